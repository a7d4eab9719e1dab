// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader predicts, and what becomes of it.

#include "app/classroom/exercise.h"
#include "app/classroom/progressstore.h"
#include "app/session.h"
#include "app/steps/classroom.h"

#include <algorithm>

namespace overlap {

Duration Classroom::blankLength() const
{
    Duration longest{};
    for (const Session::Track &track : m_session.tracks())
        longest = std::max(longest, track.prediction.total().value_or(track.prediction.latest().time_since_epoch()));
    // Who has a wrong idea must find room for it.
    for (const Idea &idea : lesson().ideas) {
        const std::optional<double> total =
            idea.total ? idea.total->value(m_runs->values(), m_runs->runOf()) : std::nullopt;
        longest = std::max(longest, fromSeconds(total.value_or(0)));
    }
    return blankAxisLength(longest);
}

std::optional<Duration> Classroom::total(const QString &variant) const
{
    const auto found = m_totals.find(variant);
    return found == m_totals.end() ? std::nullopt : std::optional(found->second);
}

void Classroom::predictTotal(const QString &variant, Duration total)
{
    m_totals[variant] = total;
    m_refusal.clear();
    // It is for the next run; a verdict is about what was said before the last one.
    m_judged.totals.erase(variant);
    std::erase_if(m_totalVerdicts, [&](const TotalVerdict &verdict) { return verdict.variant == variant; });
    Q_EMIT predictionChanged();
}

void Classroom::predictOrder(const QStringList &order)
{
    m_order = order;
    m_orderTouched = true;
    m_judged.order.clear();
    m_orderVerdict.reset();
    Q_EMIT predictionChanged();
}

QStringList Classroom::unpredicted() const
{
    QStringList variants;
    for (const Session::Track &track : m_session.tracks()) {
        if (lesson().question.kind == Question::Kind::Totals && !m_totals.contains(track.variant->id))
            variants += track.variant->id;
    }
    return variants;
}

bool Classroom::hasNewPrediction() const
{
    const bool isNew =
        std::ranges::any_of(m_totals, [&](const auto &each) { return !m_judged.totals.contains(each.first); });
    return isNew || (m_orderTouched && m_judged.order.isEmpty());
}

std::optional<Duration> Classroom::openLength() const
{
    const bool isOpen = m_session.isInProgress() && !m_judged.isEmpty() && !m_judged.isOver;
    return isOpen ? std::optional(m_judged.length) : std::nullopt;
}

bool Classroom::predictedRight() const
{
    const bool totals = !m_totalVerdicts.empty() && std::ranges::all_of(m_totalVerdicts, &TotalVerdict::right);
    return totals || (m_orderVerdict && m_orderVerdict->right);
}

bool Classroom::leavesLinesOut()
{
    return lesson().question.kind == Question::Kind::Order
        && overlap::leavesLinesOut(m_runs->run(lesson().question.variant));
}

void Classroom::takeStart()
{
    m_decidingRuns = std::make_unique<LessonRuns>(lesson(), m_session.knobs());
    m_judged = {m_totals, m_orderTouched ? m_order : QStringList(), false, blankLength()};
    m_totalVerdicts.clear();
    m_orderVerdict.reset();
    leavePrediction();
    Q_EMIT judged();
}

void Classroom::takeRunState()
{
    if (m_session.runState() == Session::RunState::Running) {
        leavePrediction();
    } else if (m_session.runState() == Session::RunState::Finished) {
        reach(Step::Run);
        if (!m_judged.isOver)
            judge();
    }
}

/// A run that goes on is to be seen.
void Classroom::leavePrediction()
{
    if (m_step == Step::Predict)
        setStep(Step::Run);
}

void Classroom::judge()
{
    m_judged.isOver = true;
    if (m_judged.isEmpty())
        return;
    std::vector<std::optional<MetIdea>> met;
    bool all = true;
    if (lesson().question.kind == Question::Kind::Totals) {
        std::map<QString, Duration> shown = m_judged.totals;
        std::erase_if(shown, [&](const auto &each) {
            const Variant *variant = lesson().variant(each.first);
            return !variant || !m_session.isShown(*variant);
        });
        all = shown.size() == m_session.tracks().size();
        m_totalVerdicts = judgeTotals(lesson(), m_decidingRuns->values(), m_decidingRuns->runOf(), shown);
        for (const TotalVerdict &verdict : m_totalVerdicts)
            met.push_back(verdict.idea);
    } else {
        m_orderVerdict = judgeOrder(lesson(), m_decidingRuns->runOf(), m_judged.order);
        met.push_back(m_orderVerdict->idea);
    }
    if (all)
        reach(Step::Predict);
    for (const std::optional<MetIdea> &idea : met) {
        if (idea)
            m_store.meet(lesson().id, idea->id);
    }
    Q_EMIT judged();
}

} // namespace overlap
