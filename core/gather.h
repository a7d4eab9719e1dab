// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/createtask.h"

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
    explicit GatherFuture(std::vector<Ref<FutureBase>> children, bool returnErrors = false);

    /// Cancels the children; the gather itself ends once they have ended. Returns whether there was any to cancel.
    bool cancel() override;

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

template<typename T>
Gathered<T> gathered(const Slot<T> &slot)
{
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return slot.get();
}

} // namespace detail

/// What gather() returns: an awaitable of `Result`, which `collect` builds from the children once all are done.
template<typename Result, typename Children>
class Gathering : public FutureAwaiterBase
{
public:
    Gathering(std::vector<Ref<FutureBase>> futures, Children children)
        : FutureAwaiterBase(Ref<FutureBase>(new GatherFuture(std::move(futures)))), m_children(std::move(children))
    { }

    Result await_resume()
    {
        resume();
        if constexpr (!std::is_void_v<Result>) {
            return std::apply([](const auto &...child) { return Result{detail::gathered(child->slot)...}; },
                              m_children);
        }
    }

private:
    Children m_children;
};

template<typename Result, typename T>
class Gathering<Result, std::vector<Ref<TaskOf<T>>>> : public FutureAwaiterBase
{
public:
    Gathering(std::vector<Ref<FutureBase>> futures, std::vector<Ref<TaskOf<T>>> children)
        : FutureAwaiterBase(Ref<FutureBase>(new GatherFuture(std::move(futures)))), m_children(std::move(children))
    { }

    Result await_resume()
    {
        resume();
        if constexpr (!std::is_void_v<Result>) {
            Result result;
            result.reserve(qsizetype(m_children.size()));
            for (const auto &child : m_children)
                result.push_back(child->slot.get());
            return result;
        }
    }

private:
    std::vector<Ref<TaskOf<T>>> m_children;
};

namespace detail {

template<typename T>
Ref<TaskOf<T>> ensureTask(const TaskHandle<T> &task)
{
    return task.state();
}

template<typename Function, typename... Arguments>
auto ensureTask(Call<Function, Arguments...> call)
{
    return TaskOf<typename Call<Function, Arguments...>::value_type>::make(std::move(call));
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

} // namespace detail

/// Runs calls and tasks together and waits for all. The calls become tasks at once, in the order given.
/// *Suspends*: until all have ended or one has failed. *Resumes*: with the results in the order given, as a QList if
/// they have one type, else as a tuple. *On cancel*: all are cancelled. *Errors*: the first error of any; the others
/// go on. *As in*: asyncio.gather.
template<typename... Awaitables>
    requires(sizeof...(Awaitables) > 0 && (requires { typename Awaitables::value_type; } && ...))
auto gather(Awaitables... awaitables)
{
    using Result = typename detail::GatherResult<typename Awaitables::value_type...>::type;
    // Braces: the tasks are created from left to right.
    auto children = std::tuple{detail::ensureTask(std::move(awaitables))...};
    auto futures = std::apply(
        [](const auto &...child) { return std::vector<Ref<FutureBase>>{Ref<FutureBase>(child.data())...}; }, children);
    return Gathering<Result, decltype(children)>(std::move(futures), std::move(children));
}

/// As above, for as many calls or tasks of one kind as there are.
template<typename Awaitable>
    requires requires { typename Awaitable::value_type; }
auto gather(std::vector<Awaitable> awaitables)
{
    using T = typename Awaitable::value_type;
    using Result = typename detail::GatherResult<T>::type;
    std::vector<Ref<TaskOf<T>>> children;
    std::vector<Ref<FutureBase>> futures;
    for (Awaitable &awaitable : awaitables) {
        children.push_back(detail::ensureTask(std::move(awaitable)));
        futures.emplace_back(children.back().data());
    }
    return Gathering<Result, std::vector<Ref<TaskOf<T>>>>(std::move(futures), std::move(children));
}

} // namespace overlap
