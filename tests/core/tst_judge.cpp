// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn.h"

#include "core/judge.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

const QStringList variants{u"sum"_s, u"slowest"_s, u"same"_s, u"endless"_s};

Expression expression(const QString &text)
{
    QString error;
    return Expression::parse(text, {}, variants, &error).value_or(Expression());
}

/// Variants that take 6, 3 and 3 s and one that never ends.
Lesson lesson()
{
    Lesson lesson;
    for (const QString &id : variants) {
        lesson.variants.emplace_back();
        lesson.variants.back().id = id;
    }
    lesson.ideas = {{u"slowest"_s, u"You let all overlap."_s, u"sleep"_s, {}},
                    {u"half"_s, u"You took half."_s, u"queue"_s, expression(u"total(sum) / 4"_s)},
                    {u"nothing"_s, u"Never met."_s, u"queue"_s, expression(u"first(sum, \"nowhere\")"_s)},
                    {u"nearly"_s, u"You were nearly right."_s, u"queue"_s, expression(u"total(sum) + 0.2"_s)},
                    {u"tenth"_s, u"You took a tenth."_s, u"queue"_s, expression(u"total(sum) / 10"_s), {u"same"_s}}};
    return lesson;
}

Timeline printing(const QStringList &lines, const QString &drawing = u"main ------="_s)
{
    Timeline run = drawn({drawing}, 1s);
    for (const QString &line : lines)
        run.apply({.time = TimePoint(20s), .task = 1, .kind = EventKind::Printed}, line);
    return run;
}

const Timeline &runOf(QStringView variant)
{
    static const std::map<QString, Timeline> runs{
        {u"sum"_s, printing({u"a"_s, u"b"_s, u"c"_s, u"c"_s, u"d"_s})},
        {u"slowest"_s, printing({u"b"_s, u"a"_s, u"c"_s, u"x"_s, u"c"_s, u"d"_s}, u"main ---="_s)},
        {u"same"_s, printing({u"c"_s, u"c"_s, u"d"_s, u"b"_s}, u"main ---="_s)},
        {u"endless"_s, printing({}, u"main ---"_s)}};
    return runs.at(variant.toString());
}

} // namespace

Q_DECLARE_METATYPE(std::optional<overlap::MetIdea>)

