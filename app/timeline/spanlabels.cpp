// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/arrows.h"
#include "app/timeline/bars.h"
#include "app/timeline/facts.h"
#include "app/timeline/heart.h"
#include "app/timeline/labelmaker.h"
#include "app/timeline/sharedwords.h"
#include "app/timeline/words.h"
#include "app/timeline/work.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace overlap {

namespace {

constexpr qreal spanPadding = 6;

/// A stretch of a row, in pixels.
struct Stretch
{
    qreal left;
    qreal right;
};

/// The part of a span that signs, arrows and the marks of turns at its ends leave free.
Stretch freeStretch(Stretch stretch, const LaneRow &row, const std::vector<Crossing> &arrows, qreal side)
{
    const std::vector<TurnMark> &marks = row.marks;
    const qreal middle = (stretch.left + stretch.right) / 2;
    Stretch free = stretch;
    const auto first = std::ranges::lower_bound(marks, stretch.left - metrics.turnMark, {}, &TurnMark::x);
    for (auto mark = first; mark != marks.end() && mark->x <= stretch.right; ++mark) {
        if (mark->x < middle)
            free.left = std::max(free.left, mark->x + metrics.turnMark);
        else
            free.right = std::min(free.right, mark->x);
    }
    free = {free.left + spanPadding, free.right - spanPadding};
    // Of the stretches between signs, the first that has room for a word, else the widest.
    constexpr qreal word = 60;
    Stretch best{free.left, free.left};
    qreal left = free.left;
    const auto take = [&](qreal right) {
        if (best.right - best.left < word && right - left > best.right - best.left)
            best = {left, right};
    };
    std::vector<Crossing> taken = arrows;
    for (const Sign &sign : row.signs)
        taken.push_back({sign.x, sign.x + side});
    std::ranges::sort(taken, {}, &Crossing::left);
    for (const Crossing &other : taken) {
        if (other.right <= free.left || other.left >= free.right)
            continue;
        take(other.left - 2);
        left = std::max(left, other.right + spanPadding);
    }
    take(free.right);
    return best;
}

/// The least width of a span that has room for a sign.
constexpr qreal leastWithSign = metrics.icon + 2 * spanPadding;

/// Shorter spans are narrower than that, whatever the rounding: to tell takes less than to find out their places.
Duration certainlyNarrower(const TimeAxis &axis, qreal width)
{
    const double length = double(axis.length().count()) * width / axis.width;
    return Duration(qint64(length * (1 - 1e-9)) - 1);
}

/// Says the words of one lane: each once, until others come.
class SpanWords
{
public:
    /// Spans that show less than `least` pixels have none. The words keep off the arrows.
    SpanWords(LabelMaker &make, const LaneRow &row, const Timeline &timeline, qreal least,
              const std::vector<Arrow> &arrows)
        : m_make(make), m_row(row), m_timeline(timeline), m_least(least),
          m_shortest(certainlyNarrower(make.layout().axis, std::max(least, leastWithSign))),
          m_arrows(crossingsOf(arrows, row.band, make.layout().textScale))
    { }

    void say(const Span &span, TimePoint end, bool ghost, bool isStartUp = false)
    {
        if (span.end - span.start < m_shortest) // most are
            return;
        const TimeAxis &axis = m_make.layout().axis;
        const Stretch seen{std::max(axis.left, timeToX(axis, span.start)),
                           std::min(axis.right(), timeToX(axis, std::min(span.end, end)))};
        if (seen.right - seen.left < m_least)
            return;
        const qreal side = std::round(metrics.icon * m_make.layout().textScale);
        const Stretch place = freeStretch(seen, m_row, m_arrows, side);
        const qreal room = place.right - place.left;
        if (room < metrics.icon)
            return;
        const QString words = isStartUp ? startUpText(false) : spanText(span, m_timeline);
        const QString brief = isStartUp ? startUpText(true) : briefSpanText(span, m_timeline);
        const bool again = m_said == words;
        if (again && m_saidInWords)
            return;
        for (const QString &text : {words, brief, stateText(span.state), QString()}) {
            Label label = wordLabel(span.state, text, ghost);
            if (label.rect.width() > room || (again && text.isEmpty()))
                continue;
            LabelMaker::place(label, place.left, m_row.band);
            m_make.add(label);
            m_said = words;
            m_saidInWords = !text.isEmpty();
            return;
        }
    }

private:
    Label wordLabel(TaskState state, const QString &text, bool ghost) const
    {
        const Theme &theme = m_make.theme();
        Label label = m_make.label(Label::Kind::SpanWord, text, m_make.font(metrics.tinyText),
                                   ghost ? theme.soft : lookWordColor(theme, lookOf(state)), stateIcon(state));
        label.ground = ghost ? theme.panel : lookGround(theme, lookOf(state));
        return label;
    }

