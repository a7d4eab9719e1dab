// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/waitfor.h"

#include "core/loop.h"
#include "core/timer.h"
#include "core/waiter.h"

#include <QScopeGuard>

namespace overlap::detail {

namespace {

Operation<> cancelAndWait(Ref<FutureBase> future, std::source_location where)
{
    const Ref<Waiter> waiter(new Waiter(future));
    const FutureBase::CallbackId callback = waiter->releaseWhenDone(*future);
    const auto leave = qScopeGuard([&] { future->removeDoneCallback(callback); });
    future->cancel();
    co_await BareAwaiter(Ref<FutureBase>(waiter.data()), where);
}

} // namespace

Operation<WaitEnd> waitAtMost(Ref<FutureBase> future, Duration limit, std::source_location where)
{
    if (limit <= Duration::zero()) {
        if (future->isDone())
            co_return WaitEnd::Done;
        co_await cancelAndWait(future, where);
        co_return WaitEnd::TimedOut;
    }

    const Ref<Waiter> waiter(new Waiter(future, Loop::current().time() + limit));
    const Ref<Timer> timer(new Timer(limit, [waiter](FutureBase *) { waiter->release(); }));
    const auto disarm = qScopeGuard([&] { timer->disarm(); });
    const FutureBase::CallbackId callback = waiter->releaseWhenDone(*future);
    bool cancelled = false;
    try {
        co_await BareAwaiter(Ref<FutureBase>(waiter.data()), where);
    } catch (const Cancelled &) {
        cancelled = true;
    }
    if (future->isDone())
        co_return WaitEnd::Done;
    future->removeDoneCallback(callback);
    co_await cancelAndWait(future, where);
    if (cancelled)
        throw Cancelled();
    co_return WaitEnd::TimedOut;
}

} // namespace overlap::detail
