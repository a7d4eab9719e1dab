// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace overlap {

/// The whole program: runs the command that the arguments name, or opens the window. Returns the exit code: 0, 1 for
/// what the system refused, 2 for bad input, 130 after Ctrl+C. An error is one line on stderr.
int runCommandLine(int argc, char **argv);

} // namespace overlap
