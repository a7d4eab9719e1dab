// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// Marks where the text stands that the reader looks for: a ground behind names, and a small flag over the moments.
void paintFound(QPainter &painter, const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme);

} // namespace overlap
