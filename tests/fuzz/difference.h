// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/program.h"

#include <functional>

namespace overlap::fuzz {

/// A program that C++ and Python run differently.
struct Difference
{
    quint64 index = 0;
    Program program;
    QString ours;   ///< What the runtime did, one line an event; see describe().
    QString theirs; ///< What CPython did.
};

/// Changes a program before it runs in C++ but not in Python. For the fuzzer's own test.
using Sabotage = std::function<void(Program &)>;

/// Runs the programs in both and returns those that differ; `index` counts from 0. Throws std::runtime_error if Python
/// cannot be run.
std::vector<Difference> differences(const std::vector<Program> &programs, const Sabotage &sabotage = {});

/// Drops statements from a program that differs as long as it still does.
Difference shrink(Difference difference, const Sabotage &sabotage = {});

/// The program in Python, what both did, and where they part, for people.
QString report(const Difference &difference, quint64 seed);

} // namespace overlap::fuzz
