// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

struct Label;

/// Draws the picture of the scene: the same on screen and in files. The ground is left to the caller. Uses no
/// clipping unless the layout is scrolled, as SVG has none. The window's thread only.
void paintTimeline(QPainter &painter, const TimelineScene &scene, TimelineLayout layout, const Theme &theme);

/// The same with the labels that timelineLabels() gives.
void paintTimeline(QPainter &painter, const TimelineScene &scene, TimelineLayout layout,
                   const std::vector<Label> &labels, const Theme &theme);

} // namespace overlap
