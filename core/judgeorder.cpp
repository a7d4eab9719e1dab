// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge.h"

#include <algorithm>
#include <map>
#include <set>

namespace overlap {

namespace {

/// Of each task the first two lines, which tell whether others come in between, and the last; by their place in the
/// output.
std::set<std::size_t> tellingLines(const Timeline &run)
{
    constexpr std::size_t first = 2;
    std::map<TaskId, std::vector<std::size_t>> byTask;
    for (std::size_t i = 0; i < run.output().size(); ++i)
        byTask[run.output()[i].task].push_back(i);
    std::set<std::size_t> telling;
    for (const auto &[task, lines] : byTask) {
        telling.insert(lines.begin(), lines.begin() + std::ptrdiff_t(std::min(first, lines.size())));
        telling.insert(lines.back());
    }
    return telling;
}

std::vector<OutputLine> outputToSort(const Timeline &run)
{
    std::vector<OutputLine> lines = run.output();
    if (qsizetype(lines.size()) <= mostLinesToSort)
        return lines;
    lines.clear();
    for (const std::size_t line : tellingLines(run))
        lines.push_back(run.output()[line]);
    lines.resize(std::min(lines.size(), std::size_t(mostLinesToSort)));
    return lines;
}

bool isWithin(const QStringList &lines, const QStringList &order)
{
    qsizetype found = 0;
    for (const QString &line : order)
        found += found < lines.size() && lines[found] == line ? 1 : 0;
    return found == lines.size();
}

/// Whether a variant that prints `order` has the predicted lines in that order, and not as they come.
bool has(const QStringList &order, const QStringList &prediction, const QStringList &right)
{
    const QStringList common = printedBy(order, prediction);
    return common.size() > 1 && isWithin(common, order) && !isWithin(printedBy(order, right), order);
}

} // namespace

std::vector<qsizetype> outOfPlace(const QStringList &lines, const QStringList &order)
{
    // best[i][k]: as many as possible of lines from i and order from k, in the same order; among as many, those that
    // have the same number in both.
    std::vector best(std::size_t(lines.size()) + 1, std::vector<qsizetype>(std::size_t(order.size()) + 1));
    const auto score = [&](qsizetype i, qsizetype k) -> qsizetype & { return best[std::size_t(i)][std::size_t(k)]; };
    const auto paired = [&](qsizetype i, qsizetype k) {
        return score(i + 1, k + 1) + lines.size() + 1 + (i == k ? 1 : 0);
    };
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        for (qsizetype k = order.size() - 1; k >= 0; --k) {
            score(i, k) = std::max(score(i + 1, k), score(i, k + 1));
            if (lines[i] == order[k])
                score(i, k) = std::max(score(i, k), paired(i, k));
        }
    }
    std::vector<qsizetype> misplaced;
    for (qsizetype i = 0, k = 0; i < lines.size();) {
        if (k < order.size() && lines[i] == order[k] && score(i, k) == paired(i, k)) {
            ++i;
            ++k;
        } else if (k == order.size() || score(i + 1, k) >= score(i, k + 1)) {
            misplaced.push_back(i++);
        } else {
            ++k;
        }
    }
    return misplaced;
}

QStringList linesToSort(const Timeline &run)
{
    QStringList lines;
    for (const OutputLine &line : outputToSort(run))
        lines += line.text;
    return lines;
}

QStringList linesOf(const Timeline &run)
{
    QStringList lines;
    for (const OutputLine &line : run.output())
        lines += line.text;
    return lines;
}

QStringList printedBy(const QStringList &order, QStringList lines)
{
    lines.removeIf([&](const QString &line) { return !order.contains(line); });
    return lines;
}

bool leavesLinesOut(const Timeline &run)
{
    return linesToSort(run).size() < qsizetype(run.output().size());
}

OrderVerdict judgeOrder(const Lesson &lesson, const Expression::RunOf &runOf, const QStringList &prediction)
{
    OrderVerdict verdict;
    for (const OutputLine &line : outputToSort(runOf(lesson.question.variant))) {
        verdict.order += line.text;
        verdict.times.push_back(line.time);
    }
    verdict.right = prediction == verdict.order;
    verdict.misplaced = outOfPlace(prediction, verdict.order);
    if (verdict.right)
        return verdict;
    for (const bool named : {true, false}) {
        for (const Variant &variant : lesson.variants) {
            const Idea *idea = lesson.idea(variant.id);
            if (verdict.idea || variant.id == lesson.question.variant || (idea != nullptr) != named)
                continue;
            if (has(linesOf(runOf(variant.id)), prediction, verdict.order))
                verdict.idea = idea ? MetIdea{idea->id, idea->sentence, variant.id, idea->lesson}
                                    : MetIdea{variant.id, {}, variant.id, {}};
        }
    }
    return verdict;
}

} // namespace overlap
