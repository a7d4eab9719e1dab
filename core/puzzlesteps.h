// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/program.h"

#include <exception>
#include <memory>
#include <source_location>
#include <stdexcept>
#include <tuple>
#include <type_traits>
#include <utility>

/// What a lesson.cpp makes its puzzle of. Each line has a step that does what the line says to the `Locals` of the
/// main function, a struct of the lesson with a member `knobs` and a Local for each variable.
namespace overlap {

/// A variable that may be used before it has a value: that fails, as it does in Python.
template<typename T>
class Local
{
public:
    explicit Local(const char *name) : m_name(name) { }

    template<typename Value>
    void set(Value &&value)
    {
        // The old value goes only once the new one is there.
        const std::shared_ptr<T> before = std::exchange(m_value, std::make_shared<T>(std::forward<Value>(value)));
    }

    T &operator*() const
    {
        if (!m_value)
            throw std::runtime_error(std::string(m_name) + " is used before it has a value");
        return *m_value;
    }

    T *operator->() const { return &**this; }

private:
    const char *m_name;
    std::shared_ptr<T> m_value;
};

/// A call in a variable, which can be used again: that fails, as it does in Python.
template<typename T, typename... Arguments>
class Coroutine
{
public:
    using Function = QCoro::Task<T> (*)(Arguments...);
    using Call = call<Function, Arguments...>;

    Coroutine(TaskName name, Function function, std::type_identity_t<Arguments>... arguments)
        : m_name(std::move(name)), m_arguments(arguments...), m_call(Call(m_name, function, std::move(arguments)...))
    { }

    /// What can be awaited or made a task.
    Call use()
    {
        if (!std::exchange(m_used, true))
            return std::move(m_call);
        return std::apply([this](const auto &...arguments) { return Call(m_name, &again, arguments...); }, m_arguments);
    }

private:
    static QCoro::Task<T> again(Arguments...)
    {
        throw std::runtime_error("a coroutine can be awaited only once");
        co_await std::suspend_never();
    }

    TaskName m_name;
    std::tuple<Arguments...> m_arguments;
    Call m_call;
    bool m_used = false;
};

template<typename T, typename... Arguments>
Coroutine(TaskName, QCoro::Task<T> (*)(Arguments...), std::type_identity_t<Arguments>...) -> Coroutine<T, Arguments...>;

/// Runs what stands indented below a line.
using PuzzleBody = std::function<QCoro::Task<>()>;

/// A line and what it does.
template<typename Locals>
struct PuzzleStep
{
    PuzzleLine line;
    std::function<QCoro::Task<>(Locals &)> run;                        ///< Of a plain line.
    std::function<QCoro::Task<>(Locals &, const PuzzleBody &)> block;  ///< Of a block.
    std::function<bool(Locals &, const std::exception_ptr &)> catches; ///< Of an except: whether the error is for it.
};

namespace detail {

template<typename Locals>
QCoro::Task<> runNow(void (*run)(Locals &), Locals &locals)
{
    run(locals);
    co_return;
}

} // namespace detail

/// A line that awaits.
template<typename Locals>
PuzzleStep<Locals> step(int depth, const QString &python, const QString &cpp, QCoro::Task<> (*run)(Locals &),
                        std::source_location where = std::source_location::current())
{
    return {{python, cpp, {}, depth, PuzzleLine::Kind::Plain, false, where.line()}, run, {}, {}};
}

/// A line that does not await.
template<typename Locals>
PuzzleStep<Locals> step(int depth, const QString &python, const QString &cpp, void (*run)(Locals &),
                        std::source_location where = std::source_location::current())
{
    const auto runNow = [run](Locals &locals) { return detail::runNow(run, locals); };
    return {{python, cpp, {}, depth, PuzzleLine::Kind::Plain, false, where.line()}, runNow, {}, {}};
}

template<typename Locals>
PuzzleStep<Locals> blockStep(int depth, const QString &python, const QString &cpp, const QString &cppEnd,
                             QCoro::Task<> (*block)(Locals &, const PuzzleBody &),
                             std::source_location where = std::source_location::current())
{
    return {{python, cpp, cppEnd, depth, PuzzleLine::Kind::Block, false, where.line()}, {}, block, {}};
}

template<typename Locals>
PuzzleStep<Locals> tryStep(int depth)
{
    return {{QStringLiteral("try:"), QStringLiteral("try {"), {}, depth, PuzzleLine::Kind::Try, false, 0}, {}, {}, {}};
}

template<typename Locals>
PuzzleStep<Locals> exceptStep(int depth, const QString &python, const QString &cpp,
                              bool (*catches)(Locals &, const std::exception_ptr &))
{
    return {{python, cpp, QStringLiteral("}"), depth, PuzzleLine::Kind::Except, false, 0}, {}, {}, catches};
}

/// For an except.
template<typename Error>
bool isError(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const Error &) {
        return true;
    } catch (...) {
        return false;
    }
}

/// What the error says; empty if it is no std::exception.
inline QString errorText(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const std::exception &exception) {
        return QString::fromUtf8(exception.what());
    } catch (...) {
        return {};
    }
}

/// Marks a step as no part of the right program.
template<typename Locals>
PuzzleStep<Locals> wrong(PuzzleStep<Locals> step)
{
    step.line.wrong = true;
    return step;
}

namespace detail {

template<typename Locals>
QCoro::Task<> runSteps(const std::vector<PuzzleStep<Locals>> &steps, const Puzzle::Block &statements, Locals &locals)
{
    for (const PuzzleStatement &statement : statements) {
        const PuzzleStep<Locals> &step = steps.at(statement.line);
        const PuzzleBody body = [&] { return runSteps(steps, statement.body, locals); };
        switch (step.line.kind) {
        case PuzzleLine::Kind::Plain:
            co_await step.run(locals);
            break;
        case PuzzleLine::Kind::Block:
            co_await step.block(locals, body);
            break;
        case PuzzleLine::Kind::Try: {
            std::exception_ptr error; // a handler cannot await
            try {
                co_await body();
            } catch (...) {
                error = std::current_exception();
            }
            if (error && !steps.at(statement.handlerLine).catches(locals, error))
                std::rethrow_exception(error);
            if (error)
                co_await runSteps(steps, statement.handler, locals);
            break;
        }
        case PuzzleLine::Kind::Except:
            Q_UNREACHABLE();
        }
    }
}

template<typename Locals, typename Knobs>
QCoro::Task<> runPuzzle(std::shared_ptr<const std::vector<PuzzleStep<Locals>>> steps, Puzzle::Block program,
                        Knobs knobs)
{
    Locals locals;
    locals.knobs = knobs;
    co_await runSteps(*steps, program, locals);
}

} // namespace detail

/// The puzzle of the main function of a variant: its lines in the right order, then the wrong ones.
template<typename Locals>
auto puzzleOf(const char *variant, std::vector<PuzzleStep<Locals>> steps)
{
    using Knobs = decltype(Locals::knobs);
    PuzzleBinding<Knobs> binding{QString::fromLatin1(variant), {}, {}};
    for (const PuzzleStep<Locals> &step : steps)
        binding.lines.push_back(step.line);
    binding.run = [kept = std::make_shared<const std::vector<PuzzleStep<Locals>>>(std::move(steps))](
                      const Knobs &knobs, const Puzzle::Block &program) {
        return detail::runPuzzle<Locals, Knobs>(kept, program, knobs);
    };
    return binding;
}

} // namespace overlap
