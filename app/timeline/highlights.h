// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// Where a span is drawn, within the axis; at least as wide as the mark of a turn. None if it is not to be seen.
std::optional<QRectF> spanRect(const TimelineScene &scene, const TimelineLayout &layout, const SpanRef &span);

/// Draws what the reader looks at over the spans: the others pale where a line of code is lit, and frames around the
/// lit, the selected and the hovered spans.
void paintHighlights(QPainter &painter, const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme);

/// Tints the measured range, words and all.
void paintMeasured(QPainter &painter, const TimelineScene &scene, const Band &rows, const TimelineLayout &layout,
                   const Theme &theme);

} // namespace overlap
