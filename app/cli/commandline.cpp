// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/openwindow.h"
#include "app/cli/terminal.h"

#include <QGuiApplication>

#include <cstdlib>
#include <memory>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

struct Command
{
    QLatin1StringView name;
    int (*run)(const QStringList &arguments);
    bool needsFonts;
};

constexpr Command commands[]{
    {"list"_L1, listCommand, false},    {"run"_L1, runCommand, false},        {"show"_L1, showCommand, false},
    {"export"_L1, exportCommand, true}, {"handout"_L1, handoutCommand, true},
};

const Command *commandNamed(QLatin1StringView name)
{
    for (const Command &command : commands) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

/// Commands say what is wrong themselves, in one line: what Qt has to remark about the platform is not for them.
void onlyFatalMessages(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg) {
        printError(message.section(u'\n', 0, 0));
        std::_Exit(CommandError::refused);
    }
}

int runCommand(const Command &command, int argc, char **argv)
{
    qInstallMessageHandler(onlyFatalMessages);
    std::unique_ptr<QCoreApplication> application;
    if (command.needsFonts) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    return command.run(QCoreApplication::arguments().sliced(2));
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    readTerminalLocale();
    try {
        const Command *command = argc > 1 ? commandNamed(QLatin1StringView(argv[1])) : nullptr;
        return command ? runCommand(*command, argc, argv) : openWindow(argc, argv);
    } catch (const CommandError &error) {
        printError(error.message);
        return error.code;
    }
}

} // namespace overlap
