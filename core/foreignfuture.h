// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

#include <functional>

namespace overlap {

/// A future that something outside of the loop ends: a reply, a socket, anything with signals of Qt. Whoever ends it
/// does so on the loop's thread; the task that awaits it is then ready, and is the current one again when it goes on.
template<typename T>
class ForeignFuture final : public FutureOf<T>
{
public:
    /// `abort` is called, at once, if the future is cancelled: it gives up what the future stands for.
    ForeignFuture(WaitReason reason, std::function<void()> abort) : FutureOf<T>(reason), m_abort(std::move(abort)) { }

    bool cancel() override
    {
        if (!FutureOf<T>::cancel())
            return false;
        abort();
        return true;
    }

    /// Ends it with an error and gives up what it stands for; nothing happens if it is done.
    void giveUp(std::exception_ptr error)
    {
        if (this->isDone())
            return;
        this->setError(std::move(error));
        abort();
    }

    /// Ends it with a value; nothing happens if it is done.
    template<typename... Value>
    void complete(Value &&...value)
    {
        if (this->isDone())
            return;
        if constexpr (!std::is_void_v<T>)
            this->slot.value.emplace(std::forward<Value>(value)...);
        this->setDone();
    }

    /// Ends it with an error; nothing happens if it is done.
    void fail(std::exception_ptr error)
    {
        if (!this->isDone())
            this->setError(std::move(error));
    }

private:
    void abort()
    {
        if (const auto action = std::exchange(m_abort, nullptr))
            action();
    }

    std::function<void()> m_abort;
};

/// A handle to a foreign future: the one bridge from what is not of this runtime to its tasks. *Suspends*: unless it is
/// done. *Resumes*: on the iteration after its end. *On cancel*: what it stands for is given up. *Errors*: its own.
template<typename T = void>
class Foreign
{
public:
    using value_type = T;

    Foreign(WaitReason reason, std::function<void()> abort) : m_future(new ForeignFuture<T>(reason, std::move(abort)))
    { }

    HandleAwaiter<Foreign> from(std::source_location where) const
    {
        return HandleAwaiter<Foreign>(*this, where.line());
    }

    template<typename... Value>
    void complete(Value &&...value) const
    {
        m_future->complete(std::forward<Value>(value)...);
    }

    void fail(std::exception_ptr error) const { m_future->fail(std::move(error)); }

    template<typename Error>
    void fail(Error error) const
    {
        m_future->fail(std::make_exception_ptr(std::move(error)));
    }

    template<typename Error>
    void giveUp(Error error) const
    {
        m_future->giveUp(std::make_exception_ptr(std::move(error)));
    }

    bool isDone() const { return m_future->isDone(); }

    T result() const
    {
        m_future->check();
        return m_future->slot.get();
    }

    Ref<FutureBase> future() const { return Ref<FutureBase>(m_future.data()); }

private:
    Ref<ForeignFuture<T>> m_future;
};

} // namespace overlap
