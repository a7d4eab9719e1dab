// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/helpdialog.h"
#include "app/panels/label.h"
#include "app/panels/scrollcolumn.h"
#include "app/timeline/timelineview.h"
#include "tests/app/testwindow.h"

#include <QLineEdit>
#include <QScrollBar>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

struct Desk : TestWindow
{
    HelpDialog *open()
    {
        window().timeline().setFocus();
        press(Qt::Key_F1);
        auto *help = window().findChild<HelpDialog *>();
        return help && QTest::qWaitForWindowExposed(help) ? help : nullptr;
    }

    const TextLabel *label(const HelpDialog &help, const QString &text)
    {
        for (const TextLabel *each : help.findChildren<TextLabel *>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }

    QPoint place(const HelpDialog &help, const QString &text)
    {
        const TextLabel *found = label(help, text);
        return found ? found->mapTo(&help, QPoint()) : QPoint(-1, -1);
    }
};

const QStringList headings{u"Run"_s, u"Lesson"_s, u"Timeline"_s, u"View"_s, u"File"_s, u"Help"_s, u"Mouse"_s};

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysStandUnderHeadings()
    {
        Desk desk;
        const HelpDialog *help = desk.open();
        QVERIFY(help);
        for (const QString &heading : headings)
            QVERIFY2(desk.label(*help, heading), qPrintable(heading));
        QVERIFY(!desk.label(*help, u"More"_s)); // Each key has found its heading.
        const QPoint run = desk.place(*help, u"Run"_s);
        const QPoint pause = desk.place(*help, u"Run, pause, continue"_s);
        const QPoint lesson = desk.place(*help, u"Lesson"_s);
        QVERIFY(run.y() < pause.y() && pause.y() < lesson.y());
    }

    void whereThereIsRoomItHasTwoColumnsAndIsSeenWhole_data()
    {
        QTest::addColumn<double>("text");
        QTest::addColumn<int>("width"); // of the dialog; 0: its own
        QTest::addColumn<int>("columns");
        QTest::newRow("usual") << 1.0 << 0 << 2;
        QTest::newRow("narrow") << 1.0 << 600 << 1;
        QTest::newRow("large text") << 2.0 << 0 << 1;
    }

    void whereThereIsRoomItHasTwoColumnsAndIsSeenWhole()
    {
        QFETCH(const double, text);
        QFETCH(const int, width);
        QFETCH(const int, columns);
        Desk desk;
        desk.appearance().setTextScale(text);
        desk.window().resize(1440, 900);
        HelpDialog *help = desk.open();
        QVERIFY(help);
        if (width > 0)
            help->resize(width, help->height());
        QCoreApplication::processEvents();
        const bool beside = desk.place(*help, u"View"_s).x() > desk.place(*help, u"Run"_s).x();
        QCOMPARE(beside ? 2 : 1, columns);
        if (columns == 2) {
            QVERIFY2(help->height() <= 900 - 48, qPrintable(QString::number(help->height())));
            QCOMPARE(help->findChild<ScrollColumn *>()->verticalScrollBar()->maximum(), 0);
        }
    }

    void whatIsTypedLeavesOnlyTheRowsWithIt()
    {
        Desk desk;
        HelpDialog *help = desk.open();
        QVERIFY(help);
        auto *search = help->findChild<QLineEdit *>();
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, u"ZOOM"_s);
        QTRY_VERIFY(!desk.label(*help, u"Run"_s));
        QVERIFY(desk.label(*help, u"Zoom in"_s) && desk.label(*help, u"Timeline"_s));
        QVERIFY(!desk.label(*help, u"Move to earlier times"_s));
        search->clear();
        QTest::keyClicks(search, u"ctrl+k"_s); // A key finds what it does.
        QTRY_VERIFY(desk.label(*help, u"Ctrl+K"_s));
        search->clear();
        QTest::keyClicks(search, u"qqq"_s);
        QTRY_VERIFY(desk.label(*help, u"Nothing found"_s));
        QTest::keyClick(search, Qt::Key_Return); // It presses no button.
        QVERIFY(help->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(!help->isVisible());
        desk.window().actionSet().help->trigger(); // All is there again.
        QTRY_VERIFY(desk.label(*help, u"Run"_s));
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
