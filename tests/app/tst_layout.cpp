// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/facts.h"
#include "app/timeline/layout.h"
#include "tests/app/scenes.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// All bands of the picture from top to bottom.
std::vector<Band> bandsOf(const TimelineLayout &layout)
{
    std::vector<Band> bands{layout.ruler};
    for (const TrackRows &track : layout.tracks) {
        bands.push_back(track.header);
        for (const LaneRow &row : track.lanes)
            bands.push_back(row.band);
        bands.push_back(track.loop);
        bands.push_back(track.heartbeat);
    }
    bands.push_back(layout.bracket);
    if (!layout.legend.stuck)
        bands.push_back(layout.legend);
    return bands;
}

QString rowNames(const TrackScene &track)
{
    QStringList names;
    for (const LaneRow &row : laneRows(track))
        names += QString(row.depth, u'>') + row.any().name;
    return names.join(u' ');
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreTheUnionOfRunAndPrediction_data()
    {
        QTest::addColumn<QStringList>("run");
        QTest::addColumn<QStringList>("prediction");
        QTest::addColumn<QString>("names");
        const QStringList two{u"main --="_s, u"users -="_s};
        const QStringList three{u"main --="_s, u"users -="_s, u"orders -="_s};
        QTest::newRow("only a prediction") << QStringList() << three << u"main >users >orders"_s;
        QTest::newRow("only a run") << two << QStringList() << u"main >users"_s;
        QTest::newRow("the run has fewer yet") << two << three << u"main >users >orders"_s;
        QTest::newRow("the run has more") << three << two << u"main >users >orders"_s;
    }

    void rowsAreTheUnionOfRunAndPrediction()
    {
        QFETCH(const QStringList, run);
        QFETCH(const QStringList, prediction);
        DrawnScene drawing;
        drawing.track(u"T"_s, run, prediction);
        QTEST(rowNames(drawing.scene().tracks.front()), "names");
    }

    void childrenStandBelowTheirParent()
    {
        Timeline timeline;
        const auto create = [&](TaskId task, TaskId parent, const QString &name) {
            timeline.apply({.task = task, .other = parent, .kind = EventKind::TaskCreated}, name);
        };
        create(1, 0, u"main"_s);
        create(2, 1, u"a"_s);
        create(3, 1, u"b"_s);
        create(4, 2, u"a1"_s);
        create(5, 4, u"a11"_s);
        create(6, 5, u"a111"_s);
        TrackScene track;
        track.run = &timeline;
        QCOMPARE(rowNames(track), u"main >a >>a1 >>>a11 >>>a111 >b"_s);
    }

    void rowsShareTheRoom_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<bool>("fits");
        QTest::newRow("small: scrolls") << QSize(560, 300) << 1.0 << false;
        QTest::newRow("the card at 1024x640") << QSize(560, 345) << 1.0 << true;
        QTest::newRow("the card at 1440x900") << QSize(760, 420) << 1.0 << true;
        QTest::newRow("a projector") << QSize(1400, 900) << 1.0 << true;
        QTest::newRow("larger text scrolls sooner") << QSize(760, 420) << 1.6 << false;
    }

    void rowsShareTheRoom()
    {
        QFETCH(const QSize, size);
        QFETCH(const qreal, scale);
        QFETCH(const bool, fits);
        DrawnScene drawing;
        LayoutOptions options;
        options.textScale = scale;
        const TimelineLayout layout = layoutTimeline(gatherScene(drawing, Moment::Middle), size, options);
        QCOMPARE(layout.contentHeight <= size.height(), fits);
        QVERIFY(layout.axis.left > 0 && layout.axis.right() < size.width());
        qreal bottom = 0;
        for (const Band &band : bandsOf(layout)) {
            QVERIFY(band.top >= bottom);
            QVERIFY(band.height > 0);
            bottom = band.bottom();
        }
        QCOMPARE(bottom + (layout.legend.stuck ? layout.legend.height : 0), layout.contentHeight);
        for (const TrackRows &track : layout.tracks) {
            for (const LaneRow &row : track.lanes)
                QVERIFY(row.band.height >= std::floor(metrics.rowMin * scale)
                        && row.band.height <= metrics.rowMax * scale);
        }
    }

    void rowsAreSqueezedRatherThanScrolledByLittle()
    {
        DrawnScene drawing;
        const TimelineScene &scene = gatherScene(drawing, Moment::Middle);
        const qreal least = layoutTimeline(scene, {560, 100}).contentHeight;
        for (qreal height = least - 15; height <= least + 15; ++height) {
            const TimelineLayout layout = layoutTimeline(scene, {560, height});
            QVERIFY2(layout.contentHeight <= height, qPrintable(QString::number(height)));
            QVERIFY(layout.contentHeight >= height - 20);
            for (const TrackRows &track : layout.tracks) {
                QVERIFY(layout.hasText(track.loop) && layout.hasText(track.header));
                QVERIFY(track.heartbeat.height >= 10);
                QVERIFY(track.lanes[0].band.height >= metrics.rowMin);
            }
        }
        QVERIFY(layoutTimeline(scene, {560, least - 40}).contentHeight == least);
    }

    void fittedRowsFit_data()
    {
        QTest::addColumn<int>("tracks");
        QTest::addColumn<int>("tasks");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("named");
        QTest::newRow("the card at 1024x640") << 2 << 6 << QSize(560, 280) << true;
        QTest::newRow("three tracks in a low card") << 3 << 4 << QSize(560, 280) << true;
        QTest::newRow("too many for names") << 3 << 20 << QSize(560, 300) << false;
        QTest::newRow("very many") << 2 << 500 << QSize(760, 420) << false;
        QTest::newRow("a wide, low picture") << 3 << 3 << QSize(900, 260) << true;
    }

    void fittedRowsFit()
    {
        QFETCH(const int, tracks);
        QFETCH(const int, tasks);
        QFETCH(const QSize, size);
        QFETCH(const bool, named);
        QStringList drawings{u"main ,-----="_s};
        while (drawings.size() < tasks)
            drawings += u"task ##---="_s;
        DrawnScene drawing;
        for (int i = 0; i < tracks; ++i)
            drawing.track(QString::number(i), drawings, {});
        drawing.at(600ms);
        LayoutOptions options;
        options.rowHeight = RowHeight::Fitted;
        const TimelineLayout layout = layoutTimeline(drawing.scene(), size, options);
        QVERIFY2(layout.contentHeight <= size.height(), qPrintable(QString::number(layout.contentHeight)));
        QVERIFY(layout.contentHeight > size.height() - 2 * tracks - 10); // no room is wasted
        for (const TrackRows &track : layout.tracks) {
            QVERIFY(track.header.height >= metrics.titleText);
            QVERIFY(track.loop.height > metrics.rowThin);
            QCOMPARE(layout.hasText(track.lanes[0].band), named);
        }
        QVERIFY(layout.legend.height >= layout.legendLines * metrics.tinyText);
    }

    void scrollStaysWithinTheContent_data()
    {
        QTest::addColumn<qreal>("wanted");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("scrolls");
        QTest::newRow("too far down") << 5000.0 << QSize(760, 200) << true;
        QTest::newRow("above the top") << -10.0 << QSize(760, 200) << false;
        QTest::newRow("nothing to scroll") << 50.0 << QSize(760, 800) << false;
    }

    void scrollStaysWithinTheContent()
    {
        QFETCH(const qreal, wanted);
        QFETCH(const QSize, size);
        QFETCH(const bool, scrolls);
        DrawnScene drawing;
        LayoutOptions options;
        options.scroll = wanted;
        const TimelineLayout layout = layoutTimeline(gatherScene(drawing, Moment::Middle), size, options);
        QCOMPARE(layout.scroll, scrolls ? layout.contentHeight - size.height() : 0.0);
    }

    void nothingMovesWhileARunGrows()
    {
        const QStringList prediction{u"main ,----------------="_s, u"users ,---------------="_s};
        std::optional<TimelineLayout> before;
        for (int steps = 0; steps <= 15; ++steps) {
            QStringList run = prediction;
            for (QString &task : run)
                task.truncate(task.indexOf(u',') + 1 + steps);
            DrawnScene drawing;
            drawing.track(u"T"_s, run, prediction).at(steps * 100ms);
            const TimelineLayout layout = layoutTimeline(drawing.scene(), {760, 420});
            QCOMPARE(layout.axis.end, TimePoint(1600ms));
            QVERIFY(!before || before->axis.left == layout.axis.left);
            QVERIFY(!before || before->axis.width == layout.axis.width);
            QVERIFY(!before || before->contentHeight == layout.contentHeight);
            before = layout;
        }
    }

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
        QTest::newRow("one is not known") << six << endless << u"none"_s << -1;
        QTest::newRow("the longer is a mistake") << six << three << u"0.60 s, 0.30 s"_s << 0;
        QTest::newRow("the shorter is a mistake") << six << three << u"none"_s << 1;
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
        QTest::newRow("one is measured: both predictions") << QStringList{u"main ----"_s} << u"0.30 s, 0.20 s"_s;
        QTest::newRow("both are measured") << QStringList{u"main ----="_s} << u"0.80 s, 0.40 s"_s;
    }

    void totalsOfDifferentValuesAreNotCompared()
    {
        QFETCH(const QStringList, second);
        DrawnScene drawing;
        drawing.track(u"A"_s, {u"main --------="_s}, {u"main ---="_s}).track(u"B"_s, second, {u"main --="_s}).at(800ms);
        TimelineScene scene = drawing.scene();
        scene.outdated = true;
        const std::optional<SavedTime> saved = savedTime(scene);
        QVERIFY(saved);
        QTEST(formatSeconds(saved->longer) + u", "_s + formatSeconds(saved->shorter), "saved");
        QCOMPARE(saved->sooner, 1U);
    }

    void turnsTooShortToSee_data()
    {
        QTest::addColumn<QStringList>("tasks");
        QTest::addColumn<Duration>("edge");
        QTest::addColumn<QString>("marks");
        QTest::newRow("side by side in their order")
            << QStringList{u"main ,----"_s, u"a ,----"_s, u"b ,----"_s} << Duration(400ms) << u"1@0 2@5 3@10"_s;
        QTest::newRow("the last turn ends with its task")
            << QStringList{u"main ,----"_s, u"a ,--="_s} << Duration(400ms) << u"1@0 2@5 2@196"_s;
        QTest::newRow("last turns at once make room for each other")
            << QStringList{u"main ,--="_s, u"a ,--="_s} << Duration(400ms) << u"1@0 2@5 1@191 2@196"_s;
        QTest::newRow("who goes on stands at once after those who end")
            << QStringList{u"a ,--="_s, u"b ,--="_s, u"main ,--,--"_s} << Duration(400ms)
            << u"1@0 2@5 3@10 1@191 2@196 3@201"_s;
        QTest::newRow("not beyond the edge")
            << QStringList{u"main ,--,--"_s, u"a ,----"_s} << Duration(200ms) << u"1@0 2@5 1@196"_s;
        QStringList nine{u"main ,----"_s};
        while (nine.size() < 9)
            nine += u"task ,----"_s;
        QTest::newRow("too many at once: each in its own place")
            << nine << Duration(400ms) << u"1@0 2@0 3@0 4@0 5@0 6@0 7@0 8@0 9@0"_s;
        QTest::newRow("a turn that can be seen needs none")
            << QStringList{u"main |--"_s} << Duration(300ms) << QString();
        QTest::newRow("a call that blocks needs none") << QStringList{u"main ##-"_s} << Duration(300ms) << QString();
    }

    void turnsTooShortToSee()
    {
        QFETCH(const QStringList, tasks);
        QFETCH(const Duration, edge);
        QStringList found;
        const TimeAxis axis{0, 1000, TimePoint(1s)};
        for (const TurnMark &mark : turnMarks(drawn(tasks, 100ms), axis, TimePoint(edge), 4))
            found += u"%1@%2"_s.arg(mark.task).arg(mark.x);
        QTEST(found.join(u' '), "marks");
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
