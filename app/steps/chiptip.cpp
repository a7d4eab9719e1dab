// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/chiptip.h"

#include "app/steps/classroom.h"

#include <QCoreApplication>

namespace overlap {

namespace {

struct ChipTipWords
{
    Q_DECLARE_TR_FUNCTIONS(ChipTip)
};

QString doneText(Step step)
{
    switch (step) {
    case Step::Predict:
        return ChipTipWords::tr("Done: you have made a prediction, and a run has answered it.");
    case Step::Run:
        return ChipTipWords::tr("Done: a run has come to its end.");
    case Step::Explain:
        return ChipTipWords::tr("Done: you have read all sections.");
    case Step::Change:
        return ChipTipWords::tr("Done: all statements are answered right, and all tasks with the sliders are done.");
    case Step::Challenge:
        return ChipTipWords::tr("Done: you have won the challenge.");
    case Step::PutInOrder:
        return ChipTipWords::tr("Done: you have built the program.");
    }
    Q_UNREACHABLE();
}

QString missingPrediction(const Classroom &classroom)
{
    const Lesson &lesson = classroom.lesson();
    if (lesson.question.kind == Question::Kind::Order)
        return ChipTipWords::tr("Not done: put the lines in order, then run.");
    QStringList titles;
    for (const QString &variant : classroom.unpredicted())
        titles += lesson.variant(variant)->title;
    return titles.isEmpty()
        ? ChipTipWords::tr("Not done: now run, to see whether you are right.")
        : ChipTipWords::tr("Not done: say when it ends (%1), then run.").arg(titles.join(ChipTipWords::tr(", ")));
}

QString missingAnswers(const Classroom &classroom)
{
    const auto countOpen = [](std::size_t all, auto isDone) {
        int open = 0;
        for (std::size_t i = 0; i < all; ++i)
            open += isDone(i) ? 0 : 1;
        return open;
    };
    const std::size_t statements = classroom.lesson().statements.size();
    const std::size_t tasks = classroom.lesson().tasks.size();
    return ChipTipWords::tr("Not done: %1 of %2 statements are still to be answered right, and %3 of %4 tasks with the "
                            "sliders to be done.")
        .arg(countOpen(statements, [&](std::size_t i) { return classroom.isStatementDone(i); }))
        .arg(statements)
        .arg(countOpen(tasks, [&](std::size_t i) { return classroom.isTaskDone(i); }))
        .arg(tasks);
}

QString missingText(const Classroom &classroom, Step step)
{
    switch (step) {
    case Step::Predict:
        return missingPrediction(classroom);
    case Step::Run:
        return ChipTipWords::tr("Not done: let a run come to its end.");
    case Step::Explain:
        return ChipTipWords::tr("Not done: read all sections of the text.");
    case Step::Change:
        return missingAnswers(classroom);
    case Step::Challenge:
        return ChipTipWords::tr("Not done: reach the goal with the sliders.");
    case Step::PutInOrder:
        return ChipTipWords::tr("Not done: build the program from its lines.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString chipTip(const Classroom &classroom, Step step)
{
    return classroom.isReached(step) ? doneText(step) : missingText(classroom, step);
}

} // namespace overlap
