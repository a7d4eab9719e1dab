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

QStringList shuffledLines(const Lesson &lesson, const Expression::RunOf &runOf)
{
    const QStringList right = linesToSort(runOf(lesson.question.variant));
    std::vector<QStringList> orders;
    orders.reserve(lesson.variants.size());
    for (const Variant &variant : lesson.variants)
        orders.push_back(printedBy(right, linesOf(runOf(variant.id))));
    const auto likeness = [&](const QStringList &lines) {
        qsizetype most = 0;
        for (const QStringList &order : orders)
            most = std::max(most, lines.size() - qsizetype(outOfPlace(lines, order).size()));
        return most;
    };
    const QStringList backwards(right.rbegin(), right.rend()); // It would tell the order.
    constexpr int tries = 100;
    QStringList lines = right;
    QStringList best = backwards;
    qsizetype least = right.size() + 1;
    std::mt19937 random{1};
    for (int i = 0; i < tries; ++i) {
        std::ranges::shuffle(lines, random);
        if (const qsizetype now = likeness(lines); now < least && lines != right && lines != backwards) {
            least = now;
            best = lines;
        }
    }
    return best;
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
