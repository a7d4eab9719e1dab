// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/hover.h"

#include "app/timeline/facts.h"
#include "app/timeline/words.h"

#include <QCoreApplication>

namespace overlap {

namespace {

struct Hover
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

bool covers(const Band &band, qreal y)
{
    return y >= band.top && y < band.bottom();
}

QString timesText(TimePoint start, TimePoint end, bool open)
{
    const auto from = formatSeconds(start - TimePoint{});
    const auto length = formatSeconds(end - start);
    return open ? Hover::tr("since %1, for %2").arg(from, length)
                : Hover::tr("%1 to %2, for %3").arg(from, formatSeconds(end - TimePoint{}), length);
}

QString spanLines(const Lane &lane, const Timeline &timeline, TimePoint at, TimePoint now)
{
    const std::optional<Span> span = lane.spanAt(at, now);
    if (!span)
        return {};
    const bool open = !lane.ended() && span->end == now;
    return QStringLiteral("%1: %2\n%3\n%4")
        .arg(lane.name, spanText(*span, timeline), spanReason(*span, timeline),
             timesText(span->start, span->end, open));
}

QString laneText(const TrackScene &track, const LaneRow &row, TimePoint at, TimePoint edge)
{
    if (row.run && at <= edge) {
        if (row.run->ended() && at >= *row.run->end) {
            const QString outcome = outcomeText(*row.run, false);
            return row.run->error.isEmpty() ? outcome : QStringLiteral("%1\n%2").arg(outcome, row.run->error);
        }
        return spanLines(*row.run, *track.run, at, edge);
    }
    if (!row.prediction)
        return {};
    const QString lines = spanLines(*row.prediction, *track.prediction, at, track.prediction->latest());
    return lines.isEmpty() ? lines : Hover::tr("expected: %1").arg(lines);
}

QString loopLines(const Timeline &timeline, TimePoint at, TimePoint edge)
{
    QString text = Hover::tr("The loop is free: it waits for the next thing to happen.");
    visitHolds(timeline, edge, [&](const LoopSpan &hold) {
        const Lane *holder = timeline.lane(hold.task);
        if (!holder || at < hold.start || at >= hold.end)
            return;
        const QString what =
            hold.blocking ? Hover::tr("%1 blocks the loop: nothing else can run.") : Hover::tr("%1 has its turn.");
        text = QStringLiteral("%1\n%2").arg(what.arg(holder->name), timesText(hold.start, hold.end, hold.end == edge));
    });
    return text;
}

QString loopStateText(const TrackScene &track, TimePoint at, TimePoint edge)
{
    const bool inRun = track.run && at <= edge && !(track.run->ended() && at > track.run->latest());
    if (inRun)
        return loopLines(*track.run, at, edge);
    if (!track.prediction || at > track.prediction->latest())
        return {};
    return Hover::tr("expected: %1").arg(loopLines(*track.prediction, at, track.prediction->latest()));
}

} // namespace

QString hoverText(const TimelineScene &scene, const TimelineLayout &layout, QPointF place)
{
    const TimePoint at = xToTime(layout.axis, place.x());
    if (at < TimePoint{} || place.y() < layout.ruler.bottom())
        return {};
    const qreal y = place.y() + layout.scroll;
    for (std::size_t i = 0; i < scene.tracks.size(); ++i) {
        const TrackRows &rows = layout.tracks[i];
        for (const LaneRow &row : rows.lanes) {
            if (covers(row.band, y))
                return laneText(scene.tracks[i], row, at, scene.edge);
        }
        if (covers(rows.loop, y) || covers(rows.heartbeat, y))
            return loopStateText(scene.tracks[i], at, scene.edge);
    }
    return {};
}

} // namespace overlap
