// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liverun.h"
#include "core/pace.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

void addLessonRows()
{
    QTest::addColumn<const Lesson *>("lesson");
    for (const Lesson &lesson : lessons()) {
        if (lesson.puzzle)
            QTest::addRow("%s", qPrintable(lesson.id)) << &lesson;
    }
}

QStringList linesOf(const Timeline &run)
{
    QStringList lines;
    for (const OutputLine &line : run.output())
        lines += QString::number(toSeconds(line.time)) + u' ' + line.text;
    return lines;
}

/// A puzzle of lines "KIND DEPTH": plain, block, try, except.
Puzzle puzzleOf(const QStringList &lines)
{
    const QStringList kinds{u"plain"_s, u"block"_s, u"try"_s, u"except"_s};
    Puzzle puzzle;
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        PuzzleLine &made = puzzle.lines.emplace_back();
        made.kind = PuzzleLine::Kind(kinds.indexOf(words[0]));
        made.depth = words[1].toInt();
    }
    return puzzle;
}

/// "0 1(2 3) 4(5|6 7)": a body in parentheses, behind a bar the except and its body.
QString told(const Puzzle::Block &block)
{
    QStringList words;
    for (const PuzzleStatement &statement : block) {
        QString word = QString::number(statement.line);
        if (!statement.handler.empty())
            word += u"(%1|%2 %3)"_s.arg(told(statement.body)).arg(statement.handlerLine).arg(told(statement.handler));
        else if (!statement.body.empty())
            word += u'(' + told(statement.body) + u')';
        words += word;
    }
    return words.join(u' ');
}

} // namespace

