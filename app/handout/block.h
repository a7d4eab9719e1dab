// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <QStringList>

#include <memory>
#include <variant>
#include <vector>

/// What a handout is made of: blocks, in the order in which they are read. They know of no page.
namespace overlap::handout {

struct Heading
{
    enum class Level : quint8 { Title, Section, Caption };

    QString text;
    Level level = Level::Section;
};

struct Paragraph
{
    enum class Tone : quint8 { Plain, Soft, Strong };

    QString text;
    Tone tone = Tone::Plain;
    bool isMarkdown = false;
    bool isIndented = false; ///< As far as the sentence of a Choice.
};

/// To be typed into a terminal.
struct Command
{
    QString text;
};

/// Where readers write their names.
struct NameLine
{ };

/// A sentence with a number, and boxes to tick beside it.
struct Choice
{
    int number = 0;
    QString text;
    QStringList boxes;
};

/// Lines to write on, with a word before the first one; it may be empty.
struct WritingLines
{
    QString label;
    int count = 1;
};

/// A row for each variant, with a box for what was predicted and one for what the run shows.
struct ResultTable
{
    QStringList variants;
};

/// Some lines of a program.
struct Program
{
    QString title;
    QStringList lines;
    int firstLine = 1;  ///< The number of the first of them.
    bool begins = true; ///< With the first line of the program.
    bool ends = true;   ///< With its last line.
};

/// Two whole programs beside each other, under their titles.
struct ProgramPair
{
    Program left;
    Program right;
};

/// Lines with a box before each, for its number.
struct LinesToSort
{
    QStringList lines;
    bool isCode = false;
};

/// An empty timeline to draw on.
struct BlankAxes
{
    struct Row
    {
        QString name;
        int depth = 0; ///< How far the name is indented.
    };

    QString title;
    std::vector<Row> rows;
    std::vector<Row> allRows; ///< Those of the axes that are to begin at the same place.
    qsizetype more = 0;       ///< How many tasks there are without a row.
    Duration length{};
    bool asksTotal = false; ///< There is room for what the variant takes.
};

/// How each state is drawn.
struct StateKey
{ };

/// Timelines of variants, on one axis.
struct Picture
{
    struct Run
    {
        QString title;
        QString summary;
        bool wrong = false;
        std::shared_ptr<const Timeline> timeline;
    };

    std::vector<Run> runs;
    Duration length{}; ///< Of the axis.
};

struct Block
{
    using Content = std::variant<Heading, Paragraph, Command, NameLine, Choice, WritingLines, ResultTable, Program,
                                 ProgramPair, LinesToSort, BlankAxes, StateKey, Picture>;

    Content content;
    bool keepsWithNext = false; ///< No page ends behind it.
    bool likesNext = false;     ///< The same, if all that like each other fit on a page.
};

/// A part begins on a new page.
struct Part
{
    QString name;
    std::vector<Block> blocks;
};

struct Handout
{
    QString title;   ///< Of the lesson.
    QString command; ///< Opens the lesson with these values of the knobs.
    std::vector<Part> parts;
};

} // namespace overlap::handout
