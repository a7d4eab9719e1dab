// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/campaign.h"

#include "tests/fuzz/generate.h"

#include <algorithm>
#include <mutex>
#include <thread>

namespace overlap::fuzz {

namespace {

constexpr quint64 batchSize = 250;

} // namespace

std::vector<Difference> run(const Campaign &campaign, const std::function<void(quint64)> &progress)
{
    std::mutex mutex; // of the variables here
    quint64 next = 0;
    quint64 done = 0;
    std::vector<Difference> found;
    std::exception_ptr error;

    const auto work = [&] {
        for (;;) {
            std::unique_lock lock(mutex);
            if (next >= campaign.count || error)
                return;
            const quint64 first = next;
            next = std::min(first + batchSize, campaign.count);
            const quint64 size = next - first;
            lock.unlock();

            std::vector<Difference> batch;
            std::exception_ptr failure;
            try {
                std::vector<Program> programs;
                for (quint64 i = 0; i < size; ++i)
                    programs.push_back(makeProgram(campaign.seed, campaign.from + first + i));
                batch = differences(programs);
            } catch (...) {
                failure = std::current_exception();
            }

            lock.lock();
            error = failure ? failure : error;
            for (Difference &difference : batch) {
                difference.index += campaign.from + first;
                found.push_back(std::move(difference));
            }
            done += size;
            if (progress)
                progress(done);
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < campaign.jobs; ++i)
            threads.emplace_back(work);
    }
    if (error)
        std::rethrow_exception(error);
    std::ranges::sort(found, {}, &Difference::index);
    return found;
}

} // namespace overlap::fuzz
