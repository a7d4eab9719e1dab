// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/program.h"

namespace overlap::fuzz {

/// Program `index` of a seed: always the same one, however many are asked for. It ends by itself, or waits for ever.
Program makeProgram(quint64 seed, quint64 index);

} // namespace overlap::fuzz
