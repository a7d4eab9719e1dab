// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/litpaths.h"
#include "app/timeline/painter.h"
#include "app/timeline/timelineview.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(1200, 700);

constexpr auto every = [](std::size_t) { return true; };

struct Stretch
{
    QString lane;
    double start;
    double end;
};

/// What of the rows is framed, in seconds: along the upper border of their frames.
std::vector<Stretch> framed(const TimelineScene &scene, const Timeline &run)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    const Theme &colors = theme(ThemeKind::Light);
    painter.fillRect(image.rect(), colors.panel);
    const TimelineLayout layout = layoutTimeline(scene, size);
    paintTimeline(painter, scene, layout, colors);
    std::vector<Stretch> all;
    for (const LaneRow &row : layout.tracks.front().lanes) {
        const int y = int(row.band.top + std::floor(row.band.height / 8)) - 1;
        constexpr int least = 6; // less belongs to what joins the rows
        int first = -1;
        for (int x = int(layout.axis.left); x <= int(layout.axis.right()); ++x) {
            const bool isFrame = image.pixel(x, y) == colors.queue.rgb();
            if (isFrame && first < 0)
                first = x;
            if (isFrame || first < 0)
                continue;
            if (x - first >= least)
                all.push_back({run.lane(row.task)->name, toSeconds(xToTime(layout.axis, first)),
                               toSeconds(xToTime(layout.axis, x))});
            first = -1;
        }
    }
    return all;
}

} // namespace

class TestLitPath : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void framesWhatDecidesTheTotal_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<double>("edge"); // in s; 0: the end
        QTest::addColumn<bool>("expected");
        QTest::addColumn<QStringList>("stretches");
        const auto row = [](const char *name, const char *lesson, const char *variant, double edge, bool expected,
                            const QStringList &stretches) {
            QTest::newRow(name) << QString::fromUtf8(lesson) << QString::fromUtf8(variant) << edge << expected
                                << stretches;
        };
        const QStringList permits{u"file 2 0-1.2"_s, u"file 4 1.2-2.4"_s, u"file 6 2.4-3.6"_s, u"file 9 3.6-4.8"_s,
                                  u"file 12 4.8-6"_s};
        row("the longest of several", "gather", "gathered", 0, false, {u"products 0-3"_s});
        row("one after another", "semaphore", "limited", 0, false, permits);
        row("what is expected, before a run", "semaphore", "limited", 0, true, permits);
        row("waits in a row are one", "queue", "one_worker", 0, false, {u"kitchen 0-0.1"_s, u"waiter 1 0.1-7.1"_s});
        row("up to the edge", "semaphore", "limited", 1.8, false, {permits.front(), u"file 4 1.2-1.8"_s});
    }

    void framesWhatDecidesTheTotal()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QString, variant);
        QFETCH(const double, edge);
        QFETCH(const bool, expected);
        QFETCH(const QStringList, stretches);
        const Lesson &found = *findLesson(lesson);
        const Timeline run = runVirtual(found.variant(variant)->main, found.defaults());
        TimelineScene scene;
        TrackScene &track = scene.tracks.emplace_back();
        track.title = variant;
        (expected ? track.prediction : track.run) = &run;
        scene.edge = expected ? TimePoint{} : edge > 0 ? TimePoint(fromSeconds(edge)) : run.latest();
        QVERIFY(framed(scene, run).empty());
        LitPaths().light(scene, every);
        const std::vector<Stretch> lit = framed(scene, run);
        QStringList told;
        for (const Stretch &stretch : lit)
            told += u"%1 %2-%3"_s.arg(stretch.lane)
                        .arg(std::round(stretch.start * 10) / 10)
                        .arg(std::round(stretch.end * 10) / 10);
        QCOMPARE(told, stretches);
    }

    void isFoundOnceTheRunHasIt()
    {
        Timeline run;
        run.apply({.task = 1, .kind = EventKind::TaskCreated}, u"main"_s);
        run.apply({.task = 1, .kind = EventKind::TurnStarted});
        run.apply({.due = TimePoint(1s), .task = 1, .kind = EventKind::Suspended, .reason = WaitReason::Timer});
        run.apply({.time = TimePoint(1s), .due = TimePoint(1s), .task = 1, .kind = EventKind::Woken});
        run.apply({.time = TimePoint(1s), .task = 1, .kind = EventKind::TurnStarted});
        TimelineScene scene;
        scene.tracks.emplace_back().run = &run;
        scene.edge = run.latest();
        LitPaths paths;
        paths.light(scene, every);
        QVERIFY(!scene.tracks.front().path);
        run.apply({.time = TimePoint(1s), .task = 1, .kind = EventKind::Finished}); // at the same moment
        paths.light(scene, every);
        QVERIFY(scene.tracks.front().path);
        QCOMPARE(scene.tracks.front().path->size(), 1U);
    }

    void thatOfOneTrackLeavesTheOthers()
    {
        TestWindow test(u"semaphore"_s);
        const auto lit = [&] {
            std::vector<bool> tracks;
            for (const TrackScene &track : test.window().timeline().scene().tracks)
                tracks.push_back(track.path != nullptr);
            return tracks;
        };
        test.session().inspection().showPathOf(1);
        QCOMPARE(lit(), std::vector({false, true}));
        test.session().inspection().showPathOf(0);
        QCOMPARE(lit(), std::vector({true, false}));
        test.press(Qt::Key_T);
        QCOMPARE(lit(), std::vector({false, false}));
        test.press(Qt::Key_T);
        QCOMPARE(lit(), std::vector({true, true}));
    }

    void keysShowAndHideIt()
    {
        TestWindow test(u"semaphore"_s);
        const auto isLit = [&] {
            const TimelineScene scene = test.window().timeline().scene();
            return std::ranges::all_of(scene.tracks, [](const TrackScene &track) { return track.path != nullptr; });
        };
        QVERIFY(!isLit());
        for (const Qt::Key key : {Qt::Key_T, Qt::Key_Escape}) {
            test.press(Qt::Key_T);
            QVERIFY(isLit());
            test.press(key);
            QVERIFY(!isLit());
        }
        test.press(Qt::Key_T);
        test.press(Qt::Key_G); // which hides what is expected
        QVERIFY(!isLit());
        test.press(Qt::Key_G);
        QVERIFY(isLit());
        test.session().inspection().setCodeLine(20);
        QVERIFY(!isLit()); // one thing at a time
        test.press(Qt::Key_T);
        QCOMPARE(test.session().inspection().codeLine(), 0U);
        test.classroom().setStep(Step::Predict);
        QVERIFY(!isLit()); // nor is anything given away
        test.press(Qt::Key_T);
        QVERIFY(!isLit());
    }
};

QTEST_MAIN(TestLitPath)
#include "tst_litpath.moc"
