// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/makelesson.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

LessonProgram program()
{
    return {.knobs = {{u"delay"_s, {}, KnobKind::Duration, 0, 5, 0.1, 2, {}}},
            .variants = {{u"one"_s, {}}, {u"two"_s, {}}}};
}

LessonTexts texts()
{
    const QString words = u"---\ntitle: T\nchapter: 1\nposition: 2\nclaim: C\nvariant.two: Two | second\n"
                          "variant.one: One | first\nknob.delay: the delay\nquestion: Q\n"
                          "predict: order one\nidea.two: I2 | other\nidea.half: Ih | other | delay / 2\n"
                          "statement.1: S1 | delay == 1\nstatement.2: S2 | delay == 2\nstatement.3: S3 | delay == 3\n"
                          "task.1: A | delay == 4\nchallenge: H | total(two) < delay\nhint.1: H1\nhint.2: H2\n---\n"
                          "\nText\nof {delay}\n"_s;
    const QString cpp = u"//! show: all\nvoid main()\n{\n    print(1);\n//! show: two\n    print(2);\n"
                        "//! show: all\n}\n"_s;
    return {{u"lesson.md"_s, words},
            {u"lesson.cpp"_s, cpp},
            {u"one.py"_s, u"def main():\n    print(1)\n"_s},
            {u"two.py"_s, u"def main():\n    print(1)\n\n    print(2)\n"_s}};
}

} // namespace

