// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "lessons/lessons.h"
#include "tests/support/stepping.h"

#include <QSignalSpy>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

using RunState = Session::RunState;

namespace {

const Lesson &lesson(QStringView id)
{
    return *findLesson(id);
}

QStringList shown(const Session &session)
{
    QStringList ids;
    for (const Session::Track &track : session.tracks())
        ids += track.variant->id;
    return ids;
}

double predictedTotal(const Session &session, std::size_t track)
{
    return toSeconds(*session.tracks().at(track).prediction.total());
}

/// Runs until some task is inside a blocking call.
void runIntoABlockingCall(Session &session)
{
    session.runOrPause();
    QTRY_VERIFY(session.tracks().front().recorded()->loopHeld()
                && session.tracks().front().recorded()->loopSpans().back().blocking);
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWithTheFirstTwoVariants()
    {
        const Session session(lesson(u"gather"));
        QCOMPARE(shown(session), (QStringList{u"blocking"_s, u"gathered"_s}));
        QCOMPARE(session.focus().id, u"gathered"_s);
        QCOMPARE(session.knobs(), (KnobValues{2.0, 1.0, 3.0}));
        QCOMPARE(session.runState(), RunState::Idle);
        QCOMPARE(predictedTotal(session, 0), 6.0);
        QCOMPARE(predictedTotal(session, 1), 3.0);
        QCOMPARE(session.tracks().front().recorded(), nullptr);
    }

    void aKnobChangesThePredictionAtOnce()
    {
        Session session(lesson(u"gather"));
        const QSignalSpy knobs(&session, &Session::knobsChanged);
        const QSignalSpy prediction(&session, &Session::predictionChanged);
        session.setKnob(2, 4.5);
        QCOMPARE(predictedTotal(session, 0), 7.5);
        QCOMPARE(predictedTotal(session, 1), 4.5);
        QCOMPARE(knobs.size(), 1);
        QCOMPARE(prediction.size(), 1);
        session.setKnob(2, 4.5);
        QCOMPARE(knobs.size(), 1);
    }

    void aKnobStaysWithinItsRange_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("kept");
        QTest::newRow("above") << 99.0 << 5.0;
        QTest::newRow("below") << -1.0 << 0.0;
        QTest::newRow("between two steps") << 2.3400 << 2.3;
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 2.0;
    }

    void aKnobStaysWithinItsRange()
    {
        QFETCH(const double, value);
        Session session(lesson(u"gather"));
        session.setKnob(0, value);
        QTEST(session.knobs().front(), "kept");
    }

    void variantsAreShownInTheLessonsOrder()
    {
        Session session(lesson(u"gather"));
        const Lesson &gather = session.lesson();
        session.setShown(gather.variants.at(2), true);
        QCOMPARE(shown(session), (QStringList{u"blocking"_s, u"gathered"_s, u"one_by_one"_s}));
        QCOMPARE(session.focus().id, u"one_by_one"_s);
        session.setShown(gather.variants.at(0), false);
        session.setShown(gather.variants.at(2), false);
        QCOMPARE(shown(session), QStringList{u"gathered"_s});
        QCOMPARE(session.focus().id, u"gathered"_s);
        session.setShown(gather.variants.at(1), false); // the last one stays
        QCOMPARE(shown(session), QStringList{u"gathered"_s});
    }

    void stepsToTheEnd()
    {
        Session session(lesson(u"gather"));
        stepToTheEnd(session);
        for (const Session::Track &track : session.tracks()) {
            QVERIFY(track.recorded()->ended());
            const Duration late = *track.recorded()->total() - *track.prediction.total();
            QVERIFY2(late >= 0s && late < 1min, qPrintable(formatSeconds(late)));
        }
        QVERIFY(session.isAtEdge());
        QVERIFY(toSeconds(session.edge()) >= 6.0);
    }

    void stepsBackOverWhatIsRecordedAndForthAgain()
    {
        Session session(lesson(u"gather"));
        stepToTheEnd(session);
        const TimePoint end = session.edge();
        int back = 0;
        while (session.playhead() > TimePoint()) {
            const TimePoint before = session.playhead();
            session.stepBack();
            QVERIFY(session.playhead() < before);
            ++back;
        }
        QVERIFY(back > 8);
        QCOMPARE(session.edge(), end);
        int forth = 0;
        while (!session.isAtEdge()) {
            session.stepForward();
            ++forth;
        }
        QVERIFY(std::abs(back - forth) <= 1);
        session.stepForward(); // nothing is left to step
        QCOMPARE(session.playhead(), end);
        QCOMPARE(session.runState(), RunState::Finished);
    }

    void thePlayheadStaysWithinWhatIsRecorded()
    {
        Session session(lesson(u"gather"));
        session.setPlayhead(TimePoint(1s));
        QCOMPARE(session.playhead(), TimePoint());
        stepToTheEnd(session);
        session.setPlayhead(TimePoint(1s));
        QCOMPARE(session.playhead(), TimePoint(1s));
        session.setPlayhead(TimePoint(1h));
        QCOMPARE(session.playhead(), session.edge());
        session.setPlayhead(TimePoint(-1s));
        QCOMPARE(session.playhead(), TimePoint());
    }

