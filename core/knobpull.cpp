// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knobpull.h"

#include "core/virtualrun.h"

#include <cmath>

namespace overlap {

namespace {

/// The allowed value next to the present one.
double neighbour(const Knob &knob, double value)
{
    const double above = knob.nearest(value + knob.step);
    return above > value ? above : knob.nearest(value - knob.step);
}

std::optional<Duration> lengthOf(const Timeline &run, const Lane &like, std::size_t number)
{
    const Lane *lane = run.lane(like.id);
    const std::optional<Span> span = lane ? lane->spanNumber(number, run.latest()) : std::nullopt;
    const bool same = span && span->state == like.spans[number].state && span->line == like.spans[number].line;
    return same ? std::optional(span->end - span->start) : std::nullopt;
}

} // namespace

std::optional<KnobPull> knobPull(const std::vector<Knob> &knobs, const KnobValues &values, const VariantMain &main,
                                 const Lane &lane, std::size_t span, const std::function<bool()> &giveUp)
{
    constexpr double least = 0.25;
    if (span >= lane.spans.size())
        return {};
    const Duration length = lane.spans[span].end - lane.spans[span].start;
    std::optional<KnobPull> strongest;
    for (std::size_t knob = 0; knob < knobs.size(); ++knob) {
        if (knobs[knob].kind != KnobKind::Duration)
            continue;
        if (giveUp())
            return {};
        KnobValues other = values;
        other[knob] = neighbour(knobs[knob], values[knob]);
        const double change = other[knob] - values[knob];
        const std::optional<Timeline> run = runVirtualUnless(main, other, giveUp);
        if (!run)
            return {};
        const std::optional<Duration> changed = lengthOf(*run, lane, span);
        if (!changed || change == 0)
            continue;
        const double rate = (toSeconds(*changed) - toSeconds(length)) / change;
        if (std::abs(rate) >= least && (!strongest || std::abs(rate) > std::abs(strongest->rate)))
            strongest = KnobPull{knob, values[knob], length, rate};
    }
    return strongest;
}

} // namespace overlap
