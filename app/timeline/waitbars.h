// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"
#include "app/timeline/patterns.h"
#include "core/waitsplit.h"

#include <QString>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// A part of a stacked bar.
struct WaitPart
{
    WaitCause cause{};
    qreal left = 0;
    qreal width = 0;
};

/// The parts of a split side by side from `left` on, in the order of allWaitCauses, where `whole` is `width` pixels
/// long. Nothing if that is no time.
std::vector<WaitPart> waitParts(const WaitSplit &split, Duration whole, qreal left, qreal width);

/// What the tasks of a track have waited for: of its run up to the edge, before that of its prediction.
WaitSplit trackWaits(const TimelineScene &scene, std::size_t track);

/// The same of the task of a row.
WaitSplit rowWaits(const TrackScene &track, const LaneRow &row, TimePoint edge);

/// Where the bar of a row lies: along the lower edge of the name's place. That of the header is of all tasks together.
QRectF waitPlace(const Band &band, const TimelineLayout &layout);

/// Draws what each task of the scene has waited for, to the scale of the one that has waited longest, and in the
/// header of each track the shares of the total.
void paintWaitBars(QPainter &painter, const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme);

/// What tells a cause apart: where a state of tasks shows the same, that state's pattern, small.
Pattern waitPattern(const Theme &theme, WaitCause cause);

/// Draws the part of a bar that stands for a cause.
void drawWait(QPainter &painter, const QRectF &rect, WaitCause cause, const Theme &theme);

/// "timer", "loop busy".
QString waitCauseText(WaitCause cause);

/// The same as a sentence: "ready, but another task had the loop".
QString waitCauseExplanation(WaitCause cause);

/// "not running for 2.31 s: timer 2.00 s · loop busy 0.31 s".
QString waitSplitText(const WaitSplit &split);

} // namespace overlap
