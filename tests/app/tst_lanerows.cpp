// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/compactrow.h"
#include "app/timeline/hover.h"
#include "app/timeline/labels.h"
#include "app/timeline/layout.h"
#include "tests/app/picture.h"
#include "tests/app/scenes.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

struct Made
{
    TaskId parent;
    QString name;
    Duration start;
    std::optional<Duration> end;
};

/// Tasks by their parents, starts and ends, from the id 1 on.
Timeline timelineOf(const std::vector<Made> &tasks)
{
    std::vector<std::pair<Duration, TaskId>> ends;
    Timeline timeline;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto id = TaskId(i + 1);
        timeline.apply(
            {.time = TimePoint(tasks[i].start), .task = id, .other = tasks[i].parent, .kind = EventKind::TaskCreated},
            tasks[i].name);
        if (tasks[i].end)
            ends.emplace_back(*tasks[i].end, id);
    }
    std::ranges::sort(ends);
    for (const auto &[time, id] : ends) {
        timeline.apply({.time = TimePoint(time), .task = id, .kind = EventKind::TurnStarted});
        timeline.apply({.time = TimePoint(time), .task = id, .kind = EventKind::Finished});
    }
    return timeline;
}

/// main (1) creates a (2) and b (5); a creates a1 (3), and that a11 (4).
Timeline family()
{
    return timelineOf({{0, u"main"_s, 0s, 9s},
                       {1, u"a"_s, 0s, 5s},
                       {2, u"a1"_s, 1s, 8s},
                       {3, u"a11"_s, 2s, 3s},
                       {1, u"b"_s, 2s, 4s}});
}

/// "main >a* >b+2": with > for each step of indent, * if pinned, and how many it hides.
QString text(const std::vector<LaneRow> &rows)
{
    QStringList names;
    for (const LaneRow &row : rows)
        names += QString(row.depth, u'>') + row.any().name + (row.pinned ? u"*"_s : QString())
            + (row.hidden.empty() ? QString() : u"+%1"_s.arg(row.hidden.size()));
    return names.join(u' ');
}

std::set<LaneKey> keys(const QList<TaskId> &tasks)
{
    std::set<LaneKey> all;
    for (const TaskId task : tasks)
        all.insert({0, task});
    return all;
}

} // namespace

class TestLaneRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lanesStandAsTheReaderWants_data()
    {
        QTest::addColumn<LaneOrder>("order");
        QTest::addColumn<QList<TaskId>>("pinned");
        QTest::addColumn<QList<TaskId>>("collapsed");
        QTest::addColumn<QString>("rows");
        using Tasks = QList<TaskId>;
        const Tasks none;
        const auto tree = LaneOrder::Tree;
        QTest::newRow("the tree") << tree << none << none << u"main >a >>a1 >>>a11 >b"_s;
        QTest::newRow("by start; who was created first goes first")
            << LaneOrder::Start << none << none << u"main a a1 a11 b"_s;
        QTest::newRow("by end") << LaneOrder::End << none << none << u"a11 b a a1 main"_s;
        QTest::newRow("a pinned lane stands first") << tree << Tasks{5} << none << u"b* main >a >>a1 >>>a11"_s;
        QTest::newRow("what is below a pinned one stays") << tree << Tasks{2} << none << u"a* main >a1 >>a11 >b"_s;
        QTest::newRow("pinned ones keep their order") << tree << Tasks{5, 3} << none << u"a1* b* main >a >>a11"_s;
        QTest::newRow("pinned ones by end") << LaneOrder::End << Tasks{3, 5} << none << u"b* a1* a11 a main"_s;
        QTest::newRow("a collapsed subtree") << tree << none << Tasks{2} << u"main >a+2 >b"_s;
        QTest::newRow("all of it") << tree << none << Tasks{1} << u"main+4"_s;
        QTest::newRow("one within another") << tree << none << Tasks{1, 2, 3} << u"main+4"_s;
        QTest::newRow("without children there is nothing to collapse")
            << tree << none << Tasks{4} << u"main >a >>a1 >>>a11 >b"_s;
        QTest::newRow("a pinned lane is never hidden") << tree << Tasks{4} << Tasks{1} << u"a11* main+3"_s;
        QTest::newRow("nor what opens below it") << tree << Tasks{3} << Tasks{1} << u"a1* main+3"_s;
        QTest::newRow("a pinned one hides its own") << tree << Tasks{3} << Tasks{3} << u"a1*+1 main >a >b"_s;
        QTest::newRow("collapsed in another order") << LaneOrder::End << none << Tasks{3} << u"b a a1+1 main"_s;
        QTest::newRow("a task of another number does no harm")
            << tree << Tasks{99} << Tasks{99} << u"main >a >>a1 >>>a11 >b"_s;
    }

    void lanesStandAsTheReaderWants()
    {
        QFETCH(const LaneOrder, order);
        QFETCH(const QList<TaskId>, pinned);
        QFETCH(const QList<TaskId>, collapsed);
        const Timeline timeline = family();
        TrackScene track;
        track.prediction = &timeline;
        QTEST(text(laneRows(track, 0, {order, keys(pinned), keys(collapsed)})), "rows");
        // What is meant for another track changes nothing.
        QCOMPARE(text(laneRows(track, 1, {LaneOrder::Tree, keys(pinned), keys(collapsed)})),
                 u"main >a >>a1 >>>a11 >b"_s);
    }

    void theEndIsTheRunsOrElseTheExpectedOne_data()
    {
        QTest::addColumn<std::optional<Duration>>("a");
        QTest::addColumn<std::optional<Duration>>("b");
        QTest::addColumn<QString>("rows");
        using Time = std::optional<Duration>;
        QTest::newRow("nothing has ended: as expected") << Time() << Time() << u"b a main"_s;
        QTest::newRow("as the run had it") << Time(1s) << Time(2s) << u"a b main"_s;
        QTest::newRow("both kinds") << Time(3s) << Time() << u"a b main"_s;
    }

    void theEndIsTheRunsOrElseTheExpectedOne()
    {
        QFETCH(const std::optional<Duration>, a);
        QFETCH(const std::optional<Duration>, b);
        const Timeline expected = timelineOf({{0, u"main"_s, 0s, 9s}, {1, u"a"_s, 0s, 6s}, {1, u"b"_s, 0s, 5s}});
        const Timeline run = timelineOf({{0, u"main"_s, 0s, {}}, {1, u"a"_s, 0s, a}, {1, u"b"_s, 0s, b}});
        TrackScene track;
        track.run = &run;
        track.prediction = &expected;
        QTEST(text(laneRows(track, 0, {LaneOrder::End, {}, {}})), "rows");
    }

    void whoHasChildrenCanBeCollapsed()
    {
        const Timeline timeline = family();
        TrackScene track;
        track.prediction = &timeline;
        QStringList parents;
        for (const LaneRow &row : laneRows(track)) {
            if (row.hasChildren)
                parents += row.any().name;
            QVERIFY(!row.collapsed);
        }
        QCOMPARE(parents, (QStringList{u"main"_s, u"a"_s, u"a1"_s}));
        QCOMPARE(laneRows(track, 0, {LaneOrder::Tree, {}, keys({2})})[1].hidden, (std::vector<TaskId>{3, 4}));
    }

    void tasksThatOnlyTheRunBeforeHadHaveRows_data()
    {
        QTest::addColumn<QStringList>("run");
        QTest::addColumn<QStringList>("previous");
        QTest::addColumn<LaneOrder>("order");
        QTest::addColumn<QString>("rows");
        const QStringList two{u"main ,---="_s, u"a ,--="_s, u"b ,---="_s};
        const auto tree = LaneOrder::Tree;
        QTest::newRow("the same tasks") << two << two << tree << u"main/main a/a b/b"_s;
        QTest::newRow("it had more") << two << two + QStringList{u"c ,-="_s, u"d ,-="_s} << tree
                                     << u"main/main a/a b/b -/c -/d"_s;
        QTest::newRow("it had fewer") << two << QStringList{u"main ,---="_s, u"a ,--="_s} << tree
                                      << u"main/main a/a b"_s;
        QTest::newRow("another in the same place")
            << two << QStringList{u"main ,---="_s, u"x ,--="_s, u"b ,---="_s} << tree << u"main/main a b/b -/x"_s;
        QTest::newRow("the same task in another place")
            << two << QStringList{u"main ,---="_s, u"x ,--="_s, u"a ,--="_s, u"b ,---="_s} << tree
            << u"main/main a/a b/b -/x"_s;
        QTest::newRow("several of one name, in their order")
            << QStringList{u"main ,---="_s, u"a ,--="_s, u"a ,---="_s}
            << QStringList{u"main ,---="_s, u"x ,--="_s, u"a ,--="_s, u"a ,---="_s, u"a ,-="_s} << tree
            << u"main/main a/a a/a -/x -/a"_s;
        QTest::newRow("by their ends") << two << QStringList{u"main ,---="_s, u"x ,-="_s} << LaneOrder::End
                                       << u"-/x a main/main b"_s;
    }

    void tasksThatOnlyTheRunBeforeHadHaveRows()
    {
        QFETCH(const QStringList, run);
        QFETCH(const QStringList, previous);
        QFETCH(const LaneOrder, order);
        DrawnScene drawing;
        drawing.track(u"T"_s, run, {}).at(400ms);
        TimelineScene &scene = drawing.scene();
        scene.tracks[0].previous = drawing.keep(previous);
        scene.tracks[0].previousEdge = TimePoint(400ms);
        QStringList found;
        for (const LaneRow &row : laneRows(scene.tracks[0], 0, {order, {}, {}})) {
            const QString before = row.previous ? u'/' + row.previous->name : QString();
            found += (row.isPast() ? u"-"_s : row.any().name) + before;
            QCOMPARE(row.task >= pastTask(0), row.isPast());
        }
        QTEST(found.join(u' '), "rows");
        scene.showsPrevious = false;
        QCOMPARE(layoutTimeline(scene, {760, 400}).tracks[0].lanes.size(), std::size_t(run.size()));
    }

    void theRowOfAPastTaskIsItsLineAlone()
    {
        DrawnScene drawing;
        drawing.track(u"T"_s, {u"main ,-----="_s}, {}).at(600ms);
        TimelineScene &scene = drawing.scene();
        scene.tracks[0].previous = drawing.keep({u"main ,---="_s, u"gone ,---="_s});
        scene.tracks[0].previousEdge = TimePoint(400ms);
        scene.tracks[0].runNumber = 2;
        const Picture picture(scene, {760, 300}, ThemeKind::Light);
        const LaneRow &row = picture.layout.tracks[0].lanes[1];
        QVERIFY(row.isPast());
        QCOMPARE(row.band.height, metrics.rowSmall);
        QVERIFY(picture.count(theme(ThemeKind::Light).wait, row.band, TimePoint(100ms), TimePoint(200ms)) > 50);
        const std::vector<Label> labels = timelineLabels(scene, picture.layout, theme(ThemeKind::Light));
        const auto name = std::ranges::find(labels, u"gone"_s, &Label::text);
        QVERIFY(name != labels.end());
        QCOMPARE(name->color, theme(ThemeKind::Light).faint);
        const QPointF place(timeToX(picture.layout.axis, TimePoint(150ms)), row.band.center());
        QVERIFY(hoverText(scene, picture.layout, place).startsWith(u"run 1: gone: waiting"_s));
    }

    void aToggleComesBack()
    {
        std::set<LaneKey> lanes;
        toggle(lanes, {0, 2});
        toggle(lanes, {1, 2});
        QCOMPARE(lanes, (std::set<LaneKey>{{0, 2}, {1, 2}}));
        toggle(lanes, {0, 2});
        QCOMPARE(lanes, (std::set<LaneKey>{{1, 2}}));
    }

    void aRowHasRoomForWhatBelongsToIt()
    {
        const Timeline timeline = family();
        TimelineScene scene;
        scene.tracks.resize(1);
        scene.tracks[0].prediction = &timeline;
        LayoutOptions options;
        options.rows.collapsed = keys({2});
        const TimelineLayout before = layoutTimeline(scene, {760, 600}, options);
        const std::vector<LaneRow> &rows = before.tracks[0].lanes;
        QCOMPARE(rows[0].summary.height, 0.0);
        QVERIFY(rows[1].summary.height > 0);
        QCOMPARE(rows[1].summary.top, rows[1].band.bottom());
        QCOMPARE(rows[2].band.top, rows[1].summary.bottom());
        QCOMPARE(rows[1].past.height, 0.0);

        scene.tracks[0].run = scene.tracks[0].previous = &timeline;
        const TimelineLayout after = layoutTimeline(scene, {760, 600}, options);
        QVERIFY(after.tracks[0].lanes[0].past.height > 0);
        QCOMPARE(after.tracks[0].lanes[0].past.top, after.tracks[0].lanes[0].band.bottom());
        for (const int height : {250, 600}) { // in the least and in ample room
            const TimelineLayout layout = layoutTimeline(scene, QSize(760, height), options);
            for (const LaneRow &row : layout.tracks[0].lanes)
                QVERIFY(pastLine(row).top >= row.band.bottom() - std::floor(row.band.height / 8));
        }
        scene.showsPrevious = false;
        QCOMPARE(layoutTimeline(scene, {760, 600}, options).tracks[0].lanes[0].past.height, 0.0);
    }

    void aPredictionThatIsNotShownKeepsItsRows()
    {
        DrawnScene drawing;
        drawing.track(u"T"_s, {u"main --"_s}, {u"main -----="_s, u"users ---="_s}).at(200ms);
        TimelineScene &scene = drawing.scene();
        const TimelineLayout shown = layoutTimeline(scene, {760, 400});
        scene.showsPrediction = false;
        const TimelineLayout hidden = layoutTimeline(scene, {760, 400});
        QCOMPARE(hidden.axis.end, shown.axis.end);
        QCOMPARE(text(hidden.tracks[0].lanes), text(shown.tracks[0].lanes));
        for (const LaneRow &row : hidden.tracks[0].lanes)
            QVERIFY(!row.prediction);
        QVERIFY(shown.tracks[0].lanes[1].prediction);
    }
};

QTEST_MAIN(TestLaneRows)
#include "tst_lanerows.moc"
