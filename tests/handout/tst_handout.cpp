// SPDX-License-Identifier: GPL-3.0-or-later
// What the handout of every lesson says, compared with virtual runs made here.

#include "core/lessonruns.h"
#include "lessons/lessons.h"
#include "tests/handout/handouts.h"

#include <QtTest>

#include <span>

using namespace overlap;
using namespace overlap::handout;
using namespace Qt::StringLiterals;

namespace {

/// The words of the lesson's author, and those of its programs.
QStringList givenWords(const Lesson &lesson, const Part &part)
{
    QStringList words{lesson.title, lesson.claim, lesson.question.text, lesson.challenge.text};
    for (const auto *statements : {&lesson.statements, &lesson.tasks}) {
        for (const Statement &statement : *statements)
            words += statement.text;
    }
    for (const Program &program : all<Program>(part))
        words += program.lines;
    for (const ProgramPair &pair : all<ProgramPair>(part))
        words += pair.left.lines + pair.right.lines;
    for (const LinesToSort &lines : all<LinesToSort>(part))
        words += lines.lines;
    return words;
}

/// The answer below the task or statement with that number.
QString answerBelow(const Part &answers, const QString &question)
{
    for (std::size_t i = 0; i + 1 < answers.blocks.size(); ++i) {
        if (textsOf(answers.blocks[i]) == QStringList{question})
            return textsOf(answers.blocks[i + 1]).value(0);
    }
    return {};
}

/// The values that "For example users 4.0 s; limit 2: ..." names.
std::optional<KnobValues> exampleIn(const QString &text, const Lesson &lesson, KnobValues values)
{
    const QString head = u"For example "_s;
    if (!text.startsWith(head))
        return {};
    for (const QString &change : text.sliced(head.size()).section(u": "_s, 0, 0).split(u"; "_s)) {
        const auto knob = std::ranges::find_if(lesson.knobs, [&](const Knob &each) {
            QString error;
            return change.startsWith(each.label + u' ') && each.parse(change.sliced(each.label.size()), &error);
        });
        if (knob == lesson.knobs.end())
            return {};
        QString error;
        values[std::size_t(knob - lesson.knobs.begin())] = *knob->parse(change.sliced(knob->label.size()), &error);
    }
    return values;
}

} // namespace

