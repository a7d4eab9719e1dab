// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/find.h"
#include "app/timeline/rowoptions.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// main (1) creates fetch (2) and store (3), which share a lock. fetch prints at its start and after a wait of 1 s, and
/// fails at 2 s. store waits for the lock from 0 s on and ends at 3 s. At 3 s there is a warning that is nobody's.
Timeline program()
{
    Timeline timeline;
    const auto apply = [&](Duration time, TaskId task, EventKind kind, const QString &text = {},
                           ResourceId resource = 0) {
        const bool shares = kind == EventKind::ResourceCreated || (kind == EventKind::Suspended && resource != 0);
        timeline.apply({.time = TimePoint(time),
                        .task = task,
                        .other = kind == EventKind::TaskCreated && task > 1 ? 1U : 0U,
                        .resource = resource,
                        .kind = kind,
                        .reason = shares ? WaitReason::Lock : WaitReason::Timer},
                       text);
    };
    apply(0s, 1, EventKind::TaskCreated, u"main"_s);
    apply(0s, 1, EventKind::ResourceCreated, u"store lock"_s, 1);
    apply(0s, 1, EventKind::TurnStarted);
    apply(0s, 1, EventKind::Suspended);
    apply(0s, 2, EventKind::TaskCreated, u"fetch"_s);
    apply(0s, 2, EventKind::TurnStarted);
    apply(0s, 2, EventKind::Acquired, {}, 1);
    apply(0s, 2, EventKind::Printed, u"Fetching 1"_s);
    apply(0s, 2, EventKind::Suspended);
    apply(0s, 3, EventKind::TaskCreated, u"store"_s);
    apply(0s, 3, EventKind::TurnStarted);
    apply(0s, 3, EventKind::Suspended, {}, 1);
    apply(1s, 2, EventKind::TurnStarted);
    apply(1s, 2, EventKind::Printed, u"Fetching 2"_s);
    apply(1s, 2, EventKind::Suspended);
    apply(2s, 2, EventKind::TurnStarted);
    apply(2s, 2, EventKind::Failed, u"no route to the store"_s);
    apply(3s, 3, EventKind::TurnStarted);
    apply(3s, 3, EventKind::Finished);
    apply(3s, 0, EventKind::Warned, u"'save' was never awaited"_s);
    return timeline;
}

/// "fetch" for a name, "fetch@1" for a moment in its row, "lock 1" for what is shared, "loop@3" for nobody's; then in
/// brackets the state of the span.
QStringList text(const TimelineScene &scene, const std::vector<Match> &matches)
{
    QStringList lines;
    for (const Match &match : matches) {
        const Timeline &timeline = *(scene.tracks[match.mark.track].run ? scene.tracks[match.mark.track].run
                                                                        : scene.tracks[match.mark.track].prediction);
        const Lane *lane = timeline.lane(match.mark.task);
        QString line = lane ? lane->name : u"loop"_s;
        if (match.mark.resource != 0)
            line = timeline.resource(match.mark.resource)->name;
        if (match.mark.time)
            line += u"@%1"_s.arg(toSeconds(*match.mark.time - TimePoint{}));
        if (match.span)
            line += u" (%1 from %2)"_s.arg(stateName(spanOf(scene, *match.span)->state))
                        .arg(toSeconds(spanOf(scene, *match.span)->start - TimePoint{}));
        lines += line;
    }
    return lines;
}

} // namespace

