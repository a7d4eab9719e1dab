// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/labels.h"
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

Q_DECLARE_METATYPE(overlap::RowHeight)

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
                QVERIFY(track.heartbeat.height >= metrics.icon);
                QVERIFY(track.lanes[0].band.height >= metrics.rowMin);
            }
        }
        QVERIFY(layoutTimeline(scene, {560, least - 40}).contentHeight == least);
    }

    void noRowIsTooLowForItsWords_data()
    {
        QTest::addColumn<RowHeight>("mode");
        QTest::addColumn<qreal>("scale");
        QTest::newRow("usual") << RowHeight::Usual << 1.0;
        QTest::newRow("comparing") << RowHeight::Comparing << 1.0;
        QTest::newRow("small") << RowHeight::Small << 1.0;
        QTest::newRow("fitted") << RowHeight::Fitted << 1.0;
        QTest::newRow("large text") << RowHeight::Comparing << 1.5;
    }

    /// A row has its name and its sign, or shows colours alone, or is not there.
    void noRowIsTooLowForItsWords()
    {
        QFETCH(const RowHeight, mode);
        QFETCH(const qreal, scale);
        DrawnScene drawing;
        const TimelineScene &scene = gatherScene(drawing, Moment::Middle);
        LayoutOptions options;
        options.rowHeight = mode;
        options.textScale = scale;
        for (qreal height = 150; height <= 500; height += 3) {
            const TimelineLayout layout = layoutTimeline(scene, {760, height}, options);
            const std::vector<Label> labels = timelineLabels(scene, layout, theme(ThemeKind::Light));
            const auto has = [&](const Band &band, Label::Kind kind) {
                return std::ranges::any_of(labels, [&](const Label &label) {
                    return label.kind == kind && std::abs(label.rect.center().y() - band.center()) <= 1;
                });
            };
            for (const TrackRows &track : layout.tracks) {
                const QByteArray what = QByteArray::number(height);
                QVERIFY2(track.loop.height == 0 || has(track.loop, Label::Kind::Name), what);
                QVERIFY2(has(track.heartbeat, Label::Kind::NowState), what);
                QVERIFY2(track.heartIsInLoop() || track.heartbeat.height >= metrics.icon * scale, what);
                for (const LaneRow &row : track.lanes) {
                    if (layout.isVisible(row.band))
                        QCOMPARE(has(row.band, Label::Kind::Name), !layout.isThin(row.band));
                }
            }
        }
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

    void twoTracksAreSeenWithoutScrolling_data()
    {
        QTest::addColumn<qreal>("height");
        QTest::addColumn<bool>("fits");
        DrawnScene drawing;
        const qreal least = leastHeight(gatherScene(drawing, Moment::Ended), 456, {});
        QTest::newRow("in the least height") << least << true;
        QTest::newRow("in a little more") << least + 20 << true;
        QTest::newRow("not in less") << least - 1 << false;
    }

    void twoTracksAreSeenWithoutScrolling()
    {
        QFETCH(const qreal, height);
        DrawnScene drawing;
        LayoutOptions options;
        options.rowHeight = RowHeight::Comparing;
        const TimelineLayout layout = layoutTimeline(gatherScene(drawing, Moment::Ended), {456, height}, options);
        QTEST(layout.contentHeight <= height, "fits");
        for (const TrackRows &track : layout.tracks) {
            for (const LaneRow &row : track.lanes)
                QVERIFY(row.band.height >= metrics.rowSmall);
        }
        for (const Label &label : timelineLabels(drawing.scene(), layout, theme(ThemeKind::Light)))
            QVERIFY(label.kind != Label::Kind::Holder || layout.hasText(layout.tracks.front().loop));
    }

    void moreTracksAreSqueezedToo_data()
    {
        QTest::addColumn<int>("height");
        QTest::addColumn<bool>("fits");
        QTest::newRow("so that all are seen") << 400 << true;
        QTest::newRow("if that is enough, else they are scrolled") << 320 << false;
    }

    void moreTracksAreSqueezedToo()
    {
        QFETCH(const int, height);
        QFETCH(const bool, fits);
        DrawnScene drawing;
        gatherScene(drawing, Moment::Ended);
        drawing.track(u"Third"_s, {u"main -="_s}, {u"main -="_s});
        LayoutOptions options;
        options.rowHeight = RowHeight::Comparing;
        const TimelineLayout layout = layoutTimeline(drawing.scene(), QSizeF(456, height), options);
        QVERIFY2((layout.contentHeight <= height) == fits, qPrintable(QString::number(layout.contentHeight)));
        options.rowHeight = RowHeight::Usual;
        QVERIFY(layoutTimeline(drawing.scene(), QSizeF(456, height), options).contentHeight > height);
        QVERIFY(layout.tracks[0].heartbeat.height > 0);
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
