// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/puzzle.h"

namespace overlap {

struct Variant;

/// What a reader is told of the program that was put together; `wanted` is the variant whose main function it should
/// be: why it is right or in what it differs, and what the run warns of. Seen in its timeline, too.
QString puzzleVerdictText(const PuzzleVerdict &verdict, const Variant &wanted);

} // namespace overlap
