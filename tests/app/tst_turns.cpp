// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/turns.h"
#include "tests/app/sharedscenes.h"
#include "tests/bench/manyspans.h"
#include "tests/support/drawn.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// "1@0 2@4": the tasks of marks with their places.
QString told(const std::vector<TurnMark> &marks)
{
    QStringList words;
    for (const TurnMark &mark : marks)
        words += u"%1@%2"_s.arg(mark.task).arg(mark.x);
    return words.join(u' ');
}

/// A pixel is a millisecond.
constexpr TimeAxis axis{0, 1000, TimePoint(1s)};

} // namespace

class TestTurns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void turnsTooShortToSee_data()
    {
        QTest::addColumn<QStringList>("tasks");
        QTest::addColumn<Duration>("edge");
        QTest::addColumn<QString>("marks");
        QTest::newRow("side by side in their order")
            << QStringList{u"main ,----"_s, u"a ,----"_s, u"b ,----"_s} << Duration(400ms) << u"1@0 2@4 3@8"_s;
        QTest::newRow("in small steps where they are many")
            << QStringList{u"main ,----"_s, u"a ,----"_s, u"b ,----"_s, u"c ,----"_s, u"d ,----"_s, u"e ,----"_s}
            << Duration(400ms) << u"1@0 2@1.6 3@3.2 4@4.8 5@6.4 6@8"_s;
        QTest::newRow("the last turn ends with its task")
            << QStringList{u"main ,----"_s, u"a ,--="_s} << Duration(400ms) << u"1@0 2@5 2@196"_s;
        QTest::newRow("each last turn ends with its task")
            << QStringList{u"main ,--="_s, u"a ,--="_s} << Duration(400ms) << u"1@0 2@5 1@196 2@196"_s;
        QTest::newRow("who goes on stands at its time after those who end")
            << QStringList{u"main ,--,--"_s, u"a ,--="_s, u"b ,--="_s} << Duration(400ms)
            << u"1@0 2@4 3@8 1@200 2@196 3@196"_s;
        QTest::newRow("a task that takes no time stands in its step")
            << QStringList{u"main ,----"_s, u"a ,="_s, u"b ,="_s} << Duration(400ms) << u"1@0 2@4 3@8"_s;
        QTest::newRow("not beyond the edge")
            << QStringList{u"main ,--,--"_s, u"a ,----"_s} << Duration(200ms) << u"1@0 2@5 1@196"_s;
        QStringList nine{u"main ,----"_s};
        while (nine.size() < 9)
            nine += u"task ,----"_s;
        QTest::newRow("too many at once: each in its own place")
            << nine << Duration(400ms) << u"1@0 2@0 3@0 4@0 5@0 6@0 7@0 8@0 9@0"_s;
        QTest::newRow("a turn that can be seen needs none")
            << QStringList{u"main |--"_s} << Duration(300ms) << QString();
        QTest::newRow("a call that blocks needs none") << QStringList{u"main ##-"_s} << Duration(300ms) << QString();
    }

    void turnsTooShortToSee()
    {
        QFETCH(const QStringList, tasks);
        QFETCH(const Duration, edge);
        QTEST(told(turnMarks(drawn(tasks, 100ms), axis, TimePoint(edge), 4)), "marks");
    }

    void stepsEndBeforeWhatFollows_data()
    {
        QTest::addColumn<Duration>("next");
        QTest::addColumn<QString>("marks"); // of three turns at once, then of one at `next`
        QTest::newRow("far behind") << Duration(30ms) << u"1@0 2@4 3@8 1@30"_s;
        QTest::newRow("so near that the steps are smaller") << Duration(11ms) << u"1@0 2@3 3@6 1@11"_s;
        QTest::newRow("so near that there is no room for steps") << Duration(6ms) << u"1@0 2@0 3@0 1@6"_s;
    }

    void stepsEndBeforeWhatFollows()
    {
        QFETCH(const Duration, next);
        TraceWriter trace;
        for (const char *name : {"main", "a", "b"})
            trace.task(QString::fromLatin1(name));
        trace.wait(1, next, WaitReason::Timer);
        QTEST(told(turnMarks(trace.timeline(), axis, TimePoint(500ms), 4)), "marks");
    }

    void nothingStandsBehindTheEndOfARun()
    {
        // A task is left behind, and is dismissed as main ends.
        TraceWriter trace;
        trace.task(u"main"_s);
        const TaskId clock = trace.task(u"clock"_s);
        trace.wait(clock, 400ms, WaitReason::Timer);
        trace.end(clock, 400ms, EventKind::Cancelled);
        const Timeline run = trace.finish(400ms);
        const std::vector<TurnMark> marks = turnMarks(run, axis, TimePoint(1s), 4);
        QVERIFY2(std::ranges::all_of(marks, [](const TurnMark &mark) { return mark.x + 4 <= 400; }),
                 qPrintable(told(marks)));
    }

    void noTurnOfATaskStandsBehindItsEnd()
    {
        TraceWriter trace;
        trace.task(u"main"_s);
        const TaskId brief = trace.task(u"a"_s);
        trace.wait(brief, 198ms, WaitReason::Timer);
        trace.end(brief, 200ms);
        QCOMPARE(told(turnMarks(trace.finish(400ms), axis, TimePoint(1s), 4)), u"1@0 2@5 2@196 2@196 1@396"_s);
    }

    void marksAreThinWhereTheyAreMany_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<qreal>("pitch");
        QTest::addColumn<qreal>("width");
        QTest::newRow("far from one another") << 40 << 12.0 << 4.0;
        QTest::newRow("near") << 40 << 6.0 << 2.0;
        QTest::newRow("as near as can be") << 40 << 1.0 << 1.0;
        QTest::newRow("a few that meet, side by side") << 8 << 5.0 << 4.0;
        QTest::newRow("some of one moment, in steps") << 4 << 2.0 << 1.0;
        QTest::newRow("in steps that show a gap") << 3 << 4.0 << 3.0;
        QTest::newRow("some in one place") << 8 << 0.0 << 4.0;
        QTest::newRow("one") << 1 << 0.0 << 4.0;
    }

    void marksAreThinWhereTheyAreMany()
    {
        QFETCH(const int, count);
        QFETCH(const qreal, pitch);
        std::vector<TurnMark> marks;
        for (int i = 0; i < count; ++i)
            marks.push_back({.task = 1, .x = i * pitch});
        for (std::size_t i = 0; i < marks.size(); ++i)
            QTEST(markWidth(marks, i, 4), "width");
    }

    void marksAreTheSameHoweverMuchIsSeen()
    {
        Timeline timeline;
        bench::ManySpans(12, 40ms).grow(timeline, 600);
        const TimePoint latest = timeline.latest();
        const TimeAxis whole{0, 20000, latest, {}};
        const std::vector<TurnMark> all = turnMarks(timeline, whole, latest, 4);
        int found = 0;
        for (qreal left = 0; left < 19000; left += 333) {
            const TimeAxis part{0, 1000, xToTime(whole, left + 1000), xToTime(whole, left)};
            std::vector<TurnMark> marks = turnMarks(timeline, part, latest, 4);
            for (const TurnMark &mark : all) {
                if (mark.x <= left || mark.x >= left + 1000)
                    continue;
                const auto same = std::ranges::find_if(
                    marks, [&](const TurnMark &each) { return each.task == mark.task && each.start == mark.start; });
                QVERIFY(same != marks.end());
                QVERIFY(std::abs(same->x + left - mark.x) < 0.1);
                ++found;
            }
        }
        QVERIFY2(found > 50, qPrintable(QString::number(found)));
    }
};

QTEST_GUILESS_MAIN(TestTurns)
#include "tst_turns.moc"