    LabelMaker &m_make;
    const LaneRow &m_row;
    const Timeline &m_timeline;
    qreal m_least;
    Duration m_shortest;
    std::vector<Crossing> m_arrows;
    QString m_said;
    bool m_saidInWords = false;
};

/// The least width of spans that say what they are, so that there are not more words than anybody reads.
qreal leastSaidWidth(const TimelineLayout &layout, const TrackRows &rows)
{
    constexpr std::size_t most = 300;
    const Duration shortest = certainlyNarrower(layout.axis, leastWithSign);
    std::vector<qreal> widths;
    for (const LaneRow &row : rows.lanes) {
        for (const Detail<Span> &detail : row.details) {
            if (detail.isColumn || detail.end() - detail.start() < shortest)
                continue;
            const qreal width = timeToX(layout.axis, std::min(detail.end(), layout.axis.end))
                - timeToX(layout.axis, std::max(detail.start(), layout.axis.start));
            if (width >= leastWithSign)
                widths.push_back(width);
        }
    }
    if (widths.size() <= most)
        return 0;
    std::ranges::nth_element(widths, widths.begin() + most, std::greater());
    return std::exp2(std::ceil(2 * std::log2(widths[most])) / 2); // in steps, so that few words come and go
}

/// Returns where the outcome is, with a little room before it.
Stretch addOutcome(LabelMaker &make, const LaneRow &row)
{
    const TimelineLayout &layout = make.layout();
    qreal x = timeToX(layout.axis, *row.run->end);
    if (!row.marks.empty())
        x = std::max(x, row.marks.back().x + metrics.turnMark);
    x += metrics.gap;
    for (const QString &text : {outcomeText(*row.run, false), outcomeText(*row.run, true), QString()}) {
        Label label = make.label(Label::Kind::Outcome, text, make.font(metrics.smallText, QFont::DemiBold),
                                 stateColor(make.theme(), row.run->outcome), stateIcon(row.run->outcome));
        LabelMaker::place(label, x, row.band);
        if (label.rect.right() > layout.right() && !text.isEmpty())
            continue;
        label.ground = make.theme().panel;
        make.add(label);
        return {x - metrics.gap / 2, label.rect.right()};
    }
    return {x - metrics.gap / 2, x};
}

/// Adds the signs of a row; those after `outcome`'s left border stand behind its right one.
void addSigns(LabelMaker &make, const std::vector<Sign> &signs, const Band &band, const std::optional<Stretch> &outcome)
{
    const TimelineLayout &layout = make.layout();
    qreal after = outcome ? outcome->right + metrics.gap : 0;
    for (const Sign &sign : signs) {
        const bool warning = sign.kind == Sign::Kind::Warning;
        Label label =
            make.label(Label::Kind::Sign, {}, make.font(metrics.tinyText),
                       warning ? make.theme().warn : make.theme().ink, warning ? Icon::Warning : Icon::Cancelled);
        label.ground = make.theme().panel;
        const bool late = outcome && sign.x + label.rect.width() > outcome->left;
        const qreal x = late ? std::max(after, sign.x) : sign.x;
        LabelMaker::place(label, x, band);
        if (late)
            after = label.rect.right() + 1;
        if (label.rect.right() <= layout.size.width())
            make.add(label);
    }
}

/// What there is to say of a heart that has been flat.
struct Flat
{
    TimePoint from{};
    QStringList texts; ///< The longest first.
    bool now = false;  ///< It still is.
};

/// Says for how long the heart has been flat, beside its beats and the playhead or not at all.
void addFlat(LabelMaker &make, const Timeline &run, const TrackRows &rows, const Flat &flat,
             const std::optional<TimePoint> &playhead, TimePoint edge)
{
    const TimelineLayout &layout = make.layout();
    const std::vector<HeartPart> parts = heartParts(run, rows, layout.axis, edge);
    const qreal x = std::max(layout.axis.left, timeToX(layout.axis, flat.from));
    const std::optional<qreal> line = playhead ? std::optional(timeToX(layout.axis, *playhead)) : std::nullopt;
    for (const QString &text : flat.texts) {
        Label label = make.label(Label::Kind::Heart, text, make.font(metrics.smallText), make.theme().block);
        label.ground = make.theme().panel;
        const std::optional<qreal> room =
            roomInHeart(parts, label.rect.width() + 2 * metrics.gap, x, flat.now, layout.right(), line);
        if (!room)
            continue;
        LabelMaker::place(label, *room + metrics.gap, rows.heartbeat);
        make.add(label);
        return;
    }
}

} // namespace

