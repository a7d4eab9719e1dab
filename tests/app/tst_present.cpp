// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codeview.h"
#include "app/present/pollview.h"
#include "app/present/spotlight.h"
#include "tests/app/hall.h"
#include "tests/app/testwindow.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

using Kind = Slide::Kind;
using Round = Presentation::Round;

} // namespace

class TestPresent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLiveRunGoesOnToItsEndOrIsCutShort()
    {
        const Hall hall;
        QVERIFY(hall.goTo(Kind::Ready));
        QCOMPARE(hall.window->live().runState(), Session::RunState::Idle);
        hall.press(Qt::Key_PageDown);
        QCOMPARE(hall.window->live().runState(), Session::RunState::Running);
        QTRY_COMPARE_WITH_TIMEOUT(hall.window->live().runState(), Session::RunState::Finished, 60'000);
        QVERIFY(!hall.seen().contains(u"took"_s)); // not before the answer
        hall.press(Qt::Key_PageDown);
        QCOMPARE(hall.slide().kind, Kind::Answer);
        QCOMPARE(hall.window->live().runState(), Session::RunState::Finished);
        QVERIFY(hall.goTo(Kind::Result));
        QVERIFY(hall.seen().contains(u"took"_s));
        while (hall.slide().kind != Kind::Ready)
            hall.press(Qt::Key_PageUp);
        QCOMPARE(hall.window->live().runState(), Session::RunState::Idle);
        hall.press(Qt::Key_PageDown);
        QCOMPARE(hall.window->live().runState(), Session::RunState::Running);
        hall.press(Qt::Key_PageDown); // All of it at once.
        QCOMPARE(hall.slide().kind, Kind::Run);
        QCOMPARE(hall.window->live().runState(), Session::RunState::Idle);
        const TimelineScene scene = hall.stage().timeline().scene();
        QVERIFY(std::ranges::all_of(scene.tracks, [](const TrackScene &track) { return track.run->ended(); }));
    }

    void handsAreTyped()
    {
        const Hall hall;
        QVERIFY(hall.goTo(Kind::Ask));
        hall.type(u"14"_s);
        hall.press(Qt::Key_Down);
        hall.type(u"237"_s);
        hall.press(Qt::Key_Backspace);
        hall.press(Qt::Key_Down);
        hall.type(u"++-+"_s);
        const auto counted = [&](Round round) {
            QStringList hands;
            for (std::size_t choice = 0; choice < 4; ++choice)
                hands += QString::number(hall.presentation().hands(0, round, choice));
            return hands.join(u' ');
        };
        QCOMPARE(counted(Round::Before), u"14 23 2 0"_s);
        QTest::mouseClick(&hall.stage().poll(), Qt::LeftButton, {}, hall.stage().poll().rowRect(3).center());
        QCOMPARE(counted(Round::Before), u"14 23 2 1"_s);
        QVERIFY(hall.seen().contains(u"6 s 2"_s));
        QVERIFY(hall.goTo(Kind::Recount));
        QVERIFY(!hall.stage().poll().current()); // None stands out before somebody counts.
        hall.press(Qt::Key_Down);
        QCOMPARE(hall.stage().poll().current(), 0U);
        hall.press(Qt::Key_Down);
        hall.press(Qt::Key_Down);
        hall.type(u"40"_s);
        QCOMPARE(counted(Round::After), u"0 0 40 0"_s);
        QCOMPARE(counted(Round::Before), u"14 23 2 1"_s);
        QVERIFY(hall.seen().contains(u"6 s 2 40"_s));
        QVERIFY(hall.goTo(Kind::Answer));
        QVERIFY(hall.seen().contains(u"6 s 2 40 right"_s));
        hall.type(u"7"_s); // It is too late.
        QCOMPARE(counted(Round::After), u"0 0 40 0"_s);
    }

    void knobsAreMovedByKeys()
    {
        const Hall hall;
        QVERIFY(hall.goTo(Kind::Task));
        QVERIFY(hall.seen().contains(u"Now: Blocking takes 6 s"_s));
        hall.press(Qt::Key_Minus);
        QVERIFY(hall.seen().contains(u"Gathered takes 3 s"_s));
        for (int i = 0; i < 100; ++i)
            hall.press(Qt::Key_Minus);
        hall.press(Qt::Key_Down);
        for (int i = 0; i < 100; ++i)
            hall.press(Qt::Key_Minus);
        QVERIFY2(hall.seen().contains(u"Done: Blocking takes 3 s"_s), qPrintable(hall.seen()));
    }

    void theScreenGoesBlack_data()
    {
        QTest::addColumn<Qt::Key>("dark");
        QTest::addColumn<Qt::Key>("light");
        QTest::newRow("B and B") << Qt::Key_B << Qt::Key_B;
        QTest::newRow("period and period") << Qt::Key_Period << Qt::Key_Period;
        QTest::newRow("any key brings the slide back, the same one") << Qt::Key_B << Qt::Key_PageDown;
    }

    void theScreenGoesBlack()
    {
        QFETCH(const Qt::Key, dark);
        QFETCH(const Qt::Key, light);
        const Hall hall;
        const auto isBlack = [&] {
            const QImage picture = hall.window->grab().toImage();
            for (int x = 0; x < picture.width(); x += 7) {
                for (int y = 0; y < picture.height(); y += 7) {
                    if (picture.pixelColor(x, y) != QColor(Qt::black))
                        return false;
                }
            }
            return true;
        };
        hall.press(Qt::Key_PageDown);
        QVERIFY(!isBlack());
        hall.press(dark);
        QVERIFY(isBlack());
        hall.press(light);
        QVERIFY(!isBlack());
        QCOMPARE(hall.presentation().position(), 1U);
    }

    void oneLaneStandsOut()
    {
        const Hall hall;
        QVERIFY(hall.goTo(Kind::Result));
        SlideStage &stage = hall.stage();
        const TimelineLayout layout = stage.timeline().layout(stage.timeline().scene());
        const Band users = layout.tracks.front().lanes.at(1).band;
        const Band orders = layout.tracks.front().lanes.at(2).band;
        const auto pictured = [&](const Band &band) {
            const QRect strip(0, int(band.top), stage.timeline().width(), int(band.height));
            return stage.timeline().viewport()->grab(strip).toImage();
        };
        const QImage usersBefore = pictured(users);
        const QImage ordersBefore = pictured(orders);
        hall.press(Qt::Key_Down);
        hall.press(Qt::Key_Down);
        QCOMPARE(stage.spotlight().row(), 1U);
        QCOMPARE(pictured(users), usersBefore);
        QVERIFY(pictured(orders) != ordersBefore);
        hall.press(Qt::Key_Up);
        hall.press(Qt::Key_Up);
        QVERIFY(!stage.spotlight().row());
        QCOMPARE(pictured(orders), ordersBefore);
        QTest::mouseMove(stage.timeline().viewport(), {400, int(orders.center())});
        QTRY_COMPARE(stage.spotlight().row(), 2U);
    }

    void linksLeadToTheirLane()
    {
        const Hall hall;
        QVERIFY(hall.goTo(Kind::Link));
        QCOMPARE(hall.stage().body(), SlideStage::Body::Code); // "starts its timer"
        QVERIFY(hall.stage().code().lights().chosen > 0);
        hall.press(Qt::Key_PageDown); // "Here orders is done"
        QCOMPARE(hall.stage().body(), SlideStage::Body::Timeline);
        const TimelineScene scene = hall.stage().timeline().scene();
        QCOMPARE(scene.playhead, TimePoint(1s));
        const std::vector<LaneRow> lanes = hall.stage().timeline().layout(scene).tracks.front().lanes;
        QCOMPARE(lanes.at(hall.stage().spotlight().row().value_or(0)).any().name, u"orders"_s);
    }

    void aLinkToWhatAThreadDoesLeadsToTheThread()
    {
        const Hall hall(u"to_thread"_s);
        const auto leadsOn = [&] { return hall.seen().contains(u"their threads do not"_s); };
        for (int presses = 0;
             presses < 200 && !(hall.slide().kind == Kind::Link && leadsOn() && hall.slide().part == 4); ++presses)
            hall.press(Qt::Key_PageDown);
        QCOMPARE(hall.slide().kind, Kind::Link);
        const TimelineLayout layout = hall.stage().timeline().layout(hall.stage().timeline().scene());
        const TrackRows &track = layout.tracks.front();
        const std::size_t workers = track.resources.size() + track.lanes.size() + 1; // and the loop
        QCOMPARE(hall.stage().spotlight().row(), std::optional(workers));
        QVERIFY(!track.workers.empty());
        hall.press(Qt::Key_PageUp); // "the tasks end at once"
        const std::size_t lit = hall.stage().spotlight().row().value_or(0) - track.resources.size();
        QCOMPARE(track.lanes.at(lit).any().name, u"photo 1"_s);
    }

    void theBigPointerIsSeenUntilTheNextKey()
    {
        const Hall hall;
        const QCursor *pointer = QApplication::overrideCursor();
        QVERIFY(pointer);
        QCOMPARE(pointer->shape(), Qt::BlankCursor);
        QTest::mouseMove(hall.window, {300, 300});
        QTest::mouseMove(hall.window, {400, 300});
        QTRY_VERIFY(hall.window->isPointing());
        QVERIFY(QApplication::overrideCursor()->pixmap().height() >= 720 / 9);
        hall.press(Qt::Key_PageDown);
        QCOMPARE(QApplication::overrideCursor()->shape(), Qt::BlankCursor);
    }

    void theNextLessonFollows()
    {
        const Hall hall;
        hall.press(Qt::Key_End);
        QVERIFY(hall.seen().contains(u"create_task"_s));
        hall.press(Qt::Key_PageDown);
        QCOMPARE(hall.presentation().lesson().id, u"create_task"_s);
        QCOMPARE(hall.slide().kind, Kind::Title);
        hall.press(Qt::Key_PageUp);
        QCOMPARE(hall.presentation().lesson().id, u"gather"_s);
        QCOMPARE(hall.slide().kind, Kind::End);
    }

    void codeIsShownInBothLanguages()
    {
        const Hall hall;
        hall.press(Qt::Key_PageDown);
        QVERIFY(hall.seen().contains(u"import asyncio"_s));
        hall.press(Qt::Key_L);
        QVERIFY(hall.seen().contains(u"co_await"_s));
        QCOMPARE(hall.presentation().position(), 1U);
    }

    void aCourseIsPresentedInItsOrder()
    {
        TestWindow desk;
        QString error;
        const QByteArray file = "title: Short\n"
                                "lesson: gather\nset: users=4\nvariants: one_by_one\nsteps: predict, run\n"
                                "lesson: lock\nsteps: challenge\n";
        const std::optional<Course> course = parseCourse(file, u"short"_s, lessons(), &error);
        QVERIFY2(course, qPrintable(error));
        desk.classroom().openCourse({*course, u"short"_s, 0});
        desk.press(Qt::Key_F5);
        const QPointer<PresentWindow> presenting = desk.window().findChild<PresentWindow *>();
        QVERIFY(presenting);
        QTRY_COMPARE(QApplication::activeWindow(), presenting);
        const Presentation &presentation = presenting->presentation();
        QCOMPARE(presentation.content().variants, QStringList(u"one_by_one"_s));
        QCOMPARE(presentation.content().steps, (std::vector{Step::Predict, Step::Run}));
        QCOMPARE(presentation.knobs().at(0), 4.0);
        QTest::keyClick(presenting, Qt::Key_End);
        QVERIFY(presenting->stage().seenText().contains(u"lock"_s));
        QTest::keyClick(presenting, Qt::Key_PageDown);
        QCOMPARE(presentation.lesson().id, u"lock"_s);
        QTest::keyClick(presenting, Qt::Key_PageDown);
        QCOMPARE(presentation.slide().kind, Kind::Challenge);
        QTest::keyClick(presenting, Qt::Key_End);
        QTest::keyClick(presenting, Qt::Key_PageDown);
        QCOMPARE(presentation.lesson().id, u"lock"_s); // It was the last one.
    }

    void listenersHearEachPage()
    {
        const Hall hall(u"to_thread"_s);
        int furtherPages = 0;
        for (int presses = 0; presses < 100; ++presses) {
            const QString before = hall.seen();
            hall.press(Qt::Key_PageDown);
            if (hall.slide().kind == Slide::Kind::Run) // It goes on while one looks.
                continue;
            QCOMPARE(hall.window->accessibleName(), hall.seen());
            furtherPages += hall.stage().page() > 0 && hall.seen() != before;
        }
        QVERIFY(furtherPages > 0);
    }

    void theWindowBehindTakesItAlong()
    {
        auto desk = std::make_unique<TestWindow>();
        desk->session().setRate(0.1);
        desk->press(Qt::Key_Space);
        QTRY_VERIFY(desk->session().edge() > TimePoint{});
        desk->press(Qt::Key_F5);
        const QPointer<PresentWindow> presenting = desk->window().findChild<PresentWindow *>();
        QVERIFY(presenting);
        QCOMPARE(desk->session().runState(), Session::RunState::Paused);
        std::vector<Session::RunState> states;
        Session &session = desk->session();
        QObject::connect(&session, &Session::runStateChanged, &session, [&] { states.push_back(session.runState()); });
        desk.reset();
        QVERIFY(!presenting);
        QVERIFY2(states.empty(), "the run goes on for nobody");
    }

    void theWindowStaysAsItWas()
    {
        TestWindow desk(u"gather"_s, Step::Explain);
        desk.window().resize(1100, 650);
        desk.appearance().setTextScale(1.2);
        desk.session().setKnob(0, 4);
        desk.window().timeline().setFocus();
        const QRect geometry = desk.window().geometry();
        desk.press(Qt::Key_F5);
        const QPointer<PresentWindow> presenting = desk.window().findChild<PresentWindow *>();
        QVERIFY(presenting);
        QTRY_COMPARE(QApplication::activeWindow(), presenting);
        QVERIFY(presenting->isFullScreen());
        QCOMPARE(presenting->presentation().knobs(), desk.session().knobs());
        for (int presses = 0; presses < 12; ++presses)
            QTest::keyClick(presenting, Qt::Key_PageDown);
        QCOMPARE(desk.session().runState(), Session::RunState::Idle);
        QTest::keyClick(presenting, Qt::Key_Escape);
        QTRY_VERIFY(!presenting);
        QVERIFY(!QApplication::overrideCursor());
        QTRY_COMPARE(QApplication::activeWindow(), &desk.window());
        QCOMPARE(desk.window().geometry(), geometry);
        QCOMPARE(desk.window().focusWidget(), &desk.window().timeline());
        QCOMPARE(desk.classroom().step(), Step::Explain);
        QCOMPARE(desk.appearance().textScale(), 1.2);
        QCOMPARE(desk.session().lesson().id, u"gather"_s);
        QCOMPARE(desk.session().knobs().at(0), 4.0);
    }
};

QTEST_MAIN(TestPresent)
#include "tst_present.moc"
