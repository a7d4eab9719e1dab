// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/knobpanel.h"
#include "app/steps/stepbar.h"
#include "app/timeline/timelineview.h"
#include "app/tour.h"
#include "tests/app/pacedstyle.h"
#include "tests/app/testwindow.h"

#include <QPushButton>
#include <QVariantAnimation>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// A window in which the tour has been begun.
struct Desk : TestWindow
{
    explicit Desk(Step step = Step::Run) : TestWindow(u"gather"_s, step) { window().timeline().setFocus(); }

    Tour *begin()
    {
        window().actionSet().tour->trigger();
        QCoreApplication::processEvents();
        return tour();
    }

    Tour *tour() { return window().findChild<Tour *>(); }

    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : tour()->findChildren<QPushButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }

    QRect callout() { return button(u"Back"_s)->parentWidget()->geometry(); }

    bool isOver()
    {
        return QTest::qWaitFor([this] { return tour() == nullptr; });
    }
};

} // namespace

class TestTour : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstStartShowsIt()
    {
        const QTemporaryDir folder;
        const auto shown = [&](const WindowOptions &options) {
            Workspace workspace(options, folder.filePath(u"overlap.ini"_s), folder.filePath(u"progress.json"_s));
            workspace.fill();
            return workspace.window().findChild<Tour *>() != nullptr;
        };
        QVERIFY(!shown({.lesson = u"gather"_s, .trace = {}})); // Nobody has asked for it.
        QVERIFY(shown({.lesson = {}, .offersTour = true, .trace = {}}));
        QVERIFY(!shown({.lesson = {}, .offersTour = true, .trace = {}}));
    }

    void keysLeadThroughIt_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<int>("step"); // -1: it is over
        using Keys = QList<int>;
        QTest::newRow("begin") << Keys() << 0;
        QTest::newRow("Enter") << Keys{Qt::Key_Return} << 1;
        QTest::newRow("Right") << Keys{Qt::Key_Right, Qt::Key_Right} << 2;
        QTest::newRow("Left") << Keys{Qt::Key_Right, Qt::Key_Right, Qt::Key_Left} << 1;
        QTest::newRow("Left at the first") << Keys{Qt::Key_Left} << 0;
        QTest::newRow("Space presses what has the focus") << Keys{Qt::Key_Space} << 1;
        QTest::newRow("Tab and Enter: Skip") << Keys{Qt::Key_Tab, Qt::Key_Return} << -1;
        QTest::newRow("Tab, Tab and Enter: Back") << Keys{Qt::Key_Right, Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Return} << 0;
        QTest::newRow("Tab stays in it") << Keys{Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Return} << 1;
        QTest::newRow("Escape") << Keys{Qt::Key_Right, Qt::Key_Escape} << -1;
        QTest::newRow("to the last") << Keys(3, Qt::Key_Return) << 3;
        QTest::newRow("to the end") << Keys(4, Qt::Key_Return) << -1;
        QTest::newRow("keys of the window rest") << Keys{Qt::Key_Period, Qt::Key_R} << 0;
    }

    void keysLeadThroughIt()
    {
        QFETCH(const QList<int>, keys);
        QFETCH(const int, step);
        Desk desk;
        QVERIFY(desk.begin());
        for (const int key : keys)
            desk.press(key);
        QCOMPARE(desk.session().runState(), Session::RunState::Idle);
        QCOMPARE(desk.session().rate(), 1.0);
        if (step < 0) {
            QVERIFY(desk.isOver());
            QVERIFY(desk.window().timeline().hasFocus());
        } else {
            QCOMPARE(int(desk.tour()->step()), step);
        }
    }

    void enterLeadsOnWhereNothingHasTheFocus()
    {
        Desk desk;
        QVERIFY(desk.begin());
        QPushButton *next = desk.button(u"Next"_s);
        next->clearFocus();
        QVERIFY(!QApplication::focusWidget());
        QTest::keyClick(next, Qt::Key_Return);
        QCOMPARE(int(desk.tour()->step()), 1);
    }

    void theMouseLeadsThroughIt()
    {
        Desk desk;
        desk.begin();
        QTest::mouseClick(desk.button(u"Next"_s), Qt::LeftButton);
        QTest::mouseClick(desk.button(u"Next"_s), Qt::LeftButton);
        QTest::mouseClick(desk.button(u"Back"_s), Qt::LeftButton);
        QCOMPARE(desk.tour()->step(), 1U);
        QTest::mouseClick(desk.tour(), Qt::LeftButton, {}, desk.tour()->spot().center()); // No more than a picture.
        QCOMPARE(desk.session().runState(), Session::RunState::Idle);
        QTest::mouseClick(desk.button(u"Skip"_s), Qt::LeftButton);
        QVERIFY(desk.isOver());
    }

    void itCanBeSeenAgainButNotTwiceAtOnce()
    {
        Desk desk;
        desk.begin();
        desk.begin();
        QCOMPARE(desk.window().findChildren<Tour *>().size(), 1);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.isOver());
        QVERIFY(desk.begin());
    }

    void whatHelpsToReadGoesOnWorking()
    {
        Desk desk;
        desk.begin();
        const ThemeKind before = desk.appearance().kind();
        desk.press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(desk.appearance().kind() != before);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!QApplication::activeModalWidget());
    }

    void theCalloutLeavesThePlaceFree_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("text");
        QTest::addColumn<bool>("free"); // else there is no room for it beside the place
        QTest::newRow("small") << QSize(1024, 640) << 1.0 << true;
        QTest::newRow("usual") << QSize(1440, 900) << 1.0 << true;
        QTest::newRow("wide") << QSize(1900, 1000) << 1.0 << true;
        QTest::newRow("large text") << QSize(1440, 900) << 2.0 << false;
        QTest::newRow("small and large text") << QSize(1024, 640) << 2.0 << false;
    }

    void theCalloutLeavesThePlaceFree()
    {
        QFETCH(const QSize, size);
        QFETCH(const double, text);
        QFETCH(const bool, free);
        Desk desk;
        desk.appearance().setTextScale(text);
        desk.window().resize(size);
        QCoreApplication::processEvents();
        desk.begin();
        for (std::size_t step = 0; step < 4; ++step) {
            const Tour &tour = *desk.tour();
            QTRY_COMPARE(tour.size(), desk.window().size());
            QVERIFY(!tour.spot().isEmpty());
            QVERIFY2(tour.rect().contains(desk.callout()), qPrintable(QString::number(step)));
            QVERIFY2(!free || !tour.spot().intersects(desk.callout()), qPrintable(QString::number(step)));
            desk.press(Qt::Key_Right);
            QCoreApplication::processEvents();
        }
    }

    void itPointsAtWhatItSpeaksOf_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Step>("step");
        for (const QSize size : {QSize(1024, 640), QSize(1440, 900)}) {
            for (const Step step : {Step::Predict, Step::Run})
                QTest::addRow("%d, %s", size.width(), qPrintable(stepTitle(step))) << size << step;
        }
    }

    /// A triangle lies between the callout and the place, beside both of them.
    void itPointsAtWhatItSpeaksOf()
    {
        QFETCH(const QSize, size);
        QFETCH(const Step, step);
        Desk desk(step);
        desk.window().resize(size);
        QCoreApplication::processEvents();
        desk.begin();
        for (std::size_t place = 0; place < 4; ++place) {
            QCoreApplication::processEvents();
            QTRY_COMPARE(desk.tour()->findChild<QVariantAnimation *>()->state(), QVariantAnimation::Stopped);
            const QRect spot = desk.tour()->spot();
            const QRect callout = desk.callout();
            QVERIFY2(!spot.intersects(callout), qPrintable(QString::number(place)));
            const bool above = callout.bottom() < spot.top();
            const bool beside = !above && callout.top() <= spot.bottom();
            const QRect between = beside
                ? QRect(QPoint(std::min(callout.right(), spot.right()), std::max(callout.top(), spot.top())),
                        QPoint(std::max(callout.left(), spot.left()), std::min(callout.bottom(), spot.bottom())))
                : QRect(QPoint(std::max(callout.left(), spot.left()), std::min(callout.bottom(), spot.bottom())),
                        QPoint(std::min(callout.right(), spot.right()), std::max(callout.top(), spot.top())));
            const QImage picture = desk.tour()->grab().toImage();
            const QColor panel = theme(desk.appearance().kind()).panel;
            int pixels = 0;
            for (int y = between.top() + 1; y < between.bottom(); ++y) {
                for (int x = between.left() + 1; x < between.right(); ++x)
                    pixels += picture.pixelColor(x, y) == panel ? 1 : 0;
            }
            QVERIFY2(pixels > 60, qPrintable(u"%1: %2"_s.arg(place).arg(pixels)));
            desk.press(Qt::Key_Right);
        }
    }

    void withReducedMotionNothingMoves_data()
    {
        QTest::addColumn<int>("duration"); // ms, as the style tells it
        QTest::newRow("as usual") << 200;
        QTest::newRow("with reduced motion") << 0;
    }

    void withReducedMotionNothingMoves()
    {
        QFETCH(const int, duration);
        Desk desk;
        Tour *tour = desk.begin();
        PacedStyle style(duration);
        tour->setStyle(&style);
        desk.press(Qt::Key_Right);
        const bool moves = tour->findChild<QVariantAnimation *>()->state() == QVariantAnimation::Running;
        QCOMPARE(moves, duration > 0);
        // Without motion the place is lit in the first picture of the step.
        const QPoint within = tour->spot().topLeft() + QPoint(tour->spot().width() - 20, tour->spot().height() / 2);
        const QColor first = desk.picture().pixelColor(within);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.isOver());
        QCOMPARE(first == desk.picture().pixelColor(within), !moves);
    }

    void itPointsAtTheRealWidgets()
    {
        Desk desk;
        desk.window().resize(1024, 640);
        const Tour *tour = desk.begin();
        const auto placeOf = [&](const QWidget &widget) {
            return QRect(widget.mapTo(&desk.window(), QPoint()), widget.size());
        };
        QVERIFY(tour->spot().contains(placeOf(desk.find<StepBar>())));
        desk.window().resize(1300, 700);
        QTRY_VERIFY(tour->spot().contains(placeOf(desk.find<StepBar>())));
        for (int i = 0; i < 3; ++i)
            desk.press(Qt::Key_Right);
        QTRY_VERIFY(tour->spot().contains(placeOf(desk.find<KnobPanel>()))); // It is scrolled to.
    }

    void whatIsNotThereIsNotPointedAt()
    {
        Desk desk(Step::PutInOrder); // It hides the timeline.
        desk.begin();
        desk.press(Qt::Key_Right);
        desk.press(Qt::Key_Right);
        QVERIFY(desk.tour()->spot().isEmpty());
        QVERIFY(desk.tour()->rect().contains(desk.callout()));
    }

    void allElseIsDimmed()
    {
        Desk desk;
        const auto lightness = [&](QPoint place) { return desk.picture().pixelColor(place).lightness(); };
        const QPoint corner(3, desk.window().height() - 3);
        const int before = lightness(corner);
        const Tour *tour = desk.begin();
        const QPoint within = tour->spot().topLeft() + QPoint(tour->spot().width() - 20, tour->spot().height() / 2);
        QVERIFY(lightness(corner) < before * 3 / 4);
        const int lit = lightness(within);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.isOver());
        QCOMPARE(lightness(corner), before);
        QCOMPARE(lightness(within), lit);
    }

    void aScreenReaderIsToldEachStep()
    {
        Desk desk;
        desk.begin();
        QStringList said;
        for (int i = 0; i < 4; ++i) {
            const QWidget *focused = QApplication::focusWidget();
            QVERIFY(!focused->accessibleDescription().isEmpty());
            QCOMPARE(focused->accessibleDescription(), focused->parentWidget()->accessibleName());
            said += focused->accessibleDescription();
            desk.press(Qt::Key_Right);
        }
        QCOMPARE(said.removeDuplicates(), 0);
        QVERIFY2(said.front().startsWith(u"1 of 4: Predict first. "_s), qPrintable(said.front()));
    }
};

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
