// SPDX-License-Identifier: GPL-3.0-or-later
// A web server on a loop, for clients that others have written. Prints its address and serves for so many seconds.
// Arguments: `traced` or `untraced`, QUERY_SECONDS, SECONDS.

#include "core/livedriver.h"
#include "core/pace.h"
#include "core/workertrace.h"
#include "tests/bench/salesserver.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdlib>
#include <cstring>

using namespace overlap;

int main(int argc, char *argv[])
{
    if (argc != 4)
        return 2;
    // QHttpServer would load TLS plugins, and OpenSSL with them, for a server that has no use for them.
    QCoreApplication::setLibraryPaths({});
    QLoggingCategory::setFilterRules(QStringLiteral("qt.network.ssl=false"));
    const QCoreApplication application(argc, argv);
    const bool isTraced = std::strcmp(argv[1], "traced") == 0;
    Pace pace;
    Pace::Runner runner(pace);
    Trace trace(isTraced);
    WorkerTrace workerTrace(isTraced);
    pace.setPaused(false);
    const LiveDriver driver(pace, runner, trace, workerTrace,
                            bench::salesServer(Seconds(std::atof(argv[2])), Seconds(std::atof(argv[3]))), {});
    return QCoreApplication::exec();
}
