// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/bars.h"
#include "app/timeline/labelmaker.h"
#include "app/timeline/sharedwords.h"
#include "app/timeline/workerlane.h"

#include <set>

namespace overlap {

namespace {

constexpr qreal workerPadding = 6;

/// A stretch of a job that its name can stand in.
struct JobRoom
{
    TimePoint start{};
    TimePoint end{};
    std::optional<TaskState> state; ///< None: several, or none that is to be told.
};

/// Names the task of a job at the left of the first room that it fits in, with the state that the room is in.
void addJob(LabelMaker &make, const Timeline &timeline, const Job &job, const Band &band, bool ghost)
{
    const TimeAxis &axis = make.layout().axis;
    const Theme &theme = make.theme();
    const Lane *lane = timeline.lane(job.task);
    const bool isStartUp = job.state == TaskState::Waiting;
    const QString name = isStartUp ? workText(TaskState::Waiting) : lane ? lane->name : QString();
    const auto add = [&](const QString &text, const JobRoom &room) {
        const Icon icon = room.state ? stateIcon(*room.state) : Icon::None;
        const QColor color = room.state ? lookWordColor(theme, workerLook(*room.state))
            : ghost                     ? theme.soft
                                        : theme.ink;
        const qreal left = std::max(axis.left, timeToX(axis, room.start)) + workerPadding;
        const qreal right = std::min(axis.right(), timeToX(axis, room.end)) - workerPadding;
        Label label = make.label(Label::Kind::Job, text, make.font(metrics.tinyText), color, icon);
        label.ground = room.state ? lookGround(theme, workerLook(*room.state)) : theme.panel;
        if (left + label.rect.width() > right || (text.isEmpty() && icon == Icon::None))
            return false;
        LabelMaker::place(label, left, band);
        make.add(label);
        return true;
    };
    const JobRoom whole{job.start, job.end, ghost ? std::nullopt : job.state};
    // A name over several states would hide the short ones.
    const WorkerSpan &longest = job.longest;
    const bool rules = (longest.end - longest.start) * 2 > job.end - job.start;
    if (!ghost && !job.state && rules && add(name, {longest.start, longest.end, longest.state}))
        return;
    if (!add(name, whole))
        add({}, whole);
}

/// Who holds the GIL at the playhead, beside it.
std::optional<QRectF> addHolder(LabelMaker &make, const Timeline &run, const Band &band, TimePoint moment)
{
    if (run.ended() && moment >= run.latest())
        return {};
    const TimelineLayout &layout = make.layout();
    const Theme &theme = make.theme();
    const Worker *holder = gilHolder(run, moment);
    Label label = make.label(Label::Kind::Use, gilText(holder), make.font(metrics.tinyText, QFont::DemiBold),
                             holder ? theme.hold : theme.soft, holder ? Icon::Held : Icon::None);
    label.ground = theme.panel;
    if (moment < layout.axis.start || moment > layout.axis.end)
        return {};
    const qreal x = timeToX(layout.axis, moment);
    const qreal right = x + metrics.gap;
    const bool fits = right + label.rect.width() <= layout.right();
    LabelMaker::place(label, fits ? right : x - metrics.gap - label.rect.width(), band);
    make.add(label);
    return label.rect;
}

/// Names the holder of each piece, and those who share columns side by side; not where `now` stands.
void addHolders(LabelMaker &make, const Timeline &run, const std::vector<Piece> &pieces, const Band &band,
                const std::optional<QRectF> &now)
{
    const auto add = [&](const QString &text, qreal left, qreal right, const QColor &color, const QColor &ground) {
        Label label = make.label(Label::Kind::Job, text, make.font(metrics.tinyText), color);
        label.ground = ground;
        LabelMaker::place(label, left + workerPadding, band);
        if (label.rect.right() <= right - workerPadding && !(now && now->adjusted(-8, 0, 8, 0).intersects(label.rect)))
            make.add(label);
    };
    const Theme &theme = make.theme();
    for (auto piece = pieces.begin(); piece != pieces.end();) {
        if (piece->kind >= 0) {
            const Look look = gilLook(piece->kind);
            add(run.workers()[std::size_t(piece->kind)].name, piece->left, piece->right, lookWordColor(theme, look),
                lookGround(theme, look));
            ++piece;
            continue;
        }
        const qreal left = piece->left;
        qreal right = left;
        std::set<std::size_t> sharing;
        for (; piece != pieces.end() && piece->kind < 0 && (right == left || piece->left == right); ++piece) {
            for (std::size_t kind = 0; kind < piece->shares.size(); ++kind) {
                if (piece->shares[kind] > 0)
                    sharing.insert(kind);
            }
            right = piece->right;
        }
        QStringList names;
        for (const std::size_t kind : sharing)
            names += run.workers()[kind].name;
        add(turnsText(names), left, right, theme.hold, theme.panel);
    }
}

void addGil(LabelMaker &make, const TrackScene &track, const Band &band, const std::optional<TimePoint> &moment,
            TimePoint edge)
{
    if (!track.run)
        return;
    const std::optional<QRectF> now = moment ? addHolder(make, *track.run, band, *moment) : std::nullopt;
    const auto workers = int(track.run->workers().size());
    addHolders(make, *track.run, rowPieces(gilParts(*track.run, edge), workers, make.layout().axis), band, now);
}

} // namespace

void addWorkerLabels(LabelMaker &make, const TrackScene &track, const TrackRows &rows,
                     const std::optional<TimePoint> &moment, TimePoint edge)
{
    for (const WorkerRow &row : rows.workers) {
        if (!make.layout().isVisible(row.band) || !make.layout().hasText(row.band))
            continue;
        if (row.run) {
            for (const Job &job : jobsOf(*row.run, edge))
                addJob(make, *track.run, job, row.band, false);
        } else if (!track.run && row.prediction) {
            for (const Job &job : jobsOf(*row.prediction, TimePoint::max()))
                addJob(make, *track.prediction, job, row.band, true);
        }
    }
    if (rows.gil.height > 0 && make.layout().isVisible(rows.gil) && make.layout().hasText(rows.gil))
        addGil(make, track, rows.gil, moment, edge);
}

} // namespace overlap
