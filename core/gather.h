// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ensurefuture.h"

#include <QList>

#include <tuple>
#include <variant>
#include <vector>

namespace overlap {

/// The future of a gather: done when all children are, failed with the first of them that fails.
/// The algorithm is that of asyncio.gather in CPython 3.11 (Lib/asyncio/tasks.py).
class GatherFuture final : public FutureBase
{
public:
    /// With `returnErrors` a child that fails or is cancelled only counts as ended.
    explicit GatherFuture(bool returnErrors = false);

    /// Adds a child. All are added within one turn, each as soon as it has been made a task, as in asyncio.gather: what
    /// is done already is noticed before a task that is made later has its first turn.
    void add(Ref<FutureBase> child);

    /// Adds the child that `handle` stands for and returns the handle.
    template<typename Handle>
    Handle added(Handle handle)
    {
        add(handle.future());
        return handle;
    }

    /// Says that there will be no more children. Without any it is done.
    void close();

    /// Cancels the children; the gather itself ends once they have ended. Returns whether there was any to cancel.
    bool cancel() override;

    using FutureBase::recordAwaited;
    void recordAwaited(TaskId waiter) const override;

private:
    void childDone(const FutureBase &child);

    std::vector<Ref<FutureBase>> m_children;
    std::size_t m_ended = 0;
    bool m_returnErrors;
    bool m_cancelRequested = false;
};

namespace detail {

/// What a child of a mixed gather gives: std::monostate stands for nothing, as None does in asyncio.
template<typename T>
using Gathered = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

template<typename Handle>
Gathered<typename Handle::value_type> gathered(const Handle &child)
{
    if constexpr (std::is_void_v<typename Handle::value_type>) {
        child.result();
        return {};
    } else {
        return child.result();
    }
}

template<typename First, typename... Rest>
constexpr bool allSame = (std::is_same_v<First, Rest> && ...);

/// QList<T> if all are T, nothing if all are void, otherwise a tuple.
template<typename First, typename... Rest>
struct GatherResult
{
    using type = std::tuple<Gathered<First>, Gathered<Rest>...>;
};
template<typename First, typename... Rest>
    requires(allSame<First, Rest...> && !std::is_void_v<First>)
struct GatherResult<First, Rest...>
{
    using type = QList<First>;
};
template<typename First, typename... Rest>
    requires(allSame<First, Rest...> && std::is_void_v<First>)
struct GatherResult<First, Rest...>
{
    using type = void;
};

template<typename Result, typename... Handles>
Result resultOf(const std::tuple<Handles...> &children)
{
    if constexpr (!std::is_void_v<Result>)
        return std::apply([](const auto &...child) { return Result{gathered(child)...}; }, children);
}

template<typename Result, typename Handle>
Result resultOf(const std::vector<Handle> &children)
{
    if constexpr (!std::is_void_v<Result>) {
        Result result;
        result.reserve(qsizetype(children.size()));
        for (const Handle &child : children)
            result.push_back(child.result());
        return result;
    }
}

} // namespace detail

/// A handle to a gather: an awaitable of `Result`, which is put together from the children once all are done.
template<typename Result, typename Children>
class Gathering
{
public:
    using value_type = Result;

    /// `future` has the children.
    Gathering(Ref<GatherFuture> future, Children children)
        : m_future(std::move(future)), m_children(std::move(children))
    {
        m_future->close();
    }

    HandleAwaiter<Gathering> operator co_await() const { return HandleAwaiter<Gathering>(*this); }

    /// Cancels the children. Returns whether there was any to cancel.
    bool cancel() const { return m_future->cancel(); }
    bool isDone() const { return m_future->isDone(); }

    /// Errors: the first of any child; UsageError while it is pending.
    Result result() const
    {
        m_future->check();
        return detail::resultOf<Result>(m_children);
    }

    Ref<FutureBase> future() const { return Ref<FutureBase>(m_future.data()); }

private:
    Ref<GatherFuture> m_future;
    Children m_children;
};

/// Runs calls and tasks together and waits for all. The calls become tasks at once, in the order given.
/// *Suspends*: until all have ended or one has failed. *Resumes*: with the results in the order given, as a QList if
/// they have one type, else as a tuple. *On cancel*: all are cancelled. *Errors*: the first error of any; the others
/// go on. *As in*: asyncio.gather.
template<typename... Awaitables>
    requires(sizeof...(Awaitables) > 0 && ((Started<Awaitables> || Startable<Awaitables>)&&...))
auto gather(Awaitables... awaitables)
{
    using Result = typename detail::GatherResult<typename Awaitables::value_type...>::type;
    using Children = std::tuple<EnsuredFuture<Awaitables>...>;
    // Braces: the tasks are created from left to right. What brings no line of its own has none: the pack leaves no
    // room for the caller's.
    constexpr std::source_location nowhere;
    Ref<GatherFuture> future(new GatherFuture());
    Children children{future->added(ensureFuture(std::move(awaitables), nowhere))...};
    return Gathering<Result, Children>(std::move(future), std::move(children));
}

/// As above, for as many calls or tasks of one kind as there are.
template<typename Awaitable>
    requires(Started<Awaitable> || Startable<Awaitable>)
auto gather(std::vector<Awaitable> awaitables, std::source_location where = std::source_location::current())
{
    using Result = typename detail::GatherResult<typename Awaitable::value_type>::type;
    using Children = std::vector<EnsuredFuture<Awaitable>>;
    Ref<GatherFuture> future(new GatherFuture());
    Children children;
    children.reserve(awaitables.size());
    for (Awaitable &awaitable : awaitables)
        children.push_back(future->added(ensureFuture(std::move(awaitable), where)));
    return Gathering<Result, Children>(std::move(future), std::move(children));
}

} // namespace overlap
