// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timelineview.h"

#include "app/inspection.h"
#include "app/timeline/accessible.h"
#include "app/timeline/timelinesource.h"
#include "app/timeline/walk.h"
#include "app/timeline/words.h"

#include <QScrollBar>
#include <QStyle>
#include <QTimer>

namespace overlap {

namespace {

TimePoint between(TimePoint from, TimePoint to, double share)
{
    return from + Duration(std::llround(double((to - from).count()) * share));
}

} // namespace

TimelineView::TimelineView(TimelineSource &source, QWidget *parent)
    : QAbstractScrollArea(parent), m_source(source), m_pointer(*this)
{
    makeTimelinesAccessible(); // before anything is said of it
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight); // Time runs so in every language.
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);

    m_easing.setEasingCurve(QEasingCurve::OutCubic);
    m_easing.setStartValue(0.0);
    m_easing.setEndValue(1.0);
    connect(&m_easing, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        const double share = value.toDouble();
        m_axis = {between(m_axisFrom.start, m_axisTo.start, share), between(m_axisFrom.end, m_axisTo.end, share)};
        viewport()->update();
    });
    connect(&source, &TimelineSource::replaced, this, &TimelineView::restart);
    connect(&source, &TimelineSource::changed, this, [this] { refresh(Motion::Ease); });
    connect(&source, &TimelineSource::grown, this, &TimelineView::grow);
    for (const auto signal : {&TimelineSource::replaced, &TimelineSource::changed})
        connect(&source, signal, this, &TimelineView::describe);
    const auto repaint = qOverload<>(&QWidget::update);
    for (const auto signal : {&Inspection::selectionChanged, &Inspection::hoveredChanged, &Inspection::codeLineChanged,
                              &Inspection::pathChanged})
        connect(&source.inspection(), signal, viewport(), repaint);
    connect(&source.inspection(), &Inspection::selectionChanged, this, [this] { announceSelection(*this); });
    connect(&source.inspection(), &Inspection::laneWanted, this, &TimelineView::bringIntoView);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &TimelineView::letScroll);
    refresh(Motion::Jump);
    translate();
}

TimelineScene TimelineView::scene() const
{
    TimelineScene scene = m_source.scene();
    const Inspection &inspection = m_source.inspection();
    scene.selection = inspection.selection();
    scene.hovered = inspection.hovered();
    scene.litLine = inspection.codeLine();
    scene.measured = m_measured;
    scene.waitingSplit = m_waitingSplit;
    scene.grip = m_grip;
    if (m_grip) {
        if (const std::optional<KnobPull> pull = m_source.pullOf(*m_grip))
            scene.gripText = m_source.pullText(*pull);
    }
    scene.showsPrediction = m_ghosts.prediction && !scene.openEnd;
    scene.showsPrevious = m_ghosts.previous;
    scene.pointed = m_pointed;
    scene.found = m_found;
    if (inspection.showsPath())
        m_paths.light(scene, [&](std::size_t track) { return inspection.showsPath(track); });
    return scene;
}

TimelineLayout TimelineView::layout(const TimelineScene &scene) const
{
    return layoutTimeline(scene, viewport()->size(), layoutOptions());
}

LayoutOptions TimelineView::layoutOptions() const
{
    LayoutOptions options;
    options.textScale = scale();
    options.scroll = verticalScrollBar()->value();
    options.axisStart = m_axis.start;
    options.rows = m_rows;
    options.rowHeight = m_rowHeight;
    options.explainsLegend = m_legendExplained;
    options.onScreen = true;
    options.axisEnd = std::max(m_axis.end, m_axis.start + 1us);
    return options;
}

TimeRange TimelineView::whole() const
{
    return {TimePoint{}, sceneEnd(m_source.scene())};
}

TimeRange TimelineView::shown() const
{
    return m_zoomed ? fitted(*m_zoomed, whole()) : whole();
}

void TimelineView::showRange(const TimeRange &range, Motion motion)
{
    const TimeRange all = whole();
    const TimeRange wanted = fitted(range, all);
    m_zoomed = wanted == all ? std::nullopt : std::optional(wanted);
    approach(wanted, motion);
    Q_EMIT viewChanged();
}

void TimelineView::zoom(double factor, std::optional<TimePoint> at, Motion motion)
{
    const TimeRange range = shown();
    const TimelineScene now = scene();
    const std::optional<Span> selected = now.selection ? spanOf(now, *now.selection) : std::nullopt;
    const std::optional<TimePoint> selectedAt =
        selected ? std::optional(between(selected->start, selected->end, 0.5)) : std::nullopt;
    std::optional<TimePoint> around = at;
    if (!around && viewport()->underMouse())
        around = xToTime(layout(now).axis, viewport()->mapFromGlobal(QCursor::pos()).x());
    for (const std::optional<TimePoint> &other : {selectedAt, now.playhead}) {
        if (!around && other && range.contains(*other))
            around = other;
    }
    showRange(zoomed(range, around.value_or(between(range.start, range.end, 0.5)), factor, whole()), motion);
}

void TimelineView::pan(double share, Motion motion)
{
    const TimeRange range = shown();
    const auto by = Duration(std::llround(share * double(range.length().count())));
    showRange(panned(range, by, whole()), motion);
}

void TimelineView::fitAll()
{
    showRange(whole(), Motion::Ease);
}

void TimelineView::focusSelection()
{
    const TimelineScene now = scene();
    const std::optional<Span> selected = now.selection ? spanOf(now, *now.selection) : std::nullopt;
    std::optional<TimeRange> range = m_measured;
    if (!range && selected)
        range = TimeRange{selected->start, selected->end};
    const TimeRange wanted = range ? framed(*range, whole()) : whole();
    showRange(wanted == shown() ? whole() : wanted, Motion::Ease);
}

