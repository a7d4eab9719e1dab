// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn.h"

#include "core/measures.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// Something that a task acquires or releases, or a queue's length, in seconds.
struct Change
{
    double time;
    EventKind kind;
    quint32 value; ///< The task, or the length.
};

/// A run in which one resource changes so.
Timeline withResource(const std::vector<Change> &changes)
{
    Timeline run = drawn({u"main ="_s, u"a ="_s, u"b ="_s, u"c ="_s}, 1s);
    run.apply({.resource = 1, .kind = EventKind::ResourceCreated, .reason = WaitReason::Lock}, u"semaphore"_s);
    for (const Change &change : changes) {
        const bool isLength = change.kind == EventKind::QueueLength;
        run.apply({.time = TimePoint(fromSeconds(change.time)),
                   .task = isLength ? 0 : change.value,
                   .other = isLength ? change.value : 0,
                   .resource = 1,
                   .kind = change.kind});
    }
    return run;
}

Timeline withOutput()
{
    Timeline run = drawn({u"main ---="_s}, 1s);
    for (const auto &[time, text] : {std::pair(1s, u"Tick one"_s), std::pair(2s, u"tick two"_s)})
        run.apply({.time = TimePoint(time), .task = 1, .kind = EventKind::Printed}, text);
    return run;
}

} // namespace

