// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

#include <QPointF>
#include <QString>

namespace overlap {

/// What there is to say about a place of the picture, in lines of plain text: the task, its state and why, and when
/// that began and ended. Of the run where it has something there, else of the prediction. Empty where there is nothing.
QString hoverText(const TimelineScene &scene, const TimelineLayout &layout, QPointF place);

} // namespace overlap
