// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/difference.h"

namespace overlap::fuzz {

/// Programs `from` to `from + count` of a seed, compared in batches.
struct Campaign
{
    quint64 seed = 1;
    quint64 from = 0;
    quint64 count = 0;
    int jobs = 2; ///< How many batches, each with a Python of its own, run at once.
};

/// Runs a campaign and returns what differs, by index. `progress` is told how many programs are done, on any thread but
/// one at a time. Errors: std::runtime_error if Python cannot be run.
std::vector<Difference> run(const Campaign &campaign, const std::function<void(quint64 done)> &progress = {});

} // namespace overlap::fuzz
