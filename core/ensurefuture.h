// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/createtask.h"

namespace overlap {

/// What is under way stays what it is; what has not started becomes a task. As in asyncio.ensure_future.
template<Started Handle>
Handle ensureFuture(Handle handle, std::source_location)
{
    return handle;
}

template<Startable Awaitable>
auto ensureFuture(Awaitable awaitable, std::source_location where)
{
    return createTask(std::move(awaitable), where);
}

template<typename Awaitable>
using EnsuredFuture = decltype(ensureFuture(std::declval<Awaitable>(), std::source_location()));

} // namespace overlap
