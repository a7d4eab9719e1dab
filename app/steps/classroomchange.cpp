// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader answers, and what is reached with the sliders.

#include "app/steps/classroom.h"

namespace overlap {

void Classroom::setAnswer(std::size_t statement, bool isTrue)
{
    m_answers.at(statement) = isTrue;
    if (statementVerdict(statement).holds == isTrue)
        m_statementsDone.insert(statement);
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

const Classroom::Reached *Classroom::reachedTask(std::size_t task) const
{
    const auto reached = m_tasksDone.find(task);
    return reached == m_tasksDone.end() ? nullptr : &reached->second;
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
