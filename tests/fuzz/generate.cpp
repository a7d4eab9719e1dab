// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/generate.h"

#include <algorithm>
#include <array>
#include <random>
#include <span>

namespace overlap::fuzz {

namespace {

// Few different delays, so that many end at the same moment.
constexpr int sleeps[] = {0, 0, 1, 1, 2, 3, 5, 10};
constexpr int blockings[] = {1, 2, 5};
constexpr int limits[] = {0, 1, 1, 2, 3, 5, 10};

/// More statements than this are not run by one program: functions that call functions multiply.
constexpr int maxSteps = 150;

/// The longest nesting of blocks.
constexpr int maxDepth = 3;

bool isFunction(const Operand &operand)
{
    return operand.kind == Operand::Kind::Call || operand.kind == Operand::Kind::Task;
}

/// Whether a statement may wait for what nobody does.
bool canWait(const Statement &statement)
{
    return std::visit(
        [](const auto &what) {
            using What = std::remove_cvref_t<decltype(what)>;
            if constexpr (std::is_same_v<What, WaitFor>)
                return false;
            else if constexpr (requires { what.operands; })
                return !std::ranges::all_of(what.operands, isFunction);
            else if constexpr (std::is_same_v<What, Hold>)
                return true;
            else if constexpr (std::is_same_v<What, Await>)
                return !isFunction(what.operand);
            else
                return false;
        },
        statement.what);
}

/// Whether a statement often raises an error of its own.
bool canFail(const Statement &statement)
{
    return std::visit(Overloaded{[](const WaitFor &) { return true; }, [](const Limit &) { return true; },
                                 [](const Group &) { return true; }, [](const QueueStep &) { return true; },
                                 [](const Raise &) { return true; },
                                 [](const Release &what) { return what.operand.kind == Operand::Kind::Lock; },
                                 [](const With &what) { return what.end != With::End::Plain; },
                                 [](const auto &) { return false; }},
                      statement.what);
}

class Generating
{
public:
    Generating(quint64 seed, quint64 index);
    Program program();

private:
    int below(int count) { return int(m_random() % quint64(count)); }
    bool oneIn(int count) { return below(count) == 0; }
    int pick(std::span<const int> values) { return values[std::size_t(below(int(values.size())))]; }

    /// Where a statement stands.
    struct Place
    {
        int function = 0; ///< It may call those of a higher number.
        int depth = 0;
        bool inGroup = false;
    };

    Block block(Place place, int longest, int statements);
    Block block(Place place, int longest);
    std::optional<Block> maybeBlock(Place place, int oneIn);
    Statement statement(Place place);
    Statement any(Place place);
    Statement simple(Place place);
    Statement shared();
    Statement awaiting(Place place);
    Statement nested(Place place);
    Operand operand(Place place);
    Operand function(Place place);
    Operand holdable();
    std::vector<Operand> operands(Place place, int most);
    bool canCall(Place place) const { return place.function + 1 < m_functions; }
    int callee(Place place) { return place.function + 1 + below(m_functions - place.function - 1); }

