// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace overlap {

class TextLabel;
class TextRoom;

/// A sentence with a sign before it: whether something is right, wrong or still open.
class SignLabel : public QWidget
{
    Q_OBJECT
public:
    enum class Sign : quint8 { Open, Right, Wrong };

    SignLabel(Sign sign, const QString &text, QWidget *parent = nullptr);

    Sign sign() const { return m_sign; }
    QString text() const;
    void show(Sign sign, const QString &text);

    /// Adds words behind the text that can be clicked, or reached with Tab.
    void addLink(const QString &words);

    /// Keeps as much room as that text takes, so that it moves nothing when it comes.
    void reserve(const QString &text);

    /// The same for the largest of several, whatever numbers they then have.
    void reserveForNumbers(const QStringList &texts);
    /// The text with the widest numbers.
    static QString withWideNumbers(QString text);

Q_SIGNALS:
    void linkActivated();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeRoom();
    void setWords();

    Sign m_sign;
    QString m_said;
    QString m_link; ///< Empty: there is none.
    TextLabel *m_text;
    TextRoom *m_room;
};

} // namespace overlap
