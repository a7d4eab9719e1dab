// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"

#include <map>

/// Judges what a reader says of a lesson. Nothing is right by itself: the runs with the knobs as they stand decide, and
/// `runOf` gives them.
namespace overlap {

/// The idea that a wrong prediction shows.
struct MetIdea
{
    QString id;       ///< Of the lesson's idea, or of a variant that nobody has put an idea to.
    QString sentence; ///< Empty: only the variant is known.
    QString variant;  ///< That does what was predicted, to be shown beside; empty: none.
    QString lesson;   ///< Id of the lesson that treats it; empty: none.

    friend bool operator==(const MetIdea &, const MetIdea &) = default;
};

/// What became of the prediction of a total.
struct TotalVerdict
{
    QString variant;
    Duration predicted{};
    std::optional<Duration> total; ///< None: the run has no end.
    bool right = false;            ///< Within 5 % of the total.
    std::optional<MetIdea> idea;   ///< If it is wrong.

    /// How much too long it is; negative: too short; zero if the run has no end.
    Duration off() const { return total ? predicted - *total : Duration::zero(); }
};

/// Whether a prediction is close enough to what comes: within 5 % of it, or within the 10 ms that a hand with a flag
/// cannot help.
bool isClose(Duration predicted, Duration actual);

/// The total that somebody with an idea predicts; none: its run has no end, or its expression no value.
std::optional<Duration> predictedBy(const Idea &idea, const KnobValues &values, const Expression::RunOf &runOf);

/// In the order of the lesson's variants, of those that are predicted.
std::vector<TotalVerdict> judgeTotals(const Lesson &lesson, const KnobValues &values, const Expression::RunOf &runOf,
                                      const std::map<QString, Duration> &predictions);

/// What became of the prediction of an order.
struct OrderVerdict
{
    QStringList order;            ///< As the run printed the lines.
    std::vector<TimePoint> times; ///< When it did.
    bool right = false;
    std::vector<qsizetype> misplaced; ///< In the prediction, from 0: as few as moving makes it right.
    std::optional<MetIdea> idea;      ///< If it is wrong.
};

/// More lines than this nobody wants to sort.
constexpr qsizetype mostLinesToSort = 7;

/// The lines that the question asks to be sorted, in the order of the run: all or, if they are too many, of each task
/// the first two and the last, or the first of these.
QStringList linesToSort(const Timeline &run);

/// Whether the run prints lines that are not to be sorted.
bool leavesLinesOut(const Timeline &run);

/// Which of the lines, from 0, are not in the longest sequence that they have in common with `order`; of several, in
/// one that keeps as many as possible in their places.
std::vector<qsizetype> outOfPlace(const QStringList &lines, const QStringList &order);

/// Those of `lines` that `order` has, too, as they come.
QStringList printedBy(const QStringList &order, QStringList lines);

/// All lines that a run prints, in its order.
QStringList linesOf(const Timeline &run);

/// For a question that asks for an order. Lines with the same text stand for each other.
OrderVerdict judgeOrder(const Lesson &lesson, const Expression::RunOf &runOf, const QStringList &prediction);

/// Whether a statement is true, or a task or challenge met, and why.
struct StatementVerdict
{
    bool holds = false;
    std::vector<ToldNumber> numbers; ///< That decide it.
};

StatementVerdict judgeStatement(const Statement &statement, const KnobValues &values, const Expression::RunOf &runOf);

} // namespace overlap