class TestMakeLesson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsThePartsTogether()
    {
        QString error;
        const std::optional<Lesson> lesson = makeLesson(u"try"_s, program(), texts(), &error);
        QVERIFY2(lesson, qPrintable(error));
        QCOMPARE(lesson->id, u"try"_s);
        QCOMPARE(lesson->chapter, 1);
        QCOMPARE(lesson->position, 2);
        QCOMPARE(lesson->title, u"T"_s);
        QCOMPARE(lesson->claim, u"C"_s);
        QCOMPARE(lesson->text.resolve({2.5}, nullptr).markdown, u"Text\nof 2.5 s"_s);
        QCOMPARE(lesson->defaults(), KnobValues{2});
        QCOMPARE(lesson->knobIndex(u"delay"), 0U);
        QVERIFY(!lesson->knobIndex(u"dela"));
        QCOMPARE(lesson->knobs[0].label, u"the delay"_s);
        QVERIFY(!lesson->variant(u"three"));

        QCOMPARE(lesson->question.text, u"Q"_s);
        QVERIFY(lesson->question.kind == Question::Kind::Order);
        QCOMPARE(lesson->question.variant, u"one"_s);
        QCOMPARE(lesson->ideas.size(), 2U);
        QCOMPARE(lesson->idea(u"two"), &lesson->ideas[0]);
        QCOMPARE(lesson->ideas[0].sentence, u"I2"_s);
        QCOMPARE(lesson->ideas[0].lesson, u"other"_s);
        QVERIFY(!lesson->ideas[0].total);
        QCOMPARE(lesson->ideas[1].total->value({3}, nullptr), 1.5);
        QVERIFY(!lesson->idea(u"one"));
        QCOMPARE(lesson->tasks.size(), 1U);
        QVERIFY(lesson->tasks[0].condition.holds({4}, nullptr));
        QCOMPARE(lesson->hints, (QStringList{u"H1"_s, u"H2"_s}));
        QCOMPARE(lesson->statements.size(), 3U);
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(lesson->statements[i].text, u"S%1"_s.arg(i + 1));
            QVERIFY(lesson->statements[i].condition.holds({double(i + 1)}, nullptr));
            QVERIFY(!lesson->statements[i].condition.holds({double(i + 2)}, nullptr));
        }
        QCOMPARE(lesson->challenge.text, u"H"_s);
        QCOMPARE(lesson->challenge.condition.variants(), QStringList{u"two"_s});

        // In the order of the words.
        const Variant *two = lesson->variant(u"two");
        QCOMPARE(two, &lesson->variants[0]);
        QCOMPARE(two->title, u"Two"_s);
        QCOMPARE(two->summary, u"second"_s);
        QCOMPARE(two->pythonPath, u"lessons/try/two.py"_s);
        QCOMPARE(two->shownLine(Language::Cpp, 6), 4);
        QCOMPARE(two->shownLine(Language::Python, 6), 4);
        QCOMPARE(two->shownLine(Language::Cpp, 7), 0);
        QCOMPARE(two->shownLine(Language::Python, 7), 0);
        QCOMPARE(two->fileLine(Language::Cpp, 4), 6U);
        QCOMPARE(two->fileLine(Language::Python, 4), 6U);
        QCOMPARE(two->fileLine(Language::Python, 1), 0U);
        QCOMPARE(two->fileLine(Language::Cpp, 99), 0U);
        QCOMPARE(lesson->variant(u"one")->shownLine(Language::Cpp, 6), 0);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("error");
        const auto noFile = [](const char *row, const QString &file) {
            QTest::newRow(row) << file << QString() << QString() << u"lessons/try: %1 is missing"_s.arg(file);
        };
        noFile("no words", u"lesson.md"_s);
        noFile("no program", u"lesson.cpp"_s);
        noFile("no twin", u"one.py"_s);
        const auto words = [](const char *row, const QString &from, const QString &to, const QString &error) {
            QTest::newRow(row) << u"lesson.md"_s << from << to << error;
        };
        words("bad words", u"claim"_s, u"clam"_s, u"lessons/try/lesson.md:5: unknown key 'clam'"_s);
        words("a knob without label", u"knob.delay: the delay\n"_s, QString(),
              u"lessons/try: lesson.md has no 'knob.delay'"_s);
        words("a knob too many", u"knob.delay"_s, u"knob.x: x\nknob.delay"_s,
              u"lessons/try: lesson.cpp has no knob 'x'"_s);
        words("a variant too many", u"variant.one"_s, u"variant.x: X | x\nvariant.one"_s,
              u"lessons/try: lesson.cpp has no variant 'x'"_s);
        words("a statement about no variant", u"delay == 1"_s, u"total(three) == 1"_s,
              u"lessons/try/lesson.md:13: 'statement.1': column 7: unknown variant 'three'; allowed: two, one"_s);
        words("a statement about no knob", u"delay == 2"_s, u"2 == dealy"_s,
              u"lessons/try/lesson.md:14: 'statement.2': column 6: unknown knob 'dealy'; allowed: delay"_s);
        words("a task about no variant", u"delay == 4"_s, u"total(three) == 1"_s,
              u"lessons/try/lesson.md:16: 'task.1': column 7: unknown variant 'three'; allowed: two, one"_s);
        words("an order of no variant", u"order one"_s, u"order three"_s,
              u"lessons/try/lesson.md:10: 'predict': unknown variant 'three'; allowed: two, one"_s);
        words("an idea of no variant", u"idea.two"_s, u"idea.three"_s,
              u"lessons/try/lesson.md:11: 'idea.three': unknown variant; allowed: two, one, or another name with an "
              "expression"_s);
        words("an idea only of no variant", u"I2 | other"_s, u"I2 | other | only three"_s,
              u"lessons/try/lesson.md:11: 'idea.two': unknown variant 'three'; allowed: two, one"_s);
        words("an idea of a variant with an expression", u"I2 | other"_s, u"I2 | other | 1"_s,
              u"lessons/try/lesson.md:11: 'idea.two': a variant has its own total: take another name for the "
              "expression"_s);
        words("an idea without a number", u"delay / 2"_s, u"delay < 2"_s,
              u"lessons/try/lesson.md:12: 'idea.half': column 7: expected an operator or the end; found '<'"_s);
        words("a text with an unknown knob", u"{delay}"_s, u"{dealy}"_s,
              u"lessons/try/lesson.md:23: '{dealy}': column 1: unknown knob 'dealy'; allowed: delay"_s);
        words("a challenge without a condition", u"total(two) < delay"_s, u"total(two)"_s,
              u"lessons/try/lesson.md:17: 'challenge': column 1: a number where a condition is needed"_s);
    }

    void refuses()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        LessonTexts changed = texts();
        if (from.isEmpty())
            changed.erase(file);
        else
            changed[file].replace(from, to);
        QString error;
        QVERIFY(!makeLesson(u"try"_s, program(), changed, &error));
        QTEST(error, "error");
    }

    void refusesAVariantWithoutWords()
    {
        LessonProgram larger = program();
        larger.variants.push_back({u"three"_s, {}});
        QString error;
        QVERIFY(!makeLesson(u"try"_s, larger, texts(), &error));
        QCOMPARE(error, u"lessons/try: lesson.md has no 'variant.three'"_s);
    }
};

QTEST_GUILESS_MAIN(TestMakeLesson)
#include "tst_makelesson.moc"
