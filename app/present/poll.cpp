// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/poll.h"

#include "app/classroom/measurewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace overlap {

namespace {

struct PollWords
{
    Q_DECLARE_TR_FUNCTIONS(Poll)
};

/// What people say who have a wrong idea: first the totals of the ideas that have words, then those of other variants.
std::vector<Duration> wrongTotals(const Lesson &lesson, const QString &variant, const KnobValues &values,
                                  const Expression::RunOf &runOf)
{
    const std::optional<Duration> right = runOf(variant).total();
    std::vector<Duration> totals;
    const auto add = [&](std::optional<Duration> total) {
        if (!total || *total <= Duration::zero())
            return;
        const auto isLikeIt = [total = *total](Duration other) {
            return isClose(total, other) || isClose(other, total);
        };
        if (!(right && isLikeIt(*right)) && std::ranges::none_of(totals, isLikeIt))
            totals.push_back(*total);
    };
    for (const Idea &idea : lesson.ideas) {
        if (idea.isOf(variant))
            add(predictedBy(idea, values, runOf));
    }
    for (const Variant &other : lesson.variants)
        add(runOf(other.id).total());
    totals.resize(std::min(totals.size(), mostWrongChoices));
    return totals;
}

Poll totalPoll(const Lesson &lesson, const QString &variant, const KnobValues &values, const Expression::RunOf &runOf)
{
    Poll poll{.kind = Poll::Kind::Total, .text = lesson.question.text, .variant = variant};
    std::vector<Duration> totals = wrongTotals(lesson, variant, values, runOf);
    const std::optional<Duration> right = runOf(variant).total();
    if (right)
        totals.push_back(*right);
    std::ranges::sort(totals);
    for (const Duration total : totals) {
        const std::vector<TotalVerdict> verdict = judgeTotals(lesson, values, runOf, {{variant, total}});
        poll.choices.push_back({formatBrief(total), total == right, verdict.front().idea});
    }
    const bool neverEnds =
        std::ranges::any_of(lesson.variants, [&](const Variant &each) { return !runOf(each.id).total(); });
    if (neverEnds)
        poll.choices.push_back({PollWords::tr("It never ends"), !right, {}});
    poll.choices.push_back({PollWords::tr("Something else"), false, {}});
    return poll;
}

/// The lines of a variant, of those that another one prints.
QStringList commonLines(const Timeline &run, const QStringList &lines)
{
    QStringList common = linesToSort(run);
    common.removeIf([&](const QString &line) { return !lines.contains(line); });
    return common;
}

/// How many lines two orders have in common before they differ.
qsizetype commonStart(const QStringList &a, const QStringList &b)
{
    qsizetype count = 0;
    while (count < std::min(a.size(), b.size()) && a[count] == b[count])
        ++count;
    return count;
}

Poll linePoll(const Lesson &lesson, const Expression::RunOf &runOf)
{
    const QString &variant = lesson.question.variant;
    Poll poll{.kind = Poll::Kind::Line, .text = lesson.question.text, .variant = variant};
    const QStringList lines = linesToSort(runOf(variant));
    qsizetype place = lines.size(); // of the line that is asked for
    for (const Variant &other : lesson.variants) {
        if (const qsizetype start = commonStart(lines, commonLines(runOf(other.id), lines)); start > 0)
            place = std::min(place, start);
    }
    const auto distinct = [&](qsizetype from) {
        QStringList rest = lines.mid(from);
        rest.removeDuplicates();
        return rest;
    };
    if (place == lines.size())
        place /= 2;
    while (place > 0 && distinct(place).size() < 2)
        --place;
    poll.printed = lines.first(place);
    QStringList next = distinct(place).first(std::min(distinct(place).size(), qsizetype(mostWrongChoices) + 1));
    std::map<QString, MetIdea> ideas;
    for (const Variant &other : lesson.variants) {
        const QStringList order = commonLines(runOf(other.id), lines);
        const QString wrong = order.value(place);
        const Idea *idea = lesson.idea(other.id);
        if (commonStart(lines, order) != place || wrong.isEmpty())
            continue;
        ideas[wrong] =
            idea ? MetIdea{idea->id, idea->sentence, other.id, idea->lesson} : MetIdea{other.id, {}, other.id, {}};
        if (!next.contains(wrong))
            next += wrong;
    }
    next.sort();
    for (const QString &line : next) {
        const auto idea = ideas.find(line);
        poll.choices.push_back(
            {line, line == lines.value(place), idea == ideas.end() ? std::nullopt : std::optional(idea->second)});
    }
    poll.choices.push_back({PollWords::tr("Something else"), false, {}});
    poll.told = lines.join(QStringLiteral(" \u2192 "));
    return poll;
}

} // namespace

std::vector<Poll> questionPolls(const Lesson &lesson, const QStringList &variants, const KnobValues &values,
                                const Expression::RunOf &runOf)
{
    switch (lesson.question.kind) {
    case Question::Kind::Order:
        return {linePoll(lesson, runOf)};
    case Question::Kind::Totals:
        break;
    }
    std::vector<Poll> polls;
    for (const QString &variant : variants)
        polls.push_back(totalPoll(lesson, variant, values, runOf));
    return polls;
}

std::vector<Poll> statementPolls(const Lesson &lesson, const KnobValues &values, const Expression::RunOf &runOf)
{
    std::vector<Poll> polls;
    for (const Statement &statement : lesson.statements) {
        const StatementVerdict verdict = judgeStatement(statement, values, runOf);
        Poll poll{.kind = Poll::Kind::Statement, .text = statement.text};
        poll.choices = {{PollWords::tr("True"), verdict.holds, {}}, {PollWords::tr("False"), !verdict.holds, {}}};
        poll.told = numbersText(verdict, lesson);
        polls.push_back(std::move(poll));
    }
    return polls;
}

} // namespace overlap
