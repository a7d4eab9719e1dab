// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

#include <optional>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// A stretch of the loop's heart, in pixels.
struct HeartPart
{
    enum class Kind : quint8 {
        Beats, ///< The loop is free.
        Once,  ///< A single beat: the loop has come round between two holds.
        Flat,  ///< A task holds it.
    };

    Kind kind{};
    qreal left = 0;
    qreal right = 0;
    TaskState state = TaskState::Running; ///< Of the task that holds it.
};

/// The heart of the loop up to `edge` or the end of the run, from left to right without gaps: it beats while the loop
/// is free and is flat while a task holds it for long enough to see. Empty before the run has begun.
std::vector<HeartPart> heartParts(const Timeline &run, const TrackRows &rows, const TimeAxis &axis, TimePoint edge);

/// Draws it.
void paintHeartbeat(QPainter &painter, const Timeline &run, const TrackRows &rows, const TimeAxis &axis, TimePoint edge,
                    const Theme &theme);

/// Where a text of that width lies beside no beat and not on the playhead's line, if there is one: in the flat stretch
/// at `x`, if it is about no other (`here`), else in the first that has room for it, else behind the end up to `right`.
/// The left border; none if there is no room.
std::optional<qreal> roomInHeart(const std::vector<HeartPart> &parts, qreal width, qreal x, bool here, qreal right,
                                 std::optional<qreal> line = {});

} // namespace overlap
