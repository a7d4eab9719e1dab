// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/whyprograms.h"

#include "app/timeline/hover.h"
#include "app/timeline/labels.h"
#include "app/timeline/waitbars.h"

#include <QPainter>
#include <QtTest>

#include <set>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

TimelineScene sceneOf(const Timeline &timeline)
{
    TimelineScene scene;
    scene.tracks.emplace_back().run = &timeline;
    scene.tracks.front().summary = u"what it does"_s;
    scene.edge = timeline.latest();
    scene.waitingSplit = true;
    return scene;
}

constexpr QSizeF size(760, 420);

} // namespace

class TestWaitSplit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byCause_data()
    {
        QTest::addColumn<WhyProgram>("program");
        QTest::addColumn<QString>("task");
        QTest::addColumn<Duration>("until");
        QTest::addColumn<QString>("split");
        const auto row = [](const char *name, WhyProgram program, const char *task, Duration until, const char *split) {
            QTest::newRow(name) << program << QString::fromUtf8(task) << until << QString::fromUtf8(split);
        };
        row("a timer", gathers, "users", 3s, "not running for 2.00 s: timer 2.00 s");
        row("up to a moment", gathers, "users", 500ms, "not running for 0.50 s: timer 0.50 s");
        row("other tasks", gathers, "main", 3s, "not running for 2.00 s: other tasks 2.00 s");
        row("the loop is busy", blocks, "timer", 9s, "not running for 2.50 s: loop busy 1.50 s · timer 1.00 s");
        row("what blocks is not waiting", blocks, "main", 9s, "not running for 0.50 s: timer 0.50 s");
        row("a lock", locks, "c", 9s, "not running for 3.00 s: timer 1.00 s · lock or queue 2.00 s");
        row("a queue", joins, "consumer", 1s, "not running for 1.00 s: lock or queue 1.00 s");
        row("a thread", threads, "photo", 9s, "not running for 2.00 s: thread 2.00 s");
        row("nothing yet", gathers, "users", 0s, "always running");
    }

    void byCause()
    {
        QFETCH(const WhyProgram, program);
        QFETCH(const QString, task);
        QFETCH(const Duration, until);
        QFETCH(const QString, split);
        const Timeline timeline = recordedUntil(program);
        const Lane &lane = *timeline.lane(taskNamed(timeline, task));
        QCOMPARE(waitSplitText(waitSplit(lane, TimePoint(until))), split);
        const Timeline part = recordedUntil(program, TimePoint(until));
        QCOMPARE(waitSplitText(waitSplit(*part.lane(lane.id), TimePoint(until))), split);
    }

    void everyReasonHasItsCause_data()
    {
        QTest::addColumn<TaskState>("state");
        QTest::addColumn<WaitReason>("reason");
        QTest::addColumn<std::optional<WaitCause>>("cause");
        const auto row = [](const char *name, TaskState state, WaitReason reason, std::optional<WaitCause> cause) {
            QTest::newRow(name) << state << reason << cause;
        };
        row("ready", TaskState::Ready, WaitReason::None, WaitCause::Loop);
        row("network", TaskState::Waiting, WaitReason::Network, WaitCause::Io);
        row("process", TaskState::Waiting, WaitReason::Process, WaitCause::Io);
        row("event", TaskState::Waiting, WaitReason::Event, WaitCause::Lock);
        row("queue", TaskState::Waiting, WaitReason::Queue, WaitCause::Lock);
        row("unknown", TaskState::Waiting, WaitReason::None, WaitCause::Other);
        row("in thread", TaskState::InThread, WaitReason::Thread, WaitCause::Thread);
        row("running", TaskState::Running, WaitReason::None, {});
        row("blocking", TaskState::Blocking, WaitReason::None, {});
        row("done", TaskState::Finished, WaitReason::None, {});
    }

    void everyReasonHasItsCause()
    {
        QFETCH(const TaskState, state);
        QFETCH(const WaitReason, reason);
        QFETCH(const std::optional<WaitCause>, cause);
        QVERIFY(waitCause(state, reason) == cause);
    }

    void partsLieSideBySideToScale()
    {
        WaitSplit split;
        split.add(TaskState::Waiting, WaitReason::Timer, 3s);
        split.add(TaskState::Ready, WaitReason::None, 1s);
        const std::vector<WaitPart> parts = waitParts(split, 8s, 10, 80);
        QCOMPARE(parts.size(), 2U);
        QVERIFY(parts[0].cause == WaitCause::Loop && parts[1].cause == WaitCause::Timer);
        QCOMPARE(parts[0].left, 10.0);
        QCOMPARE(parts[0].width, 10.0);
        QCOMPARE(parts[1].left, 20.0);
        QCOMPARE(parts[1].width, 30.0);
        QVERIFY(waitParts(split, 0s, 10, 80).empty());
        QVERIFY(waitParts({}, 8s, 10, 80).empty());
    }

    void theWordsAreOnTheNameAndTheTotalAtTheHeader()
    {
        const Timeline timeline = recordedUntil(gathers);
        TimelineScene scene = sceneOf(timeline);
        const TimelineLayout layout = layoutTimeline(scene, size);
        const TrackRows &rows = layout.tracks.front();
        const auto at = [&](const Band &band) { return hoverText(scene, layout, {layout.left() + 5, band.center()}); };
        QCOMPARE(at(rows.lanes[1].band), u"users: not running for 2.00 s: timer 2.00 s"_s);
        QCOMPARE(at(rows.header), u"not running for 5.00 s: timer 3.00 s · other tasks 2.00 s"_s);
        const auto told = [&] {
            const std::vector<Label> labels = timelineLabels(scene, layout, theme(ThemeKind::Light));
            return std::ranges::find(labels, Label::Kind::Summary, &Label::kind)->text;
        };
        QVERIFY(told().startsWith(u"not running for 5.00 s"));
        scene.waitingSplit = false;
        QCOMPARE(at(rows.lanes[1].band), QString());
        QCOMPARE(told(), u"what it does"_s);
    }

    void barsAreInThePatternsOfTheirCauses()
    {
        const Timeline timeline = recordedUntil(blocks);
        TimelineScene scene = sceneOf(timeline);
        const TimelineLayout layout = layoutTimeline(scene, size);
        const Theme &colors = theme(ThemeKind::Light);
        QImage image(size.toSize(), QImage::Format_RGB32);
        image.fill(colors.panel);
        {
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            paintWaitBars(painter, scene, layout, colors);
        }
        const QRectF place = waitPlace(layout.tracks.front().lanes[1].band, layout);
        const auto pixel = [&](qreal share) {
            return image.pixelColor(int(place.left() + share * place.width()), int(place.top()));
        };
        QCOMPARE(pixel(0.3), colors.queue); // ready for 1.5 of 2.5 s
        QCOMPARE(pixel(0.9), colors.wait);
        const auto looks = [&](qreal from, qreal to) {
            std::set<QRgb> found;
            for (qreal share = from; share < to; share += 0.01)
                found.insert(image.pixel(int(place.left() + share * place.width()), int(place.center().y())));
            return found;
        };
        QVERIFY(looks(0.1, 0.5).contains(colors.queuebg.rgb()) && looks(0.1, 0.5).size() > 1);  // dots
        QVERIFY(looks(0.7, 0.95).contains(colors.waitbg.rgb()) && looks(0.7, 0.95).size() > 1); // stripes
        QCOMPARE(image.pixelColor(int(place.right()) + 3, int(place.center().y())), colors.panel);
    }
};

QTEST_MAIN(TestWaitSplit)
#include "tst_waitsplit.moc"
