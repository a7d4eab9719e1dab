// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader answers, and what is reached with the sliders.

#include "app/steps/classroom.h"

namespace overlap {

void Classroom::setAnswer(std::size_t statement, bool isTrue)
{
    m_answers.at(statement) = isTrue;
    if (StatementVerdict verdict = statementVerdict(statement); verdict.holds == isTrue)
        m_statementsDone.insert_or_assign(statement, Reached{m_runs->values(), std::move(verdict)});
    reachChange();
    Q_EMIT verdictsChanged();
}

StatementVerdict Classroom::statementVerdict(std::size_t statement)
{
    return judgeStatement(lesson().statements.at(statement), m_runs->values(), m_runs->runOf());
}

StatementVerdict Classroom::taskVerdict(std::size_t task)
{
    return judgeStatement(lesson().tasks.at(task), m_runs->values(), m_runs->runOf());
}

StatementVerdict Classroom::challengeVerdict()
{
    return judgeStatement(lesson().challenge, m_runs->values(), m_runs->runOf());
}

namespace {

const Classroom::Reached *find(const std::map<std::size_t, Classroom::Reached> &done, std::size_t number)
{
    const auto reached = done.find(number);
    return reached == done.end() ? nullptr : &reached->second;
}

} // namespace

const Classroom::Reached *Classroom::reachedStatement(std::size_t statement) const
{
    return find(m_statementsDone, statement);
}

const Classroom::Reached *Classroom::reachedTask(std::size_t task) const
{
    return find(m_tasksDone, task);
}

/// Other values make another exercise. With those that it was right with it is as it was.
void Classroom::forgetAnswers()
{
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const Reached *reached = reachedStatement(i);
        const bool isAsBefore = reached && reached->values == m_session.knobs();
        m_answers[i] = isAsBefore ? std::optional(reached->verdict.holds) : std::nullopt;
    }
}

/// What is reached by moving the sliders counts at the step that asks for it.
void Classroom::checkGoals()
{
    const bool isSettled = !m_session.holdsKnob();
    for (std::size_t task = 0; isSettled && m_step == Step::Change && task < lesson().tasks.size(); ++task) {
        if (StatementVerdict verdict = taskVerdict(task); verdict.holds)
            m_tasksDone.insert_or_assign(task, Reached{m_runs->values(), std::move(verdict)});
    }
    reachChange();
    if (isSettled && m_step == Step::Challenge) {
        if (StatementVerdict verdict = challengeVerdict(); verdict.holds) {
            m_challengeDone = Reached{m_runs->values(), std::move(verdict)};
            reach(Step::Challenge);
        }
    }
    Q_EMIT verdictsChanged();
}

/// Numbers have another form in another language.
void Classroom::translateReached()
{
    const auto judge = [this](const Statement &goal, Reached &reached) {
        LessonRuns runs(lesson(), reached.values);
        reached.verdict = judgeStatement(goal, reached.values, runs.runOf());
    };
    for (auto &[statement, reached] : m_statementsDone)
        judge(lesson().statements.at(statement), reached);
    for (auto &[task, reached] : m_tasksDone)
        judge(lesson().tasks.at(task), reached);
    if (m_challengeDone)
        judge(lesson().challenge, *m_challengeDone);
}

void Classroom::reachChange()
{
    if (m_statementsDone.size() == lesson().statements.size() && m_tasksDone.size() == lesson().tasks.size())
        reach(Step::Change);
}

} // namespace overlap
