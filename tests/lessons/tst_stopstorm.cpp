// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/childprocess.h"
#include "core/liverun.h"
#include "core/loop.h"
#include "core/pace.h"
#include "core/runner.h"
#include "core/virtualrun.h"
#include "core/workers.h"
#include "lessons/lessons.h"
#include "tests/support/children.h"
#include "tests/support/sanitizer.h"

#include <QDir>
#include <QtTest>

#include <random>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr int liveStops = 30;
constexpr quint32 seed = 20241224;

/// How a virtual run is left after it was stopped behind so many callbacks.
struct Stop
{
    Timeline timeline;
    std::size_t liveTasks = 0;
    std::size_t jobs = 0;
    bool stopped = false; ///< Otherwise it was over before.
};

Stop stopBehind(int callbacks, const Lesson &lesson, const Variant &variant)
{
    Stop stop;
    VirtualClock clock;
    Trace trace;
    {
        Loop loop(clock, trace);
        Runner runner(loop, variant.main, lesson.defaults());
        int left = callbacks;
        while (left > 0 && runner.runNext(TimePoint::max()))
            --left;
        stop.stopped = !runner.isOver();
        if (stop.stopped)
            runner.abort();
        stop.liveTasks = loop.liveTasks();
        stop.jobs = loop.workers().unfinished();
    }
    stop.timeline.update(trace);
    return stop;
}

/// The first thing that a run has left behind; empty if there is nothing.
QString leftovers(const Timeline &run)
{
    if (!run.ended())
        return u"the run has not ended"_s;
    for (const Lane &lane : run.lanes()) {
        if (!lane.ended())
            return lane.name + u" has not ended"_s;
    }
    return {};
}

qsizetype threadCount()
{
    return QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

struct LiveVariant
{
    QString name;
    std::unique_ptr<LiveRun> run;
};

std::vector<LiveVariant> startAll(const std::shared_ptr<Pace> &pace)
{
    std::vector<LiveVariant> runs;
    for (const Lesson &lesson : lessons()) {
        for (const Variant &variant : lesson.variants) {
            if (!canRunLive(runVirtual(variant.main, lesson.defaults())))
                continue;
            runs.push_back(
                {lesson.id + u' ' + variant.id, std::make_unique<LiveRun>(pace, variant.main, lesson.defaults())});
        }
    }
    return runs;
}

} // namespace

/// A run can be stopped at every moment, and nothing of it is left.
class TestStopStorm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setWorkerProgram(QStringLiteral(OVERLAP_WORKER)); }

    void virtualRunsStopBehindEachCallback_data()
    {
        QTest::addColumn<const Lesson *>("lesson");
        QTest::addColumn<const Variant *>("variant");
        for (const Lesson &lesson : lessons()) {
            for (const Variant &variant : lesson.variants)
                QTest::addRow("%s %s", qPrintable(lesson.id), qPrintable(variant.id)) << &lesson << &variant;
        }
    }

    void virtualRunsStopBehindEachCallback()
    {
        QFETCH(const Lesson *, lesson);
        QFETCH(const Variant *, variant);
        int stops = 0;
        for (bool stopped = true; stopped; ++stops) {
            const Stop stop = stopBehind(stops, *lesson, *variant);
            QVERIFY2(leftovers(stop.timeline).isEmpty(),
                     qPrintable(u"after %1: %2"_s.arg(stops).arg(leftovers(stop.timeline))));
            QCOMPARE(stop.liveTasks, std::size_t(0));
            QCOMPARE(stop.jobs, std::size_t(0));
            stopped = stop.stopped;
        }
        QVERIFY(stops > 1);
    }

    void liveRunsStopAtAnyMoment_data()
    {
        QTest::addColumn<double>("seconds");
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> moment(0, 8);
        for (int i = 0; i < liveStops; ++i) {
            const double seconds = moment(random);
            QTest::addRow("%.3f s", seconds) << seconds;
        }
    }

    void liveRunsStopAtAnyMoment()
    {
        QFETCH(const double, seconds);
        const qsizetype threads = threadCount();
        {
            const auto pace = std::make_shared<Pace>();
            pace->setRate(Pace::maxRate);
            std::vector<LiveVariant> runs = startAll(pace);
            pace->setPaused(false);
            const auto drain = [&] {
                for (const LiveVariant &variant : runs)
                    variant.run->update();
                return toSeconds(pace->now()) >= seconds;
            };
            QTRY_VERIFY_WITH_TIMEOUT(drain(), 60000);
            for (const LiveVariant &variant : runs)
                variant.run->stop();
            for (const LiveVariant &variant : runs) {
                const auto ended = [&] {
                    variant.run->update();
                    return variant.run->timeline().ended();
                };
                QTRY_VERIFY2_WITH_TIMEOUT(ended(), qPrintable(variant.name), 60000);
                QVERIFY2(leftovers(variant.run->timeline()).isEmpty(), qPrintable(variant.name));
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(threadCount(), threads, 60000);
        QCOMPARE(ownChildren().size(), qsizetype(0));
    }
};

QTEST_GUILESS_MAIN(TestStopStorm)
#include "tst_stopstorm.moc"
