// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/puzzle.h"

#include "core/lesson.h"
#include "core/virtualrun.h"

#include <QCoreApplication>

#include <algorithm>
#include <stdexcept>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

struct PuzzleWords
{
    Q_DECLARE_TR_FUNCTIONS(Puzzle)
};

using Kind = PuzzleLine::Kind;
using Block = Puzzle::Block;

struct PuzzleProblem
{
    QString text;
};

/// Reads lines as Python's tokenizer and parser do. Throws PuzzleProblem.
class Arranger
{
public:
    Arranger(const Puzzle &puzzle, const PuzzleOrder &order) : m_puzzle(puzzle), m_order(order) { }

    Block program()
    {
        if (m_order.empty())
            throw PuzzleProblem{PuzzleWords::tr("there is no line")};
        Block whole = block(line(0).depth); // The first line may be indented: then it says how far.
        if (m_at < m_order.size()) // A line that is indented less than the first one; or an except without a try.
            throw PuzzleProblem{PuzzleWords::tr("line %1 belongs to nothing above it").arg(m_at + 1)};
        return whole;
    }

private:
    const PuzzleLine &line(std::size_t at) const { return m_puzzle.lines.at(m_order[at]); }
    bool isAt(int depth) const { return m_at < m_order.size() && line(m_at).depth == depth; }

    /// All statements from here that are indented as far as this one has to be.
    Block block(int depth)
    {
        Block statements;
        while (isAt(depth) && line(m_at).kind != Kind::Except)
            statements.push_back(statement(depth));
        if (m_at < m_order.size() && line(m_at).depth > depth)
            throw PuzzleProblem{PuzzleWords::tr("line %1 is indented too far").arg(m_at + 1)};
        return statements;
    }

    PuzzleStatement statement(int depth)
    {
        PuzzleStatement statement{.line = m_order[m_at], .body = {}, .handler = {}};
        const Kind kind = line(m_at).kind;
        const std::size_t number = ++m_at;
        if (kind == Kind::Plain)
            return statement;
        statement.body = indented(depth, number);
        if (kind == Kind::Try) {
            if (!isAt(depth) || line(m_at).kind != Kind::Except)
                throw PuzzleProblem{PuzzleWords::tr("the try in line %1 has no except").arg(number)};
            statement.handlerLine = m_order[m_at];
            ++m_at;
            statement.handler = indented(depth, m_at);
        }
        return statement;
    }

    /// `opener`: the number of the line above, from 1.
    Block indented(int depth, std::size_t opener)
    {
        if (m_at == m_order.size() || line(m_at).depth <= depth || line(m_at).kind == Kind::Except)
            throw PuzzleProblem{PuzzleWords::tr("nothing is indented below line %1").arg(opener)};
        return block(line(m_at).depth);
    }

    const Puzzle &m_puzzle;
    const PuzzleOrder &m_order;
    std::size_t m_at = 0;
};

QCoro::Task<> failing(QString reason)
{
    throw std::runtime_error(reason.toStdString());
    co_return;
}

QString indented(const QString &text, int depth)
{
    return QString(4 * depth, u' ') + text;
}

} // namespace

PuzzleOrder rightOrder(const Puzzle &puzzle)
{
    PuzzleOrder order;
    for (std::size_t i = 0; i < puzzle.lines.size(); ++i) {
        if (!puzzle.lines[i].wrong)
            order.push_back(i);
    }
    return order;
}

std::optional<Puzzle::Block> arrange(const Puzzle &puzzle, const PuzzleOrder &order, QString *error)
{
    try {
        return Arranger(puzzle, order).program();
    } catch (const PuzzleProblem &problem) {
        *error = problem.text;
        return std::nullopt;
    }
}

std::function<QCoro::Task<>(const KnobValues &)> puzzleMain(const Puzzle &puzzle, const PuzzleOrder &order)
{
    QString error;
    const std::optional<Puzzle::Block> program = arrange(puzzle, order, &error);
    if (!program)
        return [error](const KnobValues &) { return failing(error); };
    return [run = puzzle.run, program = *program](const KnobValues &values) { return run(values, program); };
}

QStringList puzzleText(const Puzzle &puzzle, const PuzzleOrder &order, Language language)
{
    QStringList text;
    std::vector<const PuzzleLine *> open;
    const auto closeDownTo = [&](int depth) {
        while (!open.empty() && open.back()->depth >= depth) {
            if (language == Language::Cpp && !open.back()->cppEnd.isEmpty())
                text += indented(open.back()->cppEnd, open.back()->depth);
            open.pop_back();
        }
    };
    for (const std::size_t number : order) {
        const PuzzleLine &line = puzzle.lines.at(number);
        closeDownTo(line.depth);
        text += indented(language == Language::Cpp ? line.cpp : line.python, line.depth);
        if (line.kind != Kind::Plain)
            open.push_back(&line);
    }
    closeDownTo(0);
    return text;
}

QString puzzleProgram(const Lesson &lesson, const KnobValues &values, const PuzzleOrder &order)
{
    const QString whole = lesson.variant(lesson.puzzle->variant)->python.render(lesson.knobs, values).text;
    const QString head = u"async def main():\n"_s;
    const qsizetype begin = whole.indexOf(head) + head.size();
    const qsizetype end = whole.indexOf(u"\n\n\n", begin);
    QString body;
    for (const QString &line : puzzleText(*lesson.puzzle, order, Language::Python))
        body += indented(line, 1) + u'\n';
    return whole.first(begin) + body + whole.sliced(end + 1);
}

std::optional<std::size_t> puzzleLineOf(const Puzzle &puzzle, quint32 fileLine)
{
    // The steps follow each other in the file; what stands behind the last one is no longer of the puzzle.
    constexpr quint32 longestStep = 15;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < puzzle.lines.size(); ++i) {
        const bool begins = puzzle.lines[i].line <= fileLine && fileLine - puzzle.lines[i].line < longestStep;
        if (begins && (!found || puzzle.lines[i].line > puzzle.lines[*found].line))
            found = i;
    }
    return found;
}

PuzzleVerdict judgePuzzle(const Puzzle &puzzle, const PuzzleOrder &order, const KnobValues &values)
{
    PuzzleVerdict verdict{.built = runVirtual(puzzleMain(puzzle, order), values),
                          .right = runVirtual(puzzleMain(puzzle, rightOrder(puzzle)), values)};
    const auto same = [](const OutputLine &left, const OutputLine &right) {
        return left.time == right.time && left.text == right.text;
    };
    verdict.solved = verdict.built.outcome() == verdict.right.outcome()
        && verdict.built.total() == verdict.right.total()
        && std::ranges::equal(verdict.built.output(), verdict.right.output(), same)
        && verdict.built.warnings().size() == verdict.right.warnings().size();
    return verdict;
}

} // namespace overlap
