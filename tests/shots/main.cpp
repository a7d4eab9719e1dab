// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/childprocess.h"
#include "core/workerprocess.h"
#include "lessons/lessons.h"
#include "tests/shots/shots.h"

#include <QApplication>
#include <QTemporaryFile>

#include <cstdio>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// A screen that only the program sees, with that many device pixels to one of ours.
QByteArray screenOf(int scale)
{
    return u"{\"screens\": [{\"name\": \"shots\", \"x\": 0, \"y\": 0, \"width\": 1920, \"height\": 1200, "
           "\"logicalDpi\": 96, \"dpr\": %1}]}"_s.arg(scale)
               .toUtf8();
}

/// Leaves out what the screen says of each window: that it is no real one.
void printMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.contains("propagateSizeHints"_L1))
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

int complain(const QString &words)
{
    std::fprintf(stderr, "overlap_shots: %s\n", qPrintable(words));
    return 2;
}

} // namespace

/// overlap_shots SCALE DIR [LESSON]...
int main(int argc, char **argv)
{
    if (const std::optional<int> exitCode = runAsWorker(argc, argv))
        return *exitCode;
    Shots shots;
    shots.scale = argc > 1 ? QByteArray(argv[1]).toInt() : 0;
    if (argc < 3 || shots.scale < 1)
        return complain(u"SCALE DIR [LESSON]..."_s);
    shots.folder.setPath(QString::fromLocal8Bit(argv[2]));
    for (int i = 3; i < argc; ++i) {
        const Lesson *lesson = findLesson(QString::fromLocal8Bit(argv[i]));
        if (!lesson)
            return complain(u"no lesson '%1'"_s.arg(QString::fromLocal8Bit(argv[i])));
        shots.lessons.push_back(lesson);
    }
    if (shots.lessons.empty()) {
        for (const Lesson &lesson : lessons())
            shots.lessons.push_back(&lesson);
    }
    QTemporaryFile screen;
    if (!screen.open() || screen.write(screenOf(shots.scale)) < 0 || !screen.flush())
        return complain(screen.errorString());
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toLocal8Bit());
    qInstallMessageHandler(printMessage);
    QApplication application(argc, argv);
    setWorkerProgram(QCoreApplication::applicationFilePath());
    return takeShots(shots) ? 0 : 1;
}
