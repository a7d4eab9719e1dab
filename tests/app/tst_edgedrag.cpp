// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lessons.h"
#include "tests/app/stage.h"

using namespace overlap;
using namespace Qt::StringLiterals;

class TestEdgeDrag : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void draggingAnEdgeMovesTheKnob()
    {
        Stage stage;
        const QPoint edge = stage.place(2s, 1);
        QTest::mouseMove(stage.pane, stage.place(1s, 1));
        QTest::mouseMove(stage.pane, edge);
        QVERIFY(stage.view.scene().grip);
        QCOMPARE(stage.view.scene().gripText, u"users: 2.0 s"_s);
        const QPoint to = stage.place(3500ms, 1);
        QTest::mousePress(stage.pane, Qt::LeftButton, {}, edge);
        QTest::mouseMove(stage.pane, to);
        QCOMPARE(stage.session().knobs()[0], 3.5);
        QVERIFY(stage.session().holdsKnob());
        QCOMPARE(stage.axis().end, TimePoint(6s)); // as it was, or the time would move under the pointer
        QVERIFY(near(TimePoint(*stage.session().tracks()[1].prediction.lane(2)->end), TimePoint(3500ms)));
        QTest::mouseRelease(stage.pane, Qt::LeftButton, {}, to);
        QVERIFY(!stage.session().holdsKnob());
        QTRY_COMPARE(stage.axis().end, TimePoint(7500ms));
    }

    void anEdgeBeyondWhatIsAllowedStopsAtTheLimit()
    {
        Stage stage;
        stage.drag(stage.pane, stage.place(2s, 1), stage.place(5900ms, 1));
        QCOMPARE(stage.session().knobs()[0], 5.0);
    }

    void anEdgeIsLetGoWithItsTrack()
    {
        Stage stage;
        QTest::mouseMove(stage.pane, stage.place(1s, 1));
        QTest::mouseMove(stage.pane, stage.place(2s, 1));
        QVERIFY(stage.view.scene().grip);
        stage.session().setShown(*stage.session().lesson().variant(u"gathered"), false);
        const std::optional<SpanRef> grip = stage.view.scene().grip; // what lies under the pointer now, if anything
        QVERIFY2(!grip || grip->track == 0, qPrintable(QString::number(grip ? grip->track : 0)));
    }

    void anotherButtonLetsGoOfAnEdge()
    {
        Stage stage;
        QTest::mousePress(stage.pane, Qt::LeftButton, {}, stage.place(2s, 1));
        QTest::mouseMove(stage.pane, stage.place(3s, 1));
        QVERIFY(stage.session().holdsKnob());
        QTest::mousePress(stage.pane, Qt::MiddleButton, {}, stage.place(3s, 1));
        QTest::mouseRelease(stage.pane, Qt::MiddleButton, {}, stage.place(3s, 1));
        QTest::mouseRelease(stage.pane, Qt::LeftButton, {}, stage.place(3s, 1));
        QVERIFY(!stage.session().holdsKnob());
    }

    void anotherLessonEndsTheDragOfAnEdge()
    {
        Stage stage;
        QTest::mousePress(stage.pane, Qt::LeftButton, {}, stage.place(2s, 1));
        QTest::mouseMove(stage.pane, stage.place(3s, 1));
        QVERIFY(stage.session().holdsKnob());
        stage.session().setLesson(*findLesson(u"sleep"));
        QVERIFY(!stage.session().holdsKnob());
        const KnobValues knobs = stage.session().knobs();
        QTest::mouseMove(stage.pane, stage.pane->rect().center());
        QCOMPARE(stage.session().knobs(), knobs);
        QCOMPARE(stage.seen().end, stage.view.whole().end); // the axis is not held either
    }
};

QTEST_MAIN(TestEdgeDrag)
#include "tst_edgedrag.moc"
