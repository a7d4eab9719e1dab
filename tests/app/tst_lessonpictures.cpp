// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/export.h"
#include "app/timeline/labels.h"
#include "app/timeline/painter.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"
#include "tests/support/drawn.h"

#include <QPainter>
#include <QtTest>

#include <set>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(1200, 600);

/// A variant of a lesson that has run to its end.
struct Ran
{
    Timeline timeline;
    TimelineScene scene;

    Ran(const QString &lesson, const QString &variant, const KnobValues &knobs = {})
        : timeline(runVirtual(findLesson(lesson)->variant(variant)->main,
                              knobs.empty() ? findLesson(lesson)->defaults() : knobs))
    {
        TrackScene &track = scene.tracks.emplace_back();
        track.title = variant;
        track.run = &timeline;
        scene.edge = timeline.latest();
    }

    TimelineLayout layout() const { return layoutTimeline(scene, size); }
};

/// The colours of a picture's pixels in part of a row, without those of the lines of the axis.
std::set<QRgb> colorsOf(const QImage &image, const QRect &part, const Theme &colors)
{
    std::set<QRgb> found;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            found.insert(image.pixel(x, y));
    }
    found.erase(colors.grid.rgb());
    return found;
}

/// The bands of a track that are drawn in time, without the lines through the whole of them.
std::vector<Band> bandsOf(const TrackRows &rows)
{
    std::vector<Band> bands{rows.loop, rows.heartbeat, rows.gil};
    for (const LaneRow &row : rows.lanes)
        bands.push_back(row.band);
    for (const WorkerRow &row : rows.workers)
        bands.push_back(row.band);
    for (const ResourceRow &row : rows.resources)
        bands.push_back({row.used.top + 2, row.used.height - 4});
    std::erase_if(bands, [](const Band &band) { return band.height <= 0; });
    return bands;
}

} // namespace

class TestLessonPictures : public QObject
{
    Q_OBJECT

    static void addVariants()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("variant");
        for (const Lesson &lesson : lessons()) {
            for (const Variant &variant : lesson.variants)
                QTest::addRow("%s, %s", qPrintable(lesson.id), qPrintable(variant.id)) << lesson.id << variant.id;
        }
    }

