// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/processprograms.h"

#include "core/blockingsleep.h"
#include "core/compute.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/processpool.h"
#include "core/program.h"
#include "core/sleep.h"

#include <QtTest>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

QString crunch(QString name, Seconds cost)
{
    print("in %1", name);
    compute(cost);
    return name.toUpper();
}

void fail(Seconds cost)
{
    blockingSleep(cost);
    throw std::runtime_error("no luck");
}

void crash(Seconds cost)
{
    compute(cost);
    print("last words");
    crashProcess();
}

QCoro::Task<> get(ProcessPool pool, QString name, Seconds cost)
{
    const QString result = co_await pool.run(crunch, name, cost);
    print("got %1", result);
}

QCoro::Task<> survive(ProcessPool pool, Seconds cost)
{
    try {
        co_await pool.run(crash, cost);
    } catch (const BrokenProcess &error) {
        print("broken: %1", error.what());
    }
}

} // namespace

QCoro::Task<> inTurn(const KnobValues &)
{
    ProcessPool pool(2, 1s);
    co_await gather(call(get, pool, u"a"_s, 2s), call(get, pool, u"b"_s, 1s), call(get, pool, u"c"_s, 3s));
}

QCoro::Task<> idleFirst(const KnobValues &)
{
    ProcessPool pool(3, 1s);
    co_await get(pool, u"a"_s, 1s);
    co_await get(pool, u"b"_s, 1s);
}

QCoro::Task<> noStartup(const KnobValues &)
{
    ProcessPool pool(1);
    co_await get(pool, u"a"_s, 1s);
}

QCoro::Task<> anError(const KnobValues &)
{
    ProcessPool pool(1);
    try {
        co_await pool.run(fail, 1s);
    } catch (const std::runtime_error &error) {
        print(error.what());
    }
    co_await get(pool, u"a"_s, 1s);
}

QCoro::Task<> aCrash(const KnobValues &)
{
    ProcessPool pool(1, 1s);
    co_await gather(call(survive, pool, 2s), call(get, pool, u"a"_s, 1s));
}

QCoro::Task<> aCrashBesideOthers(const KnobValues &)
{
    ProcessPool pool(2, 1s);
    co_await gather(call(survive, pool, 1s), call(get, pool, u"a"_s, 3s), call(get, pool, u"b"_s, 1s));
}

QCoro::Task<> crashNotCaught(const KnobValues &)
{
    ProcessPool pool(1);
    co_await pool.run(crash, 1s);
}

QCoro::Task<> cancelQueued(const KnobValues &)
{
    ProcessPool pool(1, 1s);
    auto first = createTask("first", get, pool, u"a"_s, 2s);
    auto second = createTask("second", get, pool, u"b"_s, 2s);
    co_await sleep(2s);
    second.cancel();
    co_await first;
}

QCoro::Task<> cancelRunning(const KnobValues &)
{
    ProcessPool pool(1, 1s);
    auto first = createTask("first", get, pool, u"a"_s, 2s);
    co_await sleep(2s);
    first.cancel();
    co_await get(pool, u"b"_s, 1s);
}

QCoro::Task<> madeATask(const KnobValues &)
{
    ProcessPool pool(2);
    const QList<QString> results = co_await gather(pool.run(crunch, u"a"_s, 2s), pool.run(crunch, u"b"_s, 1s));
    print(QStringList(results).join(u' '));
}

QCoro::Task<> neverAwaited(const KnobValues &)
{
    ProcessPool pool(1);
    (void)pool.run(crunch, u"a"_s, 2s);
    co_return;
}

QCoro::Task<> noProcess(const KnobValues &)
{
    ProcessPool pool(0);
    co_return;
}

QCoro::Task<> crashOnTheLoop(const KnobValues &)
{
    crashProcess();
    co_return;
}

QCoro::Task<> survivesTwice(const KnobValues &)
{
    ProcessPool pool(1);
    co_await survive(pool, 1h);
    co_await survive(pool, 1h);
}

QString storyOf(const Timeline &run)
{
    QStringList lines;
    for (const Worker &worker : run.workers()) {
        QStringList story(worker.name);
        for (const OutputLine &line : run.output()) {
            if (line.worker == worker.id)
                story += u"prints %1 for %2 in line %3"_s.arg(line.text).arg(line.task).arg(line.line);
        }
        worker.visitSpans(run.latest(), [&](const WorkerSpan &span) {
            // A step takes the pace on by what its turn took. The programs ask for a second or more.
            if (span.end - span.start > 500ms)
                story += u"%1 for %2"_s.arg(stateName(span.state)).arg(span.task);
        });
        lines += story.join(u", "_s);
    }
    for (const Lane &lane : run.lanes()) {
        QStringList story(lane.name);
        for (const OutputLine &line : run.output()) {
            if (line.worker == 0 && line.task == lane.id)
                story += u"prints %1"_s.arg(line.text);
        }
        for (const Span &span : lane.spans) {
            if (span.state == TaskState::Waiting)
                story += u"waits for %1 in line %2"_s.arg(reasonName(span.reason)).arg(span.line);
        }
        lines += (story << stateName(lane.outcome) << lane.error).join(u", "_s);
    }
    return lines.join(u'\n');
}

void addProcessPrograms()
{
    QTest::addColumn<Main>("main");
    QTest::newRow("each process starts first, and a third call waits") << Main(inTurn);
    QTest::newRow("an idle process is taken before a new one") << Main(idleFirst);
    QTest::newRow("no start-up cost") << Main(noStartup);
    QTest::newRow("an error of the function") << Main(anError);
    QTest::newRow("a crash: the next call gets a new process") << Main(aCrash);
    QTest::newRow("a crash beside others") << Main(aCrashBesideOthers);
    QTest::newRow("a crash that nobody catches") << Main(crashNotCaught);
    QTest::newRow("a cancel in the queue") << Main(cancelQueued);
    QTest::newRow("a cancel while it runs") << Main(cancelRunning);
    QTest::newRow("calls made tasks") << Main(madeATask);
}

} // namespace overlap
