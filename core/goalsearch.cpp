// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/goalsearch.h"

#include "core/lessonruns.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace overlap {

namespace {

/// Up to `count` different values of the knob, evenly from its least to its largest.
std::vector<double> spread(const Knob &knob, int count)
{
    std::vector<double> values;
    for (int i = 0; i < count; ++i) {
        const double value = knob.nearest(knob.min + (knob.max - knob.min) * i / (count - 1));
        if (values.empty() || value != values.back())
            values.push_back(value);
    }
    return values;
}

/// Of one knob at a time, small moves before large ones.
void addSingleMoves(const Lesson &lesson, const KnobValues &from, std::vector<KnobValues> &settings)
{
    constexpr int places = 50;
    struct Move
    {
        std::size_t knob;
        double value;
        double share; ///< Of the knob's range.
    };
    std::vector<Move> moves;
    for (std::size_t i = 0; i < lesson.knobs.size(); ++i) {
        const Knob &knob = lesson.knobs[i];
        for (const double value : spread(knob, places))
            moves.push_back({i, value, std::abs(value - from[i]) / (knob.max - knob.min)});
    }
    std::ranges::stable_sort(moves, {}, &Move::share);
    for (const Move &move : moves) {
        settings.push_back(from);
        settings.back()[move.knob] = move.value;
    }
}

void addGrid(const Lesson &lesson, std::vector<KnobValues> &settings)
{
    constexpr double points = 1000;
    const int places = std::max(2, int(std::pow(points, 1.0 / double(lesson.knobs.size()))));
    std::vector<KnobValues> grid{{}};
    for (const Knob &knob : lesson.knobs) {
        std::vector<KnobValues> wider;
        for (const KnobValues &values : grid) {
            for (const double value : spread(knob, places)) {
                wider.push_back(values);
                wider.back().push_back(value);
            }
        }
        grid = std::move(wider);
    }
    settings.insert(settings.end(), grid.begin(), grid.end());
}

void addRandom(const Lesson &lesson, std::vector<KnobValues> &settings)
{
    constexpr int count = 1000;
    QRandomGenerator random(1);
    for (int i = 0; i < count; ++i) {
        KnobValues &values = settings.emplace_back();
        for (const Knob &knob : lesson.knobs)
            values.push_back(knob.nearest(knob.min + (knob.max - knob.min) * random.generateDouble()));
    }
}

} // namespace

bool holdsWith(const Lesson &lesson, const Condition &condition, const KnobValues &values)
{
    LessonRuns runs(lesson, values);
    return condition.holds(values, runs.runOf());
}

std::vector<KnobValues> settingsToTry(const Lesson &lesson, const KnobValues &from)
{
    std::vector<KnobValues> settings;
    if (lesson.knobs.empty())
        return settings;
    addSingleMoves(lesson, from, settings);
    addGrid(lesson, settings);
    addRandom(lesson, settings);
    return settings;
}

std::optional<KnobValues> findSetting(const Lesson &lesson, const Condition &condition, const KnobValues &from)
{
    for (KnobValues &values : settingsToTry(lesson, from)) {
        if (holdsWith(lesson, condition, values))
            return std::move(values);
    }
    return {};
}

} // namespace overlap