void TimelineView::measure(const std::optional<TimeRange> &range)
{
    if (range == m_measured)
        return;
    m_measured = range;
    viewport()->update();
    Q_EMIT viewChanged();
}

void TimelineView::holdAxis(bool hold)
{
    if (hold == m_axisHeld)
        return;
    m_axisHeld = hold;
    if (!hold)
        refresh(Motion::Ease);
}

void TimelineView::setGrip(const std::optional<SpanRef> &span)
{
    if (span == m_grip)
        return;
    m_grip = span;
    viewport()->update();
}

void TimelineView::walkSpans(int by)
{
    const TimelineScene now = scene();
    if (const std::optional<SpanRef> next = nextSpan(now, layout(now), by))
        select(*next);
}

void TimelineView::walkLanes(int by)
{
    const TimelineScene now = scene();
    if (const std::optional<SpanRef> next = nextLane(now, layout(now), by))
        select(*next);
}

void TimelineView::select(const SpanRef &span)
{
    m_source.inspection().setSelection(span);
    reveal(span);
}

void TimelineView::restart()
{
    m_zoomed.reset();
    m_measured.reset();
    m_pointed.reset();
    m_wanted.reset();
    m_grip.reset();
    m_pointer.letGo();
    m_axisHeld = false;
    setRows({});
    refresh(Motion::Jump);
    Q_EMIT viewChanged();
}

void TimelineView::refresh(Motion motion)
{
    m_paths.forget();
    settle(motion);
    updateGeometry();
    updateScrollBar();
    m_pictured.reset();
    viewport()->update();
}

/// Lets the axis follow what there is to see.
void TimelineView::settle(Motion motion)
{
    const TimeRange all = whole();
    if (m_zoomed && fitted(*m_zoomed, all) == all)
        m_zoomed.reset();
    approach(shown(), motion);
}

/// Moves on with a run in progress, once its edge comes near the end of what is seen.
void TimelineView::follow()
{
    constexpr double near = 0.95;
    constexpr double back = 0.8;
    const TimelineScene now = m_source.scene();
    if (!m_zoomed || now.playhead != now.edge || !m_zoomed->contains(*now.playhead))
        return;
    const TimeRange range = shown();
    if (*now.playhead > between(range.start, range.end, near))
        showRange(panned(range, *now.playhead - between(range.start, range.end, back), whole()), Motion::Ease);
}

void TimelineView::approach(const TimeRange &range, Motion motion)
{
    if (m_axisHeld)
        return;
    constexpr int longest = 250;
    const int duration = std::min(longest, style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
    if (motion == Motion::Jump || duration <= 0 || !isVisible()) {
        m_easing.stop();
        if (m_axis != range)
            viewport()->update();
        m_axis = m_axisTo = range;
    } else if (range != m_axisTo) {
        m_easing.stop();
        m_axisFrom = m_axis;
        m_axisTo = range;
        m_easing.setDuration(duration);
        m_easing.start();
    }
}

void TimelineView::updateScrollBar()
{
    updateScrollBar(layout(scene()));
}

void TimelineView::updateScrollBar(const TimelineLayout &layout)
{
    const int content = int(std::ceil(layout.contentHeight));
    const int most = std::max(0, content - viewport()->height());
    if (m_wanted && most != verticalScrollBar()->maximum()) // Rows have come, such as those of a slow virtual run.
        QTimer::singleShot(0, this, &TimelineView::scrollToWanted);
    verticalScrollBar()->setRange(0, most);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(int(metrics.rowMin * scale()));
    scrollToPreferred(layout);
}

void TimelineView::reveal(const SpanRef &ref)
{
    const TimelineScene now = scene();
    const std::optional<Span> span = spanOf(now, ref);
    if (!span)
        return;
    const TimeRange seen = shown();
    if (span->end < seen.start || span->start > seen.end) {
        const Duration by = between(span->start, span->end, 0.5) - between(seen.start, seen.end, 0.5);
        showRange(panned(seen, by, whole()), Motion::Ease);
    }
    revealLane({ref.track, ref.task});
}

void TimelineView::describe()
{
    QStringList parts;
    const TimelineScene shown = scene();
    for (std::size_t i = 0; i < shown.tracks.size(); ++i)
        parts += tr("%1: %2.").arg(shown.tracks[i].title, totalTexts(shown, i).value(0));
    setAccessibleDescription(parts.join(u' '));
}

qreal TimelineView::scale() const
{
    return textScale(font());
}

QSize TimelineView::sizeHint() const
{
    constexpr int usual = 760;
    return {usual, int(std::ceil(ampleHeight(scene(), usual, scale())))};
}

QSize TimelineView::minimumSizeHint() const
{
    constexpr int width = 420;
    const int seen = std::max(width, viewport()->width());
    const qreal larger = std::max(1.0, scale()); // Larger text needs more of it: rows are as high as their text.
    const TimelineScene now = scene();
    constexpr qreal usual = 200;
    // What would take more is scrolled here: whoever scrolls the window instead has to see all of it at once.
    const qreal most = std::max(290 * larger, m_isInColumn ? 0.72 * window()->height() : 0);
    // What the view has of its width depends on whether it scrolls itself, and so on this.
    const bool asks = m_rowHeight == RowHeight::Comparing && (m_isInColumn || now.tracks.size() == 2);
    const bool fits = asks && leastHeight(now, width, layoutOptions()) <= most;
    const qreal height = fits ? leastHeight(now, seen, layoutOptions()) : 0;
    return {width, qCeil(std::max(usual * larger, height))};
}

} // namespace overlap
