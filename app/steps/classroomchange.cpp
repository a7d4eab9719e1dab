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

/// What is reached by moving the sliders counts at the step that asks for it.
void Classroom::checkGoals()
{
    for (std::size_t task = 0; m_step == Step::Change && task < lesson().tasks.size(); ++task) {
        if (taskVerdict(task).holds)
            m_tasksDone.insert(task);
    }
    reachChange();
    if (m_step == Step::Challenge && challengeVerdict().holds)
        reach(Step::Challenge);
    Q_EMIT verdictsChanged();
}

void Classroom::reachChange()
{
    if (m_statementsDone.size() == lesson().statements.size() && m_tasksDone.size() == lesson().tasks.size())
        reach(Step::Change);
}

} // namespace overlap