class TestPuzzles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fiveLessonsHaveOne()
    {
        QStringList ids;
        for (const Lesson &lesson : lessons()) {
            if (lesson.puzzle)
                ids += lesson.id;
        }
        for (const QString &id : {u"gather"_s, u"create_task"_s, u"timeout"_s, u"semaphore"_s, u"context_manager"_s})
            QVERIFY2(ids.contains(id), qPrintable(id));
    }

    void arranges_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QStringList &lines, const QString &program,
                            const QString &error = {}) { QTest::newRow(name) << lines << program << error; };
        row("plain lines", {u"plain 0"_s, u"plain 0"_s}, u"0 1"_s);
        row("a block", {u"block 0"_s, u"plain 1"_s, u"plain 1"_s, u"plain 0"_s}, u"0(1 2) 3"_s);
        row("a block within a block", {u"block 0"_s, u"block 1"_s, u"plain 2"_s, u"plain 1"_s}, u"0(1(2) 3)"_s);
        row("a try", {u"try 0"_s, u"plain 1"_s, u"except 0"_s, u"plain 1"_s, u"plain 0"_s}, u"0(1|2 3) 4"_s);
        row("a block in a try", {u"try 0"_s, u"block 1"_s, u"plain 2"_s, u"except 0"_s, u"plain 1"_s},
            u"0(1(2)|3 4)"_s);
        row("a block that is indented twice", {u"block 0"_s, u"plain 2"_s, u"plain 0"_s}, u"0(1) 2"_s);
        row("indented from the start", {u"plain 1"_s, u"plain 1"_s}, u"0 1"_s);
        row("nothing", {}, QString(), u"there is no line"_s);
        row("indented without a block", {u"plain 0"_s, u"plain 1"_s}, QString(), u"line 2 is indented too far"_s);
        row("less than from the start", {u"plain 1"_s, u"plain 0"_s}, QString(),
            u"line 2 belongs to nothing above it"_s);
        row("indented by half", {u"block 0"_s, u"plain 2"_s, u"plain 1"_s}, QString(), u"line 3 is indented too far"_s);
        row("a block without lines", {u"plain 0"_s, u"block 0"_s, u"plain 0"_s}, QString(),
            u"nothing is indented below line 2"_s);
        row("a block at the end", {u"block 0"_s}, QString(), u"nothing is indented below line 1"_s);
        row("a try without an except", {u"try 0"_s, u"plain 1"_s, u"plain 0"_s}, QString(),
            u"the try in line 1 has no except"_s);
        row("a try at the end", {u"try 0"_s, u"plain 1"_s}, QString(), u"the try in line 1 has no except"_s);
        row("an except without a try", {u"plain 0"_s, u"except 0"_s, u"plain 1"_s}, QString(),
            u"line 2 belongs to nothing above it"_s);
        row("an except without lines", {u"try 0"_s, u"plain 1"_s, u"except 0"_s, u"plain 0"_s}, QString(),
            u"nothing is indented below line 3"_s);
    }

    void arranges()
    {
        QFETCH(const QStringList, lines);
        const Puzzle puzzle = puzzleOf(lines);
        QString error;
        const std::optional<Puzzle::Block> program = arrange(puzzle, rightOrder(puzzle), &error);
        QTEST(program ? told(*program) : QString(), "program");
        QTEST(error, "error");
    }

    void theRightOrderIsTheProgram_data() { addLessonRows(); }
    void theRightOrderIsTheProgram()
    {
        QFETCH(const Lesson *, lesson);
        const Puzzle &puzzle = *lesson->puzzle;
        const PuzzleVerdict verdict = judgePuzzle(puzzle, rightOrder(puzzle), lesson->defaults());
        QVERIFY(verdict.solved);
        QVERIFY(verdict.right.outcome() == TaskState::Finished);
        QVERIFY(!verdict.right.output().empty());
        const auto wrong = std::ranges::count_if(puzzle.lines, [](const PuzzleLine &line) { return line.wrong; });
        QCOMPARE(wrong, 1);
        QVERIFY(puzzle.lines.back().wrong);
    }

    void noLineIsIdle_data() { addLessonRows(); }
    void noLineIsIdle()
    {
        QFETCH(const Lesson *, lesson);
        const PuzzleOrder right = rightOrder(*lesson->puzzle);
        for (std::size_t i = 0; i < right.size(); ++i) {
            PuzzleOrder order = right;
            order.erase(order.begin() + std::ptrdiff_t(i));
            const QString line = lesson->puzzle->lines[right[i]].python;
            QVERIFY2(!judgePuzzle(*lesson->puzzle, order, lesson->defaults()).solved, qPrintable(line));
        }
    }

    void theWrongLineIsWrong_data() { addLessonRows(); }
    void theWrongLineIsWrong()
    {
        QFETCH(const Lesson *, lesson);
        const Puzzle &puzzle = *lesson->puzzle;
        const std::size_t wrong = puzzle.lines.size() - 1;
        // In the place of each other line.
        for (std::size_t i = 0; i < wrong; ++i) {
            PuzzleOrder order = rightOrder(puzzle);
            order[i] = wrong;
            QVERIFY2(!judgePuzzle(puzzle, order, lesson->defaults()).solved, qPrintable(puzzle.lines[i].python));
        }
    }

    void otherOrdersMayBeRight()
    {
        const Lesson &gather = *findLesson(u"gather");
        QVERIFY(!judgePuzzle(*gather.puzzle, {0, 1, 2, 4, 3}, gather.defaults()).solved);
        QVERIFY(!judgePuzzle(*gather.puzzle, {0, 1, 2, 5, 4}, gather.defaults()).solved);
        QVERIFY(judgePuzzle(*gather.puzzle, {2, 0, 1, 3, 4}, gather.defaults()).solved);
        const Lesson &tasks = *findLesson(u"create_task");
        PuzzleOrder order = rightOrder(*tasks.puzzle);
        std::swap(order[5], order[6]); // both are done by then
        QVERIFY(judgePuzzle(*tasks.puzzle, order, tasks.defaults()).solved);
    }

    void textsAreIndented()
    {
        const Lesson &timeout = *findLesson(u"timeout");
        const Puzzle &puzzle = *timeout.puzzle;
        QCOMPARE(puzzleText(puzzle, {1, 2, 3, 4, 5}, Language::Python),
                 (QStringList{u"try:"_s, u"    forecast = await asyncio.wait_for(download(), limit)"_s,
                              u"except TimeoutError:"_s, u"    forecast = \"yesterday's forecast\""_s,
                              u"print(f\"page shows {forecast}\")"_s}));
        QCOMPARE(puzzleText(puzzle, {1, 4, 3, 4}, Language::Cpp),
                 (QStringList{u"try {"_s, u"    forecast = \"yesterday's forecast\";"_s,
                              u"} catch (const TimeoutError &) {"_s, u"    forecast = \"yesterday's forecast\";"_s,
                              u"}"_s}));
    }

    void theProgramIsThatOfTheVariant_data() { addLessonRows(); }
    void theProgramIsThatOfTheVariant()
    {
        QFETCH(const Lesson *, lesson);
        const QString program = puzzleProgram(*lesson, lesson->defaults(), rightOrder(*lesson->puzzle));
        QCOMPARE(program.count(u"async def main():\n    "), 1);
        QVERIFY(program.endsWith(u"\n\n\nasyncio.run(main())\n"));
        QVERIFY(program.startsWith(u"import asyncio\n"));
    }

    void waitsBelongToLines_data() { addLessonRows(); }
    void waitsBelongToLines()
    {
        QFETCH(const Lesson *, lesson);
        const Puzzle &puzzle = *lesson->puzzle;
        const Timeline run = runVirtual(puzzleMain(puzzle, rightOrder(puzzle)), lesson->defaults());
        int found = 0;
        for (const Span &span : run.lanes().front().spans) {
            const std::optional<std::size_t> line = puzzleLineOf(puzzle, span.line);
            found += line && span.state == TaskState::Waiting ? 1 : 0;
            if (line && span.state == TaskState::Waiting)
                QVERIFY2(puzzle.lines[*line].python.contains(u"await ")
                             || puzzle.lines[*line].python.contains(u"async "),
                         qPrintable(puzzle.lines[*line].python));
        }
        QVERIFY(found > 0);
    }

    void runsLive()
    {
        const Lesson &gather = *findLesson(u"gather");
        const KnobValues quick{0.1, 0, 0.2};
        for (const PuzzleOrder &order : {PuzzleOrder{0, 1, 2, 3, 4}, PuzzleOrder{4, 0}, PuzzleOrder{}}) {
            const auto pace = std::make_shared<Pace>();
            pace->setRate(Pace::maxRate);
            LiveRun run(pace, puzzleMain(*gather.puzzle, order), quick);
            pace->setPaused(false);
            QTRY_VERIFY_WITH_TIMEOUT((run.update(), run.timeline().ended()), 60000);
            const Timeline expected = runVirtual(puzzleMain(*gather.puzzle, order), quick);
            QVERIFY(run.timeline().outcome() == expected.outcome());
            QCOMPARE(linesOf(run.timeline()).size(), linesOf(expected).size());
            QCOMPARE(run.timeline().lanes().front().error, expected.lanes().front().error);
        }
    }
};

QTEST_GUILESS_MAIN(TestPuzzles)
#include "tst_puzzles.moc"
