// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/viewport.h"

#include <QtTest>

using namespace overlap;

namespace {

TimeRange range(Duration start, Duration end)
{
    return {TimePoint(start), TimePoint(end)};
}

} // namespace

class TestViewport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fits_data()
    {
        QTest::addColumn<Duration>("start");
        QTest::addColumn<Duration>("end");
        QTest::addColumn<Duration>("fittedStart");
        QTest::addColumn<Duration>("fittedEnd");
        QTest::newRow("inside") << Duration(1s) << Duration(3s) << Duration(1s) << Duration(3s);
        QTest::newRow("before the start") << Duration(-2s) << Duration(1s) << Duration(0s) << Duration(3s);
        QTest::newRow("after the end") << Duration(8s) << Duration(11s) << Duration(7s) << Duration(10s);
        QTest::newRow("longer than everything") << Duration(-2s) << Duration(20s) << Duration(0s) << Duration(10s);
        QTest::newRow("too short") << Duration(5s) << Duration(5s) << Duration(5s) << Duration(5s + shortestView);
        QTest::newRow("too short, at the end")
            << Duration(10s) << Duration(10s) << Duration(10s - shortestView) << Duration(10s);
    }

    void fits()
    {
        QFETCH(const Duration, start);
        QFETCH(const Duration, end);
        QFETCH(const Duration, fittedStart);
        QFETCH(const Duration, fittedEnd);
        QVERIFY(fitted(range(start, end), range(0s, 10s)) == range(fittedStart, fittedEnd));
    }

    void fitsIntoLessThanTheShortestView() { QVERIFY(fitted(range(1us, 3us), range(0us, 4us)) == range(0us, 4us)); }

    void zooms_data()
    {
        QTest::addColumn<Duration>("start");
        QTest::addColumn<Duration>("end");
        QTest::addColumn<Duration>("at");
        QTest::addColumn<double>("factor");
        QTest::addColumn<Duration>("zoomedStart");
        QTest::addColumn<Duration>("zoomedEnd");
        QTest::newRow("in, around the middle")
            << Duration(0s) << Duration(10s) << Duration(5s) << 2.0 << Duration(2500ms) << Duration(7500ms);
        QTest::newRow("in, at the left") << Duration(0s) << Duration(10s) << Duration(0s) << 2.0 << Duration(0s)
                                         << Duration(5s);
        QTest::newRow("in, at three tenths")
            << Duration(0s) << Duration(10s) << Duration(3s) << 5.0 << Duration(2400ms) << Duration(4400ms);
        QTest::newRow("out") << Duration(4s) << Duration(6s) << Duration(5s) << 0.5 << Duration(3s) << Duration(7s);
        QTest::newRow("out, beyond the start")
            << Duration(1s) << Duration(3s) << Duration(3s) << 0.25 << Duration(0s) << Duration(8s);
        QTest::newRow("out, to everything")
            << Duration(1s) << Duration(9s) << Duration(5s) << 0.1 << Duration(0s) << Duration(10s);
        QTest::newRow("in as far as it goes") << Duration(0s) << Duration(10s) << Duration(5s) << 1e12
                                              << Duration(5s - shortestView / 2) << Duration(5s + shortestView / 2);
        QTest::newRow("no further") << Duration(5s) << Duration(5s + shortestView) << Duration(5s) << 2.0
                                    << Duration(5s) << Duration(5s + shortestView);
    }

    void zooms()
    {
        QFETCH(const Duration, start);
        QFETCH(const Duration, end);
        QFETCH(const Duration, at);
        QFETCH(const double, factor);
        QFETCH(const Duration, zoomedStart);
        QFETCH(const Duration, zoomedEnd);
        const TimeRange found = zoomed(range(start, end), TimePoint(at), factor, range(0s, 10s));
        QCOMPARE(found.start, TimePoint(zoomedStart));
        QCOMPARE(found.end, TimePoint(zoomedEnd));
    }

    void pans_data()
    {
        QTest::addColumn<Duration>("by");
        QTest::addColumn<Duration>("start");
        QTest::newRow("on") << Duration(1s) << Duration(5s);
        QTest::newRow("back") << Duration(-1s) << Duration(3s);
        QTest::newRow("to the start") << Duration(-9s) << Duration(0s);
        QTest::newRow("to the end") << Duration(9s) << Duration(8s);
    }

    void pans()
    {
        QFETCH(const Duration, by);
        QFETCH(const Duration, start);
        QVERIFY(panned(range(4s, 6s), by, range(0s, 10s)) == range(start, start + 2s));
    }

    void frames_data()
    {
        QTest::addColumn<Duration>("start");
        QTest::addColumn<Duration>("end");
        QTest::addColumn<Duration>("framedStart");
        QTest::addColumn<Duration>("framedEnd");
        QTest::newRow("air at both sides") << Duration(4s) << Duration(6s) << Duration(3900ms) << Duration(6100ms);
        QTest::newRow("none before the start") << Duration(0s) << Duration(2s) << Duration(0s) << Duration(2200ms);
        QTest::newRow("a moment stands in the middle")
            << Duration(4s) << Duration(4s) << Duration(4s - shortestView / 2) << Duration(4s + shortestView / 2);
    }

    void frames()
    {
        QFETCH(const Duration, start);
        QFETCH(const Duration, end);
        QFETCH(const Duration, framedStart);
        QFETCH(const Duration, framedEnd);
        QVERIFY(framed(range(start, end), range(0s, 10s)) == range(framedStart, framedEnd));
    }
};

QTEST_APPLESS_MAIN(TestViewport)
#include "tst_viewport.moc"
