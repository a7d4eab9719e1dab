// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knob.h"

#include <QtTest>

#include <cmath>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

Knob knob(const QString &kind)
{
    if (kind == u"delay")
        return {u"delay"_s, u"Delay"_s, KnobKind::Duration, 0.5, 5, 0.1, 3, {}};
    if (kind == u"fine")
        return {u"fine"_s, u"Fine"_s, KnobKind::Duration, 0, 1, 0.05, 0.5, {}};
    if (kind == u"uneven")
        return {u"uneven"_s, u"Uneven"_s, KnobKind::Duration, 0, 5, 0.3, 0.3, {}};
    if (kind == u"items")
        return {u"items"_s, u"Items"_s, KnobKind::Count, 1, 200, 1, 10, {}};
    if (kind == u"gil")
        return {u"gil"_s, u"GIL"_s, KnobKind::Switch, 0, 1, 1, 1, {}};
    return {u"order"_s, u"Order"_s, KnobKind::Choice, 0, 1, 1, 0, {u"fifo"_s, u"lifo"_s}};
}

} // namespace

class TestKnob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value"); // NaN: refused

        const double refused = std::nan("");
        QTest::newRow("a duration") << u"delay"_s << u"2.5"_s << 2.5;
        QTest::newRow("a duration with its unit") << u"delay"_s << u"2.5 s"_s << 2.5;
        QTest::newRow("blanks around") << u"delay"_s << u" 2 "_s << 2.0;
        QTest::newRow("between two steps") << u"delay"_s << u"2.345"_s << 2.345;
        QTest::newRow("to the microsecond") << u"delay"_s << u"2.12345678"_s << 2.123457;
        QTest::newRow("the smallest") << u"delay"_s << u"0.5"_s << 0.5;
        QTest::newRow("the largest") << u"delay"_s << u"5"_s << 5.0;
        QTest::newRow("too small") << u"delay"_s << u"0.4"_s << refused;
        QTest::newRow("too large") << u"delay"_s << u"5.1"_s << refused;
        QTest::newRow("negative") << u"delay"_s << u"-1"_s << refused;
        QTest::newRow("empty") << u"delay"_s << QString() << refused;
        QTest::newRow("a word") << u"delay"_s << u"long"_s << refused;
        QTest::newRow("not a number") << u"delay"_s << u"nan"_s << refused;
        QTest::newRow("infinite") << u"delay"_s << u"inf"_s << refused;
        QTest::newRow("decimal comma") << u"delay"_s << u"2,5"_s << refused;
        QTest::newRow("another unit") << u"delay"_s << u"2 min"_s << refused;
        QTest::newRow("a count") << u"items"_s << u"12"_s << 12.0;
        QTest::newRow("a broken count") << u"items"_s << u"1.5"_s << refused;
        QTest::newRow("no items") << u"items"_s << u"0"_s << refused;
        QTest::newRow("a count has no unit") << u"items"_s << u"12 s"_s << refused;
        QTest::newRow("on") << u"gil"_s << u"on"_s << 1.0;
        QTest::newRow("Python's False") << u"gil"_s << u"False"_s << 0.0;
        QTest::newRow("maybe") << u"gil"_s << u"maybe"_s << refused;
        QTest::newRow("a choice") << u"order"_s << u"lifo"_s << 1.0;
        QTest::newRow("no such choice") << u"order"_s << u"filo"_s << refused;
    }

    void parse()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, text);
        QFETCH(const double, value);
        QString error;
        const std::optional<double> parsed = knob(kind).parse(text, &error);
        QCOMPARE(parsed.has_value(), !std::isnan(value));
        QCOMPARE(error.isEmpty(), parsed.has_value());
        if (parsed)
            QCOMPARE(*parsed, value);
    }

    void refusalNamesKnobTextAndRange_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("duration") << u"delay"_s << u"9"_s << u"bad value '9' for knob 'delay'; allowed: 0.5 to 5 s"_s;
        QTest::newRow("count") << u"items"_s << u"x"_s << u"bad value 'x' for knob 'items'; allowed: 1 to 200, whole"_s;
        QTest::newRow("switch") << u"gil"_s << u"2"_s << u"bad value '2' for knob 'gil'; allowed: on or off"_s;
        QTest::newRow("choice") << u"order"_s << u"a\nb"_s
                                << u"bad value 'a b' for knob 'order'; allowed: one of: fifo, lifo"_s;
    }

    void refusalNamesKnobTextAndRange()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, text);
        QString error;
        QVERIFY(!knob(kind).parse(text, &error));
        QTEST(error, "error");
    }

    void nearest_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("nearest");
        QTest::newRow("on a step") << u"delay"_s << 2.0 << 2.0;
        QTest::newRow("exactly the decimal") << u"delay"_s << 0.8000001 << 0.8;
        QTest::newRow("rounds up") << u"delay"_s << 2.06 << 2.1;
        QTest::newRow("below") << u"delay"_s << -3.0 << 0.5;
        QTest::newRow("above") << u"delay"_s << 7.0 << 5.0;
        QTest::newRow("the last step is below the end") << u"uneven"_s << 5.0 << 4.8;
        QTest::newRow("count") << u"items"_s << 11.6 << 12.0;
        QTest::newRow("switch") << u"gil"_s << 0.7 << 1.0;
        QTest::newRow("choice") << u"order"_s << 9.0 << 1.0;
        QTest::newRow("infinite") << u"delay"_s << HUGE_VAL << 5.0;
        QTest::newRow("not a number is the default") << u"delay"_s << std::nan("") << 3.0;
    }

    void nearest()
    {
        QFETCH(const QString, kind);
        QFETCH(const double, value);
        QTEST(knob(kind).nearest(value), "nearest");
    }

    void texts_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("python");
        QTest::addColumn<QString>("cpp");
        QTest::newRow("whole seconds") << u"delay"_s << 2.0 << u"2.0 s"_s << u"2.0"_s << u"2.0s"_s;
        QTest::newRow("between two steps") << u"delay"_s << 2.345 << u"2.345 s"_s << u"2.345"_s << u"2.345s"_s;
        QTest::newRow("decimals of the step") << u"fine"_s << 0.5 << u"0.50 s"_s << u"0.5"_s << u"0.5s"_s;
        QTest::newRow("tiny") << u"fine"_s << 0.000001 << u"0.000001 s"_s << u"0.000001"_s << u"0.000001s"_s;
        QTest::newRow("count") << u"items"_s << 200.0 << u"200"_s << u"200"_s << u"200"_s;
        QTest::newRow("on") << u"gil"_s << 1.0 << u"on"_s << u"True"_s << u"true"_s;
        QTest::newRow("off") << u"gil"_s << 0.0 << u"off"_s << u"False"_s << u"false"_s;
        QTest::newRow("choice") << u"order"_s << 1.0 << u"lifo"_s << u"\"lifo\""_s << u"1"_s;
    }

    void texts()
    {
        QFETCH(const QString, kind);
        QFETCH(const double, value);
        QTEST(knob(kind).format(value), "format");
        QTEST(knob(kind).pythonLiteral(value), "python");
        QTEST(knob(kind).cppLiteral(value), "cpp");
        QString error;
        QCOMPARE(knob(kind).parse(knob(kind).format(value), &error), std::optional(value));
    }
};

QTEST_GUILESS_MAIN(TestKnob)
#include "tst_knob.moc"
