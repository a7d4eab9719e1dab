// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/progressstore.h"
#include "app/session.h"
#include "app/sessionsource.h"
#include "app/steps/classroom.h"
#include "app/timeline/timelineview.h"
#include "lessons/lessons.h"
#include "tests/app/pacedstyle.h"
#include "tests/app/scenes.h"
#include "tests/app/scenesource.h"
#include "tests/support/stepping.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolTip>
#include <QtTest>

#include <limits>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    QTemporaryDir folder;
    ProgressStore store{folder.filePath(QStringLiteral("progress.json"))};
    Session session{*findLesson(u"gather")};
    Classroom classroom{session, store};
    PacedStyle style;
    SessionSource source{classroom};
    TimelineView view{source};

    explicit Shown(int duration = 0) : style(duration)
    {
        classroom.setStep(Step::Run);
        view.setStyle(&style);
        view.resize(760, 420);
        view.show();
    }

    TimeAxis axis() const { return view.layout(view.scene()).axis; }

    /// The place of a moment in the row of a task of the second track.
    QPoint place(Duration time, std::size_t row) const
    {
        const TimelineLayout layout = view.layout(view.scene());
        return {qRound(timeToX(layout.axis, TimePoint(time))), int(layout.tracks[1].lanes[row].band.center())};
    }

    /// Runs to the end, as fast as it goes.
    bool run()
    {
        session.setKnobs({0.1, 0.1, 0.1});
        session.setRate(10);
        session.runOrPause();
        return QTest::qWaitFor([&] { return session.runState() == Session::RunState::Finished; }, 60'000);
    }
};

} // namespace

