// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/charrows.h"
#include "app/export/runtext.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

TimePoint at(int seconds)
{
    return TimePoint(std::chrono::seconds(seconds));
}

Span span(int start, int end, TaskState state)
{
    return {at(start), at(end), state, WaitReason::None, 0, 0};
}

/// A task that waits 4 s, is ready for 2 s and blocks for 4 s.
Lane workingLane()
{
    Lane lane;
    lane.spans = {span(0, 0, TaskState::Running), span(0, 4, TaskState::Waiting), span(4, 6, TaskState::Ready),
                  span(6, 10, TaskState::Blocking)};
    lane.end = at(10);
    lane.outcome = TaskState::Finished;
    return lane;
}

} // namespace

class TestCharRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void axes_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("row");
        QTest::newRow("each second") << 4 << 40 << u"0 s       1 s       2 s       3 s       4 s"_s;
        QTest::newRow("room for a few") << 10 << 20 << u"0 s       5 s       10 s"_s;
        QTest::newRow("parts of a second") << 1 << 20 << u"0 s       0.5 s     1 s"_s;
        QTest::newRow("nothing happened") << 0 << 20 << u"0 s"_s;
    }

    void axes()
    {
        QFETCH(const int, seconds);
        QFETCH(const int, columns);
        QTEST(axisRow({at(seconds), columns}), "row");
    }

    void columns_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("column");
        QTest::newRow("start") << 0 << 0;
        QTest::newRow("middle") << 5 << 10;
        QTest::newRow("end") << 10 << 20;
        QTest::newRow("before") << -1 << 0;
        QTest::newRow("after") << 11 << 20;
    }

    void columns()
    {
        QFETCH(const int, seconds);
        QTEST(CharScale({at(10), 20}).columnOf(at(seconds)), "column");
    }

    void lanes_data()
    {
        QTest::addColumn<Lane>("lane");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("row");

        Lane lane = workingLane();
        QTest::newRow("each state has its part") << lane << 10 << u"────░░████✓"_s;
        QTest::newRow("the greater part of a column counts") << lane << 5 << u"──░██✓"_s;
        lane.outcome = TaskState::Failed;
        QTest::newRow("failed") << lane << 10 << u"────░░████✗"_s;
        lane.spans = {span(2, 5, TaskState::InThread)};
        lane.end = at(5);
        lane.outcome = TaskState::Cancelled;
        QTest::newRow("begins late, ends early") << lane << 10 << u"  ▒▒▒⊘"_s;
        lane.end.reset();
        lane.outcome = TaskState::Running;
        lane.open = span(5, 5, TaskState::Waiting);
        lane.due = at(7);
        QTest::newRow("not over: its timer ran out") << lane << 10 << u"  ▒▒▒──░░░ "_s;
    }

    void lanes()
    {
        QFETCH(const Lane, lane);
        QFETCH(const int, columns);
        QTEST(laneRow({at(10), columns}, lane, at(10)), "row");
    }

    void asciiSignsDiffer()
    {
        const QString signs = u"▓─░█▒✓✗⊘"_s;
        const QString ascii = asciiText(signs);
        QCOMPARE(ascii.size(), signs.size());
        for (const QChar sign : ascii)
            QCOMPARE(ascii.count(sign), 1);
    }

    void asciiTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ascii");
        QTest::newRow("plain") << u"a b\n"_s << u"a b\n"_s;
        QTest::newRow("dots") << u"Fetching…"_s << u"Fetching..."_s;
        QTest::newRow("a letter") << u"café"_s << u"caf?"_s;
        QTest::newRow("a pair of surrogates is one sign") << u"\U0001F600!"_s << u"?!"_s;
    }

    void asciiTexts()
    {
        QFETCH(const QString, text);
        QTEST(asciiText(text), "ascii");
    }
};

QTEST_GUILESS_MAIN(TestCharRows)
#include "tst_charrows.moc"
