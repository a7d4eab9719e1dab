// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/openwindow.h"

#include "app/cli/arguments.h"
#include "app/cli/commandlinewords.h"
#include "app/cli/terminal.h"
#include "app/cli/windowarguments.h"
#include "app/import/loadtrace.h"
#include "app/window.h"

#include <QApplication>

#include <cstdlib>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// Qt ends the program with abort() and a page of advice if it finds no display: this makes one line of it, with the
/// first thing that its platform plugin complained of.
void duringStart(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static QString reason;
    if (type != QtFatalMsg) {
        if (reason.isEmpty() && QByteArrayView(context.category).startsWith("qt.qpa"))
            reason = message;
        return;
    }
    printError(CommandLineWords::tr("no display: %1").arg(reason.isEmpty() ? message.section(u'\n', 0, 0) : reason));
    std::_Exit(CommandError::refused);
}

void requireDisplay(bool platformIsChosen)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (!platformIsChosen && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        throw CommandError{CommandError::refused,
                           CommandLineWords::tr("no display: neither DISPLAY nor WAYLAND_DISPLAY is set")};
#else
    Q_UNUSED(platformIsChosen)
#endif
}

} // namespace

int openWindow(int argc, char **argv)
{
    Arguments options({},
                      CommandLineWords::tr(
                          "A playground for asynchronous programming.\n"
                          "Opens the window, with LESSON if it is given, or a trace file. Commands without a window:\n"
                          "  overlap list      the lessons, their variants and knobs\n"
                          "  overlap run       run a lesson and draw its timeline as text\n"
                          "  overlap show      print the program of a variant\n"
                          "  overlap export    write a timeline into a file\n"
                          "  overlap handout   write a worksheet with answers, to be printed"),
                      {u"[LESSON]"_s});
    addPlaceOptions(options);
    // Qt's own, which QApplication reads.
    for (const QString &name : {u"platform"_s, u"style"_s}) {
        QCommandLineOption option(name, {}, name);
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        options.addOption(option);
    }
    QCommandLineOption reverse(u"reverse"_s);
    reverse.setFlags(QCommandLineOption::HiddenFromHelp);
    options.addOption(reverse);
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    if (QString help; !options.parse(arguments, help)) {
        printOut(help);
        return 0;
    }
    WindowOptions window;
    window.course = courseIn(options);
    window.place = placeIn(options, window.course);
    const QString first = options.positionals().value(0);
    if (window.course) {
        window.lesson = window.course->lesson().lesson;
    } else if (first.endsWith(u".json"_s, Qt::CaseInsensitive)) {
        if (const QString error = openError(first); !error.isEmpty())
            throw CommandError{.message = CommandLineWords::tr("cannot open %1").arg(error)};
        window.trace = first;
    } else if (!options.positionals().isEmpty()) {
        window.lesson = options.lesson().id;
    }
    window.offersTour = !window.course && options.positionals().isEmpty(); // Who names a place wants to be there.

    requireDisplay(options.isSet(u"platform"_s) || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"));
    const QtMessageHandler usual = qInstallMessageHandler(duringStart);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    return runWindow(application, window);
}

} // namespace overlap
