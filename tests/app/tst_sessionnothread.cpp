// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runs.h"
#include "app/export/runtext.h"
#include "app/session.h"
#include "lessons/lessons.h"
#include "tests/support/nothread.h"
#include "tests/support/sanitizer.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

using RunState = Session::RunState;

namespace {

const QString noThread = u"the system allows no more threads"_s;

} // namespace

/// What shows of a run on a system that allows no more threads.
class TestSessionNoThread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
#ifdef OVERLAP_SANITIZER
        QSKIP("a sanitizer makes the threads itself");
#endif
    }

    void cleanup() { isThreadRefused = false; }

    void theSessionIsFinishedAtOnce_data()
    {
        using Start = void (Session::*)();
        QTest::addColumn<Start>("start");
        QTest::newRow("run") << &Session::runOrPause;
        QTest::newRow("a step") << &Session::stepForward;
    }

    void theSessionIsFinishedAtOnce()
    {
        using Start = void (Session::*)();
        QFETCH(const Start, start);
        Session session(*findLesson(u"gather"));
        isThreadRefused = true;
        (session.*start)();
        isThreadRefused = false;
        QTRY_COMPARE(session.runState(), RunState::Finished);
        QVERIFY(session.isSettled());
        for (const Session::Track &track : session.tracks()) {
            QCOMPARE(track.recorded()->outcome(), TaskState::Failed);
            QCOMPARE(track.recorded()->lanes().front().error, noThread);
        }
        session.restart();
        QTRY_COMPARE(session.runState(), RunState::Running);
    }

    void theTextOfARunTells()
    {
        const Lesson &lesson = *findLesson(u"gather");
        const KnobValues values = lesson.defaults();
        isThreadRefused = true;
        const Runs runs = runLive({&lesson.variants.front()}, values, 1.0);
        isThreadRefused = false;
        const QString text = runsText(lesson, values, runs.recorded(), {});
        QCOMPARE(text.count(noThread), 1);
        QVERIFY2(text.contains(u"  main: "_s + noThread), qPrintable(text));
    }
};

QTEST_MAIN(TestSessionNoThread)
#include "tst_sessionnothread.moc"
