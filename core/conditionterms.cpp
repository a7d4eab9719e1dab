// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditionterms.h"

#include "core/measures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace overlap::terms {

using namespace Qt::StringLiterals;

namespace {

using Value = std::optional<double>;

Value value(qsizetype count)
{
    return static_cast<double>(count);
}

Value value(std::optional<Duration> duration)
{
    return duration ? Value(toSeconds(*duration)) : std::nullopt;
}

template<TaskState outcome>
Value tasksWith(const Timeline &run, const QString &)
{
    return value(measures::tasks(run, outcome));
}

template<auto measure>
Value of(const Timeline &run, const QString &)
{
    return value(measure(run));
}

template<auto measure>
Value ofText(const Timeline &run, const QString &text)
{
    return value(measure(run, text));
}

constexpr qsizetype (*allTasks)(const Timeline &) = measures::tasks;

constexpr std::array functions{
    Function{"total"_L1, false, true, of<measures::total>},
    Function{"tasks"_L1, false, false, of<allTasks>},
    Function{"finished"_L1, false, false, tasksWith<TaskState::Finished>},
    Function{"failed"_L1, false, false, tasksWith<TaskState::Failed>},
    Function{"cancelled"_L1, false, false, tasksWith<TaskState::Cancelled>},
    Function{"lines"_L1, false, false, of<measures::lines>},
    Function{"printed"_L1, true, false, ofText<measures::printed>},
    Function{"first"_L1, true, true, ofText<measures::first>},
    Function{"last"_L1, true, true, ofText<measures::last>},
    Function{"ended"_L1, true, true, ofText<measures::ended>},
    Function{"blocked"_L1, false, true, of<measures::blocked>},
    Function{"starved"_L1, false, true, of<measures::starved>},
    Function{"at_once"_L1, false, false, of<measures::atOnce>},
    Function{"held"_L1, false, false, of<measures::held>},
    Function{"queued"_L1, false, false, of<measures::queued>},
    Function{"workers"_L1, false, false, of<measures::workers>},
    Function{"warnings"_L1, false, false, of<measures::warnings>},
};

/// Durations are whole microseconds at the finest; the half is for what doubles round.
constexpr double tolerance = 1.5e-6;

bool compares(const QString &operation, double left, double right)
{
    const bool equal = std::abs(left - right) < tolerance;
    if (operation == "=="_L1)
        return equal;
    if (operation == "!="_L1)
        return !equal;
    if (operation == "<"_L1)
        return !equal && left < right;
    if (operation == "<="_L1)
        return equal || left < right;
    if (operation == ">"_L1)
        return !equal && left > right;
    Q_ASSERT(operation == ">="_L1);
    return equal || left > right;
}

Value calculated(const QString &operation, double left, double right)
{
    if (operation == "+"_L1)
        return left + right;
    if (operation == "-"_L1)
        return left - right;
    if (operation == "*"_L1)
        return left * right;
    Q_ASSERT(operation == "/"_L1);
    return right == 0 ? std::nullopt : Value(left / right);
}

/// Either `decisive`, whichever side has it, or the other truth if both sides do, or undecided.
Term joined(Term left, Term right, bool decisive)
{
    return [left = std::move(left), right = std::move(right), decisive](const auto &knobs, const auto &runOf) -> Value {
        const Value first = left(knobs, runOf);
        if (first && (*first != 0) == decisive)
            return first;
        const Value second = right(knobs, runOf);
        if (second && (*second != 0) == decisive)
            return second;
        return first ? second : first;
    };
}

} // namespace

const Function *function(const QString &name)
{
    const auto *const found = std::ranges::find(functions, name, &Function::name);
    return found == functions.end() ? nullptr : found;
}

QStringList functionNames()
{
    QStringList names;
    for (const Function &function : functions)
        names += function.name;
    return names;
}

Term constant(double value)
{
    return [value](const auto &, const auto &) { return value; };
}

Term knob(std::size_t index)
{
    return [index](const KnobValues &knobs, const auto &) { return knobs.at(index); };
}

Term measured(const Function &function, const QString &variant, const QString &text)
{
    return [measure = function.measure, variant, text](const auto &, const Condition::RunOf &runOf) {
        return measure(runOf(variant), text);
    };
}

Term negative(Term term)
{
    return arithmetic(u"-"_s, constant(0), std::move(term));
}

Term arithmetic(const QString &operation, Term left, Term right)
{
    return [=, left = std::move(left), right = std::move(right)](const auto &knobs, const auto &runOf) -> Value {
        const Value first = left(knobs, runOf);
        const Value second = right(knobs, runOf);
        return first && second ? calculated(operation, *first, *second) : std::nullopt;
    };
}

Term extreme(bool larger, Term left, Term right)
{
    return [larger, left = std::move(left), right = std::move(right)](const auto &knobs, const auto &runOf) -> Value {
        const Value first = left(knobs, runOf);
        const Value second = right(knobs, runOf);
        if (!first || !second)
            return std::nullopt;
        return larger ? std::max(*first, *second) : std::min(*first, *second);
    };
}

Term comparison(const QString &operation, Term left, Term right)
{
    return [=, left = std::move(left), right = std::move(right)](const auto &knobs, const auto &runOf) -> Value {
        const Value first = left(knobs, runOf);
        const Value second = right(knobs, runOf);
        return first && second ? Value(compares(operation, *first, *second)) : std::nullopt;
    };
}

Term negation(Term term)
{
    return [term = std::move(term)](const auto &knobs, const auto &runOf) -> Value {
        const Value value = term(knobs, runOf);
        return value ? Value(*value == 0) : std::nullopt;
    };
}

Term conjunction(Term left, Term right)
{
    return joined(std::move(left), std::move(right), false);
}

Term disjunction(Term left, Term right)
{
    return joined(std::move(left), std::move(right), true);
}

} // namespace overlap::terms
