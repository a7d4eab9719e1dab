// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

#include <concepts>
#include <string_view>

namespace overlap {

template<typename T>
class Operation;

/// Warns that a call was dropped without ever being started; `name` may be empty. As Python's "never awaited". Does
/// nothing on a thread without a loop.
void warnNeverAwaited(const QString &name, quint32 line);

namespace detail {

class OperationPromiseBase
{
public:
    /// Finds the place of the caller, which operations take as their last parameter: `parameters` are the coroutine's
    /// own copies.
    template<typename... Parameters>
    explicit OperationPromiseBase(Parameters &...parameters)
    {
        (notePlace(parameters), ...);
    }

    std::suspend_always initial_suspend() noexcept { return {}; }

    auto final_suspend() noexcept
    {
        struct Return
        {
            std::coroutine_handle<> to;
            bool await_ready() noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept { return to; }
            void await_resume() noexcept { }
        };
        return Return{awaiting};
    }

    void unhandled_exception() { error = std::current_exception(); }

    /// The line of the caller, or 0.
    quint32 line() const { return m_place ? m_place->line() : 0; }

    /// To be called before it runs. It waits at the line of its co_await, which may be another than the one that made
    /// it; but where library code awaits it for its caller, in another file, the caller's place stays.
    void awaitedAt(const std::source_location &where)
    {
        if (m_place && std::string_view(where.file_name()) == m_place->file_name())
            *m_place = where;
    }

    std::coroutine_handle<> awaiting; ///< Null until it is started.
    std::exception_ptr error;

private:
    void notePlace(std::source_location &where) { m_place = &where; }
    template<typename T>
    void notePlace(T &)
    { }

    std::source_location *m_place = nullptr;
};

template<typename T>
class OperationPromise : public OperationPromiseBase
{
public:
    using OperationPromiseBase::OperationPromiseBase;
    Operation<T> get_return_object();

    template<typename Value>
    void return_value(Value &&value)
    {
        slot.value.emplace(std::forward<Value>(value));
    }

    Slot<T> slot;
};

template<>
class OperationPromise<void> : public OperationPromiseBase
{
public:
    using OperationPromiseBase::OperationPromiseBase;
    Operation<void> get_return_object();
    void return_void() { }
    Slot<void> slot;
};

} // namespace detail

/// What the member functions of a primitive return: a coroutine that starts when it is awaited and runs within the
/// turn of the task that awaits it, as asyncio's coroutines do. It can be made a task instead, as a call can.
/// *Errors*: those of the operation; one that is dropped without being started is warned of.
template<typename T = void>
class [[nodiscard]] Operation
{
public:
    using value_type = T;
    using promise_type = detail::OperationPromise<T>;

    explicit Operation(std::coroutine_handle<promise_type> handle) : m_handle(handle) { }
    Operation(Operation &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) { }
    Operation &operator=(Operation &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }

    ~Operation()
    {
        if (m_handle && !m_handle.promise().awaiting)
            warnNeverAwaited({}, m_handle.promise().line());
        forget();
    }

    /// Drops it without a warning.
    void forget()
    {
        if (m_handle)
            std::exchange(m_handle, nullptr).destroy();
    }

    bool await_ready() const { return false; }

    std::coroutine_handle<> await_suspend(std::coroutine_handle<> handle,
                                          std::source_location where = std::source_location::current())
    {
        if (m_handle.promise().awaiting)
            throw UsageError("an operation can be awaited only once");
        m_handle.promise().awaitedAt(where);
        m_handle.promise().awaiting = handle;
        return m_handle;
    }

    T await_resume()
    {
        if (m_handle.promise().error)
            std::rethrow_exception(m_handle.promise().error);
        if constexpr (!std::is_void_v<T>)
            return std::move(*m_handle.promise().slot.value);
    }

private:
    std::coroutine_handle<promise_type> m_handle;
};

namespace detail {

template<typename T>
Operation<T> OperationPromise<T>::get_return_object()
{
    return Operation<T>(std::coroutine_handle<OperationPromise>::from_promise(*this));
}

inline Operation<void> OperationPromise<void>::get_return_object()
{
    return Operation<void>(std::coroutine_handle<OperationPromise>::from_promise(*this));
}

} // namespace detail

} // namespace overlap
