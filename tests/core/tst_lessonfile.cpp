// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessonfile.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

const QString good = u"---\n"
                     "title: gather: waits overlap\n"
                     "chapter: 2\n"
                     "position: 1\n"
                     "\n"
                     "claim: Waits overlap.\n"
                     "variant.blocking: Blocking | one after another\n"
                     "variant.one_by_one:One by one|in a row|wrong\n"
                     "knob.users: users\n"
                     "question: How long?\n"
                     "predict: order blocking\n"
                     "idea.blocking: You waited.|sleep\n"
                     "idea.sum: You added up: all. | await_order | users * 2 | only blocking, awaiting\n"
                     "statement.1: It takes 3 s. | total(blocking) == 3\n"
                     "statement.3: a | b | lines(blocking) > 1\n"
                     "statement.2: Nothing fails.|failed(blocking) == 0\n"
                     "task.1: Make it 1 s. | total(blocking) == 1\n"
                     "task.2: Be quick. | total(blocking) < 1\n"
                     "challenge: Make it 2 s. | total(blocking) <= 2\n"
                     "hint.1: Turn | it.\n"
                     "hint.2: Less.\n"
                     "---\n"
                     "\n"
                     "First.\n\n---\nLast: line.\n"_s;

} // namespace

class TestLessonFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads()
    {
        QString error;
        const std::optional<LessonFile> file = parseLessonFile(good, u"lesson.md"_s, &error);
        QCOMPARE(error, QString());
        QVERIFY(file);
        QCOMPARE(file->title, u"gather: waits overlap"_s);
        QCOMPARE(file->chapter, 2);
        QCOMPARE(file->position, 1);
        QCOMPARE(file->claim, u"Waits overlap."_s);
        QCOMPARE(file->variants.size(), 2U);
        QCOMPARE(file->variants[0].id, u"blocking"_s);
        QCOMPARE(file->variants[0].title, u"Blocking"_s);
        QCOMPARE(file->variants[0].summary, u"one after another"_s);
        QCOMPARE(file->variants[1].id, u"one_by_one"_s);
        QCOMPARE(file->variants[1].title, u"One by one"_s);
        QCOMPARE(file->variants[1].summary, u"in a row"_s);
        QVERIFY(!file->real);
        QVERIFY(!file->variants[0].wrong);
        QVERIFY(file->variants[1].wrong);
        QCOMPARE(file->knobs.size(), 1U);
        QCOMPARE(file->knobs[0].id, u"users"_s);
        QCOMPARE(file->question, u"How long?"_s);
        QCOMPARE(file->orderOf, u"blocking"_s);
        QCOMPARE(file->predictLine, 11);
        QCOMPARE(file->ideas.size(), 2U);
        QCOMPARE(file->ideas[0].id, u"blocking"_s);
        QCOMPARE(file->ideas[0].sentence, u"You waited."_s);
        QCOMPARE(file->ideas[0].lesson, u"sleep"_s);
        QCOMPARE(file->ideas[0].expression, QString());
        QCOMPARE(file->ideas[0].variants, QStringList());
        QCOMPARE(file->ideas[0].line, 12);
        QCOMPARE(file->ideas[1].id, u"sum"_s);
        QCOMPARE(file->ideas[1].sentence, u"You added up: all."_s);
        QCOMPARE(file->ideas[1].lesson, u"await_order"_s);
        QCOMPARE(file->ideas[1].expression, u"users * 2"_s);
        QCOMPARE(file->ideas[1].variants, (QStringList{u"blocking"_s, u"awaiting"_s}));
        QCOMPARE(file->tasks.size(), 2U);
        QCOMPARE(file->tasks[0].text, u"Make it 1 s."_s);
        QCOMPARE(file->tasks[1].condition, u"total(blocking) < 1"_s);
        QCOMPARE(file->tasks[1].line, 18);
        QCOMPARE(file->hints, (QStringList{u"Turn | it."_s, u"Less."_s}));
        QCOMPARE(file->textLine, 24);
        QCOMPARE(file->statements[0].text, u"It takes 3 s."_s);
        QCOMPARE(file->statements[0].condition, u"total(blocking) == 3"_s);
        QCOMPARE(file->statements[0].line, 14);
        QCOMPARE(file->statements[1].text, u"Nothing fails."_s);
        QCOMPARE(file->statements[1].condition, u"failed(blocking) == 0"_s);
        QCOMPARE(file->statements[1].line, 16);
        QCOMPARE(file->statements[2].text, u"a | b"_s);
        QCOMPARE(file->statements[2].condition, u"lines(blocking) > 1"_s);
        QCOMPARE(file->challenge.text, u"Make it 2 s."_s);
        QCOMPARE(file->challenge.condition, u"total(blocking) <= 2"_s);
        QCOMPARE(file->challenge.line, 19);
        QCOMPARE(file->text, u"First.\n\n---\nLast: line."_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("error");
        QTest::newRow("no front matter") << u"---\ntitle"_s << u"title"_s
                                         << u"1: the front matter does not begin with ---"_s;
        QTest::newRow("no end") << u"---\n"_s << u"***\n"_s << u"1: the front matter does not begin with ---"_s;
        QTest::newRow("unknown key") << u"title"_s << u"titel"_s << u"2: unknown key 'titel'"_s;
        QTest::newRow("unknown knob key") << u"knob.users"_s << u"knob."_s << u"9: unknown key 'knob.'"_s;
        QTest::newRow("not an entry") << u"claim: Waits"_s << u"Waits"_s << u"6: expected 'key: value'"_s;
        QTest::newRow("empty") << u" Waits overlap."_s << QString() << u"6: 'claim' has no value"_s;
        QTest::newRow("twice") << u"position"_s << u"chapter"_s << u"4: 'chapter' is there twice"_s;
        QTest::newRow("variant twice") << u"variant.one_by_one"_s << u"variant.blocking"_s
                                       << u"8: 'variant.blocking' is there twice"_s;
        QTest::newRow("not a number") << u": 2"_s << u": two"_s << u"3: 'chapter' is not a number from 1: 'two'"_s;
        QTest::newRow("neither real nor not")
            << u"position: 1"_s << u"position: 1\nreal: no"_s << u"5: 'real' is not 'yes': 'no'"_s;
        QTest::newRow("below 1") << u"position: 1"_s << u"position: 0"_s
                                 << u"4: 'position' is not a number from 1: '0'"_s;
        QTest::newRow("no summary") << u"| one after another"_s << QString()
                                    << u"7: 'variant.blocking' is not 'Title | summary' or 'Title | summary | wrong'"_s;
        QTest::newRow("empty summary")
            << u"one after another"_s << QString()
            << u"7: 'variant.blocking' is not 'Title | summary' or 'Title | summary | wrong'"_s;
        QTest::newRow("no title") << u"title: gather: waits overlap\n"_s << QString() << u"21: 'title' is missing"_s;
        QTest::newRow("no claim") << u"claim: Waits overlap.\n"_s << QString() << u"21: 'claim' is missing"_s;
        QTest::newRow("one variant") << u"variant.blocking: Blocking | one after another\n"_s << QString()
                                     << u"21: fewer than two 'variant.ID'"_s;
        QTest::newRow("no text") << u"First.\n\n---\nLast: line."_s << QString() << u"22: there is no text"_s;
        QTest::newRow("a question too many") << u"knob.users"_s << u"question.2"_s << u"9: unknown key 'question.2'"_s;
        QTest::newRow("a statement too many")
            << u"knob.users"_s << u"statement.4"_s << u"9: unknown key 'statement.4'"_s;
        QTest::newRow("a challenge too many") << u"knob.users"_s << u"challenges"_s << u"9: unknown key 'challenges'"_s;
        QTest::newRow("a statement twice")
            << u"statement.3"_s << u"statement.1"_s << u"15: 'statement.1' is there twice"_s;
        QTest::newRow("no condition") << u" | total(blocking) == 3"_s << QString()
                                      << u"14: 'statement.1' is not 'Text | condition'"_s;
        QTest::newRow("empty condition") << u"| total(blocking) == 3"_s << u"|"_s
                                         << u"14: 'statement.1' is not 'Text | condition'"_s;
        QTest::newRow("empty statement") << u"Nothing fails."_s << QString()
                                         << u"16: 'statement.2' is not 'Text | condition'"_s;
        QTest::newRow("empty challenge") << u"Make it 2 s. | total(blocking) <= 2"_s << u"Make it 2 s."_s
                                         << u"19: 'challenge' is not 'Text | condition'"_s;
        QTest::newRow("no question") << u"question: How long?\n"_s << QString() << u"21: 'question' is missing"_s;
        QTest::newRow("no statement") << u"statement.3: a | b | lines(blocking) > 1\n"_s << QString()
                                      << u"21: 'statement.3' is missing"_s;
        QTest::newRow("no prediction") << u"predict: order blocking\n"_s << QString() << u"21: 'predict' is missing"_s;
        QTest::newRow("a prediction of nothing")
            << u"order blocking"_s << u"sums"_s << u"11: 'predict' is not 'totals' or 'order VARIANT': 'sums'"_s;
        QTest::newRow("an order of nothing")
            << u"order blocking"_s << u"order"_s << u"11: 'predict' is not 'totals' or 'order VARIANT': 'order'"_s;
        QTest::newRow("an idea without a lesson")
            << u"|sleep"_s << QString()
            << u"12: 'idea.blocking' is not 'Sentence | LESSON' or 'Sentence | LESSON | expression', with '| only VARIANT' behind it or not"_s;
        QTest::newRow("an idea with an empty expression")
            << u"users * 2"_s << QString()
            << u"13: 'idea.sum' is not 'Sentence | LESSON' or 'Sentence | LESSON | expression', with '| only VARIANT' behind it or not"_s;
        QTest::newRow("an idea with too much")
            << u"users * 2"_s << u"a | b"_s
            << u"13: 'idea.sum' is not 'Sentence | LESSON' or 'Sentence | LESSON | expression', with '| only VARIANT' behind it or not"_s;
        QTest::newRow("an idea without a name") << u"idea.sum"_s << u"idea."_s << u"13: unknown key 'idea.'"_s;
        QTest::newRow("no task")
            << u"task.1: Make it 1 s. | total(blocking) == 1\ntask.2: Be quick. | total(blocking) < 1\n"_s << QString()
            << u"20: 'task.1' is missing"_s;
        QTest::newRow("a task is left out") << u"task.1: Make it 1 s. | total(blocking) == 1\n"_s << QString()
                                            << u"17: 'task.2' is not 'task.1', which comes next"_s;
        QTest::newRow("a task without a condition")
            << u"Be quick. |"_s << u"Be quick."_s << u"18: 'task.2' is not 'Text | condition'"_s;
        QTest::newRow("one hint") << u"hint.2: Less.\n"_s << QString() << u"21: 'hint.2' is missing"_s;
        QTest::newRow("hints in disorder")
            << u"hint.1"_s << u"hint.3"_s << u"20: 'hint.3' is not 'hint.1', which comes next"_s;
        QTest::newRow("no challenge") << u"challenge: Make it 2 s. | total(blocking) <= 2\n"_s << QString()
                                      << u"21: 'challenge' is missing"_s;
    }

    void refuses()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, error);
        QString content = good;
        QVERIFY(content.contains(from));
        content.replace(content.indexOf(from), from.size(), to);
        QString seen;
        QVERIFY(!parseLessonFile(content, u"lessons/a/lesson.md"_s, &seen));
        QCOMPARE(seen, u"lessons/a/lesson.md:"_s + error);
    }

    void theEndIsMissing()
    {
        QString error;
        QVERIFY(!parseLessonFile(u"---\ntitle: x"_s, u"lesson.md"_s, &error));
        QCOMPARE(error, u"lesson.md:2: the front matter does not end with ---"_s);
    }
};

QTEST_GUILESS_MAIN(TestLessonFile)
#include "tst_lessonfile.moc"
