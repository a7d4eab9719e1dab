// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"
#include "tests/support/drawn.h"

#include <list>

namespace overlap {

/// A scene that owns its timelines, drawn with a step of 100 ms.
class DrawnScene
{
public:
    /// Adds a track; without drawings there is no run, or no prediction.
    DrawnScene &track(const QString &title, const QStringList &run, const QStringList &prediction)
    {
        TrackScene &added = m_scene.tracks.emplace_back();
        added.title = title;
        added.summary = QStringLiteral("drawn for a test");
        if (!run.isEmpty())
            added.run = &m_timelines.emplace_back(drawn(run, 100ms));
        if (!prediction.isEmpty())
            added.prediction = &m_timelines.emplace_back(drawn(prediction, 100ms));
        return *this;
    }

    /// Says up to when the runs are drawn, and shows the playhead there.
    DrawnScene &at(Duration edge)
    {
        m_scene.edge = TimePoint(edge);
        m_scene.playhead = m_scene.edge;
        return *this;
    }

    /// A timeline that the scene may point to, for what track() does not give it.
    const Timeline *keep(const QStringList &tasks) { return &m_timelines.emplace_back(drawn(tasks, 100ms)); }

    TimelineScene &scene() { return m_scene; }

private:
    std::list<Timeline> m_timelines;
    TimelineScene m_scene;
};

/// The lesson `gather` at a third of its lengths, before, during or after a run.
enum class Moment { NotStarted, Early, Middle, Late, Ended };

inline TimelineScene &gatherScene(DrawnScene &drawing, Moment moment)
{
    using namespace Qt::StringLiterals;
    const QStringList blocking{u"main ,---------------------="_s, u"users #######="_s, u"orders .......####="_s,
                               u"products ...........##########="_s};
    const QStringList gathered{u"main ,----------="_s, u"users ,-------="_s, u"orders ,----="_s,
                               u"products ,----------="_s};
    const auto upTo = [](QStringList tasks, int steps) {
        for (QString &task : tasks)
            task.truncate(task.indexOf(u' ') + 1 + steps + qsizetype(task.contains(u',')));
        return tasks;
    };
    const auto run = [&](int steps) {
        drawing.track(u"Blocking"_s, upTo(blocking, steps), blocking)
            .track(u"Gathered"_s, upTo(gathered, steps), gathered);
        drawing.at(steps * 100ms);
    };
    switch (moment) {
    case Moment::NotStarted:
        drawing.track(u"Blocking"_s, {}, blocking).track(u"Gathered"_s, {}, gathered);
        break;
    case Moment::Early:
        run(1);
        break;
    case Moment::Middle:
        run(5);
        break;
    case Moment::Late:
        run(9);
        break;
    case Moment::Ended:
        run(22);
        break;
    }
    return drawing.scene();
}

} // namespace overlap