class TestHandout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noLineOfAProgramIsLost_data() { addLessonRows(); }

    void noLineOfAProgramIsLost()
    {
        QFETCH(const Lesson *, lesson);
        QFETCH(const KnobValues, values);
        const Part &part = handoutWith(*lesson, values).parts.at(0);
        QStringList expected;
        for (const Variant *variant : usualVariants(*lesson))
            expected += variant->python.render(lesson->knobs, values).text;
        QStringList programs;
        int next = 1;
        for (const Block &block : part.blocks) {
            if (const auto *pair = std::get_if<ProgramPair>(&block.content)) {
                for (const Program *each : {&pair->left, &pair->right})
                    programs += each->lines.join(u'\n') + u'\n';
            }
            const auto *program = std::get_if<Program>(&block.content);
            if (!program)
                continue;
            QCOMPARE(program->firstLine, program->begins ? 1 : next);
            next = program->firstLine + int(program->lines.size());
            if (program->begins)
                programs += QString();
            programs.back() += program->lines.join(u'\n') + u'\n';
        }
        QCOMPARE(programs.size(), expected.size() + 1);
        const QString cpp = programs.takeLast();
        QCOMPARE(programs, expected);
        QVERIFY(std::ranges::any_of(lesson->variants, [&](const Variant &variant) {
            return variant.cpp.render(lesson->knobs, values).text == cpp;
        }));
    }

    void theWorksheetTellsNoAnswer_data() { addLessonRows(); }

    void theWorksheetTellsNoAnswer()
    {
        QFETCH(const Lesson *, lesson);
        QFETCH(const KnobValues, values);
        const std::span parts = std::span(handoutWith(*lesson, values).parts).first(2);
        LessonRuns runs(*lesson, values);
        for (const Variant *variant : usualVariants(*lesson)) {
            const std::optional<Duration> total = runs.run(variant->id).total();
            if (!total)
                continue;
            const bool isKnob = std::ranges::any_of(values, [&](double value) { return fromSeconds(value) == *total; });
            for (const Part &part : parts) {
                QVERIFY(all<Picture>(part).empty());
                QStringList texts = textsOf(part);
                const QStringList given = givenWords(*lesson, part);
                texts.removeIf([&](const QString &text) { return given.contains(text); });
                for (const QString &told : {formatBrief(*total), formatSeconds(*total)})
                    QVERIFY2(isKnob || !texts.join(u' ').contains(u' ' + told), qPrintable(told));
                for (const BlankAxes &axes : all<BlankAxes>(part))
                    QVERIFY(axes.length > *total + *total / 4);
            }
        }
    }

    void theClaimComesAfterTheRun()
    {
        for (const Lesson &lesson : lessons()) {
            const Handout &handout = handoutWith(lesson, lesson.defaults());
            QVERIFY(!textsOf(handout.parts.at(0)).contains(lesson.claim));
            QVERIFY(textsOf(handout.parts.at(1)).contains(lesson.claim));
        }
    }

    void theAnswersAreThoseOfRuns_data() { addLessonRows(); }

    void theAnswersAreThoseOfRuns()
    {
        QFETCH(const Lesson *, lesson);
        QFETCH(const KnobValues, values);
        const Part &answers = handoutWith(*lesson, values).parts.at(2);
        LessonRuns runs(*lesson, values);
        const QStringList texts = textsOf(answers);
        for (const Variant *variant : usualVariants(*lesson)) {
            const std::optional<Duration> total = runs.run(variant->id).total();
            if (lesson->question.kind == Question::Kind::Totals && total) {
                const QString told = u"%1 takes %2."_s.arg(variant->title, formatBrief(*total));
                QVERIFY2(texts.contains(told), qPrintable(told));
            }
        }
        for (const Statement &statement : lesson->statements) {
            const QString answer = answerBelow(answers, statement.text);
            const QString expected = statement.condition.holds(values, runs.runOf()) ? u"True: "_s : u"False: "_s;
            QVERIFY2(answer.startsWith(expected), qPrintable(statement.text + answer));
        }
        std::vector<Statement> goals = lesson->tasks;
        goals.push_back(lesson->challenge);
        for (const Statement &goal : goals) {
            const QString answer = answerBelow(answers, goal.text);
            if (goal.condition.holds(values, runs.runOf())) {
                QVERIFY2(answer.startsWith(u"It is so already: "), qPrintable(answer));
                continue;
            }
            const std::optional<KnobValues> example = exampleIn(answer, *lesson, values);
            QVERIFY2(example, qPrintable(answer));
            LessonRuns changed(*lesson, *example);
            QVERIFY2(goal.condition.holds(*example, changed.runOf()), qPrintable(answer));
        }
        const std::vector<Picture> pictures = all<Picture>(answers);
        QCOMPARE(pictures.size(), 1U);
        QCOMPARE(pictures.front().runs.size(), usualVariants(*lesson).size());
        for (std::size_t i = 0; i < pictures.front().runs.size(); ++i) {
            const Timeline &run = runs.run(usualVariants(*lesson)[i]->id);
            QCOMPARE(pictures.front().runs[i].timeline->total(), run.total());
            QCOMPARE(pictures.front().runs[i].timeline->lanes().size(), run.lanes().size());
            QVERIFY(pictures.front().length >= run.latest().time_since_epoch());
        }
    }

    void anOrderIsAskedForAndAnswered()
    {
        const Lesson &lesson = *findLesson(u"as_completed"_s);
        const Handout handout = makeHandout({&lesson, lesson.defaults(), {}});
        const std::vector<LinesToSort> asked = all<LinesToSort>(handout.parts.at(0));
        QCOMPARE(asked.size(), 1U);
        QStringList answered;
        for (const Choice &choice : all<Choice>(handout.parts.at(2)))
            answered += choice.text;
        QStringList printed;
        LessonRuns runs(lesson, lesson.defaults());
        for (const OutputLine &line : runs.run(lesson.question.variant).output())
            printed += line.text;
        QCOMPARE(answered.first(printed.size()), printed);
        QStringList shuffled = asked.front().lines;
        QVERIFY(shuffled != printed);
        shuffled.sort();
        printed.sort();
        QCOMPARE(shuffled, printed);
        QVERIFY(!all<BlankAxes>(handout.parts.at(0)).front().asksTotal);
    }

    void aPuzzleIsShuffledAndSolved()
    {
        for (const Lesson &lesson : lessons()) {
            const Handout &handout = handoutWith(lesson, lesson.defaults());
            const std::vector<LinesToSort> asked = all<LinesToSort>(handout.parts.at(1));
            QCOMPARE(asked.size(), lesson.puzzle ? 1U : 0U);
            if (!lesson.puzzle)
                continue;
            const PuzzleOrder right = rightOrder(*lesson.puzzle);
            const QStringList program = puzzleText(*lesson.puzzle, right, Language::Python);
            QCOMPARE(std::size_t(asked.front().lines.size()), lesson.puzzle->lines.size());
            QVERIFY(asked.front().lines.first(program.size()) != program);
            for (const QString &line : program)
                QVERIFY2(asked.front().lines.contains(line), qPrintable(line));
            QCOMPARE(all<Program>(handout.parts.at(2)).front().lines, program);
        }
    }

    void aPartIsChosen()
    {
        const Lesson &lesson = *findLesson(u"gather"_s);
        const auto namesWith = [&](Contents contents) {
            QStringList names;
            for (const Part &part : makeHandout({&lesson, lesson.defaults(), {}, contents}).parts)
                names += part.name;
            return names;
        };
        const QStringList worksheet{u"Before the run"_s, u"After the run"_s};
        QCOMPARE(namesWith(Contents::Worksheet), worksheet);
        QCOMPARE(namesWith(Contents::Answers), QStringList{u"Answers"_s});
        QCOMPARE(namesWith(Contents::All), worksheet + QStringList{u"Answers"_s});
    }

    void theCommandOpensTheLesson_data()
    {
        QTest::addColumn<double>("users");
        QTest::addColumn<QStringList>("variants");
        QTest::addColumn<QString>("command");
        QTest::newRow("as it is") << 2.0 << QStringList{} << u"overlap gather"_s;
        QTest::newRow("a knob") << 4.5 << QStringList{} << u"overlap gather --set users=4.5"_s;
        QTest::newRow("variants") << 2.0 << QStringList{u"gathered"_s} << u"overlap gather --variant gathered"_s;
    }

    void theCommandOpensTheLesson()
    {
        QFETCH(const double, users);
        QFETCH(const QStringList, variants);
        const Lesson &lesson = *findLesson(u"gather"_s);
        Request request{&lesson, lesson.defaults(), {}};
        request.knobs.front() = users;
        for (const QString &variant : variants)
            request.variants.push_back(lesson.variant(variant));
        const Handout handout = makeHandout(request);
        QTEST(handout.command, "command");
        QVERIFY(textsOf(handout.parts.at(1)).contains(handout.command));
    }
};

QTEST_MAIN(TestHandout)
#include "tst_handout.moc"
