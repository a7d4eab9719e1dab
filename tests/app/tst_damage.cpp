// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/progressstore.h"
#include "app/session.h"
#include "app/sessionsource.h"
#include "app/steps/classroom.h"
#include "app/timeline/damage.h"
#include "app/timeline/painter.h"
#include "app/timeline/timelineview.h"
#include "core/childprocess.h"
#include "lessons/lessons.h"
#include "tests/app/scenes.h"
#include "tests/bench/manyspans.h"
#include "tests/support/sanitizer.h"

#include <QImage>
#include <QPainter>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(760, 420);

/// A picture that is drawn again only where it is damaged.
class Canvas
{
public:
    void show(const TimelineScene &scene, const TimelineLayout &layout)
    {
        const Theme &colors = theme(ThemeKind::Light);
        ShownPicture now = shownPicture(scene, layout, timelineLabels(scene, layout, colors));
        damaged = m_before ? damage(*m_before, now, scene, layout) : QRegion(QRect({}, size));
        m_before = std::move(now);
        QImage drawn = whole(scene, layout);
        QPainter painter(&image);
        painter.setClipRegion(damaged);
        painter.drawImage(0, 0, drawn);
    }

    static QImage whole(const TimelineScene &scene, const TimelineLayout &layout)
    {
        const Theme &colors = theme(ThemeKind::Light);
        QImage image(size, QImage::Format_RGB32);
        image.fill(colors.panel);
        QPainter painter(&image);
        paintTimeline(painter, scene, layout, colors);
        return image;
    }

    QImage image{size, QImage::Format_RGB32};
    QRegion damaged;

private:
    std::optional<ShownPicture> m_before;
};

double share(const QRegion &region)
{
    double pixels = 0;
    for (const QRect &rect : region)
        pixels += double(rect.width()) * rect.height();
    return pixels / (size.width() * size.height());
}

} // namespace

class TestDamage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setWorkerProgram(QStringLiteral(OVERLAP_WORKER)); }

    void aGrowingRunLooksTheSameAsDrawnWhole_data()
    {
        QTest::addColumn<Duration>("pause");
        QTest::addColumn<Duration>("seen");
        QTest::newRow("some wide spans") << Duration(100ms) << Duration(3s);
        QTest::newRow("short ones among them") << Duration(20ms) << Duration(400ms);
        QTest::newRow("columns") << Duration(2ms) << Duration(800ms);
    }

    void aGrowingRunLooksTheSameAsDrawnWhole()
    {
        QFETCH(const Duration, pause);
        QFETCH(const Duration, seen);
        Timeline timeline;
        bench::ManySpans source(5, pause);
        source.grow(timeline, 30);
        TimelineScene scene;
        scene.tracks.emplace_back().run = &timeline;
        LayoutOptions options;
        options.axisEnd = TimePoint(seen);
        Canvas canvas;
        double most = 0;
        int frames = 0;
        for (; scene.edge < TimePoint(seen); ++frames) {
            scene.edge = std::max(timeline.latest(), scene.edge + seen / 200);
            scene.playhead = scene.edge;
            const TimelineLayout layout = layoutTimeline(scene, size, options);
            canvas.show(scene, layout);
            QCOMPARE(canvas.image, Canvas::whole(scene, layout));
            if (frames > 0)
                most = std::max(most, share(canvas.damaged));
            if (timeline.latest() < scene.edge + seen / 100)
                source.grow(timeline, 3);
        }
        QVERIFY(frames > 20);
    }

    void aRunBesideItsPredictionLooksTheSameAsDrawnWhole()
    {
        const QStringList prediction{u"main ,----------####------="_s, u"a ,---------.......="_s, u"b  ,--,--,---o"_s};
        Canvas canvas;
        double least = 1;
        for (int steps = 0; steps <= 22; ++steps) {
            QStringList run = prediction;
            for (QString &task : run)
                task.truncate(task.indexOf(u' ') + 1 + steps + int(task.left(steps).count(u',')));
            DrawnScene drawing;
            drawing.track(u"T"_s, run, prediction).at(steps * 100ms);
            const TimelineLayout layout = layoutTimeline(drawing.scene(), size);
            canvas.show(drawing.scene(), layout);
            QCOMPARE(canvas.image, Canvas::whole(drawing.scene(), layout));
            least = std::min(least, share(canvas.damaged));
        }
        QVERIFY(least < 0.5);
    }

    void aLessonLooksTheSameOnScreenWhileItRuns_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const Lesson &lesson : lessons()) {
            if (canRunLive(lesson))
                QTest::newRow(qPrintable(lesson.id)) << lesson.id;
        }
    }

    void aLessonLooksTheSameOnScreenWhileItRuns()
    {
        QFETCH(const QString, lesson);
        Session session(*findLesson(lesson));
        const QTemporaryDir folder;
        ProgressStore store(folder.filePath(u"progress.json"_s));
        Classroom classroom(session, store);
        classroom.setStep(Step::Run);
        SessionSource source(classroom);
        TimelineView view(source);
        view.resize(900, 640);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        session.setRate(10);
        session.runOrPause();
        constexpr int most = 40;
        for (int frames = 0; frames < most && session.runState() == Session::RunState::Running; ++frames) {
            QSignalSpy grown(&source, &SessionSource::grown);
            QVERIFY(grown.wait(20'000));
            QCoreApplication::sendPostedEvents(); // what is damaged is painted
            const QImage seen = view.screen()->grabWindow(view.winId()).toImage().convertToFormat(QImage::Format_RGB32);
            const QImage whole = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
            QVERIFY(seen == whole);
        }
    }

    void whatStandsStillIsNotDrawnAgain()
    {
        DrawnScene drawing;
        TimelineScene &scene = gatherScene(drawing, Moment::Middle);
        const TimelineLayout layout = layoutTimeline(scene, size);
        const Theme &colors = theme(ThemeKind::Light);
        const ShownPicture shown = shownPicture(scene, layout, timelineLabels(scene, layout, colors));
        QVERIFY(share(damage(shown, shown, scene, layout)) < 0.1);
    }
};

QTEST_MAIN(TestDamage)
#include "tst_damage.moc"
