// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <algorithm>

namespace overlap {

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define OVERLAP_THREAD_SANITIZER 1
#endif
#endif

/// Whether a live run of what was predicted so can be watched in this build: the thread sanitizer does not survive the
/// clone() in QProcess.
inline bool canRunLive([[maybe_unused]] const Timeline &prediction)
{
#ifdef OVERLAP_THREAD_SANITIZER
    return std::ranges::none_of(prediction.workers(),
                                [](const Worker &worker) { return worker.reason == WaitReason::Process; });
#else
    return true;
#endif
}

} // namespace overlap
