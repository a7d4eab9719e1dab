// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/program.h"

namespace overlap::fuzz {

/// Whether a statement may wait for what nobody does.
bool canWait(const Statement &statement);

/// Whether a statement often raises an error of its own.
bool canFail(const Statement &statement);

/// Whether a statement may give something to one who waits for it.
bool gives(const Statement &statement);

/// How many statements a program runs at most, main and what it comes to. Counts no further than to `enough` + 1.
int stepsOf(Program &program, int enough);

} // namespace overlap::fuzz
