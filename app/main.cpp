// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "core/workerprocess.h"

int main(int argc, char **argv)
{
    if (const std::optional<int> exitCode = overlap::runAsWorker(argc, argv))
        return *exitCode;
    return overlap::runCommandLine(argc, argv);
}
