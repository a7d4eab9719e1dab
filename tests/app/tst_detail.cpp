// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/barcanvas.h"
#include "app/timeline/columns.h"
#include "app/timeline/layout.h"
#include "app/timeline/thinrows.h"
#include "tests/bench/manyspans.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

#include <numeric>
#include <random>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr int meanPixels = 20; ///< Of a span that is looked at by itself.
constexpr DetailScale scale{TimePoint(-1000ns), TimePoint(100000ns), 30ns, 40ns};

/// A lane of spans of those lengths in ns, by their first letters: w30 r5 b10 q100 (q: ready, as it queues); f ends it.
Lane laneOf(const QString &spans)
{
    Lane lane;
    TimePoint at{};
    for (const QString &each : spans.split(u' ')) {
        if (each == u"f"_s) {
            lane.end = at;
            lane.outcome = TaskState::Finished;
            break;
        }
        const QMap<QChar, TaskState> states{{u'w', TaskState::Waiting},
                                            {u'r', TaskState::Running},
                                            {u'b', TaskState::Blocking},
                                            {u'q', TaskState::Ready}};
        const Span span{.start = at, .end = at + Duration(each.mid(1).toInt()), .state = states[each.front()]};
        lane.spans.push_back(span);
        lane.index.add(span.start, span.end, span.state);
        lane.levels.grow(lane.spans);
        at = span.end;
    }
    if (!lane.ended())
        lane.open = {.start = at, .end = at, .state = TaskState::Waiting};
    return lane;
}

QString repeated(const QString &spans, int times)
{
    return QStringList(times, spans).join(u' ');
}

/// "w0-100 [100-140 w30 r10 1 turn]": spans that are drawn one by one, and columns with the sums of states.
QString drawn(const Lane &lane)
{
    QStringList words;
    visitDetails(lane, TimePoint(Duration(100000)), scale, [&](const Detail<Span> &detail, const StateSums &states) {
        const QString place =
            u"%1-%2"_s.arg(detail.start().time_since_epoch().count()).arg(detail.end().time_since_epoch().count());
        if (!detail.isColumn) {
            words += u"qrbwi"_s[int(detail.span.state)] + place;
            return;
        }
        QStringList sums{place};
        for (std::size_t state = 0; state < lastingStates; ++state) {
            if (states.time[state] > 0ns)
                sums += u"qrbwi"_s[int(state)] + QString::number(states.time[state].count());
        }
        words += u'[' + sums.join(u' ') + u']';
    });
    return words.join(u' ');
}

/// What so many pixels of 100 ns show from `start` on: states by their first letters, with + a turn, with ! a call.
QString shown(const std::vector<LaneRow> &rows, TimePoint start, int width)
{
    QStringList found;
    for (const ThinPixel &pixel :
         thinPixels(rows, TimePoint(1s), {0, qreal(width), start + width * 100ns, start}, width)) {
        const QString shortly = pixel.shortly == ThinPixel::Short::Turn ? u"+"_s
            : pixel.shortly == ThinPixel::Short::Call                   ? u"!"_s
                                                                        : QString();
        found += u"qrbwi."_s[int(pixel.state)] + shortly;
    }
    return found.join(u' ');
}

} // namespace

