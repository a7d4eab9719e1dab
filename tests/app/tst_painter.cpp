// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/picture.h"
#include "tests/app/scenes.h"
#include "tests/app/themekinds.h"

#include <QPainter>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

TimePoint at(Duration time)
{
    return TimePoint(time);
}

constexpr QSize card(760, 420);

} // namespace

class TestPainter : public QObject
{
    Q_OBJECT

    static void addThemes()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
    }

private Q_SLOTS:
    void eachStateHasItsColourAndItsPattern_data()
    {
        QTest::addColumn<QString>("states");
        QTest::addColumn<TaskState>("state");
        QTest::addColumn<ThemeKind>("kind");
        for (const ThemeKind kind : themeKinds) {
            const auto add = [&](const char *name, QChar character, TaskState state) {
                QTest::addRow("%s, %s", name, qPrintable(nameOf(kind))) << QString(10, character) << state << kind;
            };
            add("ready", u'.', TaskState::Ready);
            add("running", u'|', TaskState::Running);
            add("blocking", u'#', TaskState::Blocking);
            add("waiting", u'-', TaskState::Waiting);
            add("in thread", u'~', TaskState::InThread);
        }
    }

    void eachStateHasItsColourAndItsPattern()
    {
        QFETCH(const QString, states);
        QFETCH(const TaskState, state);
        QFETCH(const ThemeKind, kind);
        const Theme &colors = theme(kind);
        DrawnScene drawing;
        drawing.track(u"T"_s, {u"main "_s + states}, {u"main --------------------="_s}).at(1s);
        const Picture picture(drawing.scene(), card, kind);
        const Band &row = picture.layout.tracks[0].lanes[0].band;
        const auto share = [&](const QColor &color) { return picture.share(color, row, at(500ms), at(900ms)); };
        const auto most = [&](const QColor &ground) { return share(ground) > 0.25; };
        QCOMPARE(most(colors.queuebg), state == TaskState::Ready);
        QCOMPARE(most(colors.run), state == TaskState::Running);
        QCOMPARE(most(colors.block), state == TaskState::Blocking);
        QCOMPARE(most(colors.waitbg), state == TaskState::Waiting);
        QCOMPARE(most(colors.threadbg), state == TaskState::InThread);
        if (state == TaskState::Running)
            QVERIFY(share(colors.run) > 0.8);
        else
            QVERIFY(share(colors.run) + share(colors.queuebg) + share(colors.block) + share(colors.waitbg)
                        + share(colors.threadbg)
                    < 0.85);
    }

    void nothingIsDrawnBeyondTheEdge_data() { addThemes(); }

    void nothingIsDrawnBeyondTheEdge()
    {
        QFETCH(const ThemeKind, kind);
        const Theme &colors = theme(kind);
        DrawnScene drawing;
        const Picture picture(gatherScene(drawing, Moment::Middle), card, kind);
        const TimeAxis &axis = picture.layout.axis;
        const TimePoint after = xToTime(axis, timeToX(axis, at(500ms)) + 3);
        for (const TrackRows &rows : picture.layout.tracks) {
            for (const LaneRow &row : rows.lanes) {
                QVERIFY(picture.count(colors.waitbg, row.band, at(0s), at(500ms))
                            + picture.count(colors.block, row.band, at(0s), at(500ms))
                            + picture.count(colors.queuebg, row.band, at(0s), at(500ms))
                        > 200);
                for (const QColor &color : {colors.wait, colors.waitbg, colors.block, colors.queuebg, colors.run})
                    QCOMPARE(picture.count(color, row.band, after, axis.end), 0);
            }
            QCOMPARE(picture.count(colors.run, rows.loop, after, axis.end), 0);
        }
    }

    void theHeartBeatsUnlessTheLoopIsBlocked_data() { addThemes(); }

    void theHeartBeatsUnlessTheLoopIsBlocked()
    {
        QFETCH(const ThemeKind, kind);
        const Theme &colors = theme(kind);
        DrawnScene drawing;
        drawing.track(u"T"_s, {u"main ,-----##########-----="_s, u"ticker ,--------------------o"_s}, {}).at(2s);
        const Picture picture(drawing.scene(), {760, 420}, kind);
        const TrackRows &rows = picture.layout.tracks[0];
        // The label stands at the start of the flat stretch: look at its end.
        const TimePoint free = at(100ms);
        const TimePoint freeEnd = at(450ms);
        const TimePoint blocked = at(1300ms);
        const TimePoint blockedEnd = at(1450ms);
        QVERIFY(picture.count(colors.ok, rows.heartbeat, free, freeEnd) > 20);
        QCOMPARE(picture.count(colors.block, rows.heartbeat, free, freeEnd), 0);
        QCOMPARE(picture.count(colors.ok, rows.heartbeat, blocked, blockedEnd), 0);
        const Band flat{rows.heartbeat.center() - 4, 8};
        const Band above{rows.heartbeat.top, rows.heartbeat.height / 2 - 1};
        QVERIFY(picture.share(colors.block, flat, blocked, blockedEnd) > 0.3);
        QCOMPARE(picture.count(colors.block, above, blocked, blockedEnd), 0);
        QVERIFY(picture.share(colors.block, rows.loop, blocked, blockedEnd) > 0.3);
        QCOMPARE(picture.count(colors.block, rows.loop, free, freeEnd), 0);
    }

    void aTurnTooShortToSeeHasAMark_data() { addThemes(); }

    void aTurnTooShortToSeeHasAMark()
    {
        QFETCH(const ThemeKind, kind);
        DrawnScene drawing;
        drawing.track(u"T"_s, {u"main ,----------"_s, u"ticker ,-----,-----"_s}, {}).at(1s);
        const Picture picture(drawing.scene(), card, kind);
        const TrackRows &rows = picture.layout.tracks[0];
        const auto marks = [&](const Band &band, Duration from, Duration to) {
            return picture.count(theme(kind).run, band, at(from), at(to)) > 3 * (band.height - 14);
        };
        QVERIFY(marks(rows.lanes[0].band, 0ms, 30ms));
        QVERIFY(!marks(rows.lanes[0].band, 100ms, 900ms));
        QVERIFY(marks(rows.lanes[1].band, 490ms, 520ms));
        QVERIFY(marks(rows.loop, 490ms, 520ms));
        QVERIFY(!marks(rows.loop, 550ms, 950ms));
    }

    void cornersOfBars_data()
    {
        QTest::addColumn<QString>("task");
        QTest::addColumn<int>("beside"); // the middle of the axis, in pixels
        QTest::addColumn<bool>("isRound");
        QTest::newRow("up to the mark of a turn") << u"a ,-----,-----"_s << -1 << false;
        QTest::newRow("from the mark of a turn on") << u"a ,-----,-----"_s << int(metrics.turnMark) << false;
        QTest::newRow("up to another bar") << u"a .....#####"_s << -1 << true;
        QTest::newRow("from another bar on") << u"a .....#####"_s << 0 << true;
    }

    void cornersOfBars()
    {
        QFETCH(const QString, task);
        QFETCH(const int, beside);
        DrawnScene drawing;
        drawing.track(u"T"_s, {u"main ,----------"_s, task}, {}).at(1s);
        const Picture picture(drawing.scene(), card, ThemeKind::Light);
        const int middle = qRound(timeToX(picture.layout.axis, at(500ms)));
        const auto colorAt = [&](int x, int y) { return picture.image.pixelColor(middle + x, y); };
        int top = int(picture.layout.tracks[0].lanes[1].band.top);
        while (colorAt(-40, top) == theme(ThemeKind::Light).panel)
            ++top;
        const int middleOfRow = top + 8;
        QVERIFY(colorAt(beside, middleOfRow) != theme(ThemeKind::Light).panel);
        const int within = beside < 0 ? -20 : 20; // where the border is straight
        QTEST(colorAt(beside, top) != colorAt(within, top), "isRound");
    }

    void readyIsLighterThanWorkInAPrediction_data() { addThemes(); }

    void readyIsLighterThanWorkInAPrediction()
    {
        QFETCH(const ThemeKind, kind);
        DrawnScene drawing;
        const Picture picture(gatherScene(drawing, Moment::NotStarted), card, kind);
        const LaneRow &products = picture.layout.tracks[0].lanes[3];
        QCOMPARE(products.any().name, u"products"_s);
        const Band upper{products.band.top - 2, products.band.height / 2};
        QVERIFY(picture.isDrawnOn(products.band, at(600ms), at(950ms))); // a line of dots in the middle
        QVERIFY(!picture.isDrawnOn(upper, at(600ms), at(950ms)));
        QVERIFY(picture.isDrawnOn(upper, at(1600ms), at(1950ms))); // an outline as high as the row
        QCOMPARE(picture.count(theme(kind).block, products.band, at(0s), at(2s)), 0);
    }

    void aGhostThatGoesOnBeyondThePictureIsOpenThere_data()
    {
        QTest::addColumn<Duration>("start");
        QTest::addColumn<Duration>("end");
        QTest::addColumn<bool>("left");
        QTest::addColumn<bool>("right");
        QTest::newRow("all of it: closed") << Duration(0ms) << Duration(1s) << true << true;
        QTest::newRow("from its middle on") << Duration(500ms) << Duration(1s) << false << true;
        QTest::newRow("to its middle") << Duration(0ms) << Duration(500ms) << true << false;
        QTest::newRow("a part of it") << Duration(300ms) << Duration(600ms) << false << false;
    }

    void aGhostThatGoesOnBeyondThePictureIsOpenThere()
    {
        QFETCH(const Duration, start);
        QFETCH(const Duration, end);
        DrawnScene drawing;
        drawing.track(u"T"_s, {}, {u"main ----------="_s, u"a ----------="_s});
        LayoutOptions options;
        options.axisStart = at(start);
        options.axisEnd = at(end);
        const Picture picture(drawing.scene(), card, ThemeKind::Light, 1, options);
        const TimelineLayout &layout = picture.layout;
        const Band &band = layout.tracks[0].lanes[1].band;
        const auto isClosed = [&](int from, int to) {
            for (int x = from; x <= to; ++x) {
                int drawn = 0;
                for (int y = int(band.center()) - 5; y < int(band.center()) + 5; ++y)
                    drawn += picture.image.pixelColor(x, y) == theme(ThemeKind::Light).faint ? 1 : 0;
                if (drawn > 3)
                    return true;
            }
            return false;
        };
        QTEST(isClosed(int(layout.axis.left), int(layout.axis.left) + 2), "left");
        QTEST(isClosed(int(layout.axis.right()) - 3, int(layout.axis.right())), "right");
        const auto isLine = [&](int x) {
            const int top = int(band.top + std::floor(band.height / 8));
            return picture.image.pixelColor(x, top) == theme(ThemeKind::Light).faint
                || picture.image.pixelColor(x + 3, top) == theme(ThemeKind::Light).faint;
        };
        QVERIFY(isLine(int(layout.axis.left) + 60));
    }

    void thePlayheadStandsAtItsMoment()
    {
        DrawnScene drawing;
        TimelineScene &scene = gatherScene(drawing, Moment::Late);
        scene.playhead = at(300ms);
        const Picture picture(scene, card, ThemeKind::Light);
        const Band gap{picture.layout.tracks[0].heartbeat.top, picture.layout.tracks[0].heartbeat.height};
        const auto dark = [&](Duration from, Duration to) {
            return picture.count(theme(ThemeKind::Light).ink, picture.layout.tracks[1].loop, at(from), at(to));
        };
        QVERIFY(dark(290ms, 310ms) >= gap.height - 10);
        QCOMPARE(dark(320ms, 1s), 0);
    }

    void scrolledRowsStayBelowTheRuler()
    {
        DrawnScene drawing;
        const TimelineScene &scene = gatherScene(drawing, Moment::Late);
        const QSize size(560, 200);
        QImage images[2];
        qreal ruler = 0;
        for (const int scroll : {0, 40}) {
            QImage &image = images[scroll == 0 ? 0 : 1];
            image = QImage(size, QImage::Format_RGB32);
            image.fill(theme(ThemeKind::Light).panel);
            LayoutOptions options;
            options.scroll = scroll;
            const TimelineLayout layout = layoutTimeline(scene, size, options);
            QCOMPARE(layout.scroll, qreal(scroll));
            ruler = layout.ruler.bottom();
            QPainter painter(&image);
            paintTimeline(painter, scene, layout, theme(ThemeKind::Light));
        }
        const QRect above(0, 0, size.width(), int(ruler) - 5);
        const QRect below(0, int(ruler), size.width(), size.height() - int(ruler));
        QCOMPARE(images[0].copy(above), images[1].copy(above));
        QVERIFY(images[0].copy(below) != images[1].copy(below));
    }
};

QTEST_MAIN(TestPainter)
#include "tst_painter.moc"
