// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lineuse.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

TimePoint at(Duration time)
{
    return TimePoint(time);
}

/// Line 7: main waits from 1 s to 3 s and is late until 4 s; again from 4 s on, as yet without an end. Line 8: it
/// blocks for half a second of that turn. Line 9: helper, created at line 5, gives others their turn for 1 s, then
/// ends.
Timeline program()
{
    Timeline timeline;
    const auto apply = [&](Duration time, TaskId task, EventKind kind, quint32 line = 0,
                           TimePoint due = TraceEvent::noDeadline) {
        const WaitReason reason = kind == EventKind::Suspended ? WaitReason::Timer : WaitReason::None;
        timeline.apply({.time = at(time), .due = due, .task = task, .line = line, .kind = kind, .reason = reason});
    };
    apply(0s, 1, EventKind::TaskCreated, 5);
    apply(1s, 1, EventKind::TurnStarted);
    apply(1s, 1, EventKind::Suspended, 7, at(3s));
    apply(1s, 2, EventKind::TaskCreated, 5);
    apply(1s, 2, EventKind::TurnStarted);
    apply(1s, 2, EventKind::Yielded, 9);
    apply(2s, 2, EventKind::TurnStarted);
    apply(2s, 2, EventKind::Finished);
    apply(4s, 1, EventKind::Woken, 0, at(3s));
    apply(4s, 1, EventKind::TurnStarted);
    apply(4s, 1, EventKind::BlockingStarted, 8, at(4500ms));
    apply(4500ms, 1, EventKind::BlockingEnded);
    apply(4500ms, 1, EventKind::Suspended, 7, at(9s));
    return timeline;
}

} // namespace

class TestLineUse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spansOfALine_data()
    {
        QTest::addColumn<quint32>("line");
        QTest::addColumn<Duration>("now");
        QTest::addColumn<int>("spans");
        QTest::addColumn<Duration>("sum");
        QTest::newRow("two waits, the last one not over") << 7U << Duration(5s) << 2 << Duration(2500ms);
        QTest::newRow("in the middle of the first") << 7U << Duration(2s) << 1 << Duration(1s);
        QTest::newRow("before it") << 7U << Duration(500ms) << 0 << Duration(0);
        QTest::newRow("past the deadline the loop is late, not the line")
            << 7U << Duration(20s) << 2 << Duration(6500ms);
        QTest::newRow("a blocking call") << 8U << Duration(5s) << 1 << Duration(500ms);
        QTest::newRow("a task that lets others go first") << 9U << Duration(5s) << 1 << Duration(1s);
        QTest::newRow("a line that creates tasks keeps none waiting") << 5U << Duration(5s) << 0 << Duration(0);
        QTest::newRow("another line") << 6U << Duration(5s) << 0 << Duration(0);
    }

    void spansOfALine()
    {
        QFETCH(const quint32, line);
        QFETCH(const Duration, now);
        QFETCH(const int, spans);
        QFETCH(const Duration, sum);
        const LineUse use = lineUse(program(), line, at(now));
        QCOMPARE(use.spans, spans);
        QCOMPARE(use.sum, sum);
    }

    void aPartOfALaneIsJudgedAsInTheWhole_data()
    {
        QTest::addColumn<quint32>("line");
        QTest::addColumn<Duration>("from");
        QTest::addColumn<Duration>("to");
        QTest::addColumn<int>("spans");
        QTest::newRow("late after a wait that is out of sight") << 7U << Duration(3500ms) << Duration(3900ms) << 0;
        QTest::newRow("the second wait alone") << 7U << Duration(4600ms) << Duration(5s) << 1;
        QTest::newRow("all of it") << 7U << Duration(0) << Duration(9s) << 2;
        QTest::newRow("in the middle of a pause") << 9U << Duration(1500ms) << Duration(1600ms) << 1;
    }

    void aPartOfALaneIsJudgedAsInTheWhole()
    {
        QFETCH(const quint32, line);
        QFETCH(const Duration, from);
        QFETCH(const Duration, to);
        const Timeline timeline = program();
        int spans = 0;
        for (const Lane &lane : timeline.lanes())
            visitLine(lane, line, at(from), at(to), at(5s), [&](const Span &) { ++spans; });
        QTEST(spans, "spans");
    }
};

QTEST_GUILESS_MAIN(TestLineUse)
#include "tst_lineuse.moc"
