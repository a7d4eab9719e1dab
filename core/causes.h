// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <vector>

namespace overlap {

/// Something that one task does to another, or waits for from it.
struct Cause
{
    enum class Kind : quint8 {
        Started,   ///< `from` created `to`.
        Awaits,    ///< `from` begins to wait until `to` has ended.
        Woke,      ///< `from` did, or ended with, what `to` waited for.
        Cancelled, ///< `from` asked that `to` be cancelled.
    };

    Kind kind{};
    TaskId from = 0;
    TaskId to = 0;
    TimePoint at{};

    friend bool operator==(const Cause &, const Cause &) = default;
};

/// Who started a task, whom it awaits, who woke it each time and who asked to cancel it, as far as that happened
/// within from..to and by `now`; that a request to cancel it woke it is told as the request only. In the order of time;
/// what happens then in the order of the kinds.
std::vector<Cause> causesOf(const Timeline &timeline, const Lane &lane, TimePoint from, TimePoint to, TimePoint now);

} // namespace overlap
