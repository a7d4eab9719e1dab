// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <QColor>
#include <QRectF>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// The signs of the timeline, drawn as outlines so that they look the same at every size and in every file format.
enum class Icon : quint8 {
    None,
    Ready,
    Running,
    Blocking,
    Waiting,
    InThread,
    Done,
    Failed,
    Cancelled,
    Heart,
    Warning,
    Held,
    Folded,   ///< A subtree that is hidden.
    Unfolded, ///< A subtree that is shown.
    Pin
};

Icon stateIcon(TaskState state);

/// Draws the icon in one colour into a square. The window's thread only.
void drawIcon(QPainter &painter, Icon icon, const QRectF &square, const QColor &color);

} // namespace overlap
