// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge.h"

#include <QStringList>

namespace overlap {

/// The lines that the question of a lesson asks to be sorted, in an order that nobody takes for an answer: as unlike as
/// can be to those of all its variants. The same each time. `runOf` gives the runs.
QStringList shuffledLines(const Lesson &lesson, const Expression::RunOf &runOf);

/// The numbers of all lines of the puzzle, the wrong ones too, in an order that says nothing; the same each time.
PuzzleOrder shuffledPuzzle(const Puzzle &puzzle);

/// How long an axis is on which the ends of runs are to be predicted, the longest of which takes `longest`: of a round
/// length that tells nothing.
Duration blankAxisLength(Duration longest);

} // namespace overlap
