// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

namespace overlap {

/// What a line of the lesson's C++ file has led to in a run.
struct LineUse
{
    int spans = 0;
    Duration sum{}; ///< Of their lengths.

    friend bool operator==(const LineUse &, const LineUse &) = default;
};

/// Calls visit(const Span &) for each span of the lane that the line has led to and that touches from..to: the waits,
/// blocking calls and work in threads that begin there, and the pauses of a task that gives others their turn. That a
/// task is late for its turn after a wait, and the turn itself, are not the line's doing.
template<typename Visit>
void visitLine(const Lane &lane, quint32 line, TimePoint from, TimePoint to, TimePoint now, Visit visit)
{
    const auto first = std::ranges::lower_bound(lane.spans, from, {}, &Span::end);
    const Span *before = first == lane.spans.begin() ? nullptr : &*std::prev(first);
    bool yields = before && before->state == TaskState::Running;
    lane.visitSpans(from, to, now, [&](const Span &span) {
        const bool late = span.state == TaskState::Ready && !yields;
        yields = span.state == TaskState::Running;
        if (span.line == line && !late && !yields)
            visit(span);
    });
}

/// All of that in all lanes; what is not over is counted up to `now`.
LineUse lineUse(const Timeline &timeline, quint32 line, TimePoint now);

} // namespace overlap
