// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"
#include "core/virtualrun.h"

#include <algorithm>

namespace overlap {

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define OVERLAP_THREAD_SANITIZER 1
#endif
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define OVERLAP_SANITIZER 1
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OVERLAP_SANITIZER 1
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

/// The same of all variants of a lesson.
inline bool canRunLive(const Lesson &lesson)
{
    return std::ranges::all_of(lesson.variants, [&](const Variant &variant) {
        return canRunLive(runVirtual(variant.main, lesson.defaults()));
    });
}

} // namespace overlap
