// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/compactrow.h"
#include "app/timeline/hover.h"
#include "app/timeline/labels.h"
#include "app/timeline/namesigns.h"
#include "app/timeline/painter.h"
#include "app/timeline/timelineactions.h"
#include "app/timeline/timelineview.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"
#include "tests/support/stepping.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// The window with `gather`: two tracks, each with main, users, orders and products.
struct Lanes
{
    TestWindow test{u"gather"_s};
    TimelineView &view = test.find<TimelineView>();

    TimelineLayout layout() const { return view.layout(view.scene()); }

    const LaneRow &row(const TimelineLayout &layout, std::size_t track, TaskId task) const
    {
        return *std::ranges::find(layout.tracks[track].lanes, task, &LaneRow::task);
    }

    /// "main users+2 orders*" of a track.
    QString rows(std::size_t track) const
    {
        QStringList names;
        for (const TimelineLayout places = layout(); const LaneRow &lane : places.tracks[track].lanes)
            names += nameText(lane).replace(u' ', QString()) + (lane.pinned ? u"*"_s : QString());
        return names.join(u' ');
    }

    QPoint place(QRectF (*rect)(const TimelineLayout &, const LaneRow &), std::size_t track, TaskId task) const
    {
        const TimelineLayout places = layout();
        return rect(places, row(places, track, task)).translated(0, -places.scroll).center().toPoint();
    }

    void click(const QPoint &place) { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place); }

    QColor pixel(const QPoint &place) { return view.viewport()->grab().toImage().pixelColor(place); }
};

} // namespace

