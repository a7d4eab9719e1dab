// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/exercise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>

namespace overlap {

namespace {

/// The next round length.
Duration roundedUp(Duration length)
{
    constexpr std::array steps{1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
    const double seconds = std::max(1e-6, toSeconds(length));
    const double ten = std::pow(10, std::floor(std::log10(seconds)));
    const auto step = std::ranges::find_if(steps, [&](double each) { return each * ten >= seconds * (1 - 1e-9); });
    return fromSeconds(ten * *step);
}

} // namespace

QStringList shuffledLines(QStringList lines)
{
    const QStringList before = lines;
    std::mt19937 random{1};
    for (int tries = 0; tries < 10 && lines == before; ++tries)
        std::shuffle(lines.begin(), lines.end(), random);
    return lines;
}

PuzzleOrder shuffledPuzzle(const Puzzle &puzzle)
{
    PuzzleOrder lines(puzzle.lines.size());
    std::iota(lines.begin(), lines.end(), 0U);
    std::mt19937 random{1};
    std::ranges::shuffle(lines, random);
    return lines;
}

Duration blankAxisLength(Duration longest)
{
    return roundedUp(longest + longest / 2);
}

} // namespace overlap
