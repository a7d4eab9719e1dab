// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/nothread.h"

#include "tests/support/sanitizer.h"

#include <dlfcn.h>
#include <pthread.h>

#include <cerrno>

namespace overlap {

std::atomic<bool> isThreadRefused{false};

} // namespace overlap

#ifndef OVERLAP_SANITIZER
/// In the place of the system's.
extern "C" int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *),
                              void *argument) noexcept
{
    if (overlap::isThreadRefused)
        return EAGAIN;
    static const auto create = reinterpret_cast<decltype(&pthread_create)>(::dlsym(RTLD_NEXT, "pthread_create"));
    return create(thread, attributes, start, argument);
}
#endif