class TestLanes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTriangleHidesAndShowsASubtree()
    {
        Lanes lanes;
        QCOMPARE(lanes.rows(1), u"main users orders products"_s);
        lanes.click(lanes.place(foldRect, 1, 1));
        QCOMPARE(lanes.rows(1), u"main+3"_s);
        QCOMPARE(lanes.rows(0), u"main users orders products"_s);
        lanes.click(lanes.place(foldRect, 1, 1));
        QCOMPARE(lanes.rows(1), u"main users orders products"_s);
        lanes.view.toggleCollapsed({1, 2}); // has none
        QVERIFY(lanes.view.rows().collapsed.empty());
    }

    void aPinAppearsUnderThePointerAndStays_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }

    void aPinAppearsUnderThePointerAndStays()
    {
        QFETCH(const ThemeChoice, choice);
        Lanes lanes;
        lanes.test.appearance().setChoice(choice);
        QCoreApplication::processEvents();
        const Theme &colors = theme(lanes.test.appearance().kind());
        const QPoint pin = lanes.place(pinRect, 1, 4);
        QTest::mouseMove(lanes.view.viewport(), QPoint(300, 5));
        QCOMPARE(lanes.pixel(pin), colors.panel);
        QTest::mouseMove(lanes.view.viewport(), pin);
        QCOMPARE(lanes.pixel(pin), colors.soft);
        lanes.click(pin);
        QCOMPARE(lanes.rows(1), u"products* main users orders"_s);
        const QPoint pinned = lanes.place(pinRect, 1, 4);
        QTest::mouseMove(lanes.view.viewport(), QPoint(300, 5));
        QCOMPARE(lanes.pixel(pinned), colors.accent);
        lanes.click(pinned);
        QCOMPARE(lanes.rows(1), u"main users orders products"_s);
    }

    void aClickBesideTheSignsDoesNothing()
    {
        Lanes lanes;
        const TimelineLayout layout = lanes.layout();
        lanes.click(QPoint(int(layout.left()) + 6, int(lanes.row(layout, 1, 1).band.center())));
        QCOMPARE(lanes.rows(1), u"main users orders products"_s);
    }

    void aPinnedLaneStaysInViewAndIsUsedThere()
    {
        Lanes lanes;
        lanes.test.window().resize(1024, 640);
        lanes.view.setRowHeight(RowHeight::Usual);
        lanes.view.togglePinned({0, 2});
        QCoreApplication::processEvents();
        QScrollBar *bar = lanes.view.verticalScrollBar();
        QVERIFY(bar->maximum() > 30);
        bar->setValue(bar->maximum());
        const TimelineLayout layout = lanes.layout();
        const Band &users = lanes.row(layout, 0, 2).band;
        QVERIFY(users.stuck && layout.tracks[0].header.stuck);
        QCOMPARE(users.top - layout.scroll, layout.ruler.bottom() + layout.tracks[0].header.height);
        QVERIFY(!layout.isSeen(lanes.row(layout, 0, 1).band));

        QWidget *pane = lanes.view.viewport();
        const Inspection &inspection = lanes.test.session().inspection();
        const QPoint place(int(layout.axis.left) + 40, int(users.center() - layout.scroll));
        QTest::mouseMove(pane, place);
        QCOMPARE(inspection.hovered().value_or(SpanRef()).task, 2U);
        QVERIFY(hoverText(lanes.view.scene(), layout, place).startsWith(u"calculated: users: blocking"_s));
        QAccessibleInterface *root = QAccessible::queryAccessibleInterface(&lanes.view);
        QVERIFY(root);
        const QPoint onScreen = pane->mapToGlobal(place);
        QAccessibleInterface *row = root->childAt(onScreen.x(), onScreen.y());
        QVERIFY(row && row->text(QAccessible::Name).startsWith(u"users, Blocking"_s));
        QVERIFY(row->rect().contains(onScreen) && !row->state().offscreen);
        lanes.click(place);
        QCOMPARE(inspection.selection().value_or(SpanRef()).task, 2U);

        lanes.view.walkLanes(1); // to one that was hidden below it
        QCOMPARE(inspection.selection().value_or(SpanRef()).task, 1U);
        const TimelineLayout walked = lanes.layout();
        const Band &main = lanes.row(walked, 0, 1).band;
        QVERIFY(main.top - walked.scroll >= walked.seenTop && main.bottom() - walked.scroll <= walked.seenBottom);

        bar->setValue(bar->maximum());
        lanes.click(lanes.place(pinRect, 0, 2));
        QCOMPARE(lanes.rows(0), u"main users orders products"_s);
        QVERIFY(!lanes.row(lanes.layout(), 0, 2).band.stuck);
    }

    void aTaskThatOnlyTheRunBeforeHadIsFound()
    {
        TestWindow test(u"semaphore"_s);
        auto &view = test.find<TimelineView>();
        Session &session = test.session();
        test.window().resize(1024, 640);
        stepToTheEnd(session);
        session.setKnob(0, 3);
        session.restart();
        stepToTheEnd(session);
        const auto row = [&](const TimelineLayout &layout) {
            const std::vector<LaneRow> &lanes = layout.tracks[1].lanes;
            return std::ranges::find_if(lanes, [](const LaneRow &lane) { return lane.any().name == u"file 12"; });
        };
        const auto places = [&] { return view.layout(view.scene()); };
        view.verticalScrollBar()->setValue(0);
        const TimelineLayout before = places();
        QVERIFY(row(before) != before.tracks[1].lanes.end() && row(before)->isPast());
        QVERIFY(!before.isSeen(row(before)->band));
        view.find();
        QTest::keyClicks(QApplication::focusWidget(), u"file 12"_s);
        view.findNext(1); // the first is of the other track
        const TimelineLayout after = places();
        QVERIFY(after.isSeen(row(after)->band));
        view.setGhostShown(Ghost::Previous, false);
        const TimelineLayout without = places();
        QVERIFY(row(without) == without.tracks[1].lanes.end());
    }

    void lanesStandByTheirEnds_data()
    {
        QTest::addColumn<LaneOrder>("order");
        QTest::addColumn<QString>("rows");
        QTest::newRow("tree") << LaneOrder::Tree << u"main users orders products"_s;
        QTest::newRow("start") << LaneOrder::Start << u"main users orders products"_s;
        QTest::newRow("end") << LaneOrder::End << u"orders users main products"_s;
    }

    void lanesStandByTheirEnds()
    {
        QFETCH(const LaneOrder, order);
        Lanes lanes;
        lanes.view.setLaneOrder(order);
        QTEST(lanes.rows(1), "rows");
    }

    void keysArrangeTheLanes()
    {
        Lanes lanes;
        lanes.view.setFocus();
        lanes.view.select({1, 4, 0, true});
        const auto press = [&](int key) {
            lanes.test.press(key);
            return lanes.rows(1);
        };
        QCOMPARE(press(Qt::Key_P), u"products* main users orders"_s);
        QCOMPARE(press(Qt::Key_P), u"main users orders products"_s);
        QCOMPARE(press(Qt::Key_C), u"main+3"_s); // It has none below it: its parent's are folded.
        QCOMPARE(press(Qt::Key_C), u"main users orders products"_s);
        QCOMPARE(press(Qt::Key_O), u"main users orders products"_s);
        QCOMPARE(lanes.view.rows().order, LaneOrder::Start);
        QCOMPARE(lanes.test.window().timelineActions().laneOrder->text(), u"Lanes by start"_s);
        QCOMPARE(press(Qt::Key_O), u"orders users main products"_s);
        QCOMPARE(press(Qt::Key_O), u"main users orders products"_s);
        QCOMPARE(lanes.view.rows(), RowOptions());
    }

    void keysSwitchTheGhosts_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Ghost>("ghost");
        QTest::newRow("the prediction") << int(Qt::Key_G) << Ghost::Prediction;
        QTest::newRow("the run before") << int(Qt::Key_B) << Ghost::Previous;
    }

    void keysSwitchTheGhosts()
    {
        QFETCH(const int, key);
        QFETCH(const Ghost, ghost);
        Lanes lanes;
        lanes.view.setFocus();
        QVERIFY(lanes.view.ghostShown(ghost));
        lanes.test.press(key);
        QVERIFY(!lanes.view.ghostShown(ghost));
        QVERIFY(lanes.view.ghostShown(Ghost::Prediction) || lanes.view.ghostShown(Ghost::Previous));
        lanes.test.press(key);
        QVERIFY(lanes.view.ghostShown(ghost));
    }

    void whatTheReaderArrangedLastsAsLongAsTheTracks()
    {
        Lanes lanes;
        Session &session = lanes.test.session();
        lanes.view.togglePinned({1, 4});
        lanes.view.toggleCollapsed({0, 1});
        lanes.view.setLaneOrder(LaneOrder::End);
        const QString arranged = lanes.rows(1);
        QCOMPARE(arranged, u"products* orders users main"_s);
        stepToTheEnd(session);
        session.restart();
        QCOMPARE(lanes.rows(1), arranged);
        QCOMPARE(lanes.rows(0), u"main+3"_s);
        session.setKnob(0, 0.5);
        QVERIFY(lanes.rows(1).startsWith(u"products*"_s));
        session.setLesson(*findLesson(u"sleep"));
        session.setLesson(*findLesson(u"gather"));
        QCOMPARE(lanes.view.rows(), RowOptions());
        QCOMPARE(lanes.rows(1), u"main users orders products"_s);
    }

    void aSelectedSpanOpensWhatHidesIt()
    {
        Lanes lanes;
        lanes.view.toggleCollapsed({1, 1});
        QCOMPARE(lanes.rows(1), u"main+3"_s);
        lanes.view.select({1, 3, 0, true});
        QCOMPARE(lanes.rows(1), u"main users orders products"_s);
    }

    void ghostsComeAndGo()
    {
        Lanes lanes;
        const TimelineLayout layout = lanes.layout();
        const Band &users = lanes.row(layout, 1, 2).band;
        const QRect row(int(layout.axis.left) + 8, int(users.top), int(layout.axis.width / 4), int(users.height));
        const auto drawn = [&] {
            const QImage image = lanes.view.viewport()->grab(row).toImage();
            const QColor ground = theme(lanes.test.appearance().kind()).panel;
            int pixels = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    pixels += image.pixelColor(x, y) != ground ? 1 : 0;
            }
            return pixels;
        };
        const int lines = 2 * row.height(); // of the axis
        QVERIFY(drawn() > lines);
        lanes.view.setGhostShown(Ghost::Prediction, false);
        QVERIFY(!lanes.view.ghostShown(Ghost::Prediction));
        QVERIFY(drawn() <= lines);
        QVERIFY(!lanes.view.accessibleDescription().contains(u"calculated"_s));
        QCOMPARE(lanes.layout().axis.end, layout.axis.end);
        lanes.view.setGhostShown(Ghost::Prediction, true);
        QVERIFY(drawn() > lines);
        QVERIFY(lanes.view.accessibleDescription().contains(u"calculated 3.00 s"_s));
    }

    void everyLessonCanBeShownWithoutItsPrediction()
    {
        ProgressStore store{QString()};
        for (const Lesson &lesson : lessons()) {
            Session session(lesson);
            Classroom classroom(session, store);
            classroom.setStep(Step::Run);
            const SessionSource source(classroom);
            TimelineScene scene = source.scene();
            scene.showsPrediction = false;
            const TimelineLayout layout = layoutTimeline(scene, {760, 600});
            QImage image(760, 600, QImage::Format_RGB32);
            QPainter painter(&image);
            paintTimeline(painter, scene, layout, theme(ThemeKind::Light));
            for (const Label &label : timelineLabels(scene, layout, theme(ThemeKind::Light))) {
                const bool foretells = label.kind == Label::Kind::SpanWord || label.kind == Label::Kind::Outcome
                    || label.kind == Label::Kind::Job || label.kind == Label::Kind::Saved
                    || label.kind == Label::Kind::Total;
                QVERIFY2(!foretells, qPrintable(lesson.id + u": "_s + label.text));
            }
        }
    }

    void theRunBeforeStandsBehindThisOne()
    {
        Lanes lanes;
        Session &session = lanes.test.session();
        stepToTheEnd(session);
        QCOMPARE(lanes.layout().tracks[1].lanes[0].past.height, 0.0);
        session.setKnobs({0.1, 0.1, 0.1});
        session.restart();
        session.stepForward(); // pauses
        QVERIFY(lanes.layout().tracks[1].lanes[0].past.height > 0);
        lanes.view.setGhostShown(Ghost::Previous, false);
        QCOMPARE(lanes.layout().tracks[1].lanes[0].past.height, 0.0);
        lanes.view.setGhostShown(Ghost::Previous, true);
        const TimelineLayout layout = lanes.layout();
        QVERIFY(layout.axis.end >= TimePoint(3s)); // as long as the longer one
        const Lane &products = *session.tracks()[1].previous->lane(4);
        const LaneRow &row = lanes.row(layout, 1, 4);
        const QPoint middle(qRound(timeToX(layout.axis, *products.end) / 2 + layout.axis.left / 2),
                            int(pastLine(row).center() - layout.scroll));
        QCOMPARE(lanes.pixel(middle), theme(lanes.test.appearance().kind()).wait);
        const QPoint tip(middle.x(), int(row.past.center() - layout.scroll));
        const QString said = hoverText(lanes.view.scene(), layout, tip);
        QVERIFY2(said.startsWith(u"run 1: products: waiting"_s), qPrintable(said));
    }
};

QTEST_MAIN(TestLanes)
#include "tst_lanes.moc"
