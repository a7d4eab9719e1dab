// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn.h"

#include <algorithm>

namespace overlap {

namespace {

constexpr QLatin1StringView holding("|#");
constexpr QLatin1StringView outcomes("=xo");

/// A task while its drawing is followed.
struct Pen
{
    TaskId task;
    QString name;
    QString states;
    QChar now = u' ';
};

class Follower
{
public:
    /// Brings the task to `next` at that time.
    void change(Pen &pen, QChar next, TimePoint at)
    {
        if (pen.now == next)
            return;
        if (pen.now == u' ')
            m_timeline.apply(
                {.time = at, .task = pen.task, .other = pen.task == 1 ? 0U : 1U, .kind = EventKind::TaskCreated},
                pen.name);
        else if (pen.now == u'#')
            apply(pen, EventKind::BlockingEnded, at);
        else if (pen.now == u'-' || pen.now == u'~')
            m_timeline.apply({.time = at, .due = at, .task = pen.task, .kind = EventKind::Woken});
        const bool held = holding.contains(pen.now);
        pen.now = next;
        if (!held && next == u'.')
            return;
        if (!held)
            apply(pen, EventKind::TurnStarted, at);
        settle(pen, at);
    }

    void touch(Pen &pen, TimePoint at)
    {
        const QChar state = pen.now == u' ' ? u'-' : pen.now;
        change(pen, u'|', at);
        pen.now = state;
        settle(pen, at);
    }

    void end(TimePoint at) { m_timeline.apply({.time = at, .kind = EventKind::RunEnded}); }

    const Timeline &timeline() const { return m_timeline; }

private:
    void apply(const Pen &pen, EventKind kind, TimePoint at)
    {
        m_timeline.apply({.time = at, .task = pen.task, .kind = kind});
    }

    /// From the start of a turn to what the task does in it or after it.
    void settle(const Pen &pen, TimePoint at)
    {
        switch (pen.now.unicode()) {
        case u'#':
            return apply(pen, EventKind::BlockingStarted, at);
        case u'-':
        case u'~':
            return m_timeline.apply({.time = at,
                                     .task = pen.task,
                                     .kind = EventKind::Suspended,
                                     .reason = pen.now == u'-' ? WaitReason::Timer : WaitReason::Thread});
        case u'.':
            return apply(pen, EventKind::Yielded, at);
        case u'=':
            return apply(pen, EventKind::Finished, at);
        case u'x':
            return m_timeline.apply({.time = at, .task = pen.task, .kind = EventKind::Failed}, QStringLiteral("boom"));
        case u'o':
            return apply(pen, EventKind::Cancelled, at);
        default:
            return;
        }
    }

    Timeline m_timeline;
};

} // namespace

Timeline drawn(const QStringList &tasks, Duration step)
{
    std::vector<Pen> pens;
    for (const QString &task : tasks)
        pens.push_back({TaskId(pens.size() + 1), task.section(u' ', 0, 0), task.section(u' ', 1)});

    Follower follower;
    TimePoint at{};
    for (bool more = true; more; at += step) {
        more = false;
        // Who gives the loop back comes before who takes it.
        std::ranges::stable_partition(pens, [](const Pen &pen) { return holding.contains(pen.now); });
        for (Pen &pen : pens) {
            for (; pen.states.startsWith(u','); pen.states.remove(0, 1))
                follower.touch(pen, at);
            if (pen.states.isEmpty())
                continue;
            follower.change(pen, pen.states.front(), at);
            pen.states.remove(0, 1);
            more = true;
        }
    }
    if (std::ranges::all_of(pens, [](const Pen &pen) { return outcomes.contains(pen.now); }))
        follower.end(follower.timeline().latest());
    return follower.timeline();
}

} // namespace overlap
