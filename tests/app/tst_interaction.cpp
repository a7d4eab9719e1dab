// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/highlights.h"
#include "app/timeline/minimap.h"
#include "lessons/lessons.h"
#include "tests/app/stage.h"
#include "tests/support/stepping.h"

#include <QScrollBar>
#include <set>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestInteraction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWheelWithCtrlZoomsAtTheCursor()
    {
        Stage stage;
        const QPoint place = stage.place(1s, 1);
        stage.turnWheel(place, {0, 360}, Qt::ControlModifier);
        QTRY_VERIFY(stage.seen().length() < 4s);
        QVERIFY(near(xToTime(stage.axis(), place.x()), TimePoint(1s)));
        stage.turnWheel(place, {0, -720}, Qt::ControlModifier);
        QTRY_COMPARE(stage.seen().end, TimePoint(6s));
        QVERIFY(!stage.view.isZoomed());
    }

    void keysZoomAndPan_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<bool>("zoomed");
        QTest::newRow("W zooms in") << QList<int>{Qt::Key_W} << true;
        QTest::newRow("+ zooms in") << QList<int>{Qt::Key_Plus} << true;
        QTest::newRow("S zooms out again") << QList<int>{Qt::Key_W, Qt::Key_S} << false;
        QTest::newRow("- zooms out again") << QList<int>{Qt::Key_W, Qt::Key_Minus} << false;
        QTest::newRow("0 shows all") << QList<int>{Qt::Key_W, Qt::Key_W, Qt::Key_W, Qt::Key_0} << false;
    }

    void keysZoomAndPan()
    {
        QFETCH(const QList<int>, keys);
        QFETCH(const bool, zoomed);
        Stage stage;
        for (const int key : keys)
            stage.press(key);
        QTRY_COMPARE(stage.view.isZoomed(), zoomed);
        QTRY_COMPARE(stage.seen().length() < 6s, zoomed);
    }

    void aAndDMoveThroughTime()
    {
        Stage stage;
        stage.press(Qt::Key_W);
        stage.press(Qt::Key_W);
        const TimeRange before = stage.view.shown();
        stage.press(Qt::Key_D);
        QVERIFY(stage.view.shown().start > before.start);
        stage.press(Qt::Key_A);
        QVERIFY(near(stage.view.shown().start, before.start));
        stage.turnWheel(stage.place(2s, 1), {0, -240}, Qt::ShiftModifier);
        QVERIFY(stage.view.shown().start > before.start);
    }

    void aDragInTheLanesMovesThePictureWhereItIsZoomed()
    {
        Stage stage;
        stage.press(Qt::Key_W);
        stage.press(Qt::Key_W);
        QTRY_VERIFY(stage.seen() == stage.view.shown());
        const TimeRange before = stage.view.shown();
        const QPoint from = stage.place(before.start.time_since_epoch() + before.length() / 2, 1);
        const TimePoint grabbed = xToTime(stage.axis(), from.x());
        stage.drag(stage.pane, from, from - QPoint(80, 0));
        QVERIFY(stage.view.shown().start > before.start);
        QVERIFY(near(xToTime(stage.axis(), from.x() - 80), grabbed));
    }

    void aDragOnTheRulerMeasures()
    {
        Stage stage;
        stage.drag(stage.pane, stage.onRuler(500ms), stage.onRuler(1503ms));
        QVERIFY(stage.view.measured());
        QVERIFY(near(stage.view.measured()->start, TimePoint(500ms)));
        QVERIFY(near(stage.view.measured()->end, TimePoint(1503ms)));
        stage.press(Qt::Key_F);
        QTRY_VERIFY(stage.seen().length() < 1200ms);
        stage.press(Qt::Key_Escape);
        QVERIFY(!stage.view.measured());
    }

    void aMeasuredRangeSnapsToBordersOfSpans()
    {
        Stage stage;
        stage.drag(stage.pane, stage.onRuler(3ms), stage.onRuler(2010ms));
        QVERIFY(stage.view.measured() == (TimeRange{TimePoint(0s), TimePoint(2s)}));
    }

    void aClickSelectsASpan()
    {
        Stage stage;
        QTest::mouseClick(stage.pane, Qt::LeftButton, {}, stage.place(1s, 1));
        QCOMPARE(stage.selectedLane(), u"users"_s);
        QVERIFY(stage.selection()->expected);
        stage.press(Qt::Key_Escape);
        QVERIFY(!stage.selection());
        QTest::mouseClick(stage.pane, Qt::LeftButton, {}, stage.place(1s, 1));
        QTest::mouseClick(stage.pane, Qt::LeftButton, {}, stage.place(2500ms, 1)); // after its end
        QVERIFY(!stage.selection());
    }

    void aTurnIsFoundWhereItIsDrawn()
    {
        Stage stage;
        stage.session().setKnobs({0.1, 0.2, 0.3});
        stepToTheEnd(stage.session()); // its turns take as long as they take, and nothing else does
        QTRY_VERIFY(stage.seen() == stage.view.shown());
        const LaneRow products = stage.layout().tracks[1].lanes[3]; // its first turn stands beside those of the others
        const TurnMark &mark = products.marks.front();
        QVERIFY(mark.x > timeToX(stage.axis(), mark.start) + 5);
        QTest::mouseClick(stage.pane, Qt::LeftButton, {}, {qRound(mark.x) + 2, int(products.band.center())});
        QCOMPARE(stage.selectedLane(), u"products"_s);
        const TimelineScene scene = stage.view.scene();
        QCOMPARE(spanOf(scene, *stage.selection())->state, TaskState::Running);
        QCOMPARE(spanRect(scene, stage.layout(), *stage.selection())->left(), mark.x);
    }

    void aDoubleClickFitsASpanAndBesideItEverything()
    {
        Stage stage;
        QTest::mouseDClick(stage.pane, Qt::LeftButton, {}, stage.place(1s, 1));
        QTRY_VERIFY(near(stage.seen().end, TimePoint(2200ms), 1ms));
        QCOMPARE(stage.seen().start, TimePoint(0s));
        QTest::mouseDClick(stage.pane, Qt::LeftButton, {}, stage.place(2150ms, 1));
        QTRY_COMPARE(stage.seen().end, TimePoint(6s));
    }

    void focusFitsTheSelectionAndThenAll()
    {
        Stage stage;
        QTest::mouseClick(stage.pane, Qt::LeftButton, {}, stage.place(500ms, 2));
        stage.press(Qt::Key_F);
        QTRY_VERIFY(near(stage.seen().end, TimePoint(1100ms), 1ms));
        stage.press(Qt::Key_F);
        QTRY_COMPARE(stage.seen().end, TimePoint(6s));
    }

    void theKeyboardWalksThroughAllLanesAndSpans()
    {
        Stage stage;
        std::size_t spans = 0;
        for (const Session::Track &track : stage.session().tracks()) {
            for (const Lane &lane : track.prediction.lanes())
                spans += lane.spans.size();
        }
        std::set<std::tuple<std::size_t, TaskId, std::size_t>> seen;
        for (std::size_t i = 0; i < spans; ++i) {
            stage.press(Qt::Key_Right, Qt::ShiftModifier);
            QVERIFY(stage.selection());
            seen.insert({stage.selection()->track, stage.selection()->task, stage.selection()->number});
        }
        QCOMPARE(seen.size(), spans);
        const std::optional<SpanRef> last = stage.selection();
        stage.press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(stage.selection(), last);
        stage.press(Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(stage.selection() != last);
    }

    void theKeyboardWalksFromLaneToLane()
    {
        Stage stage;
        QTest::mouseClick(stage.pane, Qt::LeftButton, {}, stage.place(500ms, 1));
        QCOMPARE(stage.selectedLane(), u"users"_s);
        stage.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(stage.selectedLane(), u"orders"_s);
        stage.press(Qt::Key_Up, Qt::ShiftModifier);
        stage.press(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(stage.selectedLane(), u"main"_s);
    }

    void whatIsSelectedOutsideComesIntoView()
    {
        Stage stage;
        stage.view.showRange({TimePoint(4s), TimePoint(5s)}, TimelineView::Motion::Jump);
        stage.press(Qt::Key_Right, Qt::ShiftModifier);
        const std::optional<Span> span = spanOf(stage.view.scene(), *stage.selection());
        const TimeRange seen = stage.view.shown();
        QVERIFY(span->start <= seen.end && span->end >= seen.start);
    }

    void aClickOnTheRulerMovesThePlayhead()
    {
        Stage stage;
        stage.session().setKnobs({0.1, 0.2, 0.3});
        QVERIFY(stage.run());
        QTRY_VERIFY(stage.seen() == stage.view.shown()); // A late run makes the axis longer, with ease.
        const QPoint place = stage.onRuler(150ms);
        QTest::mouseClick(stage.pane, Qt::LeftButton, {}, place);
        QCOMPARE(stage.session().playhead(), xToTime(stage.axis(), place.x()));
    }

    void theMinimapShowsWhileZoomed()
    {
        Stage stage;
        auto &map = stage.find<Minimap>();
        QVERIFY(!map.isVisible());
        stage.press(Qt::Key_W);
        QTRY_VERIFY(map.isVisible());
        const TimeRange before = stage.view.shown();

        const QRectF frame = map.frame();
        const QPoint middle = frame.center().toPoint();
        stage.drag(&map, middle, middle + QPoint(300, 0));
        QCOMPARE(stage.view.shown().end, TimePoint(6s));
        QVERIFY(near(TimePoint(stage.view.shown().length()), TimePoint(before.length()), 1us));

        const QPoint start(qRound(map.frame().left()), middle.y());
        stage.drag(&map, start, {qRound(timeToX(map.axis(), TimePoint(5s))), middle.y()});
        QVERIFY(near(stage.view.shown().start, TimePoint(5s)));
        QCOMPARE(stage.view.shown().end, TimePoint(6s));

        QTest::mouseClick(&map, Qt::LeftButton, {}, {qRound(timeToX(map.axis(), TimePoint(2s))), middle.y()});
        QVERIFY(near(stage.view.shown().start, TimePoint(1500ms)));
        stage.press(Qt::Key_0);
        QTRY_VERIFY(!map.isVisible());
    }

    void theHeightOfRowsGoesRound()
    {
        Stage stage(u"semaphore"_s);
        stage.window().resize(1024, 640);
        QTRY_VERIFY(stage.view.verticalScrollBar()->maximum() > 0);
        const auto height = [&] { return stage.layout().tracks[1].lanes[1].band.height; };
        const qreal usual = height();
        stage.press(Qt::Key_H);
        QCOMPARE(height(), metrics.rowSmall);
        stage.press(Qt::Key_H);
        QVERIFY(height() < metrics.rowSmall);
        stage.press(Qt::Key_H);
        QCOMPARE(height(), usual);
    }

    void theLegendExplainsItselfOnDemand()
    {
        Stage stage;
        stage.window().resize(1024, 640);
        QTRY_COMPARE(stage.window().width(), 1024);
        const qreal before = stage.layout().legend.height;
        stage.press(Qt::Key_L);
        QVERIFY(stage.layout().legend.height > before);
        stage.press(Qt::Key_L);
        QCOMPARE(stage.layout().legend.height, before);
    }

    void anotherLessonBeginsAnew()
    {
        Stage stage;
        stage.press(Qt::Key_W);
        stage.press(Qt::Key_Right, Qt::ShiftModifier);
        stage.session().setLesson(*findLesson(u"sleep"));
        QVERIFY(!stage.view.isZoomed());
        QVERIFY(!stage.selection());
    }
};

QTEST_MAIN(TestInteraction)
#include "tst_interaction.moc"