private Q_SLOTS:
    void oneTurnIsOneBarOfTheLoop_data()
    {
        QTest::addColumn<QString>("variant");
        QTest::addColumn<int>("bars");
        QTest::newRow("red paints all, then blue") << u"never"_s << 2;
        QTest::newRow("they take turns") << u"each"_s << 10;
    }

    void oneTurnIsOneBarOfTheLoop()
    {
        QFETCH(const QString, variant);
        const Ran ran(u"yielding"_s, variant);
        const TimelineLayout layout = ran.layout();
        const auto bars = std::ranges::count_if(layout.tracks[0].loopDetails, [](const Detail<LoopSpan> &detail) {
            return !detail.isColumn && detail.span.blocking && detail.end() > detail.start();
        });
        QTEST(int(bars), "bars");
    }

    void whatHappensStandsAtItsTime_data() { addVariants(); }

    /// A turn is a mark of some pixels, and those of one moment stand in steps: both are the only ways to be off.
    void whatHappensStandsAtItsTime()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QString, variant);
        const Ran ran(lesson, variant);
        const Timeline &run = ran.timeline;
        for (const QSize card : {size, QSize(456, 400)}) {
            const TimelineLayout layout = layoutTimeline(ran.scene, card);
            const TimeAxis &axis = layout.axis;
            const qreal end = timeToX(axis, run.latest());
            for (const LaneRow &row : layout.tracks[0].lanes) {
                const Lane &lane = *row.run;
                const qreal laneEnd = timeToX(axis, lane.end.value_or(run.latest()));
                const bool isBrief = laneEnd - timeToX(axis, lane.start) < metrics.turnMark;
                for (const TurnMark &mark : row.marks) {
                    const qreal off = mark.x - timeToX(axis, mark.start);
                    const QByteArray what =
                        u"%1 at %2 s: %3 px off"_s.arg(lane.name).arg(toSeconds(mark.start)).arg(off).toUtf8();
                    QVERIFY2(off > -metrics.turnMark - 0.01 && off < 8.01, what);
                    QVERIFY2(mark.x + metrics.turnMark < end + 0.01, what);
                    QVERIFY2(isBrief || mark.x + metrics.turnMark < laneEnd + 0.01, what);
                    // What is drawn at the end of a task is its last turn.
                    const bool isLast = &mark == &row.marks.back() && lane.ended()
                        && !lane.spanAt(mark.start, run.latest()).has_value();
                    QVERIFY2(!isLast || isBrief || std::abs(mark.x + metrics.turnMark - laneEnd) < 1, what);
                }
            }
        }
    }

    void theEndOfATaskIsToldAtItsTime_data() { addVariants(); }

    void theEndOfATaskIsToldAtItsTime()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QString, variant);
        const Ran ran(lesson, variant);
        const TimelineLayout layout = ran.layout();
        const std::vector<Label> labels = timelineLabels(ran.scene, layout, theme(ThemeKind::Light));
        int told = 0;
        for (const LaneRow &row : layout.tracks[0].lanes) {
            const auto outcome = std::ranges::find_if(labels, [&](const Label &label) {
                return label.kind == Label::Kind::Outcome && std::abs(label.rect.center().y() - row.band.center()) < 2;
            });
            if (outcome == labels.end())
                continue;
            ++told;
            const qreal end = timeToX(layout.axis, *row.run->end);
            const bool isBrief = end - timeToX(layout.axis, row.run->start) < metrics.turnMark;
            const qreal off = outcome->rect.left() - metrics.gap - end;
            QVERIFY2(off > -1 && off < (isBrief ? 8 + metrics.turnMark : 0) + 1,
                     qPrintable(u"%1: %2"_s.arg(row.run->name).arg(off)));
        }
        QVERIFY(told > 0 || !ran.timeline.total());
    }

    void thePlayheadCrossesNoWords_data() { addVariants(); }

    void thePlayheadCrossesNoWords()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QString, variant);
        Ran ran(lesson, variant);
        constexpr QSize narrow(456, 300);
        constexpr int moments = 20;
        for (int i = 1; i <= moments; ++i) {
            ran.scene.playhead = TimePoint(ran.timeline.latest().time_since_epoch() * i / moments);
            const TimelineLayout layout = layoutTimeline(ran.scene, narrow);
            const qreal line = timeToX(layout.axis, *ran.scene.playhead);
            for (const Label &label : timelineLabels(ran.scene, layout, theme(ThemeKind::Light))) {
                const bool crosses = label.rect.left() < line && label.rect.right() > line;
                const bool beside = label.kind == Label::Kind::Legend || label.kind == Label::Kind::Tick;
                QVERIFY2(!crosses || beside || label.ground.isValid(), qPrintable(label.text));
            }
        }
    }

    void aLineThatHasLedToNoneLightsNothing_data()
    {
        QTest::addColumn<int>("line"); // from one that has led to something
        QTest::addColumn<bool>("lights");
        QTest::newRow("one of its own") << 0 << true;
        QTest::newRow("none of its own") << 1000 << false;
    }

    void aLineThatHasLedToNoneLightsNothing()
    {
        QFETCH(const int, line);
        QFETCH(const bool, lights);
        Ran ran(u"gather"_s, u"gathered"_s);
        ran.scene.tracks.front().summary = u"all at once"_s;
        const auto image = [&] {
            QImage drawn(size, QImage::Format_RGB32);
            QPainter painter(&drawn);
            const Theme &colors = theme(ThemeKind::Light);
            painter.fillRect(drawn.rect(), colors.panel);
            paintTimeline(painter, ran.scene, ran.layout(), colors);
            return drawn;
        };
        const QImage before = image();
        const std::vector<Span> &spans = ran.timeline.lanes().front().spans;
        ran.scene.litLine = std::ranges::max(spans, {}, &Span::line).line + quint32(line);
        QCOMPARE(image() != before, lights);
    }

    void nothingIsDrawnPastTheEnd_data() { addVariants(); }

    void nothingIsDrawnPastTheEnd()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QString, variant);
        const Ran ran(lesson, variant);
        const Duration length = ran.timeline.latest().time_since_epoch();
        LayoutOptions options;
        options.axisEnd = TimePoint(length + length / 5);
        const TimelineLayout layout = layoutTimeline(ran.scene, {1200, 2000}, options);
        const Theme &colors = theme(ThemeKind::Light);
        QImage image(1200, 2000, QImage::Format_RGB32);
        image.fill(colors.panel);
        {
            QPainter painter(&image);
            paintTimeline(painter, ran.scene, layout, {}, colors);
        }
        const int end = int(std::ceil(timeToX(layout.axis, ran.timeline.latest()))) + 1;
        const std::set<QRgb> nothing{colors.panel.rgb()};
        for (const Band &band : bandsOf(layout.tracks[0])) {
            const QRect behind(QPoint(end, int(band.top) + 1),
                               QPoint(int(layout.axis.right()), int(band.bottom()) - 2));
            QVERIFY2(colorsOf(image, behind, colors) == nothing, qPrintable(QString::number(band.top)));
        }
    }

    void aJobIsNamedWhereItMostlyIs()
    {
        const Ran ran(u"process_pool"_s, u"processes"_s);
        const TimelineLayout layout = ran.layout();
        const std::vector<Label> labels = timelineLabels(ran.scene, layout, theme(ThemeKind::Light));
        const auto name = std::ranges::find_if(
            labels, [](const Label &label) { return label.kind == Label::Kind::Job && label.text == u"scene 1"; });
        QVERIFY(name != labels.end());
        const Worker &worker = ran.timeline.workers().front();
        QCOMPARE(worker.spans.front().state, TaskState::Waiting); // It starts up.
        QVERIFY(name->rect.left() >= timeToX(layout.axis, worker.spans.front().end));
        QCOMPARE(name->icon, Icon::Running);
    }

    void whatIsTooShortToSeeIsNotWidenedByAMark()
    {
        // In real time a task is ready for a moment before its first turn, whose mark makes room for others.
        const QString wait(2000, u'-');
        const Timeline timeline =
            drawn({u"main ,"_s + wait + u'=', u"a .,"_s + wait + u'=', u"b .,"_s + wait + u'='}, 500us);
        TimelineScene scene;
        TrackScene &track = scene.tracks.emplace_back();
        track.run = &timeline;
        scene.edge = timeline.latest();
        const TimelineLayout layout = layoutTimeline(scene, size);
        const QImage picture = pictureOf(scene, {.size = size});
        const Theme &colors = theme(ThemeKind::Light);
        for (const LaneRow &row : layout.tracks[0].lanes) {
            for (int x = int(layout.axis.left); x < int(layout.axis.left) + 60; ++x) {
                const QColor color = picture.pixelColor(x, int(row.band.center()));
                QVERIFY2(color != colors.queue && color != colors.queuebg, qPrintable(row.any().name));
            }
        }
    }

    void turnsOfACrowdedLaneAreSeen()
    {
        const Lesson &lesson = *findLesson(u"sleep"_s);
        const Ran ran(u"sleep"_s, u"awaiting"_s, {lesson.knobs[0].max, lesson.knobs[1].min});
        constexpr QSize narrow(760, 300);
        const TimelineLayout layout = layoutTimeline(ran.scene, narrow);
        const auto &lanes = layout.tracks[0].lanes;
        const auto ticker =
            std::ranges::find_if(lanes, [](const LaneRow &row) { return row.run && row.run->name == u"ticker"; });
        QVERIFY(ticker != lanes.end());
        QVERIFY(std::ranges::any_of(ticker->details, &Detail<Span>::isColumn));
        const QImage picture = pictureOf(ran.scene, {.size = narrow});
        QVERIFY(!picture.isNull());
        int turns = 0;
        bool before = false;
        for (int x = 0; x < picture.width(); ++x) {
            const bool runs = picture.pixelColor(x, int(ticker->band.center())) == theme(ThemeKind::Light).run;
            turns += runs && !before ? 1 : 0;
            before = runs;
        }
        QVERIFY2(turns >= 30, qPrintable(QString::number(turns)));
    }
};

QTEST_MAIN(TestLessonPictures)
#include "tst_lessonpictures.moc"
