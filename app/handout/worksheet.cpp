// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/exercise.h"
#include "app/handout/handoutwords.h"
#include "app/handout/parts.h"
#include "app/steps/classroom.h"
#include "app/timeline/rows.h"
#include "core/judge.h"

namespace overlap::handout {

using namespace Qt::StringLiterals;
using Level = Heading::Level;
using Tone = Paragraph::Tone;

namespace {

constexpr std::size_t mostRows = 24;

bool asksTotals(const Lesson &lesson)
{
    return lesson.question.kind == Question::Kind::Totals;
}

Duration axisLength(const Subject &subject)
{
    Duration longest{};
    for (const Variant *variant : subject.variants)
        longest = std::max(longest, subject.runs.run(variant->id).latest().time_since_epoch());
    return blankAxisLength(longest);
}

BlankAxes axesOf(const Subject &subject, const Variant &variant, Duration length)
{
    BlankAxes axes{.title = variant.title,
                   .rows = {},
                   .allRows = {},
                   .more = 0,
                   .length = length,
                   .asksTotal = asksTotals(subject.lesson)};
    TrackScene track;
    track.prediction = &subject.runs.run(variant.id);
    for (const LaneRow &row : laneRows(track)) {
        if (axes.rows.size() < mostRows)
            axes.rows.push_back({row.any().name, row.depth});
        else
            ++axes.more;
    }
    return axes;
}

void addQuestion(std::vector<Block> &blocks, const Subject &subject)
{
    const Question &question = subject.lesson.question;
    blocks.push_back({Paragraph{question.text, Tone::Strong}, true});
    if (question.kind == Question::Kind::Order) {
        const Variant *variant = subject.lesson.variant(question.variant);
        const Timeline &run = subject.runs.run(question.variant);
        const QString task = leavesLinesOut(run)
            ? HandoutWords::tr("Number these lines in the order in which %1 prints them. Others are left out.")
            : HandoutWords::tr("Number the lines in the order in which %1 prints them.");
        blocks.push_back({Paragraph{task.arg(variant->title)}, true});
        blocks.push_back({LinesToSort{shuffledLines(subject.lesson, subject.runs.runOf())}});
    }
}

/// On one page, if it has room for all.
std::vector<Block> prediction(const Subject &subject)
{
    std::vector<Block> blocks{{Heading{stepTitle(Step::Predict), Level::Section}, true}};
    addQuestion(blocks, subject);
    blocks.push_back({Paragraph{HandoutWords::tr(
                          "Draw into each row when the task runs, when it waits, and when it holds the loop.")},
                      true});
    blocks.push_back({StateKey{}, true});
    const Duration length = axisLength(subject);
    std::vector<BlankAxes> axes;
    std::vector<BlankAxes::Row> rows;
    for (const Variant *variant : subject.variants) {
        axes.push_back(axesOf(subject, *variant, length));
        rows.insert(rows.end(), axes.back().rows.begin(), axes.back().rows.end());
    }
    for (BlankAxes &each : axes) {
        each.allRows = rows;
        blocks.push_back({std::move(each)});
    }
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i)
        blocks[i].likesNext = true;
    return blocks;
}

void addStatements(std::vector<Block> &blocks, const Lesson &lesson)
{
    int number = 0;
    blocks.push_back(
        {Heading{HandoutWords::tr("True or false, with the values as they stand?"), Level::Caption}, true});
    for (const Statement &statement : lesson.statements)
        blocks.push_back({Choice{++number, statement.text, {HandoutWords::tr("true"), HandoutWords::tr("false")}}});
    blocks.push_back({Heading{HandoutWords::tr("Move the sliders"), Level::Caption}, true});
    for (const Statement &task : lesson.tasks) {
        blocks.push_back({Choice{++number, task.text, {}}, true});
        blocks.push_back({WritingLines{HandoutWords::tr("Values"), 1}});
    }
}

void addPuzzle(std::vector<Block> &blocks, const Puzzle &puzzle)
{
    QStringList lines;
    for (const std::size_t line : shuffledPuzzle(puzzle))
        lines += QString(4 * puzzle.lines[line].depth, u' ') + puzzle.lines[line].python;
    blocks.push_back({Heading{stepTitle(Step::PutInOrder), Level::Section}, true});
    blocks.push_back(
        {Paragraph{HandoutWords::tr("Number these lines so that they make the main function. One of them is "
                                    "wrong: cross it out.")},
         true});
    blocks.push_back({LinesToSort{lines, true}});
}

} // namespace

Part beforeTheRun(const Subject &subject)
{
    Part part{.name = HandoutWords::tr("Before the run"), .blocks = {}};
    std::vector<Block> &blocks = part.blocks;
    blocks.push_back({Heading{subject.lesson.title, Level::Title}, true});
    blocks.push_back({NameLine{}});
    blocks.push_back({Heading{HandoutWords::tr("Read"), Level::Section}, true});
    if (!subject.lesson.knobs.empty())
        blocks.push_back(
            {Paragraph{HandoutWords::tr("With these values: %1.").arg(valuesText(subject.lesson, subject.knobs))},
             true});
    for (Block &block : programBlocks(subject))
        blocks.push_back(std::move(block));

    for (Block &block : prediction(subject))
        blocks.push_back(std::move(block));
    return part;
}

Part afterTheRun(const Subject &subject)
{
    const Lesson &lesson = subject.lesson;
    Part part{.name = HandoutWords::tr("After the run"), .blocks = {}};
    std::vector<Block> &blocks = part.blocks;
    blocks.push_back({Heading{stepTitle(Step::Run), Level::Section}, true});
    blocks.push_back({Paragraph{HandoutWords::tr("Open the lesson with the same values, and run it:")}, true});
    blocks.push_back({Command{subject.command}});
    if (asksTotals(lesson)) {
        QStringList titles;
        for (const Variant *variant : subject.variants)
            titles += variant->title;
        blocks.push_back({ResultTable{titles}});
    } else {
        blocks.push_back({WritingLines{HandoutWords::tr("Which lines came in another place than you said?"), 2}});
    }

    blocks.push_back({Heading{stepTitle(Step::Explain), Level::Section}, true});
    blocks.push_back({Paragraph{lesson.claim, Tone::Strong}, true});
    blocks.push_back({WritingLines{HandoutWords::tr("Where in the timeline do you see it, and why is it so?"), 3}});

    blocks.push_back({Heading{stepTitle(Step::Change), Level::Section}, true});
    addStatements(blocks, lesson);

    blocks.push_back({Heading{stepTitle(Step::Challenge), Level::Section}, true});
    blocks.push_back({Paragraph{lesson.challenge.text}, true});
    blocks.push_back({WritingLines{HandoutWords::tr("Values"), 1}});
    if (lesson.puzzle)
        addPuzzle(blocks, *lesson.puzzle);
    return part;
}

} // namespace overlap::handout
