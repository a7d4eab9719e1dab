// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/facts.h"
#include "app/timeline/layout.h"
#include "tests/app/scenes.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestSavedTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savedTimes_data()
    {
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<QStringList>("second");
        QTest::addColumn<QString>("saved");
        const QStringList six{u"main ------="_s};
        const QStringList three{u"main ---="_s};
        const QStringList endless{u"main ----"_s};
        QTest::addColumn<int>("wrong"); // which track shows a mistake; -1: none
        QTest::newRow("the second is shorter") << six << three << u"0.60 s, 0.30 s"_s << -1;
        QTest::newRow("the first is shorter") << three << six << u"0.60 s, 0.30 s"_s << -1;
        QTest::newRow("equal") << six << six << u"none"_s << -1;
        QTest::newRow("as late as a run in real time is")
            << QStringList{u"main "_s + QString(41, u'-') + u'='} << QStringList{u"main "_s + QString(40, u'-') + u'='}
            << u"none"_s << -1;
        QTest::newRow("one is not known") << six << endless << u"none"_s << -1;
        QTest::newRow("the longer is a mistake") << six << three << u"0.60 s, 0.30 s"_s << 0;
        QTest::newRow("the shorter is a mistake") << six << three << u"none"_s << 1;
        QTest::newRow("the shorter gives a task up") << six << three + QStringList{u"a -o"_s} << u"none"_s << -1;
        QTest::newRow("the shorter dismisses a task at its end")
            << six << three + QStringList{u"a ---o"_s} << u"0.60 s, 0.30 s"_s << -1;
        QTest::newRow("the shorter is cancelled") << six << QStringList{u"main ---o"_s} << u"none"_s << -1;
        QTest::newRow("the longer fails") << six + QStringList{u"a x"_s} << three << u"none"_s << -1;
    }

    void savedTimes()
    {
        QFETCH(const QStringList, first);
        QFETCH(const QStringList, second);
        DrawnScene drawing;
        QFETCH(const int, wrong);
        drawing.track(u"A"_s, {}, first).track(u"B"_s, {}, second);
        TimelineScene scene = drawing.scene();
        for (int i = 0; i < 2; ++i)
            scene.tracks[std::size_t(i)].wrong = i == wrong;
        const std::optional<SavedTime> saved = savedTime(scene);
        QTEST(saved ? formatSeconds(saved->longer) + u", "_s + formatSeconds(saved->shorter) : u"none"_s, "saved");
        QCOMPARE(layoutTimeline(scene, {760, 420}).bracket.height > 0, saved.has_value());
    }

    void amongMoreThanTwoTheSoonestThatIsRightCounts()
    {
        DrawnScene drawing;
        drawing.track(u"A"_s, {}, {u"main ---="_s})
            .track(u"B"_s, {}, {u"main -----="_s})
            .track(u"C"_s, {}, {u"main --="_s})
            .track(u"D"_s, {}, {u"main -="_s});
        drawing.track(u"E"_s, {}, {u"main -="_s, u"a x"_s});
        TimelineScene scene = drawing.scene();
        scene.tracks[3].wrong = true;
        const std::optional<SavedTime> saved = savedTime(scene);
        QVERIFY(saved);
        QCOMPARE(saved->longer, 500ms);
        QCOMPARE(saved->shorter, 200ms);
        QCOMPARE(saved->sooner, 2U);
    }

    void measuredTotalsCountBeforePredictedOnes()
    {
        DrawnScene drawing;
        drawing.track(u"A"_s, {u"main --------="_s}, {u"main ------="_s}).track(u"B"_s, {}, {u"main ---="_s}).at(800ms);
        const std::optional<SavedTime> saved = savedTime(drawing.scene());
        QVERIFY(saved);
        QCOMPARE(saved->longer, 800ms);
    }

    void totalsOfDifferentValuesAreNotCompared_data()
    {
        QTest::addColumn<QStringList>("second");
        QTest::addColumn<QString>("saved");
        QTest::addColumn<QString>("third"); // what is recorded of it
        QTest::newRow("one is measured: both predictions")
            << QStringList{u"main ----"_s} << u"0.30 s, 0.20 s"_s << QString();
        QTest::newRow("both are measured") << QStringList{u"main ----="_s} << u"0.80 s, 0.40 s"_s << QString();
        QTest::newRow("two of three are measured")
            << QStringList{u"main ----="_s} << u"0.80 s, 0.40 s"_s << u"nothing"_s;
        QTest::newRow("one of three goes on: all predictions")
            << QStringList{u"main ----="_s} << u"0.90 s, 0.20 s"_s << u"main ---------"_s;
    }

    void totalsOfDifferentValuesAreNotCompared()
    {
        QFETCH(const QStringList, second);
        DrawnScene drawing;
        drawing.track(u"A"_s, {u"main --------="_s}, {u"main ---="_s}).track(u"B"_s, second, {u"main --="_s}).at(800ms);
        QFETCH(const QString, third);
        if (!third.isEmpty())
            drawing.track(u"C"_s, third == u"nothing"_s ? QStringList() : QStringList(third), {u"main ---------="_s});
        TimelineScene scene = drawing.scene();
        scene.outdated = true;
        const std::optional<SavedTime> saved = savedTime(scene);
        QVERIFY(saved);
        QTEST(formatSeconds(saved->longer) + u", "_s + formatSeconds(saved->shorter), "saved");
        QCOMPARE(saved->sooner, 1U);
    }
};

QTEST_MAIN(TestSavedTime)
#include "tst_savedtime.moc"
