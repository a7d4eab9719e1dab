// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/puzzle.h"

#include <QStringList>

namespace overlap {

/// The lines in an order that is not the given one, the same each time.
QStringList shuffledLines(QStringList lines);

/// The numbers of all lines of the puzzle, the wrong ones too, in an order that says nothing; the same each time.
PuzzleOrder shuffledPuzzle(const Puzzle &puzzle);

/// How long an axis is on which the ends of runs are to be predicted, the longest of which takes `longest`: of a round
/// length that tells nothing.
Duration blankAxisLength(Duration longest);

} // namespace overlap
