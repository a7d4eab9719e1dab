// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace overlap {

enum class LanguageChoice : quint8 { System, English, German };

/// The language of the window: of its own texts, of Qt's and of the lessons. What has been made before stays in the
/// language that it was made in. Numbers are written with a point in all of them, as in the code beside.
class Translation : public QObject
{
    Q_OBJECT
public:
    explicit Translation(LanguageChoice choice = LanguageChoice::System, QObject *parent = nullptr);

    /// Back to English.
    ~Translation() override;

    LanguageChoice choice() const { return m_choice; }
    void setChoice(LanguageChoice choice);

    /// What the choice comes to: "de", or empty for English.
    const QString &language() const { return m_language; }

Q_SIGNALS:
    void changed();

private:
    class Words;

    void apply();

    LanguageChoice m_choice;
    QString m_language;
    std::unique_ptr<Words> m_words;
};

/// The name of a language in itself; "System" is translated.
QString languageName(LanguageChoice choice);

} // namespace overlap