class TestTimelineView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsThePredictionBeforeTheFirstRun()
    {
        Shown shown;
        const TimelineScene scene = shown.view.scene();
        QCOMPARE(scene.tracks.size(), 2U);
        QVERIFY(!scene.tracks[0].run);
        QVERIFY(scene.tracks[0].prediction);
        QVERIFY(!scene.playhead);
        QCOMPARE(shown.axis().end, TimePoint(6s));
        QVERIFY(shown.view.accessibleDescription().contains(u"calculated 3.00 s"));
    }

    void theAxisFollowsTheKnobs_data()
    {
        QTest::addColumn<int>("duration");
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("eased") << 200 << false;
        QTest::newRow("with reduced motion at once") << 0 << true;
    }

    void theAxisFollowsTheKnobs()
    {
        QFETCH(const int, duration);
        QFETCH(const bool, atOnce);
        Shown shown(duration);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
        shown.session.setKnob(2, 5.0);
        QCOMPARE(shown.axis().end == TimePoint(8s), atOnce);
        QTRY_COMPARE(shown.axis().end, TimePoint(8s));
    }

    void aDragMovesThePlayhead()
    {
        Shown shown;
        QVERIFY(shown.run());
        const TimePoint edge = shown.session.edge();
        QVERIFY(edge > TimePoint(200ms));
        QWidget *pane = shown.view.viewport();
        const auto at = [&](Duration time) { return xToTime(shown.axis(), shown.place(time, 1).x()); };

        QTest::mouseMove(pane, shown.place(50ms, 1));
        QCOMPARE(shown.session.playhead(), edge); // no button, no drag
        QTest::mousePress(pane, Qt::LeftButton, {}, shown.place(50ms, 1));
        QCOMPARE(shown.session.playhead(), edge); // a click may still be meant
        QTest::mouseMove(pane, shown.place(200ms, 1));
        QCOMPARE(shown.session.playhead(), at(200ms));
        QTest::mouseMove(pane, shown.place(-1s, 1));
        QCOMPARE(shown.session.playhead(), TimePoint());
        QTest::mouseMove(pane, shown.place(9s, 1));
        QCOMPARE(shown.session.playhead(), edge);
        QTest::mouseMove(pane, shown.place(200ms, 1));
        QTest::mouseRelease(pane, Qt::LeftButton, {}, shown.place(200ms, 1));
        QTest::mouseMove(pane, shown.place(100ms, 1));
        QCOMPARE(shown.session.playhead(), at(200ms));
        QVERIFY(shown.view.accessibleDescription().contains(u"took 0."));
    }

    void withoutARunThereIsNoPlayheadToDrag()
    {
        Shown shown;
        QSignalSpy moved(&shown.session, &Session::playheadChanged);
        QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, shown.place(1s, 1));
        QTest::mouseMove(shown.view.viewport(), shown.place(2s, 1));
        QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, shown.place(2s, 1));
        QCOMPARE(moved.count(), 0);
    }

    void theTipSaysWhatAndWhy_data()
    {
        QTest::addColumn<Duration>("time");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("part");
        QTest::newRow("the state") << Duration(1500ms) << 1 << u"users: waiting"_s;
        QTest::newRow("the reason") << Duration(1500ms) << 1 << u"It waits for its own 2.0 s timer"_s;
        QTest::newRow("the times") << Duration(1500ms) << 1 << u"0.00 s to 2.00 s, for 2.00 s"_s;
        QTest::newRow("that it is expected") << Duration(1500ms) << 1 << u"calculated:"_s;
        QTest::newRow("nothing after the end") << Duration(2500ms) << 1 << QString();
    }

    void theTipSaysWhatAndWhy()
    {
        QFETCH(const Duration, time);
        QFETCH(const int, row);
        QFETCH(const QString, part);
        Shown shown;
        const QPoint place = shown.place(time, std::size_t(row));
        QHelpEvent help(QEvent::ToolTip, place, shown.view.viewport()->mapToGlobal(place));
        QToolTip::hideText();
        QCoreApplication::sendEvent(shown.view.viewport(), &help);
        QVERIFY2(QToolTip::text().contains(part), qPrintable(QToolTip::text()));
        QCOMPARE(QToolTip::text().isEmpty(), part.isEmpty());
    }

    void scrollsWhatDoesNotFit()
    {
        Shown shown;
        QCOMPARE(shown.view.verticalScrollBar()->maximum(), 0);
        shown.view.resize(560, 250);
        QVERIFY(shown.view.verticalScrollBar()->maximum() > 0);
        shown.view.verticalScrollBar()->setValue(30);
        QCOMPARE(shown.view.layout(shown.view.scene()).scroll, 30.0);
    }

    void changesItsColoursWithThePalette()
    {
        Shown shown;
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            shown.view.setPalette(themePalette(theme(kind)));
            const QImage image = shown.view.viewport()->grab().toImage();
            QCOMPARE(image.pixelColor(3, image.height() - 3), theme(kind).panel);
        }
    }

    void aFrameShowsTheFocusOfTheKeyboard()
    {
        Shown shown;
        QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
        shown.view.setPalette(themePalette(theme(ThemeKind::Light)));
        shown.view.activateWindow();
        shown.view.setFocus();
        QTRY_VERIFY(shown.view.hasFocus());
        const auto border = [&] {
            const QImage image = shown.view.viewport()->grab().toImage();
            return image.pixelColor(1, image.height() / 2);
        };
        shown.view.setAttribute(Qt::WA_KeyboardFocusChange, false);
        QCOMPARE(border(), theme(ThemeKind::Light).panel);
        shown.view.setAttribute(Qt::WA_KeyboardFocusChange, true);
        QCOMPARE(border(), theme(ThemeKind::Light).accent);
    }

    /// Else a column that scrolls, which takes of its width, would need no scroll bar, and without one it would need
    /// it.
    void aNarrowerViewIsNoLower()
    {
        Shown shown;
        shown.session.setLesson(*findLesson(u"lock"));
        shown.session.setRate(10);
        shown.session.runOrPause();
        QVERIFY(QTest::qWaitFor([&] { return shown.session.runState() == Session::RunState::Finished; }, 60'000));
        int before = std::numeric_limits<int>::max();
        for (int width = 430; width <= 780; width += 2) {
            shown.view.resize(width, 420);
            const int height = shown.view.minimumSizeHint().height();
            QVERIFY2(height <= before, qPrintable(u"%1 at %2"_s.arg(height).arg(width)));
            before = height;
        }
    }

    void whatWasBroughtIntoViewStaysThereWhenRowsCome()
    {
        const QStringList few{u"main -="_s, u"a -="_s};
        QStringList many = few;
        for (int i = 0; i < 12; ++i)
            many += u"b%1 -="_s.arg(i);
        DrawnScene before;
        before.track(u"One"_s, {}, few).track(u"Two"_s, {}, many);
        DrawnScene after;
        after.track(u"One"_s, {}, many).track(u"Two"_s, {}, many);
        SceneSource source;
        TimelineView view(source);
        view.resize(500, 200);
        view.show();
        source.shown = before.scene();
        Q_EMIT source.replaced();
        const auto sees = [&] {
            const TimelineLayout layout = view.layout(view.scene());
            const std::vector<LaneRow> &lanes = layout.tracks.at(1).lanes;
            const auto row = std::ranges::find(lanes, 3U, &LaneRow::task);
            return row != lanes.end() && layout.isSeen(row->band);
        };
        source.inspection().bringIntoView({1, 3});
        QCoreApplication::processEvents();
        QVERIFY(sees());
        source.shown = after.scene();
        Q_EMIT source.changed();
        QTRY_VERIFY(sees());
        view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum); // The reader looks elsewhere.
        source.shown = before.scene();
        Q_EMIT source.changed();
        QCoreApplication::processEvents();
        QCOMPARE(view.verticalScrollBar()->value(), 0);
    }

    void hiddenAndShownVariantsChangeTheTracks()
    {
        Shown shown;
        shown.session.setShown(*shown.session.lesson().variant(u"one_by_one"), true);
        QCOMPARE(shown.view.scene().tracks.size(), 3U);
        shown.session.setShown(*shown.session.lesson().variant(u"blocking"), false);
        QCOMPARE(shown.view.scene().tracks.size(), 2U);
    }
};

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
