// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/face.h"
#include "core/timeline.h"

#include <qcoro/qcorotask.h>

#include <functional>

namespace overlap {

struct Lesson;

/// A line of a main function that the reader can move. Its indentation is given.
struct PuzzleLine
{
    enum class Kind : quint8 { Plain, Block, Try, Except }; // Block: a loop or `async with`

    QString python; ///< Without indentation.
    QString cpp;
    QString cppEnd; ///< Closes what the line opens in C++, such as "}".
    int depth = 0;  ///< Of its block, from 0.
    Kind kind = Kind::Plain;
    bool wrong = false; ///< No part of the right program.
    quint32 line = 0;   ///< Of the lesson's C++ file where what it does begins.
};

/// A statement of a program that was put together, with what stands indented below it.
struct PuzzleStatement
{
    std::size_t line = 0; ///< The number of the puzzle's line.
    std::vector<PuzzleStatement> body;
    std::size_t handlerLine = 0; ///< Of a try: the number of its except.
    std::vector<PuzzleStatement> handler;
};

/// The lines of the main function of a variant, to be put in order. Whatever is put together is run: what each line
/// does it does to variables that it finds or does not find.
struct Puzzle
{
    using Block = std::vector<PuzzleStatement>;

    QString variant;               ///< Whose main function it is; the rest of the program stays.
    std::vector<PuzzleLine> lines; ///< Those of the right program in its order, then the wrong ones.
    std::function<QCoro::Task<>(const KnobValues &, const Block &)> run;
};

/// The numbers of the puzzle's lines that are put together, from the first to the last.
using PuzzleOrder = std::vector<std::size_t>;

PuzzleOrder rightOrder(const Puzzle &puzzle);

/// Makes statements of the lines by their indentation, as Python does. None if they are no program: `error` says why.
std::optional<Puzzle::Block> arrange(const Puzzle &puzzle, const PuzzleOrder &order, QString *error);

/// The main coroutine of what is put together. If that is no program it fails at once, with the reason.
std::function<QCoro::Task<>(const KnobValues &)> puzzleMain(const Puzzle &puzzle, const PuzzleOrder &order);

/// The lines as a reader sees them, indented from the margin; in C++ with what closes blocks.
QStringList puzzleText(const Puzzle &puzzle, const PuzzleOrder &order, Language language);

/// The complete Python program with these lines in the main function and these values of the knobs.
QString puzzleProgram(const Lesson &lesson, const KnobValues &values, const PuzzleOrder &order);

/// The number of the puzzle's line that a line of the lesson's C++ file belongs to; none: of another function.
std::optional<std::size_t> puzzleLineOf(const Puzzle &puzzle, quint32 fileLine);

struct PuzzleVerdict
{
    bool solved = false; ///< It prints the same at the same times, takes as long and ends as the right program does.
    Timeline built;
    Timeline right;
};

/// Runs both virtually.
PuzzleVerdict judgePuzzle(const Puzzle &puzzle, const PuzzleOrder &order, const KnobValues &values);

} // namespace overlap
