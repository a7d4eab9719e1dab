// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/bars.h"
#include "app/timeline/labelmaker.h"
#include "app/timeline/resourcelane.h"
#include "app/timeline/sharedwords.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace overlap {

namespace {

constexpr qreal resourcePadding = 5;

/// Says one thing about each stretch of a band in which it stays the same, where there is room for it; without a look
/// about what is expected.
class StretchLabels
{
public:
    /// What to say about a stretch, the longest first.
    using Texts = std::function<QStringList(const UseStep &step)>;

    /// Whether the longest text is said each time, or only once.
    enum class Longest : quint8 { Always, Once };

    StretchLabels(LabelMaker &make, const Band &band, std::optional<Look> look, Longest longest = Longest::Always)
        : m_make(make), m_band(band), m_look(look), m_longest(longest)
    { }

    void add(const std::vector<UseStep> &steps, int UseStep::*count, TimePoint edge, const Texts &texts)
    {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const TimePoint end = i + 1 < steps.size() ? steps[i + 1].time : edge;
            if (steps[i].*count > 0)
                add(steps[i].time, end, texts(steps[i]));
        }
    }

    void add(TimePoint start, TimePoint end, const QStringList &texts)
    {
        const TimeAxis &axis = m_make.layout().axis;
        const qreal left = std::max(axis.left, timeToX(axis, start)) + resourcePadding;
        const qreal right = std::min(axis.right(), timeToX(axis, end)) - resourcePadding;
        for (const QString &text : m_said ? texts.sliced(1) : texts) {
            Label label = m_make.label(Label::Kind::Use, text, m_make.font(metrics.tinyText),
                                       m_look ? lookWordColor(m_make.theme(), *m_look) : m_make.theme().soft);
            if (text.isEmpty() || label.rect.width() > right - left || label.rect.height() > m_band.height + 2)
                continue;
            label.ground = m_look ? lookGround(m_make.theme(), *m_look) : m_make.theme().panel;
            const Band foot{std::max(m_band.top, m_band.bottom() - label.rect.height()),
                            std::min(m_band.height, label.rect.height())};
            LabelMaker::place(label, left, foot);
            m_make.add(label);
            m_said = m_longest == Longest::Once && (m_said || text == texts.front());
            return;
        }
    }

private:
    LabelMaker &m_make;
    Band m_band;
    std::optional<Look> m_look;
    Longest m_longest;
    bool m_said = false;
};

/// The holders' names: each in its own place if that is high enough, else all together.
void addHolders(LabelMaker &make, const Timeline &timeline, const ResourceRow &row, const Resource &resource,
                const std::vector<UseStep> &steps, TimePoint edge, std::optional<Look> look)
{
    if (showsPlaces(row)) {
        const std::vector<int> places = holdPlaces(resource);
        for (std::size_t i = 0; i < places.size() && resource.holds[i].start <= edge; ++i) {
            const Hold &hold = resource.holds[i];
            StretchLabels labels(make, placeBand(row, places[i]), look);
            labels.add(hold.start, std::min(hold.end.value_or(edge), edge),
                       {namesText(timeline, {hold.task}, mostNames)});
        }
        return;
    }
    StretchLabels(make, row.used, look).add(steps, &UseStep::held, edge, [&](const UseStep &step) {
        return QStringList{namesText(timeline, resource.holdersAt(step.time), mostNames), heldText(resource, step.held),
                           QString::number(step.held)};
    });
}

void addUse(LabelMaker &make, const Timeline &timeline, const ResourceRow &row, const Resource &resource,
            TimePoint edge, bool expected)
{
    const auto look = [expected](Look solid) { return expected ? std::nullopt : std::optional(solid); };
    const std::vector<UseStep> steps = useSteps(resource, edge);
    StretchLabels queued(make, row.waiting, look(Look::Waiting), StretchLabels::Longest::Once);
    queued.add(steps, &UseStep::waiting, edge, [](const UseStep &step) {
        return QStringList{queuedText(step.waiting, false), queuedText(step.waiting, true)};
    });
    if (row.places > 0)
        addHolders(make, timeline, row, resource, steps, edge, look(Look::Held));
    if (expected)
        return; // The numbers of items change too often to be told before they are there.
    StretchLabels items(make, row.used, Look::Held, StretchLabels::Longest::Once);
    items.add(steps, &UseStep::items, edge, [](const UseStep &step) {
        return QStringList{itemsText(step.items, false), itemsText(step.items, true)};
    });
}

} // namespace

void addResourceLabels(LabelMaker &make, const TrackScene &track, const TrackRows &rows, TimePoint edge)
{
    const TimelineLayout &layout = make.layout();
    for (const ResourceRow &row : rows.resources) {
        if (!layout.isVisible(row.band))
            continue;
        if (row.run)
            addUse(make, *track.run, row, *row.run, edge, false);
        else if (row.prediction)
            addUse(make, *track.prediction, row, *row.prediction, layout.axis.end, true);
        Label limit =
            make.label(Label::Kind::Limit, limitText(row.any()), make.font(metrics.tinyText), make.theme().faint);
        LabelMaker::place(limit, layout.axis.right() + metrics.gap, row.used);
        if (!limit.text.isEmpty() && layout.hasText(row.used) && limit.rect.right() <= layout.right())
            make.add(limit);
    }
    if (rows.rest.height <= 0 || !layout.isVisible(rows.rest))
        return;
    Label rest = make.label(Label::Kind::Note, restText(rows), make.font(metrics.smallText), make.theme().soft);
    rest.ground = make.theme().panel; // The playhead goes through it.
    LabelMaker::place(rest, layout.axis.left, rows.rest);
    LabelMaker::elide(rest, layout.right());
    make.add(rest);
}

} // namespace overlap
