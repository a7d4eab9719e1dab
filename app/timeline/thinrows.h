// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

#include <QColor>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// What a pixel of thin rows shows.
struct ThinPixel
{
    enum class Short : quint8 { Nothing, Turn, Call };

    TaskState state = TaskState::Finished; ///< In which its tasks are the longest; Finished: in none.
    Short shortly = Short::Nothing;        ///< What happens within it that `state` does not tell.
    bool expected = false;                 ///< All that it shows is predicted.

    bool operator==(const ThinPixel &) const = default;
};

/// The pixels of lanes that share one row of them, which has `width`, from the start to the end of the axis. Runs count
/// up to `edge`, predictions after that.
std::vector<ThinPixel> thinPixels(std::span<const LaneRow> rows, TimePoint edge, const TimeAxis &axis, int width);

QColor thinColor(const Theme &theme, const ThinPixel &pixel);

/// Draws the thin ones among the rows that are seen. Those that are lower than a pixel share rows of pixels.
void paintThinRows(QPainter &painter, const std::vector<LaneRow> &rows, TimePoint edge, const TimelineLayout &layout,
                   const Theme &theme);

} // namespace overlap