class TestJudge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void closeness_data()
    {
        QTest::addColumn<int>("predicted"); // ms
        QTest::addColumn<int>("actual");
        QTest::addColumn<bool>("close");
        QTest::newRow("equal") << 3000 << 3000 << true;
        QTest::newRow("5 % more") << 3150 << 3000 << true;
        QTest::newRow("5 % less") << 2850 << 3000 << true;
        QTest::newRow("more than that") << 3151 << 3000 << false;
        QTest::newRow("less than that") << 2849 << 3000 << false;
        QTest::newRow("nothing") << 0 << 0 << true;
        QTest::newRow("nearly nothing") << 10 << 0 << true;
        QTest::newRow("something instead of nothing") << 11 << 0 << false;
        QTest::newRow("nothing instead of something") << 0 << 500 << false;
    }

    void closeness()
    {
        QFETCH(const int, predicted);
        QFETCH(const int, actual);
        QTEST(isClose(std::chrono::milliseconds(predicted), std::chrono::milliseconds(actual)), "close");
    }

    void totals_data()
    {
        QTest::addColumn<QString>("variant");
        QTest::addColumn<int>("predicted"); // ms
        QTest::addColumn<bool>("right");
        QTest::addColumn<int>("off"); // ms
        QTest::addColumn<std::optional<MetIdea>>("idea");
        using Met = std::optional<MetIdea>;
        const auto row = [](const char *name, const QString &variant, int predicted, bool right, int off,
                            const Met &idea) { QTest::newRow(name) << variant << predicted << right << off << idea; };
        const MetIdea slowest{u"slowest"_s, u"You let all overlap."_s, u"slowest"_s, u"sleep"_s};
        const MetIdea half{u"half"_s, u"You took half."_s, {}, u"queue"_s};
        const MetIdea sum{u"sum"_s, {}, u"sum"_s, {}};
        row("right", u"sum"_s, 6000, true, 0, {});
        row("nearly", u"sum"_s, 6300, true, 300, {});
        row("another variant, with words", u"sum"_s, 3000, false, -3000, slowest);
        row("nearly another variant", u"sum"_s, 2850, false, -3150, slowest);
        row("too far from it", u"sum"_s, 2800, false, -3200, {});
        row("an expression", u"sum"_s, 1500, false, -4500, half);
        row("another variant, without words", u"slowest"_s, 6050, false, 3050, sum);
        row("the nearest of two ideas", u"same"_s, 6180, false, 3180,
            MetIdea{u"nearly"_s, u"You were nearly right."_s, {}, u"queue"_s});
        row("an idea that one may have of another variant only", u"sum"_s, 600, false, -5400, {});
        row("a variant that is an idea of another one only", u"same"_s, 6000, false, 3000, sum);
        row("an idea of that one", u"same"_s, 600, false, -2400,
            MetIdea{u"tenth"_s, u"You took a tenth."_s, {}, u"queue"_s});
        row("an idea that is as good as right", u"sum"_s, 6400, false, 400, {});
        row("far from all", u"sum"_s, 9000, false, 3000, {});
        row("a run without an end", u"endless"_s, 3000, false, 0, {});
    }

    void totals()
    {
        QFETCH(const QString, variant);
        QFETCH(const int, predicted);
        const std::vector<TotalVerdict> verdicts =
            judgeTotals(lesson(), {}, runOf, {{variant, std::chrono::milliseconds(predicted)}});
        QCOMPARE(verdicts.size(), 1U);
        QCOMPARE(verdicts[0].variant, variant);
        QCOMPARE(verdicts[0].total, runOf(variant).total());
        QTEST(verdicts[0].right, "right");
        QTEST(int(verdicts[0].off() / 1ms), "off");
        QTEST(verdicts[0].idea, "idea");
    }

    void eachPredictionIsJudgedInTheOrderOfTheLesson()
    {
        QVERIFY(judgeTotals(lesson(), {}, runOf, {}).empty());
        const std::vector<TotalVerdict> verdicts =
            judgeTotals(lesson(), {}, runOf, {{u"same"_s, 3s}, {u"nobody"_s, 1s}, {u"sum"_s, 1s}});
        QCOMPARE(verdicts.size(), 2U);
        QCOMPARE(verdicts[0].variant, u"sum"_s);
        QVERIFY(!verdicts[0].right);
        QCOMPARE(verdicts[1].variant, u"same"_s);
        QVERIFY(verdicts[1].right);
    }

    void orders_data()
    {
        QTest::addColumn<QString>("prediction"); // a letter for each line
        QTest::addColumn<bool>("right");
        QTest::addColumn<std::vector<qsizetype>>("misplaced");
        QTest::addColumn<QString>("idea");
        const auto row = [](const char *name, const QString &prediction, bool right,
                            const std::vector<qsizetype> &misplaced, const QString &idea = {}) {
            QTest::newRow(name) << prediction << right << misplaced << idea;
        };
        row("right", u"abccd"_s, true, {});
        row("two in the wrong order", u"abcdc"_s, false, {3});
        row("one far away", u"bccda"_s, false, {4});
        row("the first turned round", u"cbacd"_s, false, {0, 2});
        row("as another variant has them", u"baccd"_s, false, {0}, u"slowest"_s);
        row("as one without words has some of them", u"cdbca"_s, false, {0, 1, 4});
        row("as one without words has them", u"accdb"_s, false, {4}, u"same"_s);
        row("one is missing", u"abcc"_s, false, {});
        row("one is not of them", u"abxccd"_s, false, {2});
        row("nothing", QString(), false, {});
    }

    void orders()
    {
        QFETCH(const QString, prediction);
        Lesson asked = lesson();
        asked.question = {{}, Question::Kind::Order, u"sum"_s};
        QStringList lines;
        for (const QChar letter : prediction)
            lines += letter;
        const OrderVerdict verdict = judgeOrder(asked, runOf, lines);
        QCOMPARE(verdict.order, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"c"_s, u"d"_s}));
        QTEST(verdict.right, "right");
        QTEST(verdict.misplaced, "misplaced");
        QTEST(verdict.idea.value_or(MetIdea()).id, "idea");
    }

    void anOrderNamesTheVariantAndItsIdea()
    {
        Lesson asked = lesson();
        asked.question = {{}, Question::Kind::Order, u"sum"_s};
        const auto idea = judgeOrder(asked, runOf, {u"b"_s, u"a"_s, u"c"_s, u"c"_s, u"d"_s}).idea;
        QCOMPARE(idea, (MetIdea{u"slowest"_s, u"You let all overlap."_s, u"slowest"_s, u"sleep"_s}));
        asked.ideas.clear();
        const auto nameless = judgeOrder(asked, runOf, {u"b"_s, u"a"_s, u"c"_s, u"c"_s, u"d"_s}).idea;
        QCOMPARE(nameless, (MetIdea{u"slowest"_s, {}, u"slowest"_s, {}}));
    }

    void notTooManyLinesAreToBeSorted_data()
    {
        QTest::addColumn<QString>("printed"); // A letter for each line: small ones by one task, large ones by another.
        QTest::addColumn<QString>("asked");
        QTest::newRow("few are all asked for") << u"abAcBdC"_s << u"abAcBdC"_s;
        QTest::newRow("of many the first two and the last of each task") << u"abcdefABCDEF"_s << u"abfABF"_s;
        QTest::newRow("in the order of the run") << u"aAbBcCdDeE"_s << u"aAbBeE"_s;
        QTest::newRow("a task with two lines keeps both") << u"abcdefAB"_s << u"abfAB"_s;
        QTest::newRow("a task with one keeps it") << u"aAbcdefg"_s << u"aAbg"_s;
        QTest::newRow("equal lines are several") << u"aaAaaaBa"_s << u"aaABa"_s;
    }

    void notTooManyLinesAreToBeSorted()
    {
        QFETCH(const QString, printed);
        QFETCH(const QString, asked);
        Timeline run = drawn({u"main ------="_s, u"other ----="_s}, 1s);
        for (const QChar letter : printed)
            run.apply({.time = TimePoint(20s), .task = letter.isLower() ? 1U : 2U, .kind = EventKind::Printed},
                      QString(letter));
        QCOMPARE(linesToSort(run).join(QString()), asked);
        QCOMPARE(leavesLinesOut(run), printed != asked);
    }

    void statementsAreJudgedWithTheirNumbers()
    {
        QString error;
        const auto condition = Condition::parse(u"total(slowest) <= total(sum) / 2"_s, {}, variants, &error);
        QVERIFY2(condition, qPrintable(error));
        const StatementVerdict verdict = judgeStatement({u"Half."_s, *condition}, {}, runOf);
        QVERIFY(verdict.holds);
        QCOMPARE(verdict.numbers,
                 (std::vector<ToldNumber>{{u"total(slowest)"_s, u"3 s"_s},
                                          {u"total(sum) / 2"_s, u"3 s"_s, true, {{u"total(sum)"_s, u"6 s"_s}}}}));
        QVERIFY(!judgeStatement({}, {}, runOf).holds);
    }
};

QTEST_GUILESS_MAIN(TestJudge)
#include "tst_judge.moc"
