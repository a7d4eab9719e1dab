// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace overlap {

/// While it is set, the system allows no more threads: pthread_create() fails with EAGAIN. Of no effect under a
/// sanitizer, which makes the threads itself.
extern std::atomic<bool> isThreadRefused;

} // namespace overlap
