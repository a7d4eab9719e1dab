// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "core/workerprocess.h"

#include <QByteArray>

int main(int argc, char **argv)
{
    if (const std::optional<int> exitCode = overlap::runAsWorker(argc, argv))
        return *exitCode;
    // GLib's main contexts make the end of a thread several times as dear; only the window's thread has a use for them.
    qputenv("QT_NO_THREADED_GLIB", "1");
    return overlap::runCommandLine(argc, argv);
}
