// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/labels.h"
#include "tests/app/picture.h"
#include "tests/app/sharedscenes.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize card(760, 700);

TimePoint at(Duration time)
{
    return TimePoint(time);
}

/// The upper or lower edge of a row, with what runs along it.
Band edgeOf(const Band &row, bool upper)
{
    constexpr qreal height = 13; // of which Picture leaves 2 out at both sides
    return {upper ? row.top - 2 : row.bottom() - height + 3, height};
}

/// The share of a part of the picture in which a thread computes: its pattern is as dense everywhere.
double computes(const Picture &picture, ThemeKind kind, const Band &band, TimePoint from, TimePoint to)
{
    const QImage tile = patternBrush(theme(kind), Look::Computing, 1).textureImage();
    int ground = 0;
    for (int x = 0; x < tile.width(); ++x)
        ground += tile.pixelColor(x, 0) == theme(kind).thread ? 1 : 0;
    return picture.share(theme(kind).thread, band, from, to) * tile.width() / ground;
}

} // namespace

/// Looks at the pixels of what is special.
class TestSpecialPicture : public QObject
{
    Q_OBJECT

    static void addThemes()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
    }

private Q_SLOTS:
    void aHoldIsMarkedBelowItsBar_data() { addThemes(); }

    void aHoldIsMarkedBelowItsBar()
    {
        QFETCH(const ThemeKind, kind);
        TracedScene drawing;
        drawing.track(u"T"_s, semaphoreRun(4, 2));
        const Picture picture(drawing.scene(), card, kind);
        const auto marked = [&](std::size_t row, Duration from, Duration to) {
            const Band edge = edgeOf(picture.layout.tracks[0].lanes[row].band, false);
            return picture.count(theme(kind).hold, edge, at(from), at(to)) > 100;
        };
        QVERIFY(!marked(0, 50ms, 1950ms)); // main
        QVERIFY(marked(1, 50ms, 950ms));
        QVERIFY(!marked(3, 50ms, 950ms)); // waits
        QVERIFY(marked(3, 1050ms, 1950ms));
    }

    void aCancelIsMarkedUntilTheEnd_data()
    {
        QTest::addColumn<bool>("swallowed");
        QTest::addColumn<ThemeKind>("kind");
        QTest::newRow("light") << false << ThemeKind::Light;
        QTest::newRow("dark") << false << ThemeKind::Dark;
        QTest::newRow("swallowed") << true << ThemeKind::Light;
    }

    void aCancelIsMarkedUntilTheEnd()
    {
        QFETCH(const bool, swallowed);
        QFETCH(const ThemeKind, kind);
        TracedScene drawing;
        drawing.track(u"T"_s, cancelRun(swallowed));
        const Picture picture(drawing.scene(), card, kind);
        const auto marks = [&](std::size_t row, Duration from, Duration to) {
            const Band edge = edgeOf(picture.layout.tracks[0].lanes[row].band, true);
            return picture.count(theme(kind).ink, edge, at(from), at(to));
        };
        QCOMPARE(marks(1, 1250ms, 1650ms) > 40, !swallowed);
        QCOMPARE(marks(1, 100ms, 1100ms), 0);
        QCOMPARE(marks(0, 100ms, 2400ms), 0);
    }

    void turnsTooShortToSeeKeepTheirShares_data()
    {
        QTest::addColumn<int>("threads");
        QTest::addColumn<ThemeKind>("kind");
        QTest::newRow("two, light") << 2 << ThemeKind::Light;
        QTest::newRow("two, dark") << 2 << ThemeKind::Dark;
        QTest::newRow("four") << 4 << ThemeKind::Light;
    }

    void turnsTooShortToSeeKeepTheirShares()
    {
        QFETCH(const int, threads);
        QFETCH(const ThemeKind, kind);
        TracedScene drawing;
        drawing.track(u"T"_s, gilRun(threads, Duration(2s) / threads));
        const Picture picture(drawing.scene(), card, kind);
        const TrackRows &rows = picture.layout.tracks[0];
        for (const WorkerRow &row : rows.workers) {
            const qreal gap = std::floor(row.band.height / 8);
            const Band bar{row.band.top + gap - 2, row.band.height - 2 * gap + 4}; // Picture leaves 2 out
            const double computing = computes(picture, kind, bar, at(400ms), at(1900ms));
            QVERIFY2(std::abs(computing - 1.0 / threads) < 0.06, qPrintable(QString::number(computing)));
            QVERIFY(picture.share(theme(kind).queuebg, bar, at(400ms), at(1900ms)) > 0.3);
        }
        const double dark = picture.share(theme(kind).hold, rows.gil, at(400ms), at(1900ms));
        const double light = picture.share(theme(kind).holdbg, rows.gil, at(400ms), at(1900ms));
        QVERIFY2(dark > 0.3 && light > 0.3, qPrintable(u"%1 %2"_s.arg(dark).arg(light)));
    }

    void longTurnsMoveTheGil()
    {
        TracedScene drawing;
        drawing.track(u"T"_s, gilRun(2, 1s, 500ms));
        const Picture picture(drawing.scene(), card, ThemeKind::Light);
        const TrackRows &rows = picture.layout.tracks[0];
        const Theme &colors = theme(ThemeKind::Light);
        for (const Duration start : {0ms, 500ms, 1000ms, 1500ms}) {
            const bool first = start == 0ms || start == 1s;
            const TimePoint from = at(start + 250ms);
            const TimePoint to = at(start + 450ms);
            QCOMPARE(computes(picture, ThemeKind::Light, rows.workers[0].band, from, to) > 0.7, first);
            QCOMPARE(computes(picture, ThemeKind::Light, rows.workers[1].band, from, to) > 0.7, !first);
            QCOMPARE(picture.share(colors.hold, rows.gil, from, to) > 0.7, first);
        }
    }

    void aQueueGrowsInSteps()
    {
        TracedScene drawing;
        drawing.track(u"T"_s, queueRun());
        const Picture picture(drawing.scene(), card, ThemeKind::Light);
        const ResourceRow &row = picture.layout.tracks[0].resources[0];
        const Band top{row.used.top - 2, row.used.height / 3 + 2};
        const auto filled = [&](Duration from, Duration to) {
            return picture.share(theme(ThemeKind::Light).holdbg, top, at(from), at(to));
        };
        QVERIFY(filled(1250ms, 1650ms) > 0.6); // three of three
        QVERIFY(filled(250ms, 550ms) < 0.05);  // one or two
    }

    void whoQueuesIsAStepChart()
    {
        TracedScene drawing;
        drawing.track(u"T"_s, semaphoreRun(4, 1, u"lock"_s));
        const Picture picture(drawing.scene(), card, ThemeKind::Light);
        const ResourceRow &row = picture.layout.tracks[0].resources[0];
        const auto drawn = [&](Duration from, Duration to) {
            const Band all{row.waiting.top - 2, row.waiting.height + 4};
            return picture.share(theme(ThemeKind::Light).panel, all, at(from), at(to)) < 0.9;
        };
        QVERIFY(drawn(600ms, 950ms));   // three wait
        QVERIFY(drawn(2600ms, 2950ms)); // one waits
        QVERIFY(!drawn(3100ms, 3900ms));
        QVERIFY(picture.share(theme(ThemeKind::Light).holdbg, row.used, at(3500ms), at(3900ms)) > 0.6);
    }

    void nothingIsDrawnBeyondTheEdge()
    {
        const Timeline all = gilRun(2, 1s);
        TracedScene drawing;
        drawing.track(u"T"_s, all).track(u"S"_s, semaphoreRun(4, 2));
        drawing.scene().edge = at(1s);
        const Picture picture(drawing.scene(), card, ThemeKind::Light);
        const Theme &colors = theme(ThemeKind::Light);
        for (const TrackRows &rows : picture.layout.tracks) {
            const Band below{rows.loop.top, rows.bottom() - rows.loop.top};
            const Band shared{rows.header.bottom(), rows.rest.top - rows.header.bottom()};
            for (const QColor &color : {colors.thread, colors.queuebg, colors.hold, colors.holdbg}) {
                QCOMPARE(picture.count(color, below, at(1020ms), at(1980ms)), 0);
                if (shared.height > 4)
                    QCOMPARE(picture.count(color, shared, at(1020ms), at(1980ms)), 0);
            }
        }
    }

    /// A frame of the many rows of a semaphore for 200 tasks draws no more than shows.
    void manyRowsScroll()
    {
        TracedScene drawing;
        drawing.track(u"T"_s, semaphoreRun(200, 20)).playhead(4s);
        const TimelineLayout top = layoutTimeline(drawing.scene(), card);
        QVERIFY(top.contentHeight > 200 * metrics.rowMin);
        for (const LaneRow &row : top.tracks[0].lanes)
            QCOMPARE(row.band.height, metrics.rowMin);
        LayoutOptions options;
        options.scroll = top.contentHeight;
        const TimelineLayout end = layoutTimeline(drawing.scene(), card, options);
        const auto shows = [&](const TimelineLayout &layout, const QString &text) {
            const std::vector<Label> labels = timelineLabels(drawing.scene(), layout, theme(ThemeKind::Light));
            return labels.size() < 250 && std::ranges::any_of(labels, [&](const Label &label) {
                       const qreal bottom = label.rect.bottom() - layout.scroll;
                       return label.text == text && bottom > layout.ruler.bottom() && bottom <= card.height();
                   });
        };
        QVERIFY(shows(top, u"180"_s) && shows(top, u"job 1"_s)); // how many queue, and the first tasks
        QVERIFY(!shows(end, u"180"_s) && shows(end, u"job 200"_s));
    }
};

QTEST_MAIN(TestSpecialPicture)
#include "tst_specialpicture.moc"
