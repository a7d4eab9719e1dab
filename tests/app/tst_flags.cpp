// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/chip.h"
#include "app/steps/lineorder.h"
#include "app/steps/predictpage.h"
#include "app/steps/runpage.h"
#include "app/timeline/flags.h"
#include "app/timeline/hover.h"
#include "app/timeline/labels.h"
#include "tests/app/stage.h"

#include <QDoubleSpinBox>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// A window in which a run has answered a right prediction: 6 s for Blocking, 3 s for Gathered.
struct Desk : Stage
{
    Desk() : Stage(u"gather"_s)
    {
        classroom().setStep(Step::Predict);
        const auto fields = find<PredictPage>().findChildren<QDoubleSpinBox *>();
        for (const auto &[field, seconds] : {std::pair(0, u"6"_s), std::pair(1, u"3"_s)}) {
            fields.at(field)->setFocus(Qt::TabFocusReason);
            fields.at(field)->selectAll();
            QTest::keyClicks(fields.at(field), seconds);
            QTest::keyClick(fields.at(field), Qt::Key_Tab);
        }
    }

    QPoint flagPlace(std::size_t track) const
    {
        const TimelineScene scene = view.scene();
        const TimelineLayout places = view.layout(scene);
        return {qRound(timeToX(places.axis, flagOf(scene, track)->time)),
                int(places.tracks[track].flag.center() - places.scroll)};
    }

    QPoint at(std::size_t track, Duration time) const
    {
        return {qRound(timeToX(axis(), TimePoint(time))), flagPlace(track).y()};
    }

    Flag::State state(std::size_t track) const { return flagOf(view.scene(), track)->state; }

    QString said() { return textOf<RunPage>(); }
};

} // namespace

class TestFlags : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aVerdictGoesWithItsRun()
    {
        Desk desk;
        QVERIFY(desk.run());
        QCOMPARE(desk.state(0), Flag::State::Right);
        desk.session().setShown(*desk.session().lesson().variant(u"one_by_one"), true);
        QCOMPARE(desk.state(0), Flag::State::Right); // The run is still there.
        desk.session().reset();
        QCOMPARE(desk.state(0), Flag::State::Set);
    }

    void afterARunADragPredictsAnew()
    {
        Desk desk;
        QVERIFY(desk.run());
        QCOMPARE(desk.state(1), Flag::State::Right);
        QTRY_VERIFY(desk.said().contains(u"Gathered: right"_s));
        const TimePoint playhead = desk.session().playhead();
        desk.drag(desk.pane, desk.flagPlace(1), desk.at(1, 2s));
        QVERIFY(near(TimePoint(desk.classroom().total(u"gathered"_s).value()), TimePoint(2s), 60ms));
        // The old verdict goes, the other one and the run stay.
        QCOMPARE(desk.state(1), Flag::State::Set);
        QCOMPARE(desk.state(0), Flag::State::Right);
        QTRY_VERIFY2(desk.said().contains(u"Blocking: right"_s) && desk.said().contains(u"You have predicted anew"_s),
                     qPrintable(desk.said()));
        QVERIFY2(!desk.said().contains(u"Gathered: right"_s), qPrintable(desk.said()));
        QCOMPARE(desk.session().runState(), Session::RunState::Finished);
        QVERIFY(desk.session().tracks()[1].recorded());
        QCOMPARE(desk.session().playhead(), playhead);
        // The next run answers it.
        QVERIFY(desk.run());
        QTRY_VERIFY2(desk.said().contains(u"Gathered: you said 2"_s), qPrintable(desk.said()));
        QVERIFY(!desk.said().contains(u"predicted anew"_s));
        QCOMPARE(desk.state(1), Flag::State::Wrong);
    }

    void aClickOnAFlagLeavesItWhereItIs()
    {
        Desk desk;
        QVERIFY(desk.run());
        QTest::mouseClick(desk.pane, Qt::LeftButton, {}, desk.flagPlace(1) + QPoint(4, 0));
        QCOMPARE(desk.classroom().total(u"gathered"_s), 3s);
        QCOMPARE(desk.state(1), Flag::State::Right);
    }

    void whatAFlagSaysIsPartOfIt()
    {
        Desk desk;
        QVERIFY(desk.run());
        const QPoint word = desk.flagPlace(1) + QPoint(40, 0);
        desk.drag(desk.pane, word, word + QPoint(0, 3) + desk.at(1, 4s) - desk.at(1, 3s));
        QVERIFY(near(TimePoint(desk.classroom().total(u"gathered"_s).value()), TimePoint(4s), 60ms));
    }

    void aFlagShowsThatItCanBeDragged()
    {
        Desk desk;
        QVERIFY(desk.run());
        QTest::mouseMove(desk.pane, desk.flagPlace(1));
        QTRY_COMPARE(desk.pane->cursor().shape(), Qt::SizeHorCursor);
        QVERIFY(hoverText(desk.view.scene(), desk.layout(), desk.flagPlace(1)).contains(u"predict anew"_s));
        // Below it the lanes and the playhead are as ever.
        QTest::mouseMove(desk.pane, desk.place(1s, 1));
        QTRY_COMPARE(desk.pane->cursor().shape(), Qt::ArrowCursor);
    }

    void whatIsSaidDuringARunIsForTheNext()
    {
        Desk desk;
        desk.view.setFocus();
        desk.session().setRate(10);
        desk.press(Qt::Key_Space);
        desk.classroom().predictTotal(u"gathered"_s, 5s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.session().runState(), Session::RunState::Finished, 60'000);
        QTRY_COMPARE(desk.classroom().totalVerdicts().size(), 1U);
        QCOMPARE(desk.classroom().totalVerdicts().front().variant, u"blocking"_s);
        QVERIFY(!desk.classroom().isReached(Step::Predict));
        QCOMPARE(desk.state(1), Flag::State::Set);
    }

    void backAtTheStepAllFlagsCanBeDragged()
    {
        TestWindow test(u"gather"_s);
        test.session().setRate(10);
        test.press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(test.session().runState(), Session::RunState::Finished, 60'000);
        QVERIFY(test.window().timeline().scene().flags.empty());
        test.classroom().setStep(Step::Predict);
        QCOMPARE(test.window().timeline().scene().flags.size(), 2U);
    }

    void anotherOrderTakesTheVerdictBack()
    {
        Stage stage(u"sleep"_s);
        stage.classroom().setStep(Step::Predict);
        stage.classroom().predictOrder(stage.classroom().order());
        QVERIFY(stage.run());
        QTRY_VERIFY(stage.classroom().orderVerdict());
        stage.classroom().setStep(Step::Predict);
        auto &list = stage.find<LineOrder>();
        list.setFocus();
        list.setCurrentRow(0);
        QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(!stage.classroom().orderVerdict());
        stage.classroom().setStep(Step::Run);
        QTRY_VERIFY(stage.textOf<RunPage>().contains(u"You have predicted anew"_s));
    }
};

QTEST_MAIN(TestFlags)
#include "tst_flags.moc"
