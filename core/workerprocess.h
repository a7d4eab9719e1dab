// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <optional>

namespace overlap {

/// If the arguments are those of a worker process, does its work until its input ends, and returns the exit code.
/// Call it first in main(): a run waits for its workers, and they need nothing that a program sets up.
std::optional<int> runAsWorker(int argc, char **argv);

/// The work of a worker process, see core/workerprotocol.h. Returns the exit code.
int serveScripts(std::istream &in, std::ostream &out, std::ostream &error);

} // namespace overlap
