// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/echoserver.h"
#include "core/echodoor.h"
#include "core/serverthread.h"

#include <QCoreApplication>

#include <cstdio>

using namespace overlap;

/// An EchoServer for other programs: prints its port and the longest message, and ends with its standard input. Its
/// argument is how many connections there may be at once.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int connections = QCoreApplication::arguments().value(1).toInt();
    quint16 port = 0;
    const ServerThread server(QStringLiteral("echo server"), [&] {
        auto door = std::make_unique<EchoDoor>(connections);
        port = door->serverPort();
        return door;
    });
    std::printf("%d %d\n", port, EchoServer::maxMessageBytes);
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}
