// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job.h"

#include "core/loop.h"

namespace overlap {

namespace {

thread_local JobContext *currentContext = nullptr;

/// Notes what it is asked for and lets no time pass.
class Recorder final : public JobContext
{
public:
    explicit Recorder(JobPlace place) : m_place(place) { }

    void compute(Duration duration, quint32 line) override { add({JobStep::Kind::Compute, duration, {}, line}); }
    void block(Duration duration, quint32 line) override { add({JobStep::Kind::Block, duration, {}, line}); }
    void print(const QString &text, quint32 line) override { add({JobStep::Kind::Print, {}, text, line}); }
    void crash(quint32 line) override
    {
        if (m_place != JobPlace::Process)
            throw UsageError("only a process can crash alone");
        add({JobStep::Kind::Crash, {}, {}, line});
        throw JobCrashed();
    }

    JobScript script;

private:
    void add(JobStep step)
    {
        constexpr std::size_t maxSteps = 100'000;
        if (script.size() >= maxSteps)
            throw UsageError("the job never ends: an endless loop");
        step.duration = std::max(step.duration, Duration::zero());
        script.push_back(std::move(step));
    }

    JobPlace m_place;
};

} // namespace

JobContext::Scope::Scope(JobContext &context) : m_before(std::exchange(currentContext, &context)) { }

JobContext::Scope::~Scope()
{
    currentContext = m_before;
}

JobContext *JobContext::current()
{
    return currentContext;
}

void JobContext::blockWhile(const BeginOutside &)
{
    throw UsageError("nothing comes from outside to a virtual run");
}

JobScript recordJob(Job &job, JobPlace place)
{
    Recorder recorder(place);
    const Loop::Scope noLoop(nullptr);
    const JobContext::Scope scope(recorder);
    try {
        job.run();
    } catch (const JobCrashed &) { // noted
    }
    return std::move(recorder.script);
}

} // namespace overlap
