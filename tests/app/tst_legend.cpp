// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/scenes.h"
#include "tests/app/sharedscenes.h"
#include "tests/app/whyprograms.h"

#include "app/timeline/hover.h"
#include "app/timeline/labels.h"
#include "app/timeline/legend.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QString words(const std::vector<LegendEntry> &entries)
{
    QStringList texts;
    for (const LegendEntry &entry : entries)
        texts += entry.text;
    return texts.join(u", "_s);
}

TimelineScene sceneOf(const Timeline &timeline)
{
    TimelineScene scene;
    scene.tracks.emplace_back().run = &timeline;
    scene.edge = timeline.latest();
    return scene;
}

constexpr QSizeF card(760, 420);
constexpr QSizeF tall(760, 900);

} // namespace

class TestLegend : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfTheGhosts_data()
    {
        QTest::addColumn<bool>("showsPrediction");
        QTest::addColumn<bool>("showsPrevious");
        QTest::addColumn<QString>("row");
        QTest::newRow("both") << true << true << u"running, waiting, blocking, heartbeat, run 2 behind run 3"_s;
        QTest::newRow("without the run before") << true << false << u"running, waiting, blocking, heartbeat"_s;
        QTest::newRow("without the prediction")
            << false << true << u"running, waiting, heartbeat, run 2 behind run 3"_s;
    }

    void tellsOfTheGhosts()
    {
        QFETCH(const bool, showsPrediction);
        QFETCH(const bool, showsPrevious);
        DrawnScene drawing;
        drawing.track(u"T"_s, {u"main ,-----="_s}, {u"main ,##---="_s}).at(600ms);
        TimelineScene &scene = drawing.scene();
        scene.tracks[0].previous = drawing.keep({u"main ,---="_s});
        scene.tracks[0].runNumber = 3;
        scene.showsPrediction = showsPrediction;
        scene.showsPrevious = showsPrevious;
        const TimelineLayout layout = layoutTimeline(scene, card);
        QTEST(words(legendEntries(scene, layout.axis, false)), "row");
    }

    void tellsWhatIsThere_data()
    {
        QTest::addColumn<WhyProgram>("program");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("outcomes");
        QTest::newRow("timers") << WhyProgram(gathers) << u"running, waiting, heartbeat"_s << u"done"_s;
        QTest::newRow("a blocked loop") << WhyProgram(blocks) << u"running, waiting, ready, blocking, heartbeat"_s
                                        << u"done"_s;
        QTest::newRow("a lock") << WhyProgram(locks) << u"running, waiting, heartbeat, holds “lock”"_s << u"done"_s;
        QTest::newRow("a thread") << WhyProgram(threads) << u"running, waiting, in thread, heartbeat, computing"_s
                                  << u"done"_s;
        QTest::newRow("a cancellation") << WhyProgram(cancels) << u"running, waiting, heartbeat, cancel asked"_s
                                        << u"done, cancelled"_s;
        QTest::newRow("an error") << WhyProgram(groups) << u"running, waiting, heartbeat, cancel asked"_s
                                  << u"done, failed, cancelled"_s;
    }

    void tellsWhatIsThere()
    {
        QFETCH(const WhyProgram, program);
        QFETCH(const QString, row);
        QFETCH(const QString, outcomes);
        const Timeline timeline = recordedUntil(program);
        const TimelineScene scene = sceneOf(timeline);
        const TimeAxis axis{.left = 100, .width = 600, .end = sceneEnd(scene)};
        QCOMPARE(words(legendEntries(scene, axis, false)), row);
        const std::vector<LegendEntry> explained = legendEntries(scene, axis, true);
        QCOMPARE(words(explained), u"%1, %2"_s.arg(row, outcomes).replace(u"heartbeat"_s, u"loop, heartbeat"_s));
        QSet<QString> explanations;
        for (const LegendEntry &entry : explained)
            explanations += entry.explanation;
        QVERIFY(!explanations.contains(QString()));
        QCOMPARE(explanations.size(), std::ssize(explained));
    }

    void tellsOfTheLoopWhereItHasARow_data()
    {
        QTest::addColumn<QString>("run");
        QTest::addColumn<QString>("prediction");
        QTest::addColumn<QString>("row");
        QTest::newRow("a run") << u"main ,-----="_s << QString() << u"running, waiting, loop, heartbeat, done"_s;
        QTest::newRow("no run yet: no beats") << QString() << u"main ,-----="_s << u"running, waiting, loop, done"_s;
        QTest::newRow("nothing") << QString() << QString() << QString();
    }

    void tellsOfTheLoopWhereItHasARow()
    {
        QFETCH(const QString, run);
        QFETCH(const QString, prediction);
        const auto timelineOf = [](const QString &drawing) {
            return drawing.isEmpty() ? Timeline() : drawn({drawing}, 100ms);
        };
        const Timeline recorded = timelineOf(run);
        const Timeline calculated = timelineOf(prediction);
        TimelineScene scene = sceneOf(recorded);
        scene.tracks.front().prediction = &calculated;
        const TimeAxis axis{.left = 100, .width = 600, .end = TimePoint(1s)};
        QTEST(words(legendEntries(scene, axis, true)), "row");
    }

    void tellsCausesOfWaitingWhereTheyAreShown()
    {
        const Timeline timeline = recordedUntil(blocks);
        TimelineScene scene = sceneOf(timeline);
        scene.waitingSplit = true;
        const TimeAxis axis{.left = 100, .width = 600, .end = sceneEnd(scene)};
        QCOMPARE(words(legendEntries(scene, axis, false)),
                 u"running, waiting, ready, blocking, heartbeat, loop busy, timer"_s);
    }

    void explainsWhereThereIsRoom_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<bool>("wanted");
        QTest::addColumn<bool>("explains");
        QTest::newRow("no room left over") << card << false << false;
        QTest::newRow("room left over") << tall << false << true;
        QTest::newRow("wanted all the same") << card << true << true;
    }

    void explainsWhereThereIsRoom()
    {
        QFETCH(const QSizeF, size);
        QFETCH(const bool, wanted);
        QFETCH(const bool, explains);
        DrawnScene drawing;
        const TimelineScene &scene = gatherScene(drawing, Moment::Ended);
        LayoutOptions options;
        options.explainsLegend = wanted;
        const TimelineLayout layout = layoutTimeline(scene, size, options);
        QCOMPARE(layout.legendExplains, explains);
        QCOMPARE(layout.legend.bottom(), std::min(layout.contentHeight, size.height())); // It sticks.
        const bool ample = layout.tracks.front().lanes.front().band.height == metrics.rowMax;
        QVERIFY(!explains || ample || wanted); // it takes no room from the rows unless it is wanted
        const std::vector<Label> labels = legendLabels(scene, layout, theme(ThemeKind::Light));
        QCOMPARE(labels.size(), legendEntries(scene, layout.axis, explains).size() * (explains ? 2 : 1));
        for (const Label &label : labels) {
            QVERIFY(label.rect.top() >= layout.legend.top && label.rect.bottom() <= layout.legend.bottom());
            QVERIFY(label.rect.left() >= layout.left() && label.rect.right() <= layout.right() + 1);
            for (const Label &other : labels)
                QVERIFY(&other == &label || !other.rect.intersects(label.rect));
        }
    }

    void explainsUnderThePointer_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("in a row") << card;
        QTest::newRow("line by line") << tall;
    }

    void explainsUnderThePointer()
    {
        QFETCH(const QSizeF, size);
        DrawnScene drawing;
        const TimelineScene &scene = gatherScene(drawing, Moment::Ended);
        const TimelineLayout layout = layoutTimeline(scene, size);
        const std::vector<Label> labels = legendLabels(scene, layout, theme(ThemeKind::Light));
        const auto waiting = std::ranges::find(labels, u"waiting"_s, &Label::text);
        QVERIFY(waiting != labels.end());
        const QString text = hoverText(scene, layout, waiting->rect.center());
        QCOMPARE(text, u"waiting: suspended until something happens; the loop is free"_s);
        QCOMPARE(hoverText(scene, layout, {layout.right() + 5, waiting->rect.center().y()}), QString());
    }
};

QTEST_MAIN(TestLegend)
#include "tst_legend.moc"
