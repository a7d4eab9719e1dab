// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "app/cli/arguments.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdio>
#include <langinfo.h>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

bool asciiOnly = false;

} // namespace

void readTerminalLocale()
{
    std::setlocale(LC_CTYPE, "");
    asciiOnly = qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0;
    // Qt needs UTF-8 and complains on stderr about anything else.
    if (asciiOnly)
        qputenv("LC_ALL", "C.UTF-8");
}

TerminalStyle terminalStyle()
{
    TerminalStyle style{.ascii = asciiOnly};
    bool ok = false;
    const int columns = qEnvironmentVariableIntValue("COLUMNS", &ok);
    if (ok && columns > 0)
        style.width = std::clamp(columns, 40, 1000);
    return style;
}

void printOut(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        throw CommandError{CommandError::refused,
                           QCoreApplication::translate("CommandLine", "cannot write to standard output")};
}

void printOut(const QJsonDocument &document)
{
    printOut(QString::fromUtf8(document.toJson(QJsonDocument::Compact)) + u'\n');
}

void printError(const QString &message)
{
    const QString line = u"overlap: "_s + message.simplified();
    std::fprintf(stderr, "%s\n", qUtf8Printable(asciiOnly ? asciiText(line) : line));
}

} // namespace overlap
