// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workercall.h"

namespace overlap {

/// What the pools that programs make have in common. `Call`: what a call of such a pool is. A handle.
template<template<typename...> typename Call>
class PoolHandle
{
public:
    /// A call that has not started; see the pool for what it does.
    template<typename F>
        requires std::is_invocable_v<F &>
    auto run(F function, std::source_location where = std::source_location::current()) const
    {
        return Call<F>(*m_pool, where, std::move(function));
    }

    // A location cannot stand behind a pack of arguments of a function.
    template<typename F, typename A>
        requires std::is_invocable_v<F &, A>
    auto run(F function, A a, std::source_location where = std::source_location::current()) const
    {
        return Call<F, A>(*m_pool, where, std::move(function), std::move(a));
    }

    template<typename F, typename A, typename B>
        requires std::is_invocable_v<F &, A, B>
    auto run(F function, A a, B b, std::source_location where = std::source_location::current()) const
    {
        return Call<F, A, B>(*m_pool, where, std::move(function), std::move(a), std::move(b));
    }

    template<typename F, typename A, typename B, typename C>
        requires std::is_invocable_v<F &, A, B, C>
    auto run(F function, A a, B b, C c, std::source_location where = std::source_location::current()) const
    {
        return Call<F, A, B, C>(*m_pool, where, std::move(function), std::move(a), std::move(b), std::move(c));
    }

protected:
    explicit PoolHandle(WorkerPool &pool) : m_pool(&pool) { }

private:
    WorkerPool *m_pool; ///< The run's.
};

} // namespace overlap
