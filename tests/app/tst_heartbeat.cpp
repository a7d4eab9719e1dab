// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/facts.h"
#include "app/timeline/heart.h"
#include "app/timeline/labels.h"
#include "tests/app/picture.h"
#include "tests/app/scenes.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// A task that blocks for 200 ms and yields, twice, while nobody else is ready.
Timeline loneYields()
{
    Timeline run;
    const auto apply = [&](Duration time, EventKind kind) {
        run.apply({.time = TimePoint(time), .task = 1, .kind = kind});
    };
    run.apply({.task = 1, .kind = EventKind::TaskCreated}, u"main"_s);
    for (const Duration start : {0ms, 200ms}) {
        apply(start, EventKind::TurnStarted);
        apply(start, EventKind::BlockingStarted);
        apply(start + 200ms, EventKind::BlockingEnded);
        apply(start + 200ms, EventKind::Yielded);
    }
    return run;
}

} // namespace

class TestHeartbeat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLoopStandsStillForAnIteration_data()
    {
        QTest::addColumn<QStringList>("tasks");
        QTest::addColumn<Duration>("moment");
        QTest::addColumn<Duration>("still");
        const QStringList call{u"main ,-----="_s, u"a ####="_s};
        QTest::newRow("in a call") << call << Duration(300ms) << Duration(300ms);
        QTest::newRow("at its end") << call << Duration(400ms) << Duration(400ms);
        QTest::newRow("after it") << call << Duration(450ms) << Duration(0ms);
        const QStringList together{u"main ,-----="_s, u"a ##="_s, u"b ..##="_s};
        QTest::newRow("in the calls of tasks that were ready together")
            << together << Duration(350ms) << Duration(350ms);
        const QStringList yields{u"main ,-------="_s, u"a ##..##="_s, u"b ..##..="_s};
        QTest::newRow("until a task yields") << yields << Duration(150ms) << Duration(150ms);
        QTest::newRow("while it waits for its next turn") << yields << Duration(350ms) << Duration(350ms);
        QTest::newRow("and anew from that turn on") << yields << Duration(450ms) << Duration(50ms);
        const QStringList timer{u"main ,-------="_s, u"b -...##="_s, u"a ####="_s};
        QTest::newRow("anew after a timer that was due meanwhile") << timer << Duration(500ms) << Duration(100ms);
        QTest::newRow("not while it is free") << QStringList{u"main ,-----="_s} << Duration(200ms) << Duration(0ms);
    }

    void theLoopStandsStillForAnIteration()
    {
        QFETCH(const QStringList, tasks);
        QFETCH(const Duration, moment);
        QFETCH(const Duration, still);
        const std::optional<LoopSpan> stretch = blockedAt(drawn(tasks, 100ms), TimePoint(moment));
        QCOMPARE(stretch ? stretch->end - stretch->start : 0ns, still);
        QVERIFY(!stretch || stretch->end == TimePoint(moment));
    }

    void yieldingToNobodyEndsAnIterationToo()
    {
        const std::optional<LoopSpan> stretch = blockedAt(loneYields(), TimePoint(300ms));
        QVERIFY(stretch);
        QCOMPARE(stretch->start, TimePoint(200ms));
    }

    void theWordsOfAFlatHeartKeepOffItsBeats_data()
    {
        QTest::addColumn<QStringList>("tasks");
        QTest::addColumn<QStringList>("longer"); // another track
        QTest::addColumn<Duration>("moment");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("place");
        const QStringList longCall{u"main ,-----------------="_s, u"a ----########"_s};
        const QStringList shortCall{u"main ,-------------------="_s, u"a ----#-----------"_s};
        const QStringList late{u"main ,----------="_s, u"a -#--------="_s};
        QTest::newRow("in the call") << longCall << QStringList() << Duration(1200ms)
                                     << u"flat: the loop has been held for 0.80 s"_s << u"flat"_s;
        QTest::newRow("where the call begins")
            << longCall << QStringList() << Duration(400ms) << QString() << QString();
        QTest::newRow("in calls one after another")
            << QStringList{u"main ,--------------------="_s, u"a ########="_s, u"b ........########="_s}
            << QStringList() << Duration(2s) << u"flat: the loop was held for 1.60 s"_s << u"flat"_s;
        QTest::newRow("in calls apart from each other")
            << QStringList{u"main ,--------------------="_s, u"a ######------------##="_s} << QStringList()
            << Duration(2s) << u"flat for 0.60 s at most"_s << u"flat"_s;
        QTest::newRow("no room beside the playhead")
            << QStringList{u"main ,--------------------="_s, u"a ##--------------####="_s} << QStringList()
            << Duration(2s) << QString() << QString();
        QTest::newRow("at the edge, where nothing is drawn yet")
            << shortCall << QStringList() << Duration(500ms) << u"flat: the loop has been held for 0.10 s"_s
            << u"behind"_s;
        QTest::newRow("no room beside the beats")
            << shortCall << QStringList() << Duration(1900ms) << QString() << QString();
        QTest::newRow("behind the end") << late << QStringList{u"main ,----------------------="_s} << Duration(2300ms)
                                        << u"flat: the loop was held for 0.10 s"_s << u"behind"_s;
    }

    void theWordsOfAFlatHeartKeepOffItsBeats()
    {
        QFETCH(const QStringList, tasks);
        QFETCH(const QStringList, longer);
        QFETCH(const Duration, moment);
        QFETCH(const QString, words);
        DrawnScene drawing;
        drawing.track(u"T"_s, tasks, tasks);
        if (!longer.isEmpty())
            drawing.track(u"U"_s, longer, {});
        drawing.at(moment);
        TimelineScene &scene = drawing.scene();
        const Picture picture(scene, {760, 420}, ThemeKind::Light);
        const TrackRows &rows = picture.layout.tracks[0];
        const std::vector<Label> labels = timelineLabels(scene, picture.layout, theme(ThemeKind::Light));
        const auto label = std::ranges::find(labels, Label::Kind::Heart, &Label::kind);
        QCOMPARE(label == labels.end() ? QString() : label->text, words);
        if (words.isEmpty())
            return;
        const std::vector<HeartPart> parts = heartParts(*scene.tracks[0].run, rows, picture.layout.axis, scene.edge);
        for (const HeartPart &part : parts) {
            if (part.kind != HeartPart::Kind::Flat)
                QVERIFY(part.right <= label->rect.left() || part.left >= label->rect.right());
        }
        QTEST(label->rect.left() > parts.back().right ? u"behind"_s : u"flat"_s, "place");
        QVERIFY(label->rect.right() <= picture.layout.right());
        const qreal playhead = timeToX(picture.layout.axis, TimePoint(moment));
        QVERIFY2(playhead <= label->rect.left() - metrics.gap || playhead >= label->rect.right() + metrics.gap,
                 qPrintable(QString::number(playhead)));
    }

    void theHeartBeatsBetweenIterations_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("beats");
        QTest::newRow("not between calls of one") << u"b ...........#######="_s << false;
        QTest::newRow("between those of two") << u"b -..........#######="_s << true;
    }

    void theHeartBeatsBetweenIterations()
    {
        QFETCH(const QString, second);
        QFETCH(const bool, beats);
        DrawnScene drawing;
        drawing.track(u"T"_s, {u"main ,--------------------="_s, second, u"a ###########="_s}, {}).at(2100ms);
        const Picture picture(drawing.scene(), {760, 420}, ThemeKind::Light);
        const Band &heart = picture.layout.tracks[0].heartbeat;
        const Band above{heart.top, heart.height / 2 - 2};
        QCOMPARE(picture.isDrawnOn(above, TimePoint(1100ms), TimePoint(1130ms)), beats);
        QVERIFY(!picture.isDrawnOn(above, TimePoint(1050ms), TimePoint(1095ms)));
        QVERIFY(!picture.isDrawnOn(above, TimePoint(1200ms), TimePoint(1400ms)));
    }
};

QTEST_MAIN(TestHeartbeat)
#include "tst_heartbeat.moc"
