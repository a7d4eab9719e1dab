// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawing.h"

#include "core/asyncevent.h"
#include "core/blockingsleep.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/sleep.h"
#include "core/virtualrun.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

using Main = QCoro::Task<> (*)(const KnobValues &);

constexpr quint32 waitForLine = __LINE__ + 3;
QCoro::Task<> waitFor(Duration duration)
{
    co_await sleep(duration);
}

QCoro::Task<int> number(int result, Duration duration)
{
    co_await sleep(duration);
    co_return result;
}

QCoro::Task<QString> text(QString result)
{
    co_await sleep(0s);
    co_return result;
}

QCoro::Task<> hold(Duration duration)
{
    blockingSleep(duration);
    co_return;
}

QCoro::Task<> fail(Duration duration)
{
    co_await sleep(duration);
    throw std::runtime_error("no luck");
}

QCoro::Task<> nothing(const KnobValues &)
{
    co_return;
}

QCoro::Task<> overlapping(const KnobValues &)
{
    co_await gather(call("a", waitFor, 2s), call("b", waitFor, 1s), call("c", waitFor, 3s));
}

QCoro::Task<> oneByOne(const KnobValues &)
{
    co_await waitFor(2s);
    co_await waitFor(1s);
}

QCoro::Task<> setLater(Event event)
{
    co_await sleep(1s);
    event.set();
}

constexpr quint32 operationsLine = __LINE__ + 1;
QCoro::Task<> operations(const KnobValues &)
{
    const Event event;
    auto later = event.wait();
    createTask("its own task", event.wait());
    createTask("setter", setLater, event);
    co_await later;
}

QCoro::Task<> blockingInTasks(const KnobValues &)
{
    co_await gather(call("a", hold, 2s), call("b", hold, 1s));
}

QCoro::Task<> lateTimer(const KnobValues &)
{
    auto timer = createTask("timer", waitFor, 1s);
    co_await sleep(500ms);
    blockingSleep(2s);
    co_await timer;
}

QCoro::Task<> failing(const KnobValues &)
{
    createTask("other", waitFor, 3s);
    co_await createTask("bad", fail, 1s);
}

QCoro::Task<> errorInBackground(const KnobValues &)
{
    createTask("bad", fail, 1s);
    co_await sleep(2s);
}

QCoro::Task<> cancelling(const KnobValues &)
{
    auto task = createTask("a", waitFor, 9s);
    co_await sleep(2s);
    task.cancel();
    co_await sleep(1s);
}

QCoro::Task<> cancelledMain(const KnobValues &)
{
    co_await sleep(1s);
    throw Cancelled();
}

QCoro::Task<> awaitsTask(TaskHandle<int> task)
{
    (void)co_await task;
    print("woken too late");
}

QCoro::Task<> forgetsToAwait(TaskHandle<int> task)
{
    const auto forgotten = awaitsTask(task);
    co_return;
}

QCoro::Task<> strayEndsWithItsTask(const KnobValues &)
{
    auto slow = createTask("slow", number, 7, 2s);
    co_await createTask("hasty", forgetsToAwait, slow);
    co_await slow;
}

QCoro::Task<> createsWhileCancelled()
{
    try {
        co_await sleep(9s);
    } catch (const Cancelled &) {
        createTask("late", waitFor, 5s);
        throw;
    }
}

QCoro::Task<> leavesACreator(const KnobValues &)
{
    createTask("creator", createsWhileCancelled);
    co_await sleep(1s);
}

QCoro::Task<> nothingAndAValue(const KnobValues &)
{
    const auto [none, seven] = co_await gather(call("a", waitFor, 1s), call("b", number, 7, 2s));
    static_assert(std::is_same_v<std::remove_const_t<decltype(none)>, std::monostate>);
    print("%1", seven);
}

QCoro::Task<> mixedResults(const KnobValues &)
{
    const auto [one, two] = co_await gather(call(number, 1, 2s), call(text, u"two"_s));
    print("%1 %2", one, two);
}

QCoro::Task<> listOfResults(const KnobValues &)
{
    const QList<int> results = co_await gather(call(number, 1, 2s), call(number, 2, 1s), call(number, 3, 3s));
    print("%1 %2 %3", results.at(0), results.at(1), results.at(2));
}

QCoro::Task<> manyResults(const KnobValues &)
{
    using NumberCall = decltype(call(number, 1, Duration()));
    std::vector<NumberCall> calls;
    for (int i = 1; i <= 3; ++i)
        calls.push_back(call(number, i, Duration(4s - i * 1s)));
    const QList<int> results = co_await gather(std::move(calls));
    print("%1 of %2", results.at(2), int(results.size()));
}

QCoro::Task<> emptyGather(const KnobValues &)
{
    const QList<int> results = co_await gather(std::vector<TaskHandle<int>>());
    print("%1", int(results.size()));
}

