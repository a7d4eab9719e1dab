// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

#include <utility>

namespace overlap {

/// What a task has acquired: given back at the end of the scope, also when an error or a cancellation ends it.
/// `Primitive` is a handle with release().
template<typename Primitive>
class [[nodiscard]] Permit
{
public:
    explicit Permit(Primitive primitive) : m_primitive(std::move(primitive)) { }
    Permit(Permit &&other) noexcept
        : m_primitive(std::move(other.m_primitive)), m_held(std::exchange(other.m_held, false))
    { }
    Permit &operator=(Permit &&) = delete;
    ~Permit()
    {
        try {
            if (m_held)
                m_primitive.release();
        } catch (const UsageError &) {
            // A lock that has been released by hand meanwhile: asyncio complains, a destructor cannot.
        }
    }

private:
    Primitive m_primitive;
    bool m_held = true;
};

} // namespace overlap
