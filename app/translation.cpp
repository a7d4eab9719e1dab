// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translation.h"

#include "lessons/lessons.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QReadWriteLock>
#include <QTranslator>

#include <tuple>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// The first of the desktop's languages that there is.
QString systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &language : wanted) {
        QString code = language.section(u'-', 0, 0);
        if (code == "en"_L1 || code == "C"_L1)
            return {};
        if (code == "de"_L1)
            return code;
    }
    return {};
}

QString languageOf(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::System:
        return systemLanguage();
    case LanguageChoice::English:
        return {};
    case LanguageChoice::German:
        return u"de"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

/// Our words and Qt's in one, so that a change of language is one change. May be asked on any thread.
class Translation::Words : public QTranslator
{
public:
    void load(const QString &language)
    {
        const QWriteLocker locker(&m_lock);
        // What cannot be loaded is empty from then on.
        m_isEmpty = language.isEmpty();
        std::ignore = m_qt.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        std::ignore = m_own.load(u":/translations/overlap_%1.qm"_s.arg(language));
    }

    bool isEmpty() const override
    {
        const QReadLocker locker(&m_lock);
        return m_isEmpty;
    }

    QString translate(const char *context, const char *text, const char *comment, int number) const override
    {
        const QReadLocker locker(&m_lock);
        if (m_isEmpty)
            return {};
        // Ours come first: they have those of Qt's words that are seen most.
        const QString own = m_own.translate(context, text, comment, number);
        return own.isNull() ? m_qt.translate(context, text, comment, number) : own;
    }

private:
    mutable QReadWriteLock m_lock;
    bool m_isEmpty = true;
    QTranslator m_own;
    QTranslator m_qt;
};

Translation::Translation(LanguageChoice choice, QObject *parent)
    : QObject(parent), m_choice(choice), m_words(std::make_unique<Words>())
{
    QLocale::setDefault(QLocale::c());
    QCoreApplication::installTranslator(m_words.get());
    apply();
}

Translation::~Translation()
{
    useLessonLanguage({});
}

void Translation::setChoice(LanguageChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
    Q_EMIT changed();
}

void Translation::apply()
{
    const QString language = languageOf(m_choice);
    if (language == m_language)
        return;
    m_language = language;
    m_words->load(language);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(qApp, &change);
    useLessonLanguage(language);
}

QString languageName(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::System:
        return QCoreApplication::translate("Language", "System");
    case LanguageChoice::English:
        return u"English"_s;
    case LanguageChoice::German:
        return u"Deutsch"_s;
    }
    Q_UNREACHABLE();
}

} // namespace overlap
