// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"
#include "app/timeline/geometry.h"
#include "app/timeline/rows.h"

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace overlap {

/// Where everything in a picture of a scene lies. Points into the scene's timelines: valid as long as they do not
/// change. Everything but the ruler moves up by `scroll`; what is stuck has been moved down by as much.
struct TimelineLayout
{
    QSizeF size;
    qreal textScale = 1;
    TimeAxis axis;
    Band ruler;
    std::vector<TrackRows> tracks;
    Band bracket; ///< Of the saved time. Without height if there is none.
    Band legend;
    int legendLines = 1;
    bool legendExplains = false; ///< What it shows is explained, each in a line of its own.
    bool legendIsBrief = false;  ///< It shows samples without their words, in one line.
    Band more;                   ///< Says that there are rows below what is seen. Without height if there are none.
    int moreTasks = 0;           ///< How many of tasks.
    qreal contentHeight = 0;     ///< With the ruler; more than the size's height if it has to be scrolled.
    qreal scroll = 0;

    // What is scrolled is seen between these two heights of the picture.
    qreal seenTop = 0;
    qreal seenBottom = 0;
    std::vector<Band> sticky; ///< The places, before any of them is stuck, of all that sticks when it is scrolled away.

    /// What of the picture is meant.
    enum class Part : quint8 { All, Scrolled, Stuck };
    Part part = Part::All;

    qreal left() const { return metrics.margin; }
    qreal right() const { return size.width() - metrics.margin; }

    /// Whether a row has room for words and signs.
    bool hasText(const Band &band) const { return band.height > metrics.tinyText * textScale; }

    /// Whether a row of a task is so low that it shows colours alone: bars that nothing names tell nobody anything.
    bool isThin(const Band &band) const { return !hasText(band); }

    /// Whether any of the band is seen.
    bool isSeen(const Band &band) const
    {
        return band.stuck || (band.bottom() - scroll > seenTop && band.top - scroll < seenBottom);
    }

    /// The same, in the part that is meant.
    bool isVisible(const Band &band) const
    {
        return isSeen(band) && (part == Part::All || band.stuck == (part == Part::Stuck));
    }

    /// Whether the band is what is seen at that height, to which the scroll has been added.
    bool isAt(const Band &band, qreal y) const
    {
        const bool shows = band.stuck || (y - scroll >= seenTop && y - scroll < seenBottom);
        return shows && y >= band.top && y < band.bottom();
    }
};

/// How high the rows of tasks are.
enum class RowHeight : quint8 {
    Usual,     ///< As the room allows, between metrics.rowMin and rowMax.
    Comparing, ///< As usual or, if the tracks do not fit in, down to metrics.rowSmall so that they do.
    Small,     ///< metrics.rowSmall.
    Fitted,    ///< As usual or, if they do not fit in, so low that all of them do.
};

struct LayoutOptions
{
    qreal textScale = 1;
    qreal scroll = 0;
    RowHeight rowHeight = RowHeight::Usual;
    TimePoint axisStart{};
    std::optional<TimePoint> axisEnd; ///< Instead of sceneEnd().
    RowOptions rows;
    bool explainsLegend = false; ///< Even where that leaves less room for the rows.
    /// The reader can point and scroll: where rows lack room, the legend leaves its words to the pointer, and what the
    /// lower border would cut is told of instead.
    bool onScreen = false;
};

/// Where the axis of that scene ends: see axisEnd().
TimePoint sceneEnd(const TimelineScene &scene);

/// Puts the scene into a picture of that size. Rows are as high as the room allows; if that is not enough the content
/// is higher than the picture. The legend explains itself where there is room left over.
TimelineLayout layoutTimeline(const TimelineScene &scene, QSizeF size, const LayoutOptions &options = {});

/// The least height in which all of a scene that compares two tracks is seen, in a picture of that width.
qreal leastHeight(const TimelineScene &scene, qreal width, const LayoutOptions &options);

/// The height that the scene takes in ample room, in a picture of that width.
qreal ampleHeight(const TimelineScene &scene, qreal width, qreal textScale);

} // namespace overlap
