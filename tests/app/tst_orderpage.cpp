// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/progressstore.h"
#include "app/panels/knobpanel.h"
#include "app/steps/orderpage.h"
#include "app/steps/puzzlelist.h"
#include "app/steps/signlabel.h"
#include "app/steps/stepbar.h"
#include "app/timeline/hover.h"
#include "app/timeline/timelinesource.h"
#include "app/timeline/timelineview.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

#include <QPushButton>

#include <functional>

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

    void everyLineIsSeenWhole_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<Language>("language");
        for (const Lesson &lesson : lessons()) {
            if (!lesson.puzzle)
                continue;
            QTest::addRow("%s, Python", qPrintable(lesson.id)) << lesson.id << Language::Python;
            QTest::addRow("%s, C++", qPrintable(lesson.id)) << lesson.id << Language::Cpp;
        }
    }

    /// In the smallest window too, on either side.
    void everyLineIsSeenWhole()
    {
        QFETCH(const QString, lesson);
        QFETCH(const Language, language);
        Bench bench(lesson);
        bench.window().resize(1024, 640);
        bench.session().inspection().setLanguage(language);
        const auto isAllSeen = [](const PuzzleList &list) {
            const int grip = 16; // with what is around it
            for (int i = 0; i < 8; ++i)
                QCoreApplication::processEvents();
            for (int row = 0; row < list.count(); ++row) {
                const QRect rect = list.visualItemRect(list.item(row));
                const QString text = list.item(row)->text();
                const QFontMetrics letters = list.fontMetrics();
                const int rows = rect.height() / letters.height();
                // Each row but the last may be broken where a word ends.
                const int room = (rect.width() - grip) * rows;
                if (!list.viewport()->rect().contains(rect) || letters.horizontalAdvance(text) > room)
                    return false;
            }
            return true;
        };
        QCOMPARE(std::size_t(bench.lines().count()), bench.puzzle().lines.size());
        QVERIFY(isAllSeen(bench.lines()));
        for (std::size_t line = 0; line < bench.puzzle().lines.size(); ++line)
            bench.handOver(bench.lines(), line);
        QVERIFY(isAllSeen(bench.program()));
        QCOMPARE(bench.lines().height(), bench.program().height());
    }

    void aLineOfTheOtherListFallsWhereItIsDropped_data()
    {
        QTest::addColumn<int>("before"); // which row
        for (const int before : {0, 1, 2})
            QTest::addRow("%d", before) << before;
    }

    void aLineOfTheOtherListFallsWhereItIsDropped()
    {
        QFETCH(const int, before);
        Bench bench(u"timeout"_s);
        bench.handOver(bench.lines(), 0);
        bench.handOver(bench.lines(), 2);
        QCoreApplication::processEvents();
        PuzzleList &list = bench.program();
        const auto rect = [&](int row) { return list.visualItemRect(list.item(row)); };
        QPoint place = before < 2 ? rect(before).topLeft() : rect(1).bottomLeft();
        place += before < 2 ? QPoint(20, -2) : QPoint(20, 3); // in the gap between two lines
        QCOMPARE(list.rowBefore(place), before);
        QCOMPARE(list.rowBefore(place + QPoint(0, 4)), before);
        const std::size_t number = bench.lines().order().front();
        bench.lines().setCurrentRow(0);
        list.takeFrom(bench.lines(), place);
        QCOMPARE(list.count(), 3);
        QCOMPARE(list.order().at(std::size_t(before)), number);
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

    void itIsToldWhyItIsRight()
    {
        Bench bench(u"gather"_s);
        bench.build(rightOrder(bench.puzzle()));
        QCOMPARE(bench.verdict().text(),
                 u"Solved: it prints the same lines at the same times as Gathered, and takes 3 s as Gathered does."_s);
    }

    void itIsToldInWhatItDiffers_data()
    {
        QTest::addColumn<std::function<PuzzleOrder(const Puzzle &)>>("order");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, std::function<PuzzleOrder(const Puzzle &)> order, const QString &told) {
            QTest::newRow(name) << std::move(order) << told;
        };
        row(
            "the wrong line",
            [](const Puzzle &) {
                return PuzzleOrder{0, 1, 2, 5, 4};
            },
            u"It runs, but takes 6 s; Gathered takes 3 s."_s);
        row(
            "the last line is missing",
            [](const Puzzle &) {
                return PuzzleOrder{0, 1, 2, 3};
            },
            u"It runs, but does not print “users done, orders done, products done”; Gathered does at 3 s. Both "
            "take 3 s."_s);
        row(
            "an order that does the same",
            [](const Puzzle &) {
                return PuzzleOrder{1, 0, 2, 3, 4};
            },
            u"Solved: it prints the same lines at the same times as Gathered, and takes 3 s as Gathered does."_s);
        row(
            "a call that nobody awaits", [](const Puzzle &) { return PuzzleOrder{0}; },
            u"It runs, but takes 0 s; Gathered takes 3 s. Warning: the call 'users' was never awaited: it did not run."_s);
        row(
            "two of them",
            [](const Puzzle &) {
                return PuzzleOrder{0, 1};
            },
            u"It runs, but takes 0 s; Gathered takes 3 s. Warning: the call 'users' was never awaited: it did not run. "
            "Warning: the call 'orders' was never awaited: it did not run."_s);
    }

    void itIsToldInWhatItDiffers()
    {
        QFETCH(const std::function<PuzzleOrder(const Puzzle &)>, order);
        QFETCH(const QString, told);
        Bench bench(u"gather"_s);
        bench.build(order(bench.puzzle()));
        QCOMPARE(bench.verdict().text(), told);
    }

    void aWarningIsToldWhereItsSignStands()
    {
        Bench bench(u"gather"_s);
        bench.build({0});
        const auto *view = bench.page().findChild<TimelineView *>();
        const TimelineScene scene = view->scene();
        const TimelineLayout places = view->layout(scene);
        const QPointF behind(places.axis.left + 120, places.tracks.front().lanes.front().band.center());
        QVERIFY2(hoverText(scene, places, behind).contains(u"never awaited"_s),
                 qPrintable(hoverText(scene, places, behind)));
    }

    void thePictureDoesNotMoveToAndFro_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("large") << QSize(1440, 900);
        QTest::newRow("small") << QSize(1024, 640);
    }

    void thePictureDoesNotMoveToAndFro()
    {
        QFETCH(const QSize, size);
        Bench bench(u"gather"_s);
        bench.window().resize(size);
        const auto *view = bench.page().findChild<TimelineView *>();
        const auto top = [&] {
            for (int round = 0; round < 8; ++round) // until layouts in layouts have come to rest
                QCoreApplication::processEvents();
            return view->mapTo(&bench.page(), QPoint()).y();
        };
        const PuzzleOrder right = rightOrder(bench.puzzle());
        bench.build(right);
        const int solved = top();
        for (const std::size_t line : {right[4], right[3]}) // whoever awaits the others, too
            bench.handOver(bench.program(), line);
        QTRY_COMPARE(bench.verdict().text().count(u"Warning"_s), 3);
        const int warned = top();
        QVERIFY(warned >= solved);
        for (const std::size_t line : {right[3], right[4]})
            bench.handOver(bench.lines(), line);
        QTRY_COMPARE(bench.verdict().sign(), SignLabel::Sign::Right);
        QCOMPARE(top(), warned);
    }

    void theWayOnIsOfferedOnceItIsSolved()
    {
        Bench bench(u"gather"_s);
        const auto &next = *bench.find<StepBar>().findChild<QPushButton *>();
        QVERIFY(!next.isVisible());
        bench.build(rightOrder(bench.puzzle()));
        QTRY_VERIFY(next.isVisible());
        QVERIFY2(next.text().startsWith(u"Next lesson: "_s), qPrintable(next.text()));
    }

    void runsThatAreNotSeenAreNotTalkedOf()
    {
        Bench bench(u"gather"_s);
        bench.classroom().setStep(Step::Run);
        bench.session().setRate(10);
        bench.session().runOrPause();
        QTRY_COMPARE_WITH_TIMEOUT(bench.session().runState(), Session::RunState::Finished, 60'000);
        bench.session().setKnob(0, 4);
        const auto *again = bench.find<KnobPanel>().findChild<QPushButton *>();
        QVERIFY(again->isVisible());
        bench.classroom().setStep(Step::PutInOrder);
        QVERIFY(!again->isVisible());
        bench.window().setFocus();
        bench.press(Qt::Key_Space);
        QCOMPARE(bench.session().runState(), Session::RunState::Finished);
        bench.classroom().setStep(Step::Run);
        QVERIFY(again->isVisible());
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
