// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timelineview.h"

#include "app/session.h"
#include "app/timeline/hover.h"
#include "app/timeline/painter.h"
#include "app/timeline/words.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

namespace overlap {

TimelineView::TimelineView(Session &session, QWidget *parent) : QAbstractScrollArea(parent), m_session(session)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Timeline"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);

    m_easing.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_easing, &QVariantAnimation::valueChanged, this, [this](const QVariant &seconds) {
        m_axisEnd = seconds.toDouble();
        viewport()->update();
    });
    connect(&session, &Session::lessonChanged, this, [this] { refresh(Motion::Jump); });
    connect(&session, &Session::tracksChanged, this, [this] { refresh(Motion::Jump); });
    connect(&session, &Session::predictionChanged, this, [this] { refresh(Motion::Ease); });
    connect(&session, &Session::playheadChanged, this, [this] { refresh(Motion::Ease); });
    connect(&session, &Session::runStateChanged, this, [this] { refresh(Motion::Ease); });
    for (const auto signal :
         {&Session::lessonChanged, &Session::tracksChanged, &Session::predictionChanged, &Session::runStateChanged})
        connect(&session, signal, this, &TimelineView::describe);
    refresh(Motion::Jump);
    describe();
}

TimelineScene TimelineView::scene() const
{
    TimelineScene scene;
    for (const Session::Track &track : m_session.tracks()) {
        scene.tracks.push_back(
            {track.variant->title, track.variant->summary, track.variant->wrong, track.recorded(), &track.prediction});
        if (track.run)
            scene.playhead = m_session.playhead();
    }
    scene.edge = m_session.edge();
    scene.outdated = m_session.runIsOutdated();
    return scene;
}

TimelineLayout TimelineView::layout(const TimelineScene &scene) const
{
    LayoutOptions options;
    options.textScale = scale();
    options.scroll = verticalScrollBar()->value();
    options.axisEnd = TimePoint(std::max<Duration>(fromSeconds(m_axisEnd), 1us));
    return layoutTimeline(scene, viewport()->size(), options);
}

void TimelineView::refresh(Motion motion)
{
    constexpr int longest = 250;
    const double end = toSeconds(sceneEnd(scene()));
    const int duration = std::min(longest, style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
    if (motion == Motion::Jump || duration <= 0 || !isVisible()) {
        m_easing.stop();
        m_axisEnd = end;
    } else if (end != (m_easing.state() == QVariantAnimation::Running ? m_easing.endValue().toDouble() : m_axisEnd)) {
        m_easing.stop();
        m_easing.setDuration(duration);
        m_easing.setStartValue(m_axisEnd);
        m_easing.setEndValue(end);
        m_easing.start();
    }
    updateScrollBar();
    viewport()->update();
}

void TimelineView::updateScrollBar()
{
    const int content = int(std::ceil(layout(scene()).contentHeight));
    verticalScrollBar()->setRange(0, std::max(0, content - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(int(metrics.rowMin * scale()));
}

void TimelineView::describe()
{
    QStringList parts;
    const TimelineScene shown = scene();
    for (const TrackScene &track : shown.tracks)
        parts += tr("%1: %2.").arg(track.title, totalText(track, shown.outdated));
    setAccessibleDescription(parts.join(u' '));
}

qreal TimelineView::scale() const
{
    return textScale(font());
}

bool TimelineView::isOnTime(QPointF place) const
{
    const TimelineScene shown = scene();
    return shown.playhead && place.x() >= layout(shown).axis.left - metrics.gap;
}

QSize TimelineView::sizeHint() const
{
    constexpr int usual = 760;
    return {usual, int(std::ceil(ampleHeight(scene(), usual, scale())))};
}

QSize TimelineView::minimumSizeHint() const
{
    return {420, 200};
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    const Theme &colors = theme(themeKind(palette()));
    const TimelineScene shown = scene();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colors.panel);
    paintTimeline(painter, shown, layout(shown), colors);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.accent, metrics.focusRing));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), metrics.controlRadius,
                                metrics.controlRadius);
    }
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::StyleChange) {
        updateGeometry();
        updateScrollBar();
        viewport()->update();
    }
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    m_dragging = event->button() == Qt::LeftButton && isOnTime(event->position());
    if (m_dragging)
        mouseMoveEvent(event);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(isOnTime(event->position()) ? Qt::SplitHCursor : Qt::ArrowCursor);
    if (m_dragging)
        m_session.setPlayhead(std::max(TimePoint{}, xToTime(layout(scene()).axis, event->position().x())));
}

void TimelineView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const TimelineScene shown = scene();
    QToolTip::showText(help->globalPos(), hoverText(shown, layout(shown), help->pos()), viewport());
    return true;
}

} // namespace overlap
