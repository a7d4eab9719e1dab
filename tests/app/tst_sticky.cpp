// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/hit.h"
#include "app/timeline/painter.h"
#include "app/timeline/sticky.h"
#include "tests/app/scenes.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(760, 250);

/// Two tracks, A and B, of eight tasks each: main, t2 to t8, in a picture that does not hold them all.
struct Tall
{
    DrawnScene drawing;
    LayoutOptions options;

    Tall()
    {
        QStringList tasks{u"main ,--------="_s};
        for (int i = 2; i <= 8; ++i)
            tasks += u"t%1 ,-------="_s.arg(i);
        drawing.track(u"A"_s, tasks, tasks).track(u"B"_s, tasks, tasks).at(500ms);
    }

    /// "A2 B3": the lanes of these tasks are pinned.
    void pin(const QString &lanes)
    {
        for (const QString &lane : lanes.split(u' ', Qt::SkipEmptyParts))
            options.rows.pinned.insert({lane.startsWith(u'A') ? 0U : 1U, lane.sliced(1).toUInt()});
    }

    TimelineLayout at(qreal scroll)
    {
        options.scroll = scroll;
        return layoutTimeline(drawing.scene(), size, options);
    }

    QImage image(qreal scroll)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(theme(ThemeKind::Light).panel);
        QPainter painter(&image);
        paintTimeline(painter, drawing.scene(), at(scroll), theme(ThemeKind::Light));
        return image;
    }
};

/// What is stuck, as "A: 2 3 | B: 5": above, and below.
QString stuckText(const TimelineLayout &layout)
{
    QStringList above;
    QStringList below;
    for (std::size_t track = 0; track < layout.tracks.size(); ++track) {
        const TrackRows &rows = layout.tracks[track];
        const auto add = [&](const Band &band, const QString &text) {
            if (band.stuck)
                (band.top - layout.scroll < layout.seenTop ? above : below) += text;
        };
        add(rows.header, track == 0 ? u"A:"_s : u"B:"_s);
        for (const LaneRow &row : rows.lanes)
            add(row.band, QString::number(row.task));
    }
    return above.join(u' ') + u" | "_s + below.join(u' ');
}

constexpr qreal end = 10'000;

} // namespace

