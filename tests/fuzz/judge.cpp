// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/judge.h"

#include <algorithm>

namespace overlap::fuzz {

namespace {

bool isFunction(const Operand &operand)
{
    return operand.kind == Operand::Kind::Call || operand.kind == Operand::Kind::Task;
}

class Counting
{
public:
    Counting(Program &program, int enough) : m_program(program), m_enough(enough) { }

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
            if (sum > m_enough)
                return m_enough + 1;
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
    int m_enough;
};

} // namespace

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

bool canFail(const Statement &statement)
{
    return std::visit(
        Overloaded{[](const WaitFor &) { return true; }, [](const AsCompleted &what) { return what.limit.has_value(); },
                   [](const Limit &) { return true; }, [](const Group &) { return true; },
                   [](const QueueStep &) { return true; }, [](const Raise &) { return true; },
                   [](const Release &what) { return what.operand.kind == Operand::Kind::Lock; },
                   [](const With &what) { return what.end != With::End::Plain; }, [](const auto &) { return false; }},
        statement.what);
}

bool gives(const Statement &statement)
{
    return std::visit(Overloaded{[](const Release &) { return true; }, [](const Hold &) { return true; },
                                 [](const SetEvent &) { return true; }, [](const QueueStep &) { return true; },
                                 [](const Await &what) { return !isFunction(what.operand); },
                                 [](const auto &) { return false; }},
                      statement.what);
}

int stepsOf(Program &program, int enough)
{
    return Counting(program, enough).steps(program.functions[0]);
}

} // namespace overlap::fuzz
