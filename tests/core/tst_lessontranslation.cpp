// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessontranslation.h"
#include "core/makelesson.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

const QString english =
    u"---\ntitle: T\nchapter: 1\nposition: 2\nclaim: C\nvariant.one: One | first | wrong\n"
    "variant.two: Two | second\nknob.delay: the delay\nquestion: Q\npredict: totals\n"
    "idea.two: I2 | other\nidea.half: Ih | other | delay / 2\n"
    "statement.1: S1 | delay == 1\nstatement.2: S2 | delay == 2\nstatement.3: a | b | delay == 3\n"
    "task.1: A | delay == 4\nchallenge: H | total(two) < delay\nhint.1: H1\nhint.2: H2\n---\n"
    "\nIt takes {delay}.\n[The end](moment:two/end) and {delay > 2 ? [the start](moment:two/main/start) "
    ": {total(two)}}.\n"_s;

const QString german = u"---\ntitle: Titel\nclaim: Aussage\nvariant.two: Zwei | zweite\nvariant.one: Eins | erste\n"
                       "knob.delay: Verzug\nquestion: Frage\nidea.half: Halb\nidea.two: Beide\n"
                       "statement.1: Satz 1\nstatement.2: Satz 2\nstatement.3: c | d\n"
                       "task.1: Aufgabe\nchallenge: Ziel\nhint.1: Tipp 1\nhint.2: Tipp 2\n---\n"
                       "\n{delay > 2 ? [Der Anfang](moment:two/main/start) : {total(two)}},\n"
                       "[das Ende](moment:two/end) und {delay}.\n"_s;

LessonTexts texts()
{
    const QString cpp = u"//! show: all\nvoid main()\n{\n    print(1);\n}\n"_s;
    const QString python = u"def main():\n    print(1)\n"_s;
    return {{u"lesson.md"_s, english},
            {u"lesson.de.md"_s, german},
            {u"lesson.cpp"_s, cpp},
            {u"one.py"_s, python},
            {u"two.py"_s, python}};
}

std::optional<Lesson> make(const LessonTexts &files, const QString &language, QString *error)
{
    const LessonProgram program{.knobs = {{u"delay"_s, {}, KnobKind::Duration, 0, 5, 0.1, 2, {}}},
                                .variants = {{u"one"_s, {}}, {u"two"_s, {}}}};
    return makeLesson(u"try"_s, program, files, error, language);
}

} // namespace

class TestLessonTranslation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWordsDiffer()
    {
        QString error;
        const std::optional<Lesson> lesson = make(texts(), u"de"_s, &error);
        QVERIFY2(lesson, qPrintable(error));
        QCOMPARE(lesson->title, u"Titel"_s);
        QCOMPARE(lesson->chapter, 1);
        QCOMPARE(lesson->position, 2);
        QCOMPARE(lesson->claim, u"Aussage"_s);
        QCOMPARE(lesson->question.text, u"Frage"_s);
        QCOMPARE(lesson->variants[0].id, u"one"_s); // In the order of lesson.md.
        QCOMPARE(lesson->variants[0].title, u"Eins"_s);
        QCOMPARE(lesson->variants[0].summary, u"erste"_s);
        QVERIFY(lesson->variants[0].wrong);
        QVERIFY(!lesson->variants[1].wrong);
        QCOMPARE(lesson->knobs[0].label, u"Verzug"_s);
        QCOMPARE(lesson->ideas[0].id, u"two"_s);
        QCOMPARE(lesson->ideas[0].sentence, u"Beide"_s);
        QCOMPARE(lesson->ideas[0].lesson, u"other"_s);
        QCOMPARE(lesson->ideas[1].total->value({3}, nullptr), 1.5);
        QCOMPARE(lesson->statements[2].text, u"c | d"_s);
        QVERIFY(lesson->statements[2].condition.holds({3}, nullptr));
        QCOMPARE(lesson->tasks[0].text, u"Aufgabe"_s);
        QVERIFY(lesson->tasks[0].condition.holds({4}, nullptr));
        QCOMPARE(lesson->challenge.text, u"Ziel"_s);
        QCOMPARE(lesson->challenge.condition.variants(), QStringList{u"two"_s});
        QCOMPARE(lesson->hints, (QStringList{u"Tipp 1"_s, u"Tipp 2"_s}));
    }

    void fallsBackToEnglish()
    {
        QString error;
        QCOMPARE(make(texts(), {}, &error)->title, u"T"_s);
        QCOMPARE(make(texts(), u"fr"_s, &error)->title, u"T"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QString &from, const QString &to, const QString &error) {
            QTest::newRow(name) << from << to << u"lessons/try/lesson.de.md:"_s + error;
        };
        row("no front matter", u"---\ntitle"_s, u"title"_s, u"1: the front matter does not begin with ---"_s);
        row("a key of lesson.md alone", u"claim"_s, u"chapter: 1\nclaim"_s, u"3: unknown key 'chapter'"_s);
        row("an unknown variant", u"variant.two"_s, u"variant.three"_s, u"4: unknown key 'variant.three'"_s);
        row("a hint too many", u"hint.2: Tipp 2"_s, u"hint.2: Tipp 2\nhint.3: x"_s, u"17: unknown key 'hint.3'"_s);
        row("twice", u"claim"_s, u"title"_s, u"3: 'title' is there twice"_s);
        row("a missing key", u"knob.delay: Verzug\n"_s, {}, u"16: 'knob.delay' is missing"_s);
        row("a missing task", u"task.1: Aufgabe\n"_s, {}, u"16: 'task.1' is missing"_s);
        row("a variant without a summary", u"Eins | erste"_s, u"Eins"_s,
            u"5: 'variant.one' is not 'Title | summary'"_s);
        row("a variant that says it is wrong", u"erste"_s, u"erste | wrong"_s,
            u"5: 'variant.one' is not 'Title | summary'"_s);
        row("a task with a condition", u"Aufgabe"_s, u"Aufgabe | delay == 4"_s,
            u"13: 'task.1' has more than its words: lesson.md alone says what is behind a '|'"_s);
        row("no text", german.sliced(german.indexOf(u"\n{")), u"\n"_s, u"17: there is no text"_s);
        row("a number less", u" und {delay}"_s, {}, u" the text lacks {delay}"_s);
        row("a number more", u" und {delay}"_s, u" und {delay} {delay}"_s, u" lesson.md does not have {delay}"_s);
        row("another condition", u"delay > 2"_s, u"delay > 3"_s, u" the text lacks {delay > 2 ? …}"_s);
        row("another link", u"(moment:two/end)"_s, u"(moment:one/end)"_s, u" the text lacks moment:two/end"_s);
        row("a link less", u"[das Ende](moment:two/end)"_s, u"das Ende"_s, u" the text lacks moment:two/end"_s);
        row("a bad link", u"moment:two/end"_s, u"moment:three/end"_s,
            u"20: link 'moment:three/end': unknown variant 'three'; allowed: one, two"_s);
    }

    void refuses()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        LessonTexts changed = texts();
        QVERIFY(german.contains(from));
        changed[u"lesson.de.md"_s].replace(from, to);
        QString error;
        QVERIFY(!make(changed, u"de"_s, &error));
        QTEST(error, "error");
        QVERIFY(make(changed, {}, &error));
    }
};

QTEST_GUILESS_MAIN(TestLessonTranslation)
#include "tst_lessontranslation.moc"
