// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/resourcelane.h"

#include "app/timeline/bars.h"
#include "app/timeline/uses.h"

#include <QPainter>

#include <cmath>

namespace overlap {

namespace {

/// Draws counts as steps.
class StepChart
{
public:
    StepChart(QPainter &painter, const TimeAxis &axis, const std::vector<UseStep> &steps, TimePoint from,
              TimePoint edge)
        : m_painter(painter), m_axis(axis), m_steps(steps), m_from(from), m_edge(edge)
    { }

    /// Draws one from the bottom of the band; `most` reaches its top. As areas or, without a look, as lines.
    void draw(int UseStep::*count, int most, const Band &band, const std::optional<Look> &look, const Theme &theme)
    {
        if (most <= 0 || band.height <= 0)
            return;
        qreal before = band.bottom();
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            const TimePoint start = std::max(m_steps[i].time, m_from);
            const TimePoint end = i + 1 < m_steps.size() ? m_steps[i + 1].time : m_edge;
            const int value = m_steps[i].*count;
            if (end < start)
                continue;
            const qreal left = std::max(m_axis.left, timeToX(m_axis, start));
            const qreal right = std::min(m_axis.right(), timeToX(m_axis, end));
            if (right < left)
                continue;
            const qreal height = value > 0 ? std::max(2.0, band.height * std::min(value, most) / most) : 0;
            const QRectF place(left, band.bottom() - height, right - left, height);
            const QRectF area = sharpRect(m_painter, place);
            if (look && value > 0)
                drawShare(m_painter, area, *look, theme);
            const QColor color = look ? lookWordColor(theme, *look) : theme.faint;
            const qreal line = 1 / pixelRatio(m_painter);
            if (value > 0)
                m_painter.fillRect(QRectF(area.left(), area.top(), area.width(), line), color);
            if (std::abs(area.top() - before) > line)
                m_painter.fillRect(QRectF(QPointF(area.left(), std::min(area.top(), before)),
                                          QPointF(area.left() + line, std::max(area.top() + line, before))),
                                   color);
            before = area.top();
        }
    }

private:
    QPainter &m_painter;
    const TimeAxis &m_axis;
    const std::vector<UseStep> &m_steps;
    TimePoint m_from;
    TimePoint m_edge;
};

/// Draws each hold in its place. `ghost`: it is expected.
void paintPlaces(QPainter &painter, const ResourceRow &row, const Resource &resource, TimePoint from, TimePoint edge,
                 const TimeAxis &axis, const Theme &theme, bool ghost)
{
    const std::vector<int> places = holdPlaces(resource);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Hold &hold = resource.holds[i];
        const TimePoint end = std::min(hold.end.value_or(edge), edge);
        if (hold.start > edge || end < from || places[i] >= row.places)
            continue;
        const Band band = placeBand(row, places[i]);
        const qreal left = std::max(axis.left, timeToX(axis, hold.start));
        const QRectF place(left, band.top, std::min(axis.right(), timeToX(axis, end)) - left, band.height);
        const Cut cut{hold.start<axis.start, end> axis.end};
        if (place.width() < 0)
            continue;
        if (!ghost)
            drawBar(painter, place, Look::Held, theme, cut);
        else if (place.width() >= 1)
            drawGhost(painter, place, TaskState::Running, theme, cut);
    }
}

} // namespace

bool showsPlaces(const ResourceRow &row)
{
    constexpr qreal least = 11;
    return row.places > 0 && row.places <= mostPlaces && row.used.height >= row.places * least;
}

Band placeBand(const ResourceRow &row, int place)
{
    const qreal bottom = row.used.bottom() - std::floor(row.used.height * place / row.places);
    const qreal top = row.used.bottom() - std::floor(row.used.height * (place + 1) / row.places);
    const qreal gap = row.places > 1 ? 1 : 0;
    return {top + gap, bottom - top - gap};
}

void paintResource(QPainter &painter, const ResourceRow &row, TimePoint edge, const TimeAxis &axis, const Theme &theme)
{
    const auto paint = [&](const Resource &resource, TimePoint from, TimePoint end, bool ghost) {
        const std::vector<UseStep> steps = useSteps(resource, end);
        StepChart chart(painter, axis, steps, from, end);
        const auto look = [&](Look solid) { return ghost ? std::nullopt : std::optional(solid); };
        chart.draw(&UseStep::waiting, row.mostWaiting, row.waiting, look(Look::Waiting), theme);
        if (showsPlaces(row))
            paintPlaces(painter, row, resource, from, end, axis, theme, ghost);
        else
            chart.draw(&UseStep::held, row.places, row.used, look(Look::Held), theme);
        chart.draw(&UseStep::items, row.mostItems, row.used, look(Look::Held), theme);
    };
    const qreal line = 1 / pixelRatio(painter);
    const QRectF ground(axis.left, row.used.bottom(), axis.width, line);
    painter.fillRect(sharpRect(painter, ground), theme.line);
    if (row.any().capacity > 0 && !showsPlaces(row))
        painter.fillRect(sharpRect(painter, {axis.left, row.used.top, axis.width, line}), theme.line);
    if (row.prediction)
        paint(*row.prediction, row.run ? edge : TimePoint{}, axis.end, true);
    if (row.run)
        paint(*row.run, {}, edge, false);
}

} // namespace overlap
