// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/spotlight.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace overlap {

namespace {

/// What can stand out, from top to bottom: what is shared, tasks, the loop with its heart, workers.
std::vector<Band> rowsOf(const TimelineLayout &layout)
{
    std::vector<Band> rows;
    for (const TrackRows &track : layout.tracks) {
        for (const ResourceRow &row : track.resources)
            rows.push_back(row.band);
        for (const LaneRow &row : track.lanes)
            rows.push_back({row.band.top, row.band.height, row.band.stuck});
        if (track.loop.height > 0)
            rows.push_back({track.loop.top, track.heartbeat.bottom() - track.loop.top, track.loop.stuck});
        for (const WorkerRow &row : track.workers)
            rows.push_back(row.band);
        if (track.gil.height > 0)
            rows.push_back(track.gil);
    }
    return rows;
}

/// Whether the worker works for a task, or has just finished.
bool worksFor(const WorkerRow &row, TaskId task, TimePoint moment)
{
    return std::ranges::any_of(row.any().spans, [&](const WorkerSpan &span) {
        return span.task == task && span.start <= moment && moment <= span.end;
    });
}

/// The row, counted within the track from the one of its first lane, that shows what a task does at a moment.
std::optional<std::size_t> rowOf(const TrackRows &track, TaskId task, std::optional<TimePoint> moment)
{
    const auto lane = std::ranges::find(track.lanes, task, &LaneRow::task);
    if (lane == track.lanes.end())
        return {};
    const std::optional<TimePoint> end = lane->any().end;
    const auto worker = std::ranges::find_if(
        track.workers, [&](const WorkerRow &row) { return moment && worksFor(row, task, *moment); });
    if (end && moment && *end < *moment && worker != track.workers.end())
        return track.lanes.size() + (track.loop.height > 0 ? 1 : 0) + std::size_t(worker - track.workers.begin());
    return std::size_t(lane - track.lanes.begin());
}

} // namespace

Spotlight::Spotlight(TimelineView &view) : QWidget(view.viewport()), m_view(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    view.viewport()->installEventFilter(this);
    resize(view.viewport()->size());
}

void Spotlight::setRow(std::optional<std::size_t> row)
{
    if (row == m_row)
        return;
    m_row = row;
    update();
}

void Spotlight::move(int by)
{
    const std::size_t count = rowsOf(m_view.layout(m_view.scene())).size();
    const int before = m_row ? int(*m_row) : by > 0 ? -1 : int(count);
    const int next = before + by;
    setRow(next < 0 || next >= int(count) ? std::nullopt : std::optional(std::size_t(next)));
    reveal();
}

void Spotlight::showTask(const LaneKey &lane, std::optional<TimePoint> moment)
{
    std::size_t number = 0;
    const TimelineScene scene = m_view.scene();
    const TimelineLayout layout = m_view.layout(scene);
    for (std::size_t i = 0; i < layout.tracks.size(); ++i) {
        const TrackRows &track = layout.tracks[i];
        number += track.resources.size();
        if (const auto row = i == lane.track ? rowOf(track, lane.task, moment) : std::nullopt) {
            setRow(number + *row);
            reveal();
            return;
        }
        number += track.lanes.size() + (track.loop.height > 0 ? 1 : 0) + track.workers.size()
            + (track.gil.height > 0 ? 1 : 0);
    }
    setRow({});
}

void Spotlight::reveal()
{
    const TimelineScene scene = m_view.scene();
    const TimelineLayout layout = m_view.layout(scene);
    const std::vector<Band> rows = rowsOf(layout);
    if (!m_row || *m_row >= rows.size() || rows[*m_row].stuck)
        return;
    const Band &band = rows[*m_row];
    QScrollBar &bar = *m_view.verticalScrollBar();
    const double room = layout.seenBottom - layout.seenTop;
    if (band.top - layout.scroll < layout.seenTop || band.bottom() - layout.scroll > layout.seenBottom)
        bar.setValue(qRound(band.center() - layout.seenTop - room / 2));
}

std::optional<std::size_t> Spotlight::rowAt(QPointF place) const
{
    const TimelineScene scene = m_view.scene();
    const TimelineLayout layout = m_view.layout(scene);
    const std::vector<Band> rows = rowsOf(layout);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (layout.isAt(rows[i], place.y() + layout.scroll))
            return i;
    }
    return {};
}

bool Spotlight::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        resize(m_view.viewport()->size());
    else if (event->type() == QEvent::MouseMove)
        setRow(rowAt(static_cast<QMouseEvent *>(event)->position()));
    else if (event->type() == QEvent::Leave)
        setRow({});
    return QWidget::eventFilter(watched, event);
}

void Spotlight::paintEvent(QPaintEvent *)
{
    const TimelineScene scene = m_view.scene();
    const TimelineLayout layout = m_view.layout(scene);
    const std::vector<Band> rows = rowsOf(layout);
    if (!m_row || *m_row >= rows.size())
        return;
    QColor veil = theme(themeKind(palette())).panel;
    veil.setAlphaF(float(metrics.slideDim));
    QPainter painter(this);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QRectF place(0, rows[i].top - layout.scroll, width(), rows[i].height);
        if (!rows[i].stuck)
            place = place.intersected(QRectF(0, layout.seenTop, width(), layout.seenBottom - layout.seenTop));
        if (i != *m_row && !place.isEmpty())
            painter.fillRect(place, veil);
    }
}

} // namespace overlap
