// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/generating.h"
#include "tests/fuzz/judge.h"

namespace overlap::fuzz {

namespace {

constexpr int blockingChoices[] = {1, 2, 5};
constexpr int limitChoices[] = {0, 1, 1, 2, 3, 5, 10};

} // namespace

int Generating::limit()
{
    return oneIn(3) ? pick(limitChoices) : pick(m_sleeps);
}

Statement Generating::any(Place place)
{
    switch (pick(m_any)) {
    case 0:
    case 1:
        return {Sleep{pick(m_sleeps)}};
    case 2:
    case 3:
        return simple(place);
    case 4:
        return shared();
    case 5:
    case 6:
    case 7:
    case 8:
        return awaiting(place);
    default:
        return place.depth < maxDepth ? nested(place) : awaiting(place);
    }
}

Statement Generating::simple(Place place)
{
    switch (pick(m_simple)) {
    case 0:
        return {BlockingSleep{pick(blockingChoices)}};
    case 1:
        if (canCall(place))
            return {Forget{callee(place)}};
        return {Uncancel{}};
    case 2:
        return {CancelSelf{}};
    case 3:
        return {Uncancel{}};
    case 4:
        return {Raise{}};
    case 5:
    case 6:
        if (canCall(place))
            return {Start{callee(place), oneIn(3) ? Start::Where::NewestGroup : Start::Where::Loop}};
        return {Raise{}};
    case 7:
        return {Look{below(m_functions)}};
    case 8:
        return {LookAround{}};
    default:
        return {Cancel{oneIn(3) ? below(m_functions) : 1 + below(m_functions - 1)}};
    }
}

Statement Generating::shared()
{
    using enum QueueStep::Kind;
    constexpr QueueStep::Kind kinds[] = {Get, Put, Put, TaskDone, Size, Size, Size};
    switch (pick(m_shared)) {
    case 0:
    case 1:
        return {Release{holdable()}};
    case 2:
    case 3:
        return {SetEvent{below(m_program.events), !oneIn(4)}};
    default:
        return {QueueStep{kinds[below(7)], below(int(m_program.queues.size()))}};
    }
}

Statement Generating::awaiting(Place place)
{
    switch (pick(m_awaiting)) {
    case 0:
    case 1:
        return {Gather{operands(place, 3)}};
    case 2:
        return {AsCompleted{operands(place, 3), oneIn(2) ? std::optional(limit()) : std::nullopt}};
    case 3:
    case 4:
        return {WaitFor{operands(place, oneIn(4) ? 3 : 1), limit()}};
    case 5:
        return {Shield{operands(place, oneIn(4) ? 3 : 1)}};
    case 6:
        if (place.inLimit && oneIn(2))
            return {Reschedule{limit()}};
        if (place.inGroup && canCall(place))
            return {Start{callee(place), Start::Where::GroupAround}};
        return {Await{operand(place)}};
    default:
        return {Await{operand(place)}};
    }
}

Statement Generating::nested(Place place)
{
    ++place.depth;
    switch (pick(m_nested)) {
    case 0:
        return {Repeat{2 + below(2), block(place, 2)}};
    case 1:
    case 2:
        place.inLimit = true;
        return {Limit{limit(), block(place, 2)}};
    case 3:
    case 4: {
        place.inGroup = true;
        Block body;
        for (int starts = canCall(place) ? 1 + below(3) : 0; starts > 0; --starts)
            body.push_back({Start{callee(place), Start::Where::GroupAround}});
        if (oneIn(2)) {
            const Block rest = block(place, 2);
            body.insert(body.end(), rest.begin(), rest.end());
        }
        return {Group{std::move(body)}};
    }
    case 5:
        return {With{pick(m_sleeps), pick(m_sleeps), With::End(oneIn(2) ? 0 : below(4)), block(place, 2)}};
    case 6:
    case 7:
        return {Hold{holdable(), block(place, 2)}};
    case 8:
        if (!m_program.generators.empty() && place.function < m_functions)
            return {ForEach{below(int(m_program.generators.size())), below(3), block(place, 2)}};
        [[fallthrough]];
    default: {
        Try attempt{block(place, 3), maybeBlock(place, 2), maybeBlock(place, 2), oneIn(2), maybeBlock(place, 2)};
        if (!attempt.onError && !attempt.onCancel && !attempt.finally)
            attempt.onError = Block();
        return {std::move(attempt)};
    }
    }
}

Operand Generating::operand(Place place)
{
    if (canCall(place) && !oneIn(3))
        return function(place);
    switch (pick(m_resources)) {
    case 0:
        return {Operand::Kind::Permit, below(int(m_program.semaphores.size()))};
    case 1:
        return {Operand::Kind::Lock, below(m_program.locks)};
    case 2:
        return {Operand::Kind::Event, below(m_program.events)};
    case 3:
    case 4:
        return {Operand::Kind::Get, below(int(m_program.queues.size()))};
    case 5:
        return {Operand::Kind::Put, below(int(m_program.queues.size()))};
    case 6:
        return {Operand::Kind::Sleep, pick(m_sleeps)};
    default:
        return {Operand::Kind::Join, below(int(m_program.queues.size()))};
    }
}

Operand Generating::function(Place place)
{
    return {oneIn(2) ? Operand::Kind::Call : Operand::Kind::Task, callee(place)};
}

Operand Generating::holdable()
{
    if (oneIn(2))
        return {Operand::Kind::Permit, below(int(m_program.semaphores.size()))};
    return {Operand::Kind::Lock, below(m_program.locks)};
}

std::vector<Operand> Generating::operands(Place place, int most)
{
    std::vector<Operand> operands;
    for (int count = 1 + below(most); count > 0; --count)
        operands.push_back(operand(place));
    return operands;
}

} // namespace overlap::fuzz
