// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/waitsplit.h"

#include "core/timeline.h"

#include <algorithm>
#include <numeric>

namespace overlap {

namespace {

std::optional<WaitCause> causeOf(WaitReason reason)
{
    switch (reason) {
    case WaitReason::None:
        return WaitCause::Other;
    case WaitReason::Timer:
        return WaitCause::Timer;
    case WaitReason::Task:
        return WaitCause::Task;
    case WaitReason::Lock:
    case WaitReason::Queue:
    case WaitReason::Event:
        return WaitCause::Lock;
    case WaitReason::Network:
    case WaitReason::Process:
        return WaitCause::Io;
    case WaitReason::Thread:
        return WaitCause::Thread;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<WaitCause> waitCause(TaskState state, WaitReason reason)
{
    switch (state) {
    case TaskState::Ready:
        return WaitCause::Loop;
    case TaskState::Waiting:
        return causeOf(reason);
    case TaskState::InThread:
        return WaitCause::Thread;
    case TaskState::Running:
    case TaskState::Blocking:
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

Duration WaitSplit::sum() const
{
    return std::accumulate(m_parts.begin(), m_parts.end(), Duration::zero());
}

WaitSplit &WaitSplit::operator+=(const WaitSplit &other)
{
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_parts.at(i) += other.m_parts.at(i);
    return *this;
}

WaitSplit waitSplit(const Lane &lane, TimePoint now)
{
    const bool whole = lane.spans.empty() || lane.spans.back().end <= now;
    WaitSplit split = whole ? lane.waited : WaitSplit();
    const auto add = [&](const Span &span) {
        if (span.start < now)
            split.add(span.state, span.reason, std::min(span.end, now) - span.start);
    };
    if (whole) {
        std::ranges::for_each(std::span(lane.spans).subspan(lane.index.size()), add);
        lane.visitOpenSpan(now, add);
    } else {
        lane.visitSpans(TimePoint::min(), now, now, add);
    }
    return split;
}

WaitSplit waitSplit(const Timeline &timeline, TimePoint now)
{
    WaitSplit split;
    for (const Lane &lane : timeline.lanes()) {
        if (lane.start <= now)
            split += waitSplit(lane, now);
    }
    return split;
}

} // namespace overlap
