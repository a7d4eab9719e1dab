// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/program.h"

namespace overlap::fuzz {

/// The program as a Python module that runs by itself, one coroutine function for each function of the program.
QString toPython(const Program &program);

} // namespace overlap::fuzz
