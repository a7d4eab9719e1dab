// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/progressstore.h"
#include "app/steps/orderpage.h"
#include "app/steps/puzzlelist.h"
#include "app/steps/signlabel.h"
#include "app/timeline/timelinesource.h"
#include "app/timeline/timelineview.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

struct Bench : TestWindow
{
    explicit Bench(const QString &lesson) : TestWindow(lesson, Step::PutInOrder) { }

    OrderPage &page() { return find<OrderPage>(); }
    PuzzleList &lines() { return *page().findChildren<PuzzleList *>().front(); }
    PuzzleList &program() { return *page().findChildren<PuzzleList *>().back(); }
    const Puzzle &puzzle() { return *session().lesson().puzzle; }
    SignLabel &verdict() { return *page().findChild<SignLabel *>(); }

    /// Hands over that line of the puzzle by key.
    void handOver(PuzzleList &from, std::size_t line)
    {
        const PuzzleOrder order = from.order();
        from.setFocus();
        from.setCurrentRow(int(std::ranges::find(order, line) - order.begin()));
        QTest::keyClick(&from, Qt::Key_Return);
    }

    void build(const PuzzleOrder &order)
    {
        for (const std::size_t line : order)
            handOver(lines(), line);
        QCOMPARE(program().order(), order);
        QTRY_COMPARE(classroom().built(), order);
    }
};

} // namespace

class TestOrderPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRightOrderSolvesIt_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const Lesson &lesson : lessons()) {
            if (lesson.puzzle)
                QTest::newRow(qPrintable(lesson.id)) << lesson.id;
        }
    }

    void theRightOrderSolvesIt()
    {
        QFETCH(const QString, lesson);
        Bench bench(lesson);
        bench.build(rightOrder(bench.puzzle()));
        QCOMPARE(bench.verdict().sign(), SignLabel::Sign::Right);
        QVERIFY(bench.classroom().isReached(Step::PutInOrder));
        const Timeline right =
            runVirtual(puzzleMain(bench.puzzle(), rightOrder(bench.puzzle())), bench.session().knobs());
        const auto *view = bench.page().findChild<TimelineView *>();
        const Timeline &built = *view->source().scene().tracks.front().run;
        QCOMPARE(built.total(), right.total());
        QCOMPARE(built.output().size(), right.output().size());
        QVERIFY(!built.lanes().empty());
    }

    void theWrongLineIsThereAndDoesNotSolveIt()
    {
        Bench bench(u"gather"_s);
        const auto wrong = std::ranges::find(bench.puzzle().lines, true, &PuzzleLine::wrong);
        QVERIFY(wrong != bench.puzzle().lines.end());
        PuzzleOrder order = rightOrder(bench.puzzle());
        QCOMPARE(std::size_t(bench.lines().count()), bench.puzzle().lines.size());
        order.push_back(std::size_t(wrong - bench.puzzle().lines.begin()));
        bench.build(order);
        QCOMPARE(bench.verdict().sign(), SignLabel::Sign::Wrong);
        QVERIFY(!bench.classroom().isReached(Step::PutInOrder));
        bench.handOver(bench.program(), order.back());
        QTRY_COMPARE(bench.verdict().sign(), SignLabel::Sign::Right);
    }

    void aLineMovesByKey()
    {
        Bench bench(u"gather"_s);
        PuzzleOrder order = rightOrder(bench.puzzle());
        std::swap(order[0], order[1]);
        bench.build(order);
        bench.program().setFocus();
        bench.program().setCurrentRow(0);
        QTest::keyClick(&bench.program(), Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(bench.classroom().built(), rightOrder(bench.puzzle()));
        QCOMPARE(bench.verdict().sign(), SignLabel::Sign::Right);
    }

    void aNameUsedBeforeItIsThereFailsAsInPython()
    {
        Bench bench(u"gather"_s);
        bench.build({rightOrder(bench.puzzle()).back()});
        QCOMPARE(bench.verdict().sign(), SignLabel::Sign::Wrong);
        QVERIFY2(bench.verdict().text().startsWith(u"It fails:"_s), qPrintable(bench.verdict().text()));
    }

    void otherValuesRunItAnew()
    {
        Bench bench(u"gather"_s);
        bench.build(rightOrder(bench.puzzle()));
        bench.session().setKnob(2, 5);
        QCOMPARE(bench.classroom().puzzleVerdict()->built.total(), 5s);
    }

    void anotherLessonBeginsAnew()
    {
        Bench bench(u"gather"_s);
        bench.build(rightOrder(bench.puzzle()));
        bench.session().setLesson(*findLesson(u"timeout"));
        bench.classroom().setStep(Step::PutInOrder);
        QCOMPARE(bench.program().count(), 0);
        QCOMPARE(std::size_t(bench.lines().count()), bench.puzzle().lines.size());
    }
};

QTEST_MAIN(TestOrderPage)
#include "tst_orderpage.moc"
