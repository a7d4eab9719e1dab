// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/puzzlewords.h"

#include "core/lesson.h"
#include "core/warningtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace overlap {

namespace {

struct PuzzleWords
{
    Q_DECLARE_TR_FUNCTIONS(Puzzle)
};

QString timeOf(const OutputLine &line)
{
    return formatBrief(line.time - TimePoint{});
}

/// The first line that one of them prints otherwise; empty if there is none.
QString outputDifference(const Timeline &built, const Timeline &right, const QString &title)
{
    const std::size_t common = std::min(built.output().size(), right.output().size());
    for (std::size_t i = 0; i < common; ++i) {
        const OutputLine &line = built.output()[i];
        const OutputLine &other = right.output()[i];
        if (line.text != other.text)
            return PuzzleWords::tr("It runs, but prints \u201c%1\u201d where %2 prints \u201c%3\u201d.")
                .arg(line.text, title, other.text);
        if (line.time != other.time)
            return PuzzleWords::tr("It runs, but prints \u201c%1\u201d at %2; %3 prints it at %4.")
                .arg(line.text, timeOf(line), title, timeOf(other));
    }
    if (built.output().size() > common)
        return PuzzleWords::tr("It runs, but also prints \u201c%1\u201d at %2; %3 does not.")
            .arg(built.output()[common].text, timeOf(built.output()[common]), title);
    if (right.output().size() > common)
        return PuzzleWords::tr("It runs, but does not print \u201c%1\u201d; %2 does at %3.")
            .arg(right.output()[common].text, title, timeOf(right.output()[common]));
    return {};
}

QString difference(const PuzzleVerdict &verdict, const QString &title)
{
    const std::optional<Duration> total = verdict.built.total();
    const std::optional<Duration> wanted = verdict.right.total();
    const QString output = outputDifference(verdict.built, verdict.right, title);
    if (total && wanted && total != wanted)
        return PuzzleWords::tr("It runs, but takes %1; %2 takes %3.")
            .arg(formatBrief(*total), title, formatBrief(*wanted));
    if (output.isEmpty())
        return PuzzleWords::tr("It runs, but not as %1 does. Look at the timeline.").arg(title);
    return total && wanted ? PuzzleWords::tr("%1 Both take %2.").arg(output, formatBrief(*total)) : output;
}

QString outcome(const PuzzleVerdict &verdict, const QString &title)
{
    if (verdict.solved) {
        const std::optional<Duration> total = verdict.built.total();
        return total
            ? PuzzleWords::tr("Solved: it prints the same lines at the same times as %1, and takes %2 as %1 does.")
                  .arg(title, formatBrief(*total))
            : PuzzleWords::tr("Solved: it prints the same lines at the same times as %1.").arg(title);
    }
    const QString error = verdict.built.lanes().empty() ? QString() : verdict.built.lanes().front().error;
    return error.isEmpty() ? difference(verdict, title) : PuzzleWords::tr("It fails: %1.").arg(error);
}

/// A sentence for each, in the order of the lines.
QStringList warnings(const Timeline &run)
{
    std::vector<Warning> warnings = run.warnings();
    std::ranges::stable_sort(warnings, {}, &Warning::line);
    QStringList sentences;
    for (const Warning &warning : warnings)
        sentences += PuzzleWords::tr("Warning: %1.").arg(shownWarning(warning.text));
    return sentences;
}

} // namespace

QString puzzleVerdictText(const PuzzleVerdict &verdict, const Variant &wanted)
{
    QStringList sentences{outcome(verdict, wanted.title)};
    return (sentences + warnings(verdict.built)).join(u' ');
}

} // namespace overlap
