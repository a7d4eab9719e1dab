// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/generate.h"

#include "tests/fuzz/generating.h"
#include "tests/fuzz/judge.h"

#include <array>

namespace overlap::fuzz {

namespace {

// Few different delays, so that many end at the same moment.
constexpr int sleepChoices[] = {0, 0, 1, 1, 2, 3, 5, 10};
constexpr int startCounts[] = {0, 1, 1, 1, 2, 3};

/// More statements than this are not run by one program: functions that call functions multiply.
constexpr int maxSteps = 150;

} // namespace

Generating::Generating(quint64 seed, quint64 index)
{
    const std::array<quint32, 4> words{quint32(seed), quint32(seed >> 32), quint32(index), quint32(index >> 32)};
    std::seed_seq sequence(words.begin(), words.end());
    m_random.seed(sequence);
}

Program Generating::program()
{
    m_program = {};
    m_any = someBelow(12);
    m_simple = someBelow(12);
    m_shared = someBelow(8);
    m_awaiting = someBelow(10);
    m_nested = someBelow(12);
    m_resources = someBelow(8);
    m_sleeps.clear();
    for (int i = 0; i < 3; ++i)
        m_sleeps.push_back(pick(sleepChoices));
    constexpr Operand::Kind themes[] = {Operand::Kind::Permit, Operand::Kind::Lock, Operand::Kind::Event,
                                        Operand::Kind::Get, Operand::Kind::Put};
    m_theme = themes[below(5)];
    m_functions = 3 + below(6);
    const int share = 2 + below(24 / m_functions);
    for (int i = oneIn(3) ? 2 : 1; i > 0; --i)
        m_program.semaphores.push_back(below(3));
    m_program.locks = oneIn(3) ? 2 : 1;
    m_program.events = oneIn(3) ? 2 : 1;
    for (int i = oneIn(3) ? 2 : 1; i > 0; --i)
        m_program.queues.push_back(below(3));
    for (int i = below(3); i > 0; --i) {
        Generator generator;
        for (int steps = 2 + below(3); steps > 0; --steps)
            generator.steps.push_back(block({m_functions, maxDepth - 1}, 2, 2));
        m_program.generators.push_back(std::move(generator));
    }
    m_program.functions.resize(std::size_t(m_functions));
    for (int i = m_functions - 1; i > 0; --i)
        m_program.functions[std::size_t(i)] = oneIn(2) ? pattern({i}) : block({i}, 4, share);
    Block &main = m_program.functions[0];
    for (int i = 1; i < m_functions; ++i) {
        for (int times = pick(startCounts); times > 0; --times)
            main.push_back({Start{i}});
    }
    const Block rest = block({}, 6, share + 4);
    main.insert(main.end(), rest.begin(), rest.end());
    numberStatements(m_program);
    return m_program;
}

std::vector<int> Generating::someBelow(int count)
{
    std::vector<int> some;
    while (some.empty()) {
        for (int i = 0; i < count; ++i) {
            if (oneIn(2))
                some.push_back(i);
        }
    }
    return some;
}

Block Generating::block(Place place, int longest, int statements)
{
    m_left = statements;
    return block(place, longest);
}

Block Generating::block(Place place, int longest)
{
    Block block;
    for (int length = 1 + below(longest); length > 0 && m_left > 0; --length) {
        block.push_back(statement(place));
        // A cancellation that meets what has just been given is the hardest case of all.
        if (gives(block.back()) && oneIn(2))
            block.push_back({Cancel{1 + below(m_functions - 1)}});
    }
    return block;
}

Block Generating::pattern(Place place)
{
    const Statement nap{Sleep{pick(m_sleeps)}};
    const Statement get{Await{{m_theme, 0}}};
    Statement use = get;
    Statement give{SetEvent{0, true}};
    Statement after = nap;
    if (m_theme == Operand::Kind::Permit || m_theme == Operand::Kind::Lock) {
        use = {Hold{{m_theme, 0}, Block{nap}}};
        give = {Release{{m_theme, 0}}};
        after = give;
    } else if (m_theme == Operand::Kind::Get) {
        give = oneIn(3) ? Statement{QueueStep{QueueStep::Kind::Put, 0}} : Statement{Await{{Operand::Kind::Put, 0}}};
        after = {QueueStep{QueueStep::Kind::TaskDone, 0}};
    } else if (m_theme == Operand::Kind::Put) {
        give = oneIn(3) ? Statement{QueueStep{QueueStep::Kind::Get, 0}} : Statement{Await{{Operand::Kind::Get, 0}}};
        after = give;
    } else {
        after = {SetEvent{0, false}};
    }
    const Statement cancel{Cancel{1 + below(m_functions - 1)}};
    Block body;
    switch (below(6)) {
    case 0:
        body = {use, nap};
        break;
    case 1:
        body = {get, nap, after};
        break;
    case 2:
        body = {nap, give};
        break;
    case 3:
        body = {nap, give, cancel};
        break;
    case 4:
        body = {nap, cancel, give};
        break;
    default:
        body = {{WaitFor{{{m_theme, 0}}, limit()}}, after, statement(place)};
        break;
    }
    if (oneIn(2))
        body = {{Limit{limit(), std::move(body)}}};
    if (!oneIn(3))
        body = {{Try{std::move(body), Block(), oneIn(2) ? std::optional(Block()) : std::nullopt, oneIn(2), {}}}};
    if (oneIn(2))
        body = {{Repeat{2, std::move(body)}}};
    return body;
}

std::optional<Block> Generating::maybeBlock(Place place, int often)
{
    return oneIn(often) ? std::optional(block(place, 2)) : std::nullopt;
}

Statement Generating::statement(Place place)
{
    --m_left;
    Statement statement = any(place);
    // Most of what fails or waits for ever is kept from ending everything around it.
    const bool inside = place.depth < maxDepth + 1;
    if (inside && canWait(statement) && !oneIn(4))
        statement = {Limit{oneIn(3) ? 10 : limit(), Block{std::move(statement)}}};
    if (inside && std::holds_alternative<CancelSelf>(statement.what) && !oneIn(4)) {
        Block body{std::move(statement), any(place)};
        statement = {Try{std::move(body), {}, block(place, 2), oneIn(2), {}}};
    }
    if (inside && canFail(statement) && !oneIn(3))
        statement = {Try{Block{std::move(statement)}, oneIn(2) ? Block{{Look{0}}} : Block(), {}, false, {}}};
    return statement;
}

Program makeProgram(quint64 seed, quint64 index)
{
    Generating generating(seed, index);
    for (;;) {
        Program program = generating.program();
        if (stepsOf(program, maxSteps) <= maxSteps)
            return program;
    }
}

} // namespace overlap::fuzz