    void draggingThePlayheadPausesARun()
    {
        Session session(lesson(u"gather"));
        runIntoABlockingCall(session);
        session.setPlayhead(TimePoint());
        QCOMPARE(session.runState(), RunState::Paused);
        const TimePoint edge = session.edge();
        QVERIFY(edge > TimePoint());
        QCoreApplication::processEvents();
        QCOMPARE(session.playhead(), TimePoint());
        session.runOrPause();
        QCOMPARE(session.runState(), RunState::Running);
        QVERIFY(session.playhead() >= edge);
        QTRY_VERIFY(session.edge() > edge);
        QVERIFY(session.isAtEdge());
    }

    void aRunKeepsTheKnobsItWasStartedWith()
    {
        Session session(lesson(u"gather"));
        session.stepForward();
        QVERIFY(!session.runIsOutdated());
        session.setKnob(2, 1.0);
        QVERIFY(session.runIsOutdated());
        QCOMPARE(predictedTotal(session, 0), 4.0);
        stepToTheEnd(session);
        QVERIFY(*session.tracks().front().recorded()->total() >= 6s);
        session.setKnob(2, 3.0);
        QVERIFY(!session.runIsOutdated());
        session.setKnob(2, 1.0);
        session.restart();
        QVERIFY(!session.runIsOutdated());
        QCOMPARE(session.runState(), RunState::Running);
    }

    void changesInTheMiddleOfABlockingCallAreClean_data()
    {
        QTest::addColumn<std::function<void(Session &)>>("change");
        const auto row = [](const char *name, std::function<void(Session &)> change) {
            QTest::newRow(name) << std::move(change);
        };
        row("another lesson", [](Session &session) { session.setLesson(lesson(u"sleep")); });
        row("the same lesson", [](Session &session) { session.setLesson(lesson(u"gather")); });
        row("another variant", [](Session &session) { session.setShown(session.lesson().variants.at(2), true); });
        row("reset", [](Session &session) { session.reset(); });
    }

    void changesInTheMiddleOfABlockingCallAreClean()
    {
        QFETCH(const std::function<void(Session &)>, change);
        Session session(lesson(u"gather"));
        runIntoABlockingCall(session);
        change(session);
        QCOMPARE(session.runState(), RunState::Idle);
        QCOMPARE(session.edge(), TimePoint());
        QCOMPARE(session.playhead(), TimePoint());
        QCOMPARE(session.tracks().front().recorded(), nullptr);
        QVERIFY(session.tracks().front().prediction.total());
        stepToTheEnd(session);
    }

    void restartsInTheMiddleOfARun()
    {
        Session session(lesson(u"gather"));
        runIntoABlockingCall(session);
        session.restart();
        QCOMPARE(session.runState(), RunState::Running);
        QVERIFY(session.tracks().front().recorded());
    }

    void closesInTheMiddleOfABlockingCall()
    {
        const auto session = std::make_unique<Session>(lesson(u"gather"));
        runIntoABlockingCall(*session);
    }

    void rateIsKeptForTheNextRun()
    {
        Session session(lesson(u"gather"));
        const QSignalSpy rate(&session, &Session::rateChanged);
        session.setRate(99);
        QCOMPARE(session.rate(), 10.0);
        session.setRate(99);
        QCOMPARE(rate.size(), 1);
        session.runOrPause();
        session.setRate(0.0);
        QCOMPARE(session.rate(), 0.1);
    }

    void theRunBeforeIsKept()
    {
        Session session(lesson(u"gather"));
        QCOMPARE(session.runNumber(), 0);
        stepToTheEnd(session);
        QCOMPARE(session.runNumber(), 1);
        QVERIFY(!session.tracks()[0].previous);
        const TimePoint edge = session.edge();
        const std::optional<Duration> total = session.tracks()[1].recorded()->total();
        QVERIFY(total);
        session.setKnob(0, 0.5);
        session.restart();
        QCOMPARE(session.runNumber(), 2);
        QCOMPARE(session.tracks()[1].previous->total(), total);
        QCOMPARE(session.previousEdge(), edge);
        session.stepForward(); // pauses in the middle: that is what the next one is compared with
        while (!session.isSettled())
            QCoreApplication::processEvents();
        QVERIFY(!session.tracks()[1].recorded()->ended());
        session.restart();
        QCOMPARE(session.runNumber(), 3);
        QVERIFY(!session.tracks()[1].previous || !session.tracks()[1].previous->total());
    }

    void theRunBeforeIsForgotten_data()
    {
        QTest::addColumn<std::function<void(Session &)>>("change");
        const auto row = [](const char *name, std::function<void(Session &)> change) {
            QTest::newRow(name) << std::move(change);
        };
        row("with the lesson", [](Session &session) { session.setLesson(lesson(u"sleep")); });
        row("with the tracks", [](Session &session) { session.setShown(session.lesson().variants.at(2), true); });
        row("when the runs are thrown away", [](Session &session) { session.reset(); });
    }

    void theRunBeforeIsForgotten()
    {
        QFETCH(const std::function<void(Session &)>, change);
        Session session(lesson(u"gather"));
        stepToTheEnd(session);
        session.restart();
        QVERIFY(session.tracks()[0].previous);
        change(session);
        QCOMPARE(session.runNumber(), 0);
        for (const Session::Track &track : session.tracks())
            QVERIFY(!track.previous);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
