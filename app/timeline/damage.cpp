// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/damage.h"

#include <algorithm>
#include <cmath>

namespace overlap {

namespace {

/// How far before the edge a new span can change what is drawn, in pixels: marks of turns make room for one another,
/// and sixteen spans of twelve that have stood alone share columns with the next one.
constexpr qreal reach = 220;

bool isSame(const Band &a, const Band &b)
{
    return a.top == b.top && a.height == b.height;
}

bool isSame(const TimeAxis &a, const TimeAxis &b)
{
    return a.left == b.left && a.width == b.width && a.start == b.start && a.end == b.end;
}

bool isSame(const Label &a, const Label &b)
{
    return a.kind == b.kind && a.rect == b.rect && a.text == b.text && a.color == b.color && a.ground == b.ground
        && a.icon == b.icon && a.iconSide == b.iconSide && a.swatch == b.swatch && a.strip == b.strip
        && a.cause == b.cause && a.isStuck == b.isStuck && a.font == b.font;
}

bool hasSamePlaces(const ShownPicture &before, const ShownPicture &now)
{
    const auto sameRow = [](const ShownPicture::Row &a, const ShownPicture::Row &b) {
        return a.track == b.track && a.task == b.task && isSame(a.band, b.band);
    };
    const auto sameTrack = [](const ShownPicture::Track &a, const ShownPicture::Track &b) {
        return a.hasRun == b.hasRun;
    };
    return before.size == now.size && isSame(before.axis, now.axis) && before.scroll == now.scroll
        && std::ranges::equal(before.bands, now.bands, [](const Band &a, const Band &b) { return isSame(a, b); })
        && std::ranges::equal(before.rows, now.rows, sameRow)
        && std::ranges::equal(before.tracks, now.tracks, sameTrack);
}

/// Whether the reader looks at something closely, which may be shown anywhere.
bool looksClosely(const TimelineScene &scene)
{
    const auto showsPath = [](const TrackScene &track) { return track.path != nullptr; };
    return scene.selection || scene.hovered || scene.litLine != 0 || scene.waitingSplit || !scene.found.empty()
        || std::ranges::any_of(scene.tracks, showsPath);
}

class Damage
{
public:
    explicit Damage(const ShownPicture &now) : m_now(now) { }

    void add(const QRectF &rect, bool pinned = false)
    {
        m_region += rect.translated(0, pinned ? 0 : -m_now.scroll).adjusted(-1, -1, 1, 1).toAlignedRect();
    }

    void addRow(const Band &band) { add({0, band.top, m_now.size.width(), band.height}); }

    void addFrom(TimePoint time)
    {
        const qreal left = std::max(m_now.axis.left - reach, timeToX(m_now.axis, time) - reach);
        add({left, 0, m_now.size.width() - left, m_now.size.height()}, true);
    }

    void addMoment(const std::optional<TimePoint> &time)
    {
        if (time)
            add({timeToX(m_now.axis, *time) - 3, 0, 6, m_now.size.height()}, true);
    }

    /// The labels that only one of the two pictures has.
    void addLabels(const std::vector<Label> &before, const std::vector<Label> &now)
    {
        std::size_t equal = 0;
        while (equal < std::min(before.size(), now.size()) && isSame(before[equal], now[equal]))
            ++equal;
        std::size_t tail = 0;
        const std::size_t most = std::min(before.size(), now.size()) - equal;
        while (tail < most && isSame(before[before.size() - 1 - tail], now[now.size() - 1 - tail]))
            ++tail;
        for (std::size_t i = equal; i < before.size() - tail; ++i)
            addUnlessAmong(before[i], now, i, equal);
        for (std::size_t i = equal; i < now.size() - tail; ++i)
            addUnlessAmong(now[i], before, i, equal);
    }

    const QRegion &region() const { return m_region; }

private:
    /// Labels keep their order, but some have come or gone before.
    void addUnlessAmong(const Label &label, const std::vector<Label> &others, std::size_t place, std::size_t from)
    {
        constexpr std::size_t around = 64;
        const std::size_t first = std::max(from, place > around ? place - around : 0);
        const std::size_t last = std::min(others.size(), place + around);
        for (std::size_t i = first; i < last; ++i) {
            if (isSame(label, others[i]))
                return;
        }
        add(label.rect.adjusted(-6, -2, 6, 2), label.isPinned());
    }

    const ShownPicture &m_now;
    QRegion m_region;
};

/// Whether a span of that prediction ends between the two moments: what is drawn of it goes, from wherever it began.
bool endsBetween(const Lane &prediction, TimePoint from, TimePoint to)
{
    bool ends = false;
    prediction.visitSpans(from, to, TimePoint::max(), [&](const Span &span) { ends |= span.end <= to; });
    return ends;
}

} // namespace

ShownPicture shownPicture(const TimelineScene &scene, const TimelineLayout &layout, std::vector<Label> labels)
{
    ShownPicture shown;
    shown.size = layout.size;
    shown.axis = layout.axis;
    shown.scroll = layout.scroll;
    shown.bands = {layout.ruler, layout.bracket, layout.legend};
    shown.edge = scene.edge;
    shown.playhead = scene.playhead;
    shown.labels = std::move(labels);
    for (std::size_t track = 0; track < scene.tracks.size(); ++track) {
        const Timeline *run = scene.tracks[track].run;
        shown.tracks.push_back({run ? run->latest() : scene.edge, run ? run->warnings().size() : 0, run != nullptr});
        for (const LaneRow &row : layout.tracks[track].lanes) {
            if (layout.isVisible(row.band))
                shown.rows.push_back({track, row.task, row.band, row.run && row.run->ended()});
        }
    }
    return shown;
}

QRegion damage(const ShownPicture &before, const ShownPicture &now, const TimelineScene &scene,
               const TimelineLayout &layout)
{
    const QRect all(QPoint(), QSizeF(now.size).toSize());
    const bool back = now.edge < before.edge;
    const bool sticks = layout.seenTop > layout.ruler.bottom() || layout.seenBottom < layout.size.height();
    if (back || sticks || !hasSamePlaces(before, now) || looksClosely(scene))
        return all;
    Damage damage(now);
    bool isOver = true; // all that is recorded was shown already
    TimePoint from = std::min(before.edge, now.edge);
    for (std::size_t track = 0; track < now.tracks.size(); ++track) {
        isOver = isOver && before.tracks[track].latest == now.tracks[track].latest;
        if (before.tracks[track].latest != now.tracks[track].latest)
            from = std::min(from, before.tracks[track].latest);
    }
    if (!isOver || before.edge != now.edge)
        damage.addFrom(from);
    damage.addMoment(before.playhead);
    damage.addMoment(now.playhead);
    damage.addLabels(before.labels, now.labels);

    auto row = now.rows.begin();
    for (std::size_t track = 0; track < now.tracks.size(); ++track) {
        const TrackRows &rows = layout.tracks[track];
        for (const LaneRow &lane : rows.lanes) {
            if (!layout.isVisible(lane.band))
                continue;
            const bool ended = row->ended != before.rows[std::size_t(row - now.rows.begin())].ended;
            ++row;
            const bool cancelled = lane.run && !lane.run->cancelRequests.empty();
            if (ended || cancelled || (lane.prediction && endsBetween(*lane.prediction, from, now.edge)))
                damage.addRow(lane.band);
        }
        for (const ResourceRow &resource : rows.resources)
            damage.addRow(resource.band);
        for (const WorkerRow &worker : rows.workers)
            damage.addRow(worker.band);
        damage.addRow(rows.gil);
    }
    damage.addRow(layout.bracket);
    return damage.region() & all;
}

} // namespace overlap