void addSpanLabels(LabelMaker &make, const TrackScene &track, const TrackRows &rows, TimePoint edge,
                   const std::vector<Arrow> &arrows)
{
    const TimelineLayout &layout = make.layout();
    const qreal least = leastSaidWidth(layout, rows);
    const std::vector<StartUp> expected =
        !track.run && track.prediction ? startUps(*track.prediction, TimePoint::max()) : std::vector<StartUp>();
    for (const LaneRow &row : rows.lanes) {
        if (!layout.isVisible(row.band) || !layout.hasText(row.band))
            continue;
        if (row.run) {
            SpanWords words(make, row, *track.run, least, arrows);
            for (const Detail<Span> &detail : row.details) {
                if (!detail.isColumn)
                    words.say(detail.span, edge, false, detail.isStartUp);
            }
            std::optional<Stretch> outcome;
            const bool isSeen = row.run->end >= layout.axis.start && row.run->end <= layout.axis.end;
            if (isSeen && isOutcome(row.run->outcome) && *row.run->end <= edge)
                outcome = addOutcome(make, row);
            addSigns(make, row.signs, row.band, outcome);
        } else if (row.prediction) {
            SpanWords words(make, row, *track.prediction, least, arrows);
            const Lane &lane = *row.prediction;
            lane.visitSpans(layout.axis.start, layout.axis.end, track.prediction->latest(), [&](const Span &span) {
                visitParts(span, row.task, expected,
                           [&](const Span &part, bool isStartUp) { words.say(part, part.end, true, isStartUp); });
            });
            addSigns(make, row.signs, row.band, {});
        }
    }
}

void addLoopLabels(LabelMaker &make, const TrackScene &track, const TrackRows &rows,
                   const std::optional<TimePoint> &playhead, TimePoint edge)
{
    const TimePoint moment = playhead.value_or(edge);
    addSigns(make, rows.signs, rows.loop, {});
    if (!track.run || rows.loop.height == 0
        || !make.layout().isVisible({rows.loop.top, rows.loop.height + rows.heartbeat.height}))
        return;
    const TimelineLayout &layout = make.layout();
    const Theme &theme = make.theme();
    std::optional<TimePoint> flatFrom;
    for (const Detail<LoopSpan> &detail : rows.loopDetails) {
        const LoopSpan &hold = detail.span;
        const Stretch place{std::max(layout.axis.left, timeToX(layout.axis, detail.start())) + spanPadding,
                            std::min(layout.axis.right(), timeToX(layout.axis, std::min(detail.end(), edge)))
                                - spanPadding};
        if (detail.isColumn)
            continue;
        if (hold.blocking && !flatFrom && place.right > place.left)
            flatFrom = hold.start;
        if (place.right - place.left < metrics.tinyText || !layout.hasText(rows.loop))
            continue;
        const Lane *holder = track.run->lane(hold.task);
        const TaskState state = hold.blocking ? TaskState::Blocking : TaskState::Running;
        Label label = make.label(Label::Kind::Holder, holder ? holder->name : QString(), make.font(metrics.tinyText),
                                 lookWordColor(theme, lookOf(state)));
        label.ground = lookGround(theme, lookOf(state));
        LabelMaker::place(label, place.left, rows.loop);
        const bool free = std::ranges::none_of(rows.signs, [&](const Sign &sign) {
            return sign.x < label.rect.right() && sign.x + metrics.icon * layout.textScale > label.rect.left();
        });
        if (free && label.rect.right() <= place.right && !label.text.isEmpty())
            make.add(label);
    }

    const std::optional<LoopSpan> now = blockedAt(*track.run, moment);
    if (now)
        flatFrom = now->start;
    if (!flatFrom || *flatFrom > moment || rows.heartbeat.height == 0 || rows.heartIsInLoop())
        return;
    const Blocked blocked = now ? Blocked{now->end - now->start} : blockedUntil(*track.run, moment);
    if (blocked.all > Duration::zero())
        addFlat(make, *track.run, rows, {*flatFrom, flatTexts(blocked, now.has_value()), now.has_value()}, playhead,
                edge);
}

} // namespace overlap
