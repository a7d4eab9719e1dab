// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/askedruns.h"

#include "core/condition.h"

#include <QtTest>

using namespace overlap;
using namespace overlap::asked;

namespace {

std::optional<Condition> parsed(const QString &text)
{
    QString error;
    std::optional<Condition> condition = Condition::parse(text, knobs(), variants, &error);
    if (!condition)
        qWarning("%s", qPrintable(error));
    return condition;
}

} // namespace

class TestCondition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QString &text, const QString &error) {
            QTest::newRow(name) << text << error;
        };
        const QString functions =
            u"total, tasks, finished, failed, cancelled, lines, printed, first, last, ended, blocked, "
            "starved, at_once, held, queued, workers, warnings, min, max"_s;
        const QString operand = u"expected a number, a knob, a function or '('; found "_s;
        row("nothing", QString(), u"column 1: "_s + operand + u"the end"_s);
        row("unknown function", u"1 < totl(fast)"_s, u"column 5: unknown function 'totl'; allowed: "_s + functions);
        row("unknown variant", u"total(quick) < 2"_s, u"column 7: unknown variant 'quick'; allowed: slow, fast"_s);
        row("a text for a variant", u"total(\"fast\") < 2"_s,
            u"column 7: expected a variant; found \"fast\"; allowed: slow, fast"_s);
        row("no variant", u"total() < 2"_s, u"column 7: expected a variant; found ')'; allowed: slow, fast"_s);
        row("unknown knob", u"delay < dealy"_s, u"column 9: unknown knob 'dealy'; allowed: delay, items, gil, first"_s);
        row("a text too few", u"printed(fast) == 1"_s, u"column 13: expected ','; found ')'"_s);
        row("a text too many", u"lines(fast, \"a\") == 1"_s, u"column 11: expected ')'; found ','"_s);
        row("no text", u"printed(fast, slow) == 1"_s, u"column 15: expected a \"text\"; found 'slow'"_s);
        row("a text without an end", u"printed(fast, \"a) == 1"_s, u"column 15: the text does not end with '\"'"_s);
        row("a text alone", u"\"a\" == 1"_s, u"column 1: "_s + operand + u"\"a\""_s);
        row("a parenthesis too few", u"(1 < 2"_s, u"column 7: expected ')'; found the end"_s);
        row("a parenthesis too many", u"1 < 2)"_s, u"column 6: expected an operator or the end; found ')'"_s);
        row("one equals sign", u"delay = 1"_s, u"column 7: unexpected '='"_s);
        row("an unknown character", u"items & 1"_s, u"column 7: unexpected '&'"_s);
        row("no right side", u"1 < "_s, u"column 5: "_s + operand + u"the end"_s);
        row("an operator twice", u"1 < < 2"_s, u"column 5: "_s + operand + u"'<'"_s);
        row("a comparison of comparisons", u"1 < 2 < 3"_s, u"column 7: expected an operator or the end; found '<'"_s);
        row("a unit", u"delay < 2s"_s, u"column 10: expected an operator or the end; found 's'"_s);
        row("not in a sum", u"1 + not gil == 1"_s, u"column 5: "_s + operand + u"'not'"_s);
        row("a number alone", u"total(fast)"_s, u"column 1: a number where a condition is needed"_s);
        row("a number and a condition", u"items and 1 < 2"_s, u"column 1: a number where a condition is needed"_s);
        row("a condition or a number", u"1 < 2 or items"_s, u"column 10: a number where a condition is needed"_s);
        row("not a number", u"1 < 2 and not items"_s, u"column 15: a number where a condition is needed"_s);
        row("a condition in a sum", u"1 + (1 < 2) == 2"_s, u"column 5: a condition where a number is needed"_s);
        row("a condition compared", u"(1 < 2) == 1"_s, u"column 1: a condition where a number is needed"_s);
        row("the least of one", u"min(1) < 2"_s, u"column 6: expected ','; found ')'"_s);
        row("the least of nothing", u"min() < 2"_s, u"column 5: "_s + operand + u"')'"_s);
        row("the largest of a condition", u"max(1, (1 < 2)) < 2"_s,
            u"column 8: a condition where a number is needed"_s);
        row("a negative condition", u"-(1 < 2) < 1"_s, u"column 2: a condition where a number is needed"_s);
    }

    void refuses()
    {
        QFETCH(const QString, text);
        QString error;
        QVERIFY(!Condition::parse(text, knobs(), variants, &error));
        QTEST(error, "error");
    }

    void saysThatThereIsNothingToName()
    {
        QString error;
        QVERIFY(!Condition::parse(u"total(a) < 1"_s, {}, {}, &error));
        QCOMPARE(error, u"column 7: unknown variant 'a'; allowed: none"_s);
        QVERIFY(!Condition::parse(u"a < 1"_s, {}, {}, &error));
        QCOMPARE(error, u"column 1: unknown knob 'a'; allowed: none"_s);
    }

    void holds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("holds");
        const auto holds = [](const QString &text) { QTest::addRow("%s", qPrintable(text)) << text << true; };
        const auto fails = [](const QString &text) { QTest::addRow("%s", qPrintable(text)) << text << false; };

        // Comparisons, each at both sides of its border.
        holds(u"1 < 2"_s);
        fails(u"2 < 2"_s);
        holds(u"2 <= 2"_s);
        fails(u"3 <= 2"_s);
        holds(u"3 > 2"_s);
        fails(u"2 > 2"_s);
        holds(u"2 >= 2"_s);
        fails(u"1 >= 2"_s);
        holds(u"2 == 2"_s);
        fails(u"2 == 3"_s);
        holds(u"2 != 3"_s);
        fails(u"2 != 2"_s);

        // Precedence. With any other, or from the right, each of these would turn out otherwise.
        holds(u"1 < 2 or 1 < 2 and 2 < 1"_s);
        holds(u"not 2 < 1 or 1 < 2"_s);
        holds(u"not 1 < 2 or 1 < 2"_s);
        holds(u"not (1 < 2 and 2 < 1)"_s);
        fails(u"not 1 < 2 and 2 < 1"_s);
        holds(u"not not 1 < 2"_s);
        fails(u"(1 < 2 or 1 < 2) and 2 < 1"_s);
        holds(u"1 + 2 * 3 == 7"_s);
        holds(u"(1 + 2) * 3 == 9"_s);
        holds(u"7 - 2 - 1 == 4"_s);
        holds(u"12 / 3 / 2 == 2"_s);
        holds(u"12 / 3 * 2 == 8"_s);
        holds(u"-2 + 3 == 1"_s);
        holds(u"2 * -3 == -6"_s);
        holds(u"1 + 1 < 1 * 3"_s);
        holds(u"1.5+0.5==2"_s);

        // Knobs, also one with the name of a function.
        holds(u"delay == 0.3 and items == 4 and first == 7"_s);
        holds(u"gil"_s);
        fails(u"not gil"_s);
        holds(u"gil and gil == 1 and items + gil == 5"_s);

        // Functions.
        holds(u"total(slow) == 25 and total(fast) == 2"_s);
        holds(u"tasks(slow) == 9"_s);
        holds(u"finished(slow) == 4"_s);
        holds(u"failed(slow) == 3"_s);
        holds(u"cancelled(slow) == 2"_s);
        holds(u"lines(slow) == 11"_s);
        holds(u"printed(slow, \"line\") == 10"_s);
        holds(u"printed(slow, \"\") == 11"_s);
        holds(u"first(slow, \"end\") == 20"_s);
        holds(u"last(slow, \"line\") == 20"_s);
        holds(u"ended(slow, \"h\") == 21 and ended(slow, \"main\") == 25"_s);
        fails(u"ended(slow, \"nobody\") < 99"_s);
        holds(u"blocked(slow) == 18"_s);
        holds(u"starved(slow) == 12"_s);
        holds(u"at_once(slow) == 6"_s);
        holds(u"held(slow) == 14"_s);
        holds(u"queued(slow) == 15"_s);
        holds(u"workers(slow) == 2 and workers(fast) == 0"_s);
        holds(u"warnings(slow) == 13"_s);

        // Extremes.
        holds(u"min(3, 1, 2) == 1 and max(3, 1, 2) == 3 and max(1, 2, 3) == 3"_s);
        holds(u"min(delay, items) == 0.3 and max(total(fast), 1 + 2 * 3) == 7"_s);
        fails(u"max(1, first(slow, \"nowhere\")) < 9"_s);
        fails(u"min(first(slow, \"nowhere\"), 1) < 9"_s);

        // A microsecond is no difference, two are one.
        holds(u"total(fast) == 2.000001"_s);
        holds(u"total(fast) >= 2.000001"_s);
        holds(u"total(fast) <= 1.999999"_s);
        fails(u"total(fast) != 1.999999"_s);
        fails(u"total(fast) < 2.000001"_s);
        fails(u"total(fast) > 1.999999"_s);
        fails(u"total(fast) == 2.000002"_s);
        holds(u"total(fast) != 1.999998"_s);
        holds(u"total(fast) < 2.000002"_s);
        fails(u"total(fast) >= 2.000002"_s);
        holds(u"delay + delay + delay == 0.9 and delay * 3 <= 0.9"_s);

        // What has no value decides nothing.
        fails(u"first(slow, \"nowhere\") < 1"_s);
        fails(u"not first(slow, \"nowhere\") < 1"_s);
        fails(u"first(slow, \"nowhere\") != 1"_s);
        fails(u"-first(slow, \"nowhere\") + 1 < 9"_s);
        fails(u"first(slow, \"nowhere\") < 1 and 1 < 2"_s);
        fails(u"1 < 2 and first(slow, \"nowhere\") < 1"_s);
        fails(u"2 < 1 or first(slow, \"nowhere\") < 1"_s);
        holds(u"1 < 2 or first(slow, \"nowhere\") < 1"_s);
        holds(u"first(slow, \"nowhere\") < 1 or 1 < 2"_s);
        holds(u"not (first(slow, \"nowhere\") < 1 and 2 < 1)"_s);
        fails(u"1 / 0 > 1"_s);
        fails(u"not 1 / 0 > 1"_s);
        fails(u"1 / (items - 4) == 0"_s);
    }

    void holds()
    {
        QFETCH(const QString, text);
        const std::optional<Condition> condition = parsed(text);
        QVERIFY(condition);
        const Timeline slowRun = slow();
        const Timeline fastRun = fast();
        const auto runOf = [&](QStringView variant) -> const Timeline & {
            return variant == u"slow" ? slowRun : fastRun;
        };
        QTEST(condition->holds(values, runOf), "holds");
    }

    void asksOnlyForWhatDecides_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("named");
        QTest::addColumn<QStringList>("asked");
        QTest::newRow("none") << u"items == 4"_s << QStringList() << QStringList();
        QTest::newRow("each once") << u"total(fast) == 2 and lines(slow) == 11 and lines(fast) == 0"_s
                                   << QStringList{u"fast"_s, u"slow"_s} << QStringList{u"fast"_s, u"slow"_s, u"fast"_s};
        QTest::newRow("and is decided") << u"total(fast) == 3 and total(slow) == 25"_s
                                        << QStringList{u"fast"_s, u"slow"_s} << QStringList{u"fast"_s};
        QTest::newRow("or is decided") << u"total(fast) == 2 or total(slow) == 25"_s
                                       << QStringList{u"fast"_s, u"slow"_s} << QStringList{u"fast"_s};
    }

    void asksOnlyForWhatDecides()
    {
        QFETCH(const QString, text);
        const std::optional<Condition> condition = parsed(text);
        QVERIFY(condition);
        QTEST(condition->variants(), "named");
        QStringList asked;
        const Timeline slowRun = slow();
        const Timeline fastRun = fast();
        condition->holds(values, [&](QStringView variant) -> const Timeline & {
            asked += variant.toString();
            return variant == u"slow" ? slowRun : fastRun;
        });
        QTEST(asked, "asked");
    }

    void theKnobsOfTheMomentDecide()
    {
        const std::optional<Condition> condition = parsed(u"gil and delay < items"_s);
        QVERIFY(condition);
        QVERIFY(condition->holds({1, 2, 1, 0}, nullptr));
        QVERIFY(!condition->holds({2, 1, 1, 0}, nullptr));
        QVERIFY(!condition->holds({1, 2, 0, 0}, nullptr));
    }

    void tellsTheNumbersBehindIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const QString &text, const QStringList &told) {
            QTest::addRow("%s", qPrintable(text)) << text << told;
        };
        row(u"total(slow) == 25"_s, {u"total(slow) is 25 s"_s});
        row(u"total(fast) <= total(slow) / 2"_s, {u"total(fast) is 2 s"_s, u"total(slow) / 2 is 12.5 s"_s});
        row(u"items < 2 or items > 3"_s, {u"items is 4"_s});
        row(u"gil and not (delay + delay >= 1)"_s, {u"gil is on"_s, u"delay + delay is 0.6 s"_s});
        row(u"gil == 1"_s, {u"gil is on"_s});
        row(u"(items + 1) * 2 == 1"_s, {u"(items + 1) * 2 is 10"_s});
        row(u"  printed(slow, \"end\")  == items "_s, {u"printed(slow, \"end\") is 1"_s, u"items is 4"_s});
        row(u"first(slow, \"nowhere\") < 1"_s, {u"first(slow, \"nowhere\") is never"_s});
        row(u"items / (items - 4) < 1"_s, {u"items / (items - 4) is none"_s});
        row(u"1 < 2"_s, {});
    }

    void tellsTheNumbersBehindIt()
    {
        QFETCH(const QString, text);
        const std::optional<Condition> condition = parsed(text);
        QVERIFY(condition);
        const Timeline slowRun = slow();
        const Timeline fastRun = fast();
        QStringList told;
        for (const ToldNumber &number : condition->told(
                 values, [&](QStringView id) -> const Timeline & { return id == u"slow" ? slowRun : fastRun; }))
            told += number.expression + u" is "_s + number.value;
        QTEST(told, "told");
    }

    void noConditionHoldsForNothing()
    {
        QVERIFY(!Condition().holds({}, nullptr));
        QVERIFY(Condition().variants().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCondition)
#include "tst_condition.moc"
