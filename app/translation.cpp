// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translation.h"

#include "lessons/lessons.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

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

Translation::Translation(LanguageChoice choice, QObject *parent) : QObject(parent), m_choice(choice)
{
    QLocale::setDefault(QLocale::c());
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
    for (QTranslator *translator : {&m_own, &m_qt})
        QCoreApplication::removeTranslator(translator);
    if (!language.isEmpty()) {
        // Ours comes last, so that it is asked first: it has those of Qt's words that are seen most.
        if (m_qt.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
        if (m_own.load(u":/translations/overlap_%1.qm"_s.arg(language)))
            QCoreApplication::installTranslator(&m_own);
    }
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
