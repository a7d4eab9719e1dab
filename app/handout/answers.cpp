// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/measurewords.h"
#include "app/handout/handoutwords.h"
#include "app/handout/parts.h"
#include "app/steps/classroom.h"
#include "core/goalsearch.h"
#include "core/judge.h"

#include <QRegularExpression>

namespace overlap::handout {

using namespace Qt::StringLiterals;
using Level = Heading::Level;
using Tone = Paragraph::Tone;

namespace {

void addText(std::vector<Block> &blocks, const QString &text, Tone tone = Tone::Plain, bool isIndented = false)
{
    blocks.push_back({Paragraph{text, tone, false, isIndented}});
}

void addTotals(std::vector<Block> &blocks, const Subject &subject)
{
    for (const Variant *variant : subject.variants) {
        const std::optional<Duration> total = subject.runs.run(variant->id).total();
        addText(blocks,
                total ? HandoutWords::tr("%1 takes %2.").arg(variant->title, formatBrief(*total))
                      : HandoutWords::tr("%1 never ends.").arg(variant->title));
    }
}

/// Each with what somebody predicts who has it.
void addIdeas(std::vector<Block> &blocks, const Subject &subject)
{
    std::vector<Block> ideas;
    for (const Idea &idea : subject.lesson.ideas) {
        const std::optional<Duration> total = predictedBy(idea, subject.knobs, subject.runs.runOf());
        QStringList of;
        for (const Variant *variant : subject.variants) {
            if (!idea.variants.isEmpty() && idea.isOf(variant->id))
                of += variant->title;
        }
        if (!total || (of.isEmpty() && !idea.variants.isEmpty()))
            continue;
        addText(ideas,
                of.isEmpty() ? HandoutWords::tr("%1: %2").arg(formatBrief(*total), idea.sentence)
                             : HandoutWords::tr("%1, %2: %3")
                                   .arg(of.join(HandoutWords::tr(", ")), formatBrief(*total), idea.sentence));
    }
    if (ideas.empty())
        return;
    blocks.push_back({Heading{HandoutWords::tr("What a wrong number may come from"), Level::Caption}, true});
    blocks.insert(blocks.end(), ideas.begin(), ideas.end());
}

void addPrediction(std::vector<Block> &blocks, const Subject &subject)
{
    const Question &question = subject.lesson.question;
    blocks.push_back({Heading{stepTitle(Step::Predict), Level::Section}, true});
    switch (question.kind) {
    case Question::Kind::Totals:
        addTotals(blocks, subject);
        addIdeas(blocks, subject);
        return;
    case Question::Kind::Order: {
        const Timeline &run = subject.runs.run(question.variant);
        const QString prints = leavesLinesOut(run) ? HandoutWords::tr("Of these lines %1 prints first to last:")
                                                   : HandoutWords::tr("%1 prints:");
        blocks.push_back({Paragraph{prints.arg(subject.lesson.variant(question.variant)->title)}, true});
        int number = 0;
        for (const QString &line : linesToSort(run))
            blocks.push_back({Choice{++number, line, {}}});
        return;
    }
    }
    Q_UNREACHABLE();
}

void addExplanation(std::vector<Block> &blocks, const Subject &subject)
{
    static const QRegularExpression link(u"\\[([^\\]]*)\\]\\(overlap:\\d+\\)"_s);
    blocks.push_back({Heading{stepTitle(Step::Explain), Level::Section}, true});
    blocks.push_back({Paragraph{subject.lesson.claim, Tone::Strong}, true});
    QString text = subject.lesson.text.resolve(subject.knobs, subject.runs.runOf()).markdown;
    text.replace(link, u"\\1"_s);
    for (const QString &paragraph : text.split(u"\n\n"_s, Qt::SkipEmptyParts))
        blocks.push_back({Paragraph{paragraph.trimmed(), Tone::Plain, true}});
}

/// Any solution counts; this is one.
QString solutionText(const Subject &subject, const Statement &goal)
{
    const StatementVerdict now = judgeStatement(goal, subject.knobs, subject.runs.runOf());
    if (now.holds)
        return HandoutWords::tr("It is so already: %1.").arg(numbersText(now, subject.lesson));
    const std::optional<KnobValues> values = findSetting(subject.lesson, goal.condition, subject.knobs);
    if (!values)
        return HandoutWords::tr("No values were found.");
    LessonRuns runs(subject.lesson, *values);
    return HandoutWords::tr("For example %1: %2.")
        .arg(changesText(subject.lesson, *values, subject.knobs),
             numbersText(judgeStatement(goal, *values, runs.runOf()), subject.lesson));
}

void addStatements(std::vector<Block> &blocks, const Subject &subject)
{
    int number = 0;
    blocks.push_back({Heading{stepTitle(Step::Change), Level::Section}, true});
    for (const Statement &statement : subject.lesson.statements) {
        const StatementVerdict verdict = judgeStatement(statement, subject.knobs, subject.runs.runOf());
        blocks.push_back({Choice{++number, statement.text, {}}, true});
        addText(blocks,
                (verdict.holds ? HandoutWords::tr("True: %1.") : HandoutWords::tr("False: %1."))
                    .arg(numbersText(verdict, subject.lesson)),
                Tone::Strong, true);
    }
    for (const Statement &task : subject.lesson.tasks) {
        blocks.push_back({Choice{++number, task.text, {}}, true});
        addText(blocks, solutionText(subject, task), Tone::Strong, true);
    }
}

void addChallenge(std::vector<Block> &blocks, const Subject &subject)
{
    blocks.push_back({Heading{stepTitle(Step::Challenge), Level::Section}, true});
    blocks.push_back({Paragraph{subject.lesson.challenge.text}, true});
    addText(blocks, solutionText(subject, subject.lesson.challenge), Tone::Strong);
    int number = 0;
    for (const QString &hint : subject.lesson.hints)
        addText(blocks, HandoutWords::tr("Hint %1: %2").arg(++number).arg(hint), Tone::Soft);
}

void addSolvedPuzzle(std::vector<Block> &blocks, const Puzzle &puzzle)
{
    blocks.push_back({Heading{stepTitle(Step::PutInOrder), Level::Section}, true});
    blocks.push_back({Program{.title = {}, .lines = puzzleText(puzzle, rightOrder(puzzle), Language::Python)}, true});
    for (const PuzzleLine &line : puzzle.lines) {
        if (line.wrong)
            addText(blocks, HandoutWords::tr("Wrong: %1").arg(line.python));
    }
}

Picture pictureOf(const Subject &subject)
{
    Picture picture;
    for (const Variant *variant : subject.variants) {
        const auto timeline = std::make_shared<const Timeline>(subject.runs.run(variant->id));
        picture.length = std::max(picture.length, timeline->latest().time_since_epoch());
        picture.runs.push_back({variant->title, variant->summary, variant->wrong, timeline});
    }
    return picture;
}

} // namespace

Part answers(const Subject &subject)
{
    Part part{.name = HandoutWords::tr("Answers"), .blocks = {}};
    std::vector<Block> &blocks = part.blocks;
    blocks.push_back({Heading{HandoutWords::tr("Answers"), Level::Title}, true});
    blocks.push_back({Paragraph{subject.lesson.title, Tone::Strong}, true});
    if (!subject.lesson.knobs.empty())
        addText(blocks, HandoutWords::tr("With these values: %1.").arg(valuesText(subject.lesson, subject.knobs)));
    addPrediction(blocks, subject);
    addStatements(blocks, subject);
    addChallenge(blocks, subject);
    if (subject.lesson.puzzle)
        addSolvedPuzzle(blocks, *subject.lesson.puzzle);
    blocks.push_back({Heading{stepTitle(Step::Run), Level::Section}, true});
    blocks.push_back({pictureOf(subject)});
    addExplanation(blocks, subject);
    return part;
}

} // namespace overlap::handout
