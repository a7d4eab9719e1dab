// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge.h"

#include "core/lessonruns.h"

#include <algorithm>

namespace overlap {

namespace {

/// What somebody predicts who has an idea.
struct Guess
{
    MetIdea idea;
    Duration total{};
};

/// On which side of what a variant takes a prediction is: -1: it is too short; 0: it is close.
int sideOf(std::optional<Duration> predicted, std::optional<Duration> total)
{
    if (!predicted || !total || isClose(*predicted, *total))
        return 0;
    return *predicted < *total ? -1 : 1;
}

/// Whether the idea leads to the other side of the total than with the usual values, which its words are about.
bool isTurnedRound(const Idea &idea, const QString &judged, const KnobValues &values, const Expression::RunOf &runOf,
                   LessonRuns &usual)
{
    if (values == usual.values())
        return false;
    const int side = sideOf(predictedBy(idea, values, runOf), runOf(judged).total());
    const int usualSide = sideOf(predictedBy(idea, usual.values(), usual.runOf()), usual.run(judged).total());
    return side * usualSide < 0;
}

/// All but the totals of `judged`: first the ideas that have words, then the other variants.
std::vector<Guess> guesses(const Lesson &lesson, const KnobValues &values, const Expression::RunOf &runOf,
                           const QString &judged)
{
    LessonRuns usual(lesson, lesson.defaults());
    std::vector<Guess> all;
    const auto isMeant = [&](const Idea &idea) {
        return idea.id != judged && idea.isOf(judged) && !isTurnedRound(idea, judged, values, runOf, usual);
    };
    for (const Idea &idea : lesson.ideas) {
        const std::optional<Duration> total = isMeant(idea) ? predictedBy(idea, values, runOf) : std::nullopt;
        if (total)
            all.push_back({{idea.id, idea.sentence, idea.total ? QString() : idea.id, idea.lesson}, *total});
    }
    for (const Variant &variant : lesson.variants) {
        const Idea *idea = lesson.idea(variant.id);
        const bool isKnown = variant.id == judged || (idea && isMeant(*idea));
        const std::optional<Duration> total = isKnown ? std::nullopt : runOf(variant.id).total();
        if (total)
            all.push_back({{variant.id, {}, variant.id, {}}, *total});
    }
    return all;
}

/// The idea whose total is nearest to the prediction, of those that it is close to.
std::optional<MetIdea> ideaBehind(const TotalVerdict &verdict, const std::vector<Guess> &all)
{
    const auto distance = [&](const Guess &guess) { return std::chrono::abs(guess.total - verdict.predicted); };
    const Guess *nearest = nullptr;
    for (const Guess &guess : all) {
        const bool tells = isClose(verdict.predicted, guess.total) && !isClose(guess.total, *verdict.total);
        if (tells && (!nearest || distance(guess) < distance(*nearest)))
            nearest = &guess;
    }
    return nearest ? std::optional(nearest->idea) : std::nullopt;
}

} // namespace

std::optional<Duration> predictedBy(const Idea &idea, const KnobValues &values, const Expression::RunOf &runOf)
{
    if (!idea.total)
        return runOf(idea.id).total();
    const std::optional<double> seconds = idea.total->value(values, runOf);
    return seconds ? std::optional(fromSeconds(*seconds)) : std::nullopt;
}

bool isClose(Duration predicted, Duration actual)
{
    return std::chrono::abs(predicted - actual) <= std::max<Duration>(actual / 20, 10ms);
}

std::vector<TotalVerdict> judgeTotals(const Lesson &lesson, const KnobValues &values, const Expression::RunOf &runOf,
                                      const std::map<QString, Duration> &predictions)
{
    std::vector<TotalVerdict> verdicts;
    for (const Variant &variant : lesson.variants) {
        const auto predicted = predictions.find(variant.id);
        if (predicted == predictions.end())
            continue;
        TotalVerdict verdict{.variant = variant.id, .predicted = predicted->second, .total = {}, .idea = {}};
        verdict.total = runOf(variant.id).total();
        verdict.right = verdict.total && isClose(verdict.predicted, *verdict.total);
        if (verdict.total && !verdict.right)
            verdict.idea = ideaBehind(verdict, guesses(lesson, values, runOf, variant.id));
        verdicts.push_back(std::move(verdict));
    }
    return verdicts;
}

StatementVerdict judgeStatement(const Statement &statement, const KnobValues &values, const Expression::RunOf &runOf)
{
    return {statement.condition.holds(values, runOf), statement.condition.told(values, runOf)};
}

} // namespace overlap