QCoro::Task<> resultTooEarly(const KnobValues &)
{
    auto task = createTask("slow", number, 7, 1s);
    try {
        (void)task.result();
    } catch (const UsageError &error) {
        print("refused: %1", error.what());
    }
    co_await task;
    print("then %1", task.result());
}

QCoro::Task<> setTwice(const KnobValues &)
{
    const Future<int> future;
    future.setResult(1);
    try {
        future.setResult(2);
    } catch (const UsageError &error) {
        print("refused: %1", error.what());
    }
    const int value = co_await future;
    print("%1", value);
}

QCoro::Task<> placeholdersInValues(const KnobValues &)
{
    print("%1 %2", u"%2"_s, "b");
    print("plain %1");
    co_return;
}

struct Row
{
    const char *name;
    Main main;
    const char *drawing; ///< In steps of half a second.
    const char *output;
};

constexpr Row rows[] = {
    {"main returns at once", nothing, "main =", ""},
    {"waits overlap", overlapping, "main ------=\na ----=\nb --=\nc ------=", ""},
    {"awaits in a row do not", oneByOne, "main ------=", ""},
    {"a blocking call holds all", blockingInTasks, "main ------=\na ####=\nb ....##=", ""},
    {"a timer that runs out while the loop is held is ready", lateTimer, "main -####=\ntimer --...=", ""},
    {"an error ends who awaits it, the rest is cancelled", failing, "main --x\nother --o\nbad --x", ""},
    {"an error that nobody awaits ends its task only", errorInBackground, "main ----=\nbad --x", ""},
    {"cancel ends the await", cancelling, "main ------=\na ----o", ""},
    {"main may be cancelled", cancelledMain, "main --o", ""},
    {"a coroutine that is not awaited ends with its task", strayEndsWithItsTask, "main ----=\nslow ----=\nhasty =", ""},
    {"a task made while the rest is cancelled is cancelled too", leavesACreator, "main --=\ncreator --o\nlate   o", ""},
    {"nothing and a value", nothingAndAValue, "main ----=\na --=\nb ----=", "2 main: 7"},
    {"results of several types", mixedResults, "main ----=\nTask-2 ----=\ntwo =", "2 main: 1 two"},
    {"results in the order given", listOfResults,
     "main ------=\nTask-2 ----=\nTask-3 --=\nTask-4 ------=", "3 main: 1 2 3"},
    {"as many as there are", manyResults, "main ------=\nTask-2 ------=\nTask-3 ----=\nTask-4 --=", "3 main: 3 of 3"},
    {"none to gather", emptyGather, "main =", "0 main: 0"},
    {"a result before its time is refused", resultTooEarly,
     "main --=\nslow --=", "0 main: refused: the result is not there yet; 1 main: then 7"},
    {"a future is done once", setTwice, "main =", "0 main: refused: the future is done already; 0 main: 1"},
    {"a printed value may look like a place", placeholdersInValues, "main =", "0 main: %2 b; 0 main: plain %1"},
};

} // namespace

class TestRuntime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void program_data()
    {
        QTest::addColumn<Main>("main");
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<QString>("output");
        for (const Row &row : rows)
            QTest::newRow(row.name) << row.main << QString::fromUtf8(row.drawing) << QString::fromUtf8(row.output);
    }

    void program()
    {
        QFETCH(const Main, main);
        QFETCH(const QString, drawing);
        QFETCH(const QString, output);
        const Timeline run = runVirtual(main, {});
        QCOMPARE(draw(run, 500ms), drawing);
        QCOMPARE(outputOf(run), output);
        QVERIFY(run.ended());
    }

    void linesAreThoseOfTheAwait()
    {
        const Timeline run = runVirtual(oneByOne, {});
        QVERIFY(run.lanes().front().spans.size() > 2);
        for (const Span &span : run.lanes().front().spans) {
            if (span.state == TaskState::Waiting)
                QCOMPARE(span.line, waitForLine);
        }
    }

    void linesOfOperationsAreThoseOfTheAwaitOrElseOfTheCaller()
    {
        const Timeline run = runVirtual(operations, {});
        const auto waitsAt = [&run](std::size_t lane) {
            const auto &spans = run.lanes().at(lane).spans;
            const auto wait = std::ranges::find(spans, TaskState::Waiting, &Span::state);
            return wait == spans.end() ? 0 : wait->line;
        };
        QCOMPARE(waitsAt(0), operationsLine + 6);
        QCOMPARE(run.lanes().at(1).name, u"its own task");
        QCOMPARE(waitsAt(1), operationsLine + 4);
    }

    void outsideOfALoopIsRefused()
    {
        QVERIFY_THROWS_EXCEPTION(UsageError, Future<>());
        QVERIFY_THROWS_EXCEPTION(UsageError, print("nobody listens"));
        QVERIFY_THROWS_EXCEPTION(UsageError, blockingSleep(1s));
    }
};

QTEST_GUILESS_MAIN(TestRuntime)
#include "tst_runtime.moc"
