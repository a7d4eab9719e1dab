// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/presentwindow.h"
#include "tests/app/testwindow.h"

#include <QPointer>
#include <QScreen>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// A window on one of two screens, with a presentation.
struct Room : TestWindow
{
    QPointer<PresentWindow> presenting;

    explicit Room(int number = 0) : TestWindow(u"gather"_s)
    {
        window().move(screen(number).geometry().topLeft() + QPoint(20, 20));
        present();
        presenting = window().findChild<PresentWindow *>();
        if (!QTest::qWaitFor([&] { return presenting && QApplication::activeWindow() == presenting; }))
            qFatal("no presentation");
    }

    static QScreen &screen(int number) { return *QGuiApplication::screens().at(number); }

    void present() { window().actionSet().present->trigger(); }

    bool fills(int number) const
    {
        return presenting->isFullScreen() && presenting->screen() == &screen(number)
            && presenting->geometry() == screen(number).geometry();
    }
};

} // namespace

class TestPresentScreens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCOMPARE(QGuiApplication::screens().size(), 2); }

    void theOtherScreenHasThePresentation_data()
    {
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("presentation");
        QTest::newRow("window on the laptop") << 0 << 1;
        QTest::newRow("window on the projector") << 1 << 0;
    }

    void theOtherScreenHasThePresentation()
    {
        QFETCH(const int, window);
        QFETCH(const int, presentation);
        Room room(window);
        const QRect place = room.window().geometry();
        QVERIFY(room.fills(presentation));
        QCOMPARE(room.window().screen(), &Room::screen(window));
        QTest::keyClick(room.presenting, Qt::Key_PageDown);
        QTest::keyClick(room.presenting, Qt::Key_Escape);
        QTRY_VERIFY(!room.presenting);
        QCOMPARE(room.window().geometry(), place);
    }

    void aKeyMovesItOver()
    {
        Room room;
        for (int presses = 0; presses < 3; ++presses)
            QTest::keyClick(room.presenting, Qt::Key_PageDown);
        const std::size_t position = room.presenting->presentation().position();
        for (const int to : {0, 1, 0}) {
            QTest::keyClick(room.presenting, Qt::Key_S);
            QTRY_COMPARE(QApplication::activeWindow(), room.presenting);
            QVERIFY(room.fills(to));
        }
        QCOMPARE(room.presenting->presentation().position(), position);
    }

    void itGoesOnWhereThereIsAScreenLeft()
    {
        Room room;
        Q_EMIT qGuiApp->screenRemoved(&Room::screen(1)); // What an unplugged projector does first.
        QTRY_COMPARE(QApplication::activeWindow(), room.presenting);
        QVERIFY(room.fills(0));
    }

    void aScreenThatShowsNoSlideMayGo()
    {
        Room room;
        Q_EMIT qGuiApp->screenRemoved(&Room::screen(0));
        QVERIFY(room.fills(1));
    }

    /// The window beside it can be used: there Present brings the presentation back to the front.
    void thereIsOne()
    {
        Room room;
        room.window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &room.window());
        room.present();
        QTRY_COMPARE(QApplication::activeWindow(), room.presenting);
        QCOMPARE(room.window().findChildren<PresentWindow *>().size(), 1);
    }
};

QTEST_MAIN(TestPresentScreens)
#include "tst_presentscreens.moc"