class TestSticky : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pinnedLanesAreKeptInView_data()
    {
        QTest::addColumn<QString>("pinned");
        QTest::addColumn<qreal>("scroll");
        QTest::addColumn<QString>("stuck");
        QTest::newRow("none are pinned: the headers") << QString() << end << u"A: B: | "_s;
        QTest::newRow("one, at the top: in its place") << u"A3"_s << 0.0 << u" | B:"_s;
        QTest::newRow("one, scrolled away, with its header") << u"A3"_s << 100.0 << u"A: 3 | "_s;
        QTest::newRow("two") << u"A3 A7"_s << 100.0 << u"A: 3 7 | "_s;
        QTest::newRow("of the other track, too far down") << u"B5"_s << 0.0 << u" | B: 5"_s;
        QTest::newRow("of the other track, in its place") << u"B5"_s << 120.0 << u"A: | "_s;
        QTest::newRow("of both, at the top") << u"A3 B5"_s << 0.0 << u" | B: 5"_s;
        QTest::newRow("of both, at the end") << u"A3 B5"_s << end << u"A: 3 B: 5 | "_s;
        QTest::newRow("at most as many as take half of the room")
            << u"A1 A2 A3 A4 A5 A6 A7 A8"_s << 100.0 << u"A: 1 2 3 4 | "_s;
    }

    void pinnedLanesAreKeptInView()
    {
        QFETCH(const QString, pinned);
        QFETCH(const qreal, scroll);
        Tall tall;
        tall.pin(pinned);
        const TimelineLayout layout = tall.at(scroll);
        QTEST(stuckText(layout), "stuck");
        QVERIFY(layout.seenTop >= layout.ruler.bottom());
        QVERIFY(layout.seenBottom - layout.seenTop >= (layout.size.height() - layout.ruler.bottom()) / 2 - 20);
        qreal below = layout.ruler.bottom();
        for (const TrackRows &track : layout.tracks) {
            const auto check = [&](const Band &band) {
                if (!band.stuck)
                    return;
                QVERIFY(band.top - layout.scroll >= below);
                QVERIFY(band.bottom() - layout.scroll <= layout.legend.top - layout.scroll);
                below = band.bottom() - layout.scroll;
            };
            check(track.header);
            for (const LaneRow &row : track.lanes)
                check(row.band);
        }
    }

    void theLegendStaysAtTheLowerBorder_data()
    {
        QTest::addColumn<qreal>("scroll");
        QTest::newRow("at the top") << 0.0;
        QTest::newRow("in the middle") << 70.0;
        QTest::newRow("at the end") << end;
    }

    void theLegendStaysAtTheLowerBorder()
    {
        QFETCH(const qreal, scroll);
        Tall tall;
        const TimelineLayout layout = tall.at(scroll);
        QVERIFY(layout.contentHeight > size.height());
        QCOMPARE(layout.legend.bottom() - layout.scroll, qreal(size.height()));
        QCOMPARE(layout.legend.stuck, scroll != end);
        const qreal border = layout.legend.stuck ? size.height() - layout.legend.height : size.height();
        const Band &other = layout.tracks[1].header;
        QCOMPARE(layout.seenBottom, border - (scroll == 0.0 ? other.height : 0));
    }

    void aLegendThatIsTooHighIsScrolled()
    {
        Tall tall;
        tall.options.explainsLegend = true;
        tall.options.textScale = 2;
        const TimelineLayout layout = tall.at(0);
        QVERIFY(!layout.legend.stuck);
        QCOMPARE(layout.seenBottom, size.height() - layout.tracks[1].header.height);
    }

    void whatIsKeptIsNotCovered_data()
    {
        QTest::addColumn<bool>("onScreen");
        QTest::addColumn<QString>("pinned");
        QTest::newRow("headers, at the border") << false << QString();
        QTest::newRow("headers, by what tells that there is more") << true << QString();
        QTest::newRow("lanes, at the border") << false << u"A3 B5"_s;
        QTest::newRow("lanes, by what tells that there is more") << true << u"A3 B5"_s;
    }

    /// Wherever it is scrolled to.
    void whatIsKeptIsNotCovered()
    {
        QFETCH(const bool, onScreen);
        QFETCH(const QString, pinned);
        Tall tall;
        tall.pin(pinned);
        tall.options.onScreen = onScreen;
        int covered = 0;
        for (int scroll = 0; scroll <= tall.at(0).contentHeight - size.height(); ++scroll) {
            const TimelineLayout layout = tall.at(scroll);
            covered += layout.more.height > 0 ? 1 : 0;
            const auto check = [&](const Band &band) {
                const qreal top = band.top - layout.scroll;
                const qreal bottom = band.bottom() - layout.scroll;
                QVERIFY2(band.stuck || (top >= layout.seenTop && bottom <= layout.seenBottom),
                         qPrintable(QString::number(scroll)));
                QVERIFY(top >= layout.ruler.bottom());
                QVERIFY(bottom <= (layout.legend.stuck ? layout.legend.top - scroll : size.height()));
            };
            for (const TrackRows &track : layout.tracks) {
                check(track.header);
                for (const LaneRow &row : track.lanes) {
                    if (row.pinned)
                        check(row.band);
                }
            }
        }
        QCOMPARE(covered > 0, onScreen);
    }

    void onlyWhatIsMissedIsTold()
    {
        Tall tall;
        tall.options.onScreen = true;
        int hearts = 0;
        for (int scroll = 0; scroll <= tall.at(0).contentHeight - size.height(); ++scroll) {
            const TimelineLayout layout = tall.at(scroll);
            const TrackRows &last = layout.tracks.back();
            const auto isBelow = [&](const Band &band) {
                return band.height > 0 && band.bottom() - layout.scroll > layout.seenBottom + 0.5;
            };
            const bool isMissed = isBelow(last.loop) || isBelow(last.lanes.back().band) || isBelow(layout.bracket);
            QVERIFY2(layout.more.height == 0 || isMissed, qPrintable(QString::number(scroll)));
            hearts += isBelow(last.heartbeat) && !isMissed ? 1 : 0;
        }
        QVERIFY(hearts > 0); // that are below, and nothing else
    }

    void whatIsHitIsWhatIsSeen_data()
    {
        QTest::addColumn<qreal>("scroll");
        QTest::newRow("at the top") << 0.0;
        QTest::newRow("in the middle") << 90.0;
        QTest::newRow("at the end") << end;
    }

    void whatIsHitIsWhatIsSeen()
    {
        QFETCH(const qreal, scroll);
        Tall tall;
        tall.pin(u"A3 A7 B5"_s);
        const TimelineLayout layout = tall.at(scroll);
        for (int y = int(layout.ruler.bottom()); y < size.height(); ++y) {
            const LaneRow *seen = nullptr;
            std::size_t track = 0;
            for (std::size_t i = 0; i < layout.tracks.size(); ++i) {
                for (const LaneRow &row : layout.tracks[i].lanes) {
                    const bool inside = y + layout.scroll >= row.band.top && y + layout.scroll < row.band.bottom();
                    if (!inside || (!row.band.stuck && (y < layout.seenTop || y >= layout.seenBottom)))
                        continue;
                    QVERIFY2(!seen, "two rows in one place");
                    seen = &row;
                    track = i;
                }
            }
            const Hit hit = hitAt(tall.drawing.scene(), layout, {layout.axis.left + 200, qreal(y)});
            QCOMPARE(hit.task, seen ? seen->task : 0);
            QVERIFY(!seen || hit.track == track);
        }
    }

    /// Nothing of what passes beneath shows through.
    void whatSticksLooksAsInItsPlace()
    {
        Tall tall;
        tall.pin(u"A3 A7"_s);
        tall.drawing.scene().hovered = SpanRef{0, 3, 1, false};
        const QImage before = tall.image(0);
        const TimelineLayout layout = tall.at(137);
        QVERIFY(layout.seenTop > 60);
        const QImage after = tall.image(137);
        const int left = int(layout.axis.left);
        const int right = int(timeToX(layout.axis, TimePoint(500ms))) + 30;
        const int height = int(layout.seenTop) - 1;
        // Beside the patterns, which have their places in the picture.
        for (const QRect &part : {QRect(0, 0, left, height), QRect(right, 0, size.width() - right, height)})
            QVERIFY(after.copy(part) == before.copy(part));
        QCOMPARE(after.pixelColor(5, height), theme(ThemeKind::Light).line);
    }

    void eachRowCanBeScrolledTo()
    {
        Tall tall;
        tall.pin(u"A3 A7 B5"_s);
        for (const qreal scroll : {0.0, 90.0, end}) {
            const TimelineLayout now = tall.at(scroll);
            for (std::size_t track = 0; track < now.tracks.size(); ++track) {
                for (const LaneRow &row : now.tracks[track].lanes) {
                    const TimelineLayout then = tall.at(std::ceil(scrollThatShows(now, row.band)));
                    const auto shown = std::ranges::find(then.tracks[track].lanes, row.task, &LaneRow::task);
                    QVERIFY(shown->band.stuck
                            || (shown->band.top - then.scroll >= then.seenTop
                                && shown->band.bottom() - then.scroll <= then.seenBottom));
                    QVERIFY(!row.band.stuck || then.scroll == now.scroll);
                }
            }
        }
    }
};

QTEST_MAIN(TestSticky)
#include "tst_sticky.moc"
