// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/export.h"
#include "app/timeline/labels.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"
#include "tests/support/drawn.h"

#include <QtTest>

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

} // namespace

class TestLessonPictures : public QObject
{
    Q_OBJECT
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
            return !detail.isColumn && detail.span.blocking && detail.end > detail.start;
        });
        QTEST(int(bars), "bars");
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
