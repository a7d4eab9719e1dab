// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/echoserver.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "core/print.h"
#include "core/slowserver.h"
#include "core/tothread.h"
#include "tests/support/sanitizer.h"

#include <QtTest>

#include <dlfcn.h>

#include <cerrno>

using namespace overlap;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

std::atomic<bool> isRefused{false};

using Try = QCoro::Task<> (*)();

void nothing() { }

QCoro::Task<> callInThread()
{
    co_await toThread(nothing);
}

QCoro::Task<> serveSlowly()
{
    const SlowServer server(1s);
    co_return;
}

QCoro::Task<> serveEchoes()
{
    const EchoServer server(1);
    co_return;
}

VariantMain trying(Try attempt)
{
    return [=](const KnobValues &) -> QCoro::Task<> {
        isRefused = true;
        try {
            co_await attempt();
        } catch (const std::runtime_error &error) {
            print(error.what());
        }
        isRefused = false;
    };
}

} // namespace

#ifndef OVERLAP_SANITIZER
/// In the place of the system's: no thread is to be had while isRefused.
extern "C" int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *),
                              void *argument) noexcept
{
    if (isRefused)
        return EAGAIN;
    static const auto create = reinterpret_cast<decltype(&pthread_create)>(::dlsym(RTLD_NEXT, "pthread_create"));
    return create(thread, attributes, start, argument);
}
#endif

/// A system that allows no more threads.
class TestNoThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLiveRunSaysSo_data()
    {
        QTest::addColumn<Try>("attempt");
        QTest::newRow("a call in a thread") << &callInThread;
        QTest::newRow("a slow server") << &serveSlowly;
        QTest::newRow("an echo server") << &serveEchoes;
    }

    void aLiveRunSaysSo()
    {
#ifdef OVERLAP_SANITIZER
        QSKIP("a sanitizer makes the threads itself");
#endif
        QFETCH(const Try, attempt);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, trying(attempt), {});
        pace->setPaused(false);
        QTRY_VERIFY((run.update(), run.timeline().ended()));
        QCOMPARE(run.timeline().output().size(), 1U);
        QCOMPARE(run.timeline().output().front().text, u"the system allows no more threads"_s);
        QVERIFY(
            std::ranges::all_of(run.timeline().workers(), [](const Worker &worker) { return worker.end.has_value(); }));
    }
};

QTEST_GUILESS_MAIN(TestNoThread)
#include "tst_nothread.moc"