class TestFind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsFoundInTheOrderOfReading_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("nothing is wanted") << QString() << QStringList();
        QTest::newRow("nothing is found") << u"sql"_s << QStringList();
        QTest::newRow("a task") << u"main"_s << QStringList{u"main (waiting from 0)"_s};
        QTest::newRow("output, at the turn that wrote it")
            << u"Fetching"_s << QStringList{u"fetch@0 (running from 0)"_s, u"fetch@1 (running from 1)"_s};
        QTest::newRow("in any case of letters, names before lines")
            << u"FETCH"_s
            << QStringList{u"fetch (waiting from 1)"_s, u"fetch@0 (running from 0)"_s, u"fetch@1 (running from 1)"_s};
        QTest::newRow("what is shared, then an error, then a name")
            << u"store"_s
            << QStringList{u"store lock (running from 0)"_s, u"fetch@2 (running from 2)"_s,
                           u"store (waiting from 0)"_s};
        QTest::newRow("a warning that is nobody's") << u"never awaited"_s << QStringList{u"loop@3"_s};
    }

    void textIsFoundInTheOrderOfReading()
    {
        QFETCH(const QString, wanted);
        const Timeline run = program();
        TimelineScene scene;
        scene.tracks.resize(1);
        scene.tracks[0].run = &run;
        scene.edge = TimePoint(3s);
        scene.playhead = TimePoint(1500ms);
        QTEST(text(scene, findText(scene, {}, wanted)), "found");
    }

    void theOrderIsThatOfTheLanes_data()
    {
        QTest::addColumn<RowOptions>("rows");
        QTest::addColumn<QStringList>("names");
        const QStringList tree{u"fetch"_s, u"store"_s};
        QTest::newRow("the tree") << RowOptions{} << tree;
        QTest::newRow("a pinned lane comes first")
            << RowOptions{LaneOrder::Tree, {{0, 3}}, {}} << QStringList{u"store"_s, u"fetch"_s};
        QTest::newRow("hidden lanes are found too") << RowOptions{LaneOrder::Tree, {}, {{0, 1}}} << tree;
    }

    void theOrderIsThatOfTheLanes()
    {
        QFETCH(const RowOptions, rows);
        const Timeline run = program();
        TimelineScene scene;
        scene.tracks.resize(1);
        scene.tracks[0].run = &run;
        scene.edge = TimePoint(3s);
        QStringList names;
        for (const Match &match : findText(scene, rows, u"t"_s)) {
            if (!match.mark.time && match.mark.resource == 0)
                names += run.lane(match.mark.task)->name;
        }
        QTEST(names, "names");
    }

    void onlyWhatIsKnownIsFound_data()
    {
        QTest::addColumn<Duration>("edge");
        QTest::addColumn<int>("found");
        QTest::newRow("the first line") << Duration(500ms) << 1;
        QTest::newRow("both") << Duration(1s) << 2;
    }

    void onlyWhatIsKnownIsFound()
    {
        QFETCH(const Duration, edge);
        const Timeline run = program();
        TimelineScene scene;
        scene.tracks.resize(1);
        scene.tracks[0].run = &run;
        scene.edge = TimePoint(edge);
        QTEST(int(findText(scene, {}, u"fetching"_s).size()), "found");
    }

    void beforeTheFirstRunThePredictionIsSearched()
    {
        const Timeline expected = program();
        TimelineScene scene;
        scene.tracks.resize(2);
        scene.tracks[0].prediction = scene.tracks[1].prediction = &expected;
        const std::vector<Match> matches = findText(scene, {}, u"Fetching 2"_s);
        QCOMPARE(matches.size(), 2U);
        QCOMPARE(matches[0].mark.track, 0U);
        QCOMPARE(matches[1].mark.track, 1U);
        QVERIFY(matches[1].span->expected);
    }

    void notMoreThanAnybodyReads()
    {
        Timeline run;
        run.apply({.task = 1, .kind = EventKind::TaskCreated}, u"main"_s);
        run.apply({.task = 1, .kind = EventKind::TurnStarted});
        for (std::size_t i = 0; i < 2 * mostMatches; ++i)
            run.apply({.task = 1, .kind = EventKind::Printed}, u"again"_s);
        TimelineScene scene;
        scene.tracks.resize(1);
        scene.tracks[0].run = &run;
        QCOMPARE(findText(scene, {}, u"again"_s).size(), mostMatches);
    }
};

QTEST_MAIN(TestFind)
#include "tst_find.moc"
