// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/minimap.h"

#include "app/timeline/bars.h"
#include "app/timeline/timelinesource.h"
#include "app/timeline/timelineview.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace overlap {

namespace {

constexpr int stripHeight = 36;
constexpr qreal pad = 5;       ///< Above and below the lanes.
constexpr qreal edgeSlack = 5; ///< Of an edge.

QColor colorOf(const Theme &theme, TaskState state)
{
    return state == TaskState::Waiting ? theme.wait : stateColor(theme, state);
}

/// One lane as a line; what is narrower than a pixel joins what stands there already.
void paintLane(QPainter &painter, const Lane &lane, TimePoint edge, const TimeAxis &axis, const Band &band,
               const Theme &theme)
{
    qreal free = axis.left;
    lane.visitSpans(edge, [&](const Span &span) {
        const qreal left = std::max(free, timeToX(axis, span.start));
        const qreal right = timeToX(axis, std::min(span.end, edge));
        if (right - left < 1)
            return;
        painter.fillRect(QRectF(left, band.top, right - left, band.height), colorOf(theme, span.state));
        free = right;
    });
}

void paintLanes(QPainter &painter, const TimelineScene &scene, const TimeAxis &axis, qreal height, const Theme &theme)
{
    std::size_t count = 0;
    for (const TrackScene &track : scene.tracks)
        count += (track.run ? track.run : track.prediction)->lanes().size();
    const qreal pitch = (height - 2 * pad) / qreal(std::max<std::size_t>(count, 1));
    const qreal gap = pitch > 3 ? 1 : 0;
    qreal drawn = 0; // where the last drawn lane ends: of those that share a pixel the first is seen
    std::size_t index = 0;
    for (const TrackScene &track : scene.tracks) {
        const Timeline &timeline = track.run ? *track.run : *track.prediction;
        for (const Lane &lane : timeline.lanes()) {
            const qreal top = pad + pitch * qreal(index++);
            if (top + pitch < drawn + 0.5)
                continue;
            paintLane(painter, lane, track.run ? scene.edge : timeline.latest(), axis,
                      {top, std::max(1.0, pitch - gap)}, theme);
            drawn = top + std::max(1.0, pitch);
        }
    }
}

} // namespace

Minimap::Minimap(TimelineView &view, QWidget *parent) : QWidget(parent), m_view(view)
{
    constexpr auto pause = std::chrono::milliseconds(200);
    setLayoutDirection(Qt::LeftToRight);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    translate();
    setVisible(view.isZoomed());
    m_later.setSingleShot(true);
    m_later.setInterval(pause);
    connect(&m_later, &QTimer::timeout, this, &Minimap::drawAgain);
    connect(&view, &TimelineView::viewChanged, this, [this] {
        setVisible(m_view.isZoomed());
        update();
    });
    const TimelineSource &source = view.source();
    for (const auto signal : {&TimelineSource::replaced, &TimelineSource::changed})
        connect(&source, signal, this, &Minimap::drawAgain);
    connect(&source, &TimelineSource::grown, this, [this] {
        if (isVisible() && !m_later.isActive())
            m_later.start();
    });
}

void Minimap::translate()
{
    setToolTip(tr("The whole run. Drag the frame or its edges to see another part."));
}

TimeAxis Minimap::axis() const
{
    const TimeAxis above = m_view.layout(m_view.scene()).axis;
    const TimeRange whole = m_view.whole();
    return {above.left, above.width, whole.end, whole.start};
}

QRectF Minimap::frame() const
{
    const TimeAxis all = axis();
    const TimeRange seen = m_view.shown();
    const qreal left = timeToX(all, seen.start);
    return {left, 1, std::max(6.0, timeToX(all, seen.end) - left), height() - 2.0};
}

QSize Minimap::sizeHint() const
{
    return {200, stripHeight};
}

void Minimap::drawAgain()
{
    m_picture = {};
    update();
}

const QPixmap &Minimap::picture()
{
    const QSize pixels = size() * devicePixelRatioF();
    if (m_picture.size() == pixels)
        return m_picture;
    const Theme &colors = theme(themeKind(palette()));
    m_picture = QPixmap(pixels);
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(colors.panel);
    QPainter painter(&m_picture);
    paintLanes(painter, m_view.scene(), axis(), height(), colors);
    return m_picture;
}

void Minimap::paintEvent(QPaintEvent *)
{
    const Theme &colors = theme(themeKind(palette()));
    QPainter painter(this);
    painter.drawPixmap(0, 0, picture());
    const QRectF seen = frame();
    QColor veil = colors.panel;
    veil.setAlphaF(0.65F);
    painter.fillRect(QRectF(0, 0, seen.left(), height()), veil);
    painter.fillRect(QRectF(seen.right(), 0, width() - seen.right(), height()), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(seen, 3, 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    for (const qreal x : {seen.left(), seen.right()})
        painter.drawRoundedRect(QRectF(x - 2, height() / 2.0 - 7, 4, 14), 2, 2);
}

void Minimap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        drawAgain();
    if (event->type() == QEvent::LanguageChange)
        translate();
}

Minimap::Grip Minimap::gripAt(QPointF place) const
{
    const QRectF seen = frame();
    const qreal toStart = std::abs(place.x() - seen.left());
    const qreal toEnd = std::abs(place.x() - seen.right());
    if (std::min(toStart, toEnd) <= edgeSlack)
        return toStart < toEnd ? Grip::Start : Grip::End;
    return seen.contains(QPointF(place.x(), seen.center().y())) ? Grip::Frame : Grip::None;
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = gripAt(event->position());
    const TimePoint at = xToTime(axis(), event->position().x());
    const TimeRange seen = m_view.shown();
    m_grabbedAt = at - seen.start;
    if (m_grip == Grip::None) {
        m_grip = Grip::Frame;
        m_grabbedAt = seen.length() / 2;
        m_view.showRange(panned(seen, at - m_grabbedAt - seen.start, m_view.whole()), TimelineView::Motion::Ease);
    }
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    const TimePoint at = xToTime(axis(), event->position().x());
    const TimeRange whole = m_view.whole();
    TimeRange seen = m_view.shown();
    switch (m_grip) {
    case Grip::None: {
        const Grip grip = gripAt(event->position());
        const bool edge = grip == Grip::Start || grip == Grip::End;
        setCursor(edge ? Qt::SizeHorCursor : grip == Grip::Frame ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    case Grip::Start:
        seen.start = std::clamp(at, whole.start, std::max(whole.start, seen.end - shortestView));
        break;
    case Grip::End:
        seen.end = std::clamp(at, std::min(whole.end, seen.start + shortestView), whole.end);
        break;
    case Grip::Frame:
        seen = panned(seen, at - m_grabbedAt - seen.start, whole);
        break;
    }
    m_view.showRange(seen, TimelineView::Motion::Jump);
}

void Minimap::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
}

} // namespace overlap