class TestDetail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsDrawnOfALane_data()
    {
        QTest::addColumn<QString>("spans");
        QTest::addColumn<QString>("details");
        QTest::newRow("wide spans one by one") << u"w100 r40 w60 f"_s << u"w0-100 r100-140 w140-200"_s;
        QTest::newRow("a few narrow ones between them too")
            << u"w100 q10 r5 w100 f"_s << u"w0-100 q100-110 r110-115 w115-215"_s;
        QTest::newRow("one that takes no time") << u"w100 r0 w100 f"_s << u"w0-100 r100-100 w100-200"_s;
        QTest::newRow("as many as can be told apart")
            << u"w100 "_s + repeated(u"w1 r1"_s, 8) + u" w100 f"_s
            << u"w0-100 w100-101 r101-102 w102-103 r103-104 w104-105 r105-106 w106-107 r107-108 "
               "w108-109 r109-110 w110-111 r111-112 w112-113 r113-114 w114-115 r115-116 w116-216"_s;
        QTest::newRow("many: columns that stand at multiples of their width, cut where the wide ones are")
            << u"w100 "_s + repeated(u"w20 r5"_s, 9) + u" w100 f"_s
            << u"w0-100 [100-120 w20] [120-160 r10 w30] [160-200 r10 w30] [200-240 r5 w35] [240-280 r10 w30] "
               "[280-320 r5 w35] [320-325 r5] w325-425"_s;
        QTest::newRow("a short call is in its column")
            << u"w20 b4 w20 r6 "_s + repeated(u"w20 r10"_s, 7) + u" w90 f"_s
            << u"[0-40 b4 w36] [40-80 r16 w24] [80-120 r10 w30] [120-160 r10 w30] [160-200 r20 w20] [200-240 r10 w30] "
               "[240-260 r10 w10] w260-350"_s;
        QTest::newRow("the end of the lane cuts the last one")
            << repeated(u"w25 r5"_s, 9) + u" f"_s
            << u"[0-40 r5 w35] [40-80 r5 w35] [80-120 r10 w30] [120-160 r5 w35] [160-200 r5 w35] [200-240 r10 w30] "
               "[240-270 r5 w25]"_s;
        QTest::newRow("hundreds at one moment share one of no width")
            << u"w90 "_s + repeated(u"r0"_s, 300) + u" w90 f"_s << u"w0-90 [90-90] w90-180"_s;
        QTest::newRow("the open one is wide")
            << repeated(u"w25 r5"_s, 9)
            << u"[0-40 r5 w35] [40-80 r5 w35] [80-120 r10 w30] [120-160 r5 w35] [160-200 r5 w35] [200-240 r10 w30] "
               "[240-270 r5 w25] w270-100000"_s;
    }

    void whatIsDrawnOfALane()
    {
        QFETCH(const QString, spans);
        QTEST(drawn(laneOf(spans)), "details");
    }

    void noTimeIsLostAndNoneInvented_data()
    {
        QTest::addColumn<Duration>("column");
        QTest::newRow("columns of less than a span") << Duration(20us);
        QTest::newRow("of some spans") << Duration(2ms);
        QTest::newRow("of hundreds") << Duration(300ms);
        QTest::newRow("one column") << Duration(10h);
    }

    void noTimeIsLostAndNoneInvented()
    {
        QFETCH(const Duration, column);
        Timeline timeline;
        bench::ManySpans(5, 1ms).grow(timeline, 5000);
        const TimePoint now = timeline.latest();
        const DetailScale each{{}, now, column * 3 / 4, column};
        for (const Lane &lane : timeline.lanes()) {
            StateSums expected;
            lane.visitSpans(now, [&](const Span &span) { expected.add(span.state, span.end - span.start); });
            StateSums sums;
            TimePoint at = lane.start;
            visitDetails(lane, now, each, [&](const Detail<Span> &detail, const StateSums &states) {
                QCOMPARE(detail.start(), at); // no gaps
                at = detail.end();
                if (detail.isColumn)
                    sums += states;
                else
                    sums.add(detail.span.state, detail.end() - detail.start());
            });
            QVERIFY(at >= now);
            QVERIFY(sums.time == expected.time);
            QCOMPARE(sums.turns, expected.turns);
        }
    }

    void sharesOfAColumn_data()
    {
        QTest::addColumn<int>("waiting");
        QTest::addColumn<int>("ready");
        QTest::addColumn<int>("running");
        QTest::addColumn<int>("turns");
        QTest::addColumn<int>("calls");
        QTest::addColumn<QString>("heights"); // ready running blocking waiting in thread
        QTest::newRow("one state") << 100 << 0 << 0 << 0 << 0 << u"0 0 0 20 0"_s;
        QTest::newRow("two by their time") << 75 << 25 << 0 << 0 << 0 << u"5 0 0 15 0"_s;
        QTest::newRow("what is short is a pixel high") << 99 << 0 << 1 << 1 << 0 << u"0 1 0 19 0"_s;
        QTest::newRow("a turn of no time too") << 100 << 0 << 0 << 3 << 0 << u"0 1 0 19 0"_s;
        QTest::newRow("and a call") << 50 << 50 << 0 << 3 << 1 << u"9 1 1 9 0"_s;
        QTest::newRow("a column that is half free") << 0 << 0 << 50 << 1 << 0 << u"0 10 0 0 0"_s;
        QTest::newRow("nothing") << 0 << 0 << 0 << 0 << 0 << u"0 0 0 0 0"_s;
    }

    void sharesOfAColumn()
    {
        QFETCH(const int, waiting);
        QFETCH(const int, ready);
        QFETCH(const int, running);
        QFETCH(const int, turns);
        QFETCH(const int, calls);
        const StateSums sums{
            {Duration(ready), Duration(running), 0ns, Duration(waiting), 0ns}, quint32(turns), quint32(calls)};
        QStringList heights;
        for (const int height : shareHeights(sums, 100ns, 20))
            heights += QString::number(height);
        QTEST(heights.join(u' '), "heights");
    }

    void pixelsOfThinRows_data()
    {
        QTest::addColumn<QStringList>("lanes");
        QTest::addColumn<QString>("pixels"); // of 100 ns; upper case: with a turn, with ! a call
        QTest::newRow("the state that lasts longest") << QStringList{u"w60 q40 w30 q70 r100 f"_s} << u"w q r"_s;
        QTest::newRow("a short turn shows") << QStringList{u"w99 r1 w100 f"_s} << u"w+ w"_s;
        QTest::newRow("one of no time too") << QStringList{u"w150 r0 w50 f"_s} << u"w w+"_s;
        QTest::newRow("a short call comes before a turn") << QStringList{u"w50 r2 b1 w47 w100 f"_s} << u"w! w"_s;
        QTest::newRow("lanes add up") << QStringList{u"w60 q40 f"_s, u"q70 w30 f"_s, u"w40 q60 f"_s} << u"q"_s;
        QTest::newRow("what ends is not drawn on") << QStringList{u"w100 r100 f"_s} << u"w r . ."_s;
        QTest::newRow("many spans in a pixel") << QStringList{repeated(u"w2 r1"_s, 100) + u" f"_s} << u"w+ w+ w+"_s;
    }

    void pixelsOfThinRows()
    {
        QFETCH(const QStringList, lanes);
        QFETCH(const QString, pixels);
        std::list<Lane> owned;
        std::vector<LaneRow> rows;
        for (const QString &lane : lanes) {
            owned.push_back(laneOf(lane));
            rows.emplace_back().run = &owned.back();
        }
        QCOMPARE(shown(rows, {}, int(pixels.count(u' ')) + 1), pixels);
    }

    void pixelsOfThinRowsWhereverTheAxisBegins_data()
    {
        QTest::addColumn<QString>("lane");
        QTest::addColumn<int>("start"); // in ns
        QTest::addColumn<QString>("pixels");
        QTest::newRow("a turn that was before it") << u"w50 r1 w949 f"_s << 200 << u"w w"_s;
        QTest::newRow("a turn at its start") << u"w199 r1 w800 f"_s << 200 << u"w+ w"_s;
        QTest::newRow("the last pixel ends after it") << u"w200 q40 w760 f"_s << 70 << u"w w"_s;
    }

    void pixelsOfThinRowsWhereverTheAxisBegins()
    {
        QFETCH(const QString, lane);
        QFETCH(const int, start);
        QFETCH(const QString, pixels);
        const Lane owned = laneOf(lane);
        std::vector<LaneRow> rows(1);
        rows.front().run = &owned;
        QCOMPARE(shown(rows, TimePoint(Duration(start)), int(pixels.count(u' ')) + 1), pixels);
    }

    void pixelsOfSpansThatAreLookedAtOneByOne_data()
    {
        QTest::addColumn<int>("spans");
        QTest::addColumn<int>("start"); // in pixels
        for (const int spans : {1, 2, 40, 3000}) {
            for (const int percent : {-1, 0, 1, 20, 50, 93, 99})
                QTest::addRow("%d spans, from %d %% on", spans, percent) << spans << spans * meanPixels * percent / 100;
        }
    }

    void pixelsOfSpansThatAreLookedAtOneByOne()
    {
        QFETCH(const int, spans);
        QFETCH(const int, start);
        constexpr int width = 60;
        constexpr int pixel = 100; // ns
        std::mt19937 random(1);
        QStringList words;
        for (int i = 0; i < spans; ++i) { // the later ones are shorter
            const int longest = 2 * meanPixels * pixel * (spans - i) / spans;
            words += u"wrbq"_s[i % 4] + QString::number(std::uniform_int_distribution(1, longest)(random));
        }
        const Lane lane = laneOf(words.join(u' ') + u" f"_s);
        QVERIFY(!lane.levels.atMost(Duration(pixel)));
        std::vector<LaneRow> rows(1);
        rows.front().run = &lane;
        const TimePoint first{Duration(start * pixel)};
        const auto found =
            thinPixels(rows, TimePoint(1h), {0, qreal(width), first + width * Duration(pixel), first}, width);
        for (int i = 0; i < width; ++i) {
            const TimePoint from = first + i * Duration(pixel);
            StateSums sums;
            lane.visitSpans(from, from + Duration(pixel), TimePoint(1h), [&](const Span &span) {
                sums.add(span.state, std::min(span.end, from + Duration(pixel)) - std::max(span.start, from));
            });
            const Duration most = std::ranges::max(sums.time);
            const bool any = most > Duration(0);
            QCOMPARE(found[std::size_t(i)].state == TaskState::Finished, !any);
            if (any)
                QVERIFY(sums.of(found[std::size_t(i)].state) >= most - Duration(1));
        }
    }

    void barsSetAsPixelsLookLikeThoseThatArePainted_data()
    {
        QTest::addColumn<Look>("look");
        QTest::addColumn<qreal>("ratio");
        QTest::addColumn<ThemeKind>("kind");
        const std::pair<const char *, Look> looks[] = {{"ready", Look::Ready},
                                                       {"running", Look::Running},
                                                       {"blocking", Look::Blocking},
                                                       {"waiting", Look::Waiting},
                                                       {"in thread", Look::InThread}};
        for (const auto &[name, look] : looks) {
            QTest::addRow("%s", name) << look << 1.0 << ThemeKind::Light;
            QTest::addRow("%s, dark, on a sharper screen", name) << look << 2.0 << ThemeKind::Dark;
        }
    }

    void barsSetAsPixelsLookLikeThoseThatArePainted()
    {
        QFETCH(const Look, look);
        QFETCH(const qreal, ratio);
        QFETCH(const ThemeKind, kind);
        const Theme &colors = theme(kind);
        QImage images[2];
        for (const bool asPixels : {false, true}) {
            QImage &image = images[asPixels ? 1 : 0];
            image = QImage(QSize(300, 40) * ratio, QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            image.fill(colors.panel);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            BarCanvas canvas(painter, colors, 0, 300);
            canvas.begin(7, 24);
            qreal left = 3;
            for (const qreal width : {1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 30.0, 60.0, 90.0}) {
                if (asPixels)
                    canvas.bar(left, left + width, look);
                else
                    drawBar(painter, {left, 7, width, 24}, look, colors);
                left += width + 4;
            }
            canvas.end();
        }
        int different = 0;
        for (int y = 0; y < images[0].height(); ++y) {
            for (int x = 0; x < images[0].width(); ++x) {
                const QColor a = images[0].pixelColor(x, y);
                const QColor b = images[1].pixelColor(x, y);
                const int most = std::max(
                    {std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
                different += most > 48 ? 1 : 0;
            }
        }
        QVERIFY2(different <= 40 * ratio, qPrintable(QString::number(different)));
    }
};

QTEST_MAIN(TestDetail)
#include "tst_detail.moc"
