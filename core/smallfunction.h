// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>

namespace overlap {

template<typename Signature>
class SmallFunction;

/// A move-only function that never allocates: what it captures must fit into three pointers.
template<typename Result, typename... Arguments>
class SmallFunction<Result(Arguments...)>
{
public:
    SmallFunction() = default;

    template<typename Function>
        requires(!std::is_same_v<std::remove_cvref_t<Function>, SmallFunction>
                 && std::is_invocable_r_v<Result, std::decay_t<Function> &, Arguments...>)
    SmallFunction(Function &&function) : m_operations(&operationsOf<std::decay_t<Function>>)
    {
        using Stored = std::decay_t<Function>;
        static_assert(sizeof(Stored) <= sizeof m_storage && alignof(Stored) <= alignof(void *),
                      "captures more than three pointers");
        static_assert(std::is_nothrow_move_constructible_v<Stored>);
        new (m_storage) Stored(std::forward<Function>(function));
    }

    SmallFunction(SmallFunction &&other) noexcept : m_operations(std::exchange(other.m_operations, nullptr))
    {
        if (m_operations)
            m_operations->relocate(m_storage, other.m_storage);
    }

    SmallFunction &operator=(SmallFunction &&other) noexcept
    {
        if (this != &other) {
            this->~SmallFunction();
            new (this) SmallFunction(std::move(other));
        }
        return *this;
    }

    ~SmallFunction()
    {
        if (m_operations)
            m_operations->destroy(m_storage);
    }

    explicit operator bool() const { return m_operations; }

    Result operator()(Arguments... arguments)
    {
        Q_ASSERT(m_operations);
        return m_operations->invoke(m_storage, std::forward<Arguments>(arguments)...);
    }

private:
    struct Operations
    {
        Result (*invoke)(void *, Arguments &&...);
        void (*relocate)(void *to, void *from) noexcept;
        void (*destroy)(void *) noexcept;
    };

    template<typename Stored>
    static constexpr Operations operationsOf{
        [](void *self, Arguments &&...arguments) -> Result {
            return (*static_cast<Stored *>(self))(std::forward<Arguments>(arguments)...);
        },
        [](void *to, void *from) noexcept {
            new (to) Stored(std::move(*static_cast<Stored *>(from)));
            static_cast<Stored *>(from)->~Stored();
        },
        [](void *self) noexcept { static_cast<Stored *>(self)->~Stored(); },
    };

    const Operations *m_operations = nullptr;
    alignas(void *) std::byte m_storage[3 * sizeof(void *)];
};

} // namespace overlap