    std::mt19937_64 m_random;
    Program m_program;
    int m_functions = 0;
    int m_left = 0; ///< Statements that are still to be made.
};

Generating::Generating(quint64 seed, quint64 index)
{
    const std::array<quint32, 4> words{quint32(seed), quint32(seed >> 32), quint32(index), quint32(index >> 32)};
    std::seed_seq sequence(words.begin(), words.end());
    m_random.seed(sequence);
}

Program Generating::program()
{
    m_program = {};
    m_functions = 3 + below(6);
    const int share = 2 + below(24 / m_functions);
    for (int i = 1 + below(2); i > 0; --i)
        m_program.semaphores.push_back(below(3));
    m_program.locks = 1 + below(2);
    m_program.events = 1 + below(2);
    for (int i = 1 + below(2); i > 0; --i)
        m_program.queues.push_back(below(3));
    for (int i = below(3); i > 0; --i) {
        Generator generator;
        for (int steps = 2 + below(3); steps > 0; --steps)
            generator.steps.push_back(block({m_functions, maxDepth - 1}, 2, 2));
        m_program.generators.push_back(std::move(generator));
    }
    m_program.functions.resize(std::size_t(m_functions));
    for (int i = m_functions - 1; i > 0; --i)
        m_program.functions[std::size_t(i)] = block({i}, 4, share);
    Block &main = m_program.functions[0];
    for (int i = 1; i < m_functions; ++i) {
        if (!oneIn(4))
            main.push_back({Start{i}});
    }
    const Block rest = block({}, 6, share + 4);
    main.insert(main.end(), rest.begin(), rest.end());
    numberStatements(m_program);
    return m_program;
}

Block Generating::block(Place place, int longest, int statements)
{
    m_left = statements;
    return block(place, longest);
}

Block Generating::block(Place place, int longest)
{
    Block block;
    for (int length = 1 + below(longest); length > 0 && m_left > 0; --length)
        block.push_back(statement(place));
    return block;
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
        statement = {Limit{10, Block{std::move(statement)}}};
    if (inside && std::holds_alternative<CancelSelf>(statement.what) && !oneIn(4)) {
        Block body{std::move(statement), any(place)};
        statement = {Try{std::move(body), {}, block(place, 2), oneIn(2), {}}};
    }
    if (inside && canFail(statement) && !oneIn(3))
        statement = {Try{Block{std::move(statement)}, Block(), {}, false, {}}};
    return statement;
}

Statement Generating::any(Place place)
{
    switch (below(12)) {
    case 0:
    case 1:
        return {Sleep{pick(sleeps)}};
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
    switch (below(12)) {
    case 0:
        return {BlockingSleep{pick(blockings)}};
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
            return {Start{callee(place)}};
        return {Raise{}};
    case 7:
    case 8:
        return {Look{below(m_functions)}};
    default:
        return {Cancel{oneIn(3) ? below(m_functions) : 1 + below(m_functions - 1)}};
    }
}

Statement Generating::shared()
{
    using enum QueueStep::Kind;
    constexpr QueueStep::Kind kinds[] = {Get, Put, Put, TaskDone, Size, Size, Size};
    switch (below(8)) {
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
    switch (below(10)) {
    case 0:
    case 1:
        return {Gather{operands(place, 3)}};
    case 2:
        return {AsCompleted{operands(place, 3)}};
    case 3:
    case 4:
        return {WaitFor{operands(place, oneIn(4) ? 3 : 1), pick(limits)}};
    case 5:
        return {Shield{operands(place, oneIn(4) ? 3 : 1)}};
    case 6:
        if (place.inGroup && canCall(place))
            return {Start{callee(place), true}};
        return {Await{operand(place)}};
    default:
        return {Await{operand(place)}};
    }
}

Statement Generating::nested(Place place)
{
    ++place.depth;
    switch (below(12)) {
    case 0:
        return {Repeat{2 + below(2), block(place, 2)}};
    case 1:
    case 2:
        return {Limit{pick(limits), block(place, 2)}};
    case 3:
    case 4: {
        place.inGroup = true;
        Block body;
        for (int starts = canCall(place) ? 1 + below(3) : 0; starts > 0; --starts)
            body.push_back({Start{callee(place), true}});
        if (oneIn(2)) {
            const Block rest = block(place, 2);
            body.insert(body.end(), rest.begin(), rest.end());
        }
        return {Group{std::move(body)}};
    }
    case 5:
        return {With{pick(sleeps), pick(sleeps), With::End(oneIn(2) ? 0 : below(4)), block(place, 2)}};
    case 6:
        return {Hold{holdable(), block(place, 2)}};
    case 7:
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
    switch (below(7)) {
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

/// How many statements a program runs at most.
class Counting
{
public:
    explicit Counting(Program &program) : m_program(program) { }

    int steps(Block &block)
    {
        int sum = 0;
        for (Statement &statement : block) {
            sum += 1 + std::visit([this](auto &what) { return called(what); }, statement.what);
            int inner = 0;
            for (Block *body : blocksOf(statement))
                inner += steps(*body);
            if (const Repeat *repeat = std::get_if<Repeat>(&statement.what))
                inner *= repeat->times;
            if (const ForEach *loop = std::get_if<ForEach>(&statement.what))
                inner *= int(m_program.generators[std::size_t(loop->generator)].steps.size());
            sum += inner;
            if (sum > maxSteps)
                return maxSteps + 1;
        }
        return sum;
    }

private:
    int called(const Operand &operand)
    {
        return isFunction(operand) ? steps(m_program.functions[std::size_t(operand.index)]) : 0;
    }

    template<typename What>
    int called(What &what)
    {
        int sum = 0;
        if constexpr (requires { what.operands; }) {
            for (const Operand &operand : what.operands)
                sum += called(operand);
        } else if constexpr (requires { what.operand; }) {
            sum += called(what.operand);
        } else if constexpr (std::is_same_v<What, Start>) {
            sum += steps(m_program.functions[std::size_t(what.function)]);
        }
        return sum;
    }

    Program &m_program;
};

} // namespace

Program makeProgram(quint64 seed, quint64 index)
{
    Generating generating(seed, index);
    for (;;) {
        Program program = generating.program();
        if (Counting(program).steps(program.functions[0]) <= maxSteps)
            return program;
    }
}

} // namespace overlap::fuzz
