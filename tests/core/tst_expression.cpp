// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/askedruns.h"

#include "core/expression.h"

#include <QtTest>

using namespace overlap;
using namespace overlap::asked;

class TestExpression : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");
        const auto row = [](const QString &text, const QString &told) {
            QTest::addRow("%s", qPrintable(text)) << text << told;
        };
        row(u"total(slow)"_s, u"25 s"_s);
        row(u"delay"_s, u"0.3 s"_s);
        row(u"items"_s, u"4"_s);
        row(u"gil"_s, u"on"_s);
        row(u"not_yet"_s, u"second"_s);
        row(u"total(slow) - 3"_s, u"22 s"_s);
        row(u"3 - total(slow)"_s, u"-22 s"_s);
        row(u"-delay"_s, u"-0.3 s"_s);
        row(u"items * delay"_s, u"1.2 s"_s);
        row(u"delay * delay"_s, u"0.09"_s);
        row(u"total(slow) / items"_s, u"6.25 s"_s);
        row(u"total(slow) / total(fast)"_s, u"12.5"_s);
        row(u"items / 3"_s, u"1.333"_s);
        row(u"max(items, delay)"_s, u"4 s"_s);
        row(u"blocked(slow) + starved(slow)"_s, u"30 s"_s);
        row(u"tasks(slow) + 1"_s, u"10"_s);
        row(u"delay / 1000"_s, u"300 µs"_s);
        row(u"delay - delay"_s, u"0 s"_s);
        row(u"total(slow) / 0"_s, u"never"_s);
        row(u"1 / 0"_s, u"none"_s);
    }

    void tells()
    {
        QFETCH(const QString, text);
        std::vector<Knob> all = knobs();
        all.push_back(
            {.id = u"not_yet"_s, .label = {}, .kind = KnobKind::Choice, .choices = {u"first"_s, u"second"_s}});
        KnobValues allValues = values;
        allValues.push_back(1);
        QString error;
        const std::optional<Expression> expression = Expression::parse(text, all, variants, &error);
        QVERIFY2(expression, qPrintable(error));
        const Timeline slowRun = slow();
        const Timeline fastRun = fast();
        QTEST(expression->told(allValues,
                               [&](QStringView id) -> const Timeline & { return id == u"slow" ? slowRun : fastRun; }),
              "told");
    }

    void isANumber()
    {
        QString error;
        QVERIFY(!Expression::parse(u"1 < 2"_s, knobs(), variants, &error));
        QCOMPARE(error, u"column 3: expected an operator or the end; found '<'"_s);
        QVERIFY(!Expression::parse(u"(1 < 2)"_s, knobs(), variants, &error));
        QCOMPARE(error, u"column 1: a condition where a number is needed"_s);
        QVERIFY(!Expression().value({}, nullptr));
    }
};

QTEST_GUILESS_MAIN(TestExpression)
#include "tst_expression.moc"