class TestMeasures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofTasks_data()
    {
        QTest::addColumn<QStringList>("tasks");
        QTest::addColumn<QString>("measure");
        QTest::addColumn<double>("value");
        const auto row = [](const char *name, const QStringList &tasks, const QString &measure, double value) {
            QTest::newRow(name) << tasks << measure << value;
        };
        const QStringList ends{u"main ----="_s, u"a -="_s, u"b --x"_s, u"c --o"_s, u"d ---x"_s};
        row("total is the end of main", ends, u"total"_s, 4);
        row("no total while main runs", {u"main ---"_s}, u"total"_s, -1);
        row("no total before the start", {}, u"total"_s, -1);
        row("tasks with main", ends, u"tasks"_s, 5);
        row("tasks that finished, with main", ends, u"finished"_s, 2);
        row("tasks that failed", ends, u"failed"_s, 2);
        row("tasks that were cancelled", ends, u"cancelled"_s, 1);
        row("a task that goes on has no outcome", {u"main ---"_s}, u"finished"_s, 0);

        row("blocked is the sum of the blocking calls", {u"main ##-----="_s, u"a ..###---="_s}, u"blocked"_s, 5);
        row("a turn does not block", {u"main ||-="_s}, u"blocked"_s, 0);
        row("a blocking call that goes on counts so far", {u"main ##"_s, u"a  ."_s}, u"blocked"_s, 1);

        row("starved is the longest wait for the loop, not the sum", {u"main ##---="_s, u"a ..##="_s, u"b -...-="_s},
            u"starved"_s, 3);
        row("waiting is not starving", {u"main -----="_s}, u"starved"_s, 0);
        row("two stretches do not add up", {u"main #-#-="_s, u"a .|.|="_s}, u"starved"_s, 1);
        row("main can starve too", {u"main ..|="_s, u"a ##="_s}, u"starved"_s, 2);

        row("at once: where they overlap", {u"main -----="_s, u"a --="_s, u"b  --="_s, u"c    --="_s}, u"at_once"_s, 2);
        row("at once: one after the other", {u"main ----="_s, u"a --="_s, u"b   --="_s}, u"at_once"_s, 1);
        row("at once: main is not counted", {u"main ----="_s}, u"at_once"_s, 0);
        row("at once: threads, blocking and running count", {u"main ----="_s, u"a ~~~~="_s, u"b --|-="_s, u"c -#--="_s},
            u"at_once"_s, 3);
        row("at once: ready does not count", {u"main ----="_s, u"a ###="_s, u"b ...-="_s}, u"at_once"_s, 1);
        row("at once: a turn too short to see does not count", {u"main ----="_s, u"a --="_s, u"b   ,,="_s},
            u"at_once"_s, 1);
        row("at once: an open wait counts", {u"main ---"_s, u"a ---"_s, u"b ---"_s, u"c  ."_s}, u"at_once"_s, 2);
    }

    void ofTasks()
    {
        QFETCH(const QStringList, tasks);
        QFETCH(const QString, measure);
        const Timeline run = drawn(tasks, 1s);
        const auto seconds = [](std::optional<Duration> time) { return time ? toSeconds(*time) : -1; };
        const std::map<QString, double> values{
            {u"total"_s, seconds(measures::total(run))},
            {u"tasks"_s, double(measures::tasks(run))},
            {u"finished"_s, double(measures::tasks(run, TaskState::Finished))},
            {u"failed"_s, double(measures::tasks(run, TaskState::Failed))},
            {u"cancelled"_s, double(measures::tasks(run, TaskState::Cancelled))},
            {u"blocked"_s, seconds(measures::blocked(run))},
            {u"starved"_s, seconds(measures::starved(run))},
            {u"at_once"_s, double(measures::atOnce(run))},
        };
        QTEST(values.at(measure), "value");
    }

    void onlySomeWaitsAreUnderWay_data()
    {
        QTest::addColumn<WaitReason>("reason");
        QTest::addColumn<qsizetype>("atOnce");
        const auto row = [](WaitReason reason, qsizetype atOnce) {
            QTest::addRow("%s", qPrintable(reasonName(reason))) << reason << atOnce;
        };
        row(WaitReason::Timer, 1);
        row(WaitReason::Network, 1);
        row(WaitReason::Process, 1);
        row(WaitReason::Thread, 1);
        row(WaitReason::Task, 0);
        row(WaitReason::Lock, 0);
        row(WaitReason::Queue, 0);
        row(WaitReason::Event, 0);
    }

    void onlySomeWaitsAreUnderWay()
    {
        QFETCH(const WaitReason, reason);
        Timeline run = drawn({u"main --"_s}, 1s);
        const TimePoint start(1s);
        run.apply({.time = start, .task = 2, .other = 1, .kind = EventKind::TaskCreated}, u"a"_s);
        run.apply({.time = start, .task = 2, .kind = EventKind::TurnStarted});
        run.apply({.time = start, .task = 2, .kind = EventKind::Suspended, .reason = reason});
        run.apply({.time = start + 1s, .due = start + 1s, .task = 2, .kind = EventKind::Woken});
        run.apply({.time = start + 1s, .task = 2, .kind = EventKind::TurnStarted});
        run.apply({.time = start + 1s, .task = 2, .kind = EventKind::Finished});
        QTEST(measures::atOnce(run), "atOnce");
    }

    void ofResources_data()
    {
        using enum EventKind;
        QTest::addColumn<std::vector<Change>>("changes");
        QTest::addColumn<qsizetype>("held");
        QTest::addColumn<qsizetype>("queued");
        const auto row = [](const char *name, const std::vector<Change> &changes, qsizetype held, qsizetype queued) {
            QTest::newRow(name) << changes << held << queued;
        };
        row("nothing", {}, 0, 0);
        row("together", {{0, Acquired, 2}, {1, Acquired, 3}, {2, Released, 2}, {3, Released, 3}}, 2, 0);
        row("handed over", {{0, Acquired, 2}, {1, Released, 2}, {1, Acquired, 3}, {2, Released, 3}}, 1, 0);
        row("for no time", {{1, Acquired, 2}, {1, Released, 2}}, 1, 0);
        row("for no time, one after the other",
            {{1, Acquired, 2}, {1, Released, 2}, {1, Acquired, 3}, {1, Released, 3}}, 1, 0);
        row("for no time, beside another", {{0, Acquired, 2}, {1, Acquired, 3}, {1, Released, 3}, {2, Released, 2}}, 2,
            0);
        row("never given back", {{0, Acquired, 2}, {1, Acquired, 3}, {2, Acquired, 4}}, 3, 0);
        row("the longest queue", {{0, QueueLength, 1}, {0, QueueLength, 5}, {0, QueueLength, 4}, {9, QueueLength, 0}},
            0, 5);
    }

    void ofResources()
    {
        QFETCH(const std::vector<Change>, changes);
        const Timeline run = withResource(changes);
        QTEST(measures::held(run), "held");
        QTEST(measures::queued(run), "queued");
    }

    void resourcesDoNotAddUp()
    {
        Timeline run = withResource({{0, EventKind::Acquired, 2}, {0, EventKind::QueueLength, 3}});
        run.apply({.resource = 2, .kind = EventKind::ResourceCreated, .reason = WaitReason::Lock}, u"lock"_s);
        run.apply({.task = 3, .resource = 2, .kind = EventKind::Acquired});
        run.apply({.other = 2, .resource = 2, .kind = EventKind::QueueLength});
        QCOMPARE(measures::held(run), 1);
        QCOMPARE(measures::queued(run), 3);
    }

    void ofOutput()
    {
        const Timeline run = withOutput();
        QCOMPARE(measures::lines(run), 2);
        QCOMPARE(measures::printed(run, u"tick"_s), 1);
        QCOMPARE(measures::printed(run, u"ick"_s), 2);
        QCOMPARE(measures::printed(run, u"three"_s), 0);
        QCOMPARE(measures::printed(run, QString()), 2);
        QCOMPARE(measures::first(run, u"ick"_s), std::optional<Duration>(1s));
        QCOMPARE(measures::first(run, u"tick"_s), std::optional<Duration>(2s));
        QCOMPARE(measures::first(run, u"three"_s), std::nullopt);
    }

    void ofWarnings()
    {
        Timeline run = withOutput();
        QCOMPARE(measures::warnings(run), 0);
        run.apply({.task = 1, .other = quint32(WarningKind::SlowTurn), .kind = EventKind::Warned}, u"slow"_s);
        run.apply({.other = quint32(WarningKind::NeverAwaited), .kind = EventKind::Warned}, u"never"_s);
        QCOMPARE(measures::warnings(run), 2);
    }
};

QTEST_GUILESS_MAIN(TestMeasures)
#include "tst_measures.moc"
