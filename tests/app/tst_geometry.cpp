// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/geometry.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestGeometry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void timeAndPlace_data()
    {
        QTest::addColumn<Duration>("time");
        QTest::addColumn<qreal>("x");
        QTest::newRow("zero is at the left") << Duration(0s) << 100.0;
        QTest::newRow("the end is at the right") << Duration(4s) << 500.0;
        QTest::newRow("between") << Duration(1s) << 200.0;
        QTest::newRow("before zero: not clamped") << Duration(-1s) << 0.0;
        QTest::newRow("after the end: not clamped") << Duration(6s) << 700.0;
    }

    void timeAndPlace()
    {
        QFETCH(const Duration, time);
        QFETCH(const qreal, x);
        const TimeAxis axis{100, 400, TimePoint(4s)};
        QCOMPARE(timeToX(axis, TimePoint(time)), x);
        QCOMPARE(xToTime(axis, x), TimePoint(time));
        const TimeAxis zoomed{100, 400, TimePoint(7s), TimePoint(3s)};
        QCOMPARE(timeToX(zoomed, TimePoint(3s + time)), x);
        QCOMPARE(xToTime(zoomed, x), TimePoint(3s + time));
    }

    void tickSteps_data()
    {
        QTest::addColumn<Duration>("length");
        QTest::addColumn<int>("maxCount");
        QTest::addColumn<Duration>("step");
        QTest::newRow("six seconds in six") << Duration(6s) << 6 << Duration(1s);
        QTest::newRow("six seconds in five") << Duration(6s) << 5 << Duration(2s);
        QTest::newRow("a fraction of a second") << Duration(4400ms) << 10 << Duration(500ms);
        QTest::newRow("milliseconds") << Duration(30ms) << 8 << Duration(5ms);
        QTest::newRow("microseconds") << Duration(90us) << 10 << Duration(10us);
        QTest::newRow("never below one microsecond") << Duration(100ns) << 10 << Duration(1us);
        QTest::newRow("a quarter of a minute") << Duration(70s) << 5 << Duration(15s);
        QTest::newRow("minutes") << Duration(7min) << 5 << Duration(2min);
        QTest::newRow("hours") << Duration(5h) << 3 << Duration(2h);
        QTest::newRow("no length") << Duration(0s) << 5 << Duration(1us);
        QTest::newRow("no room") << Duration(6s) << 0 << Duration(10s);
    }

    void tickSteps()
    {
        QFETCH(const Duration, length);
        QFETCH(const int, maxCount);
        QFETCH(const Duration, step);
        QCOMPARE(tickStep(length, maxCount), step);
    }

    void ticks_data()
    {
        QTest::addColumn<Duration>("end");
        QTest::addColumn<qreal>("width");
        QTest::addColumn<QString>("labels");
        QTest::addColumn<Duration>("start");
        QTest::newRow("whole seconds, the end included")
            << Duration(3s) << 300.0 << u"0 s, 1 s, 2 s, 3 s"_s << Duration(0s);
        QTest::newRow("the end between ticks") << Duration(2500ms) << 300.0 << u"0 s, 1 s, 2 s"_s << Duration(0s);
        QTest::newRow("halves") << Duration(1s) << 300.0 << u"0.0 s, 0.5 s, 1.0 s"_s << Duration(0s);
        QTest::newRow("milliseconds") << Duration(40ms) << 300.0 << u"0 ms, 20 ms, 40 ms"_s << Duration(0s);
        QTest::newRow("tenths of a millisecond")
            << Duration(1ms) << 300.0 << u"0.0 ms, 0.5 ms, 1.0 ms"_s << Duration(0s);
        QTest::newRow("microseconds") << Duration(30us) << 300.0 << u"0 µs, 10 µs, 20 µs, 30 µs"_s << Duration(0s);
        QTest::newRow("minutes") << Duration(2min) << 300.0 << u"0 min, 1 min, 2 min"_s << Duration(0s);
        QTest::newRow("closer rather than fewer than three")
            << Duration(8200ms) << 200.0 << u"0 s, 2 s, 4 s, 6 s, 8 s"_s << Duration(0s);
        QTest::newRow("zoomed in, from between two ticks")
            << Duration(3s) << 300.0 << u"2.2 s, 2.4 s, 2.6 s, 2.8 s, 3.0 s"_s << Duration(2100ms);
        QTest::newRow("zoomed in, from a tick") << Duration(3s) << 200.0 << u"1 s, 2 s, 3 s"_s << Duration(1s);
        QTest::newRow("a millisecond, late")
            << Duration(3'500'600us) << 300.0 << u"3.5000 s, 3.5002 s, 3.5004 s, 3.5006 s"_s << Duration(3500ms);
        QTest::newRow("microseconds, after a second")
            << Duration(1'000'002us) << 300.0 << u"1.000000 s, 1.000001 s, 1.000002 s"_s << Duration(1s);
        QTest::newRow("microseconds, after a millisecond")
            << Duration(2'030us) << 300.0 << u"2.00 ms, 2.01 ms, 2.02 ms, 2.03 ms"_s << Duration(2ms);
        QTest::newRow("no room but for zero") << Duration(3s) << 20.0 << u"0 s"_s << Duration(0s);
    }

    void ticks()
    {
        QFETCH(const Duration, end);
        QFETCH(const qreal, width);
        QFETCH(const QString, labels);
        QFETCH(const Duration, start);
        QStringList found;
        const TimeAxis axis{0, width, TimePoint(end), TimePoint(start)};
        for (const Tick &tick : axisTicks(axis, 80)) {
            QVERIFY(timeToX(axis, tick.time) <= axis.right());
            found += tick.label;
        }
        QCOMPARE(found.join(u", "_s), labels);
    }

    void axisEnds_data()
    {
        QTest::addColumn<Duration>("predicted");
        QTest::addColumn<Duration>("recorded");
        QTest::addColumn<bool>("growing");
        QTest::addColumn<Duration>("end");
        QTest::newRow("prediction alone") << Duration(6s) << Duration(0s) << false << Duration(6s);
        QTest::newRow("a run within it") << Duration(6s) << Duration(2s) << true << Duration(6s);
        QTest::newRow("late by a trifle: exactly") << Duration(6s) << Duration(6003ms) << true << Duration(6003ms);
        QTest::newRow("ended late by a trifle") << Duration(6s) << Duration(6003ms) << false << Duration(6003ms);
        QTest::newRow("late: one step") << Duration(6s) << Duration(6200ms) << true << Duration(7500ms);
        QTest::newRow("later: the same step") << Duration(6s) << Duration(7400ms) << true << Duration(7500ms);
        QTest::newRow("later still: two steps") << Duration(8s) << Duration(11s) << true << Duration(12500ms);
        QTest::newRow("ended late: exactly") << Duration(6s) << Duration(7400ms) << false << Duration(7400ms);
        QTest::newRow("a run alone") << Duration(0s) << Duration(3s) << false << Duration(3s);
        QTest::newRow("nothing") << Duration(0s) << Duration(0s) << false << Duration(1s);
    }

    void axisEnds()
    {
        QFETCH(const Duration, predicted);
        QFETCH(const Duration, recorded);
        QFETCH(const bool, growing);
        QFETCH(const Duration, end);
        QCOMPARE(axisEnd(predicted, recorded, growing), TimePoint(end));
    }

    void sharpBorders_data()
    {
        QTest::addColumn<qreal>("x");
        QTest::addColumn<qreal>("ratio");
        QTest::addColumn<qreal>("sharp");
        QTest::newRow("one to one") << 10.4 << 1.0 << 10.0;
        QTest::newRow("two to one") << 10.4 << 2.0 << 10.5;
        QTest::newRow("five to four") << 10.3 << 1.25 << 10.4;
    }

    void sharpBorders()
    {
        QFETCH(const qreal, x);
        QFETCH(const qreal, ratio);
        QTEST(overlap::sharp(x, ratio), "sharp");
    }
};

QTEST_GUILESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
