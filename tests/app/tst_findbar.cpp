// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codeview.h"
#include "app/timeline/findbar.h"
#include "app/timeline/timelineview.h"
#include "tests/app/testwindow.h"
#include "tests/support/stepping.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// The window with the bar open, on `gather`: its tracks have main, users, orders and products.
struct Finding
{
    TestWindow test{u"gather"_s};
    TimelineView &view = test.find<TimelineView>();
    FindBar *bar = nullptr;

    Finding()
    {
        view.setFocus();
        view.find();
        bar = view.findChild<FindBar *>();
        Q_ASSERT(bar);
    }

    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    QString count() const { return bar->findChild<QLabel *>()->text(); }
    QPushButton &button(const QString &name) const
    {
        for (QPushButton *button : bar->findChildren<QPushButton *>()) {
            if (button->accessibleName() == name)
                return *button;
        }
        Q_UNREACHABLE();
    }

    /// The name of the selected task, and its track.
    QString selected()
    {
        const std::optional<SpanRef> span = test.session().inspection().selection();
        return span ? u"%1 %2"_s.arg(span->track).arg(laneOf(view.scene(), *span)->name) : QString();
    }
};

} // namespace

class TestFindBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedIsFoundAtOnce_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("count");
        QTest::addColumn<QString>("selected");
        QTest::newRow("a task in both tracks") << u"products"_s << u"1 of 6"_s << u"0 main"_s;
        QTest::newRow("a line of output") << u"fetching orders"_s << u"1 of 2"_s << u"0 orders"_s;
        QTest::newRow("nothing") << u"sql"_s << u"no match"_s << QString();
        QTest::newRow("letters that are keys of the window elsewhere") << u"r ,./wasd0"_s << u"no match"_s << QString();
    }

    void whatIsTypedIsFoundAtOnce()
    {
        QFETCH(const QString, text);
        Finding finding;
        finding.type(text);
        QCOMPARE(finding.bar->findChild<QLineEdit *>()->text(), text);
        QTEST(finding.count(), "count");
        QTEST(finding.selected(), "selected");
        QCOMPARE(finding.test.session().runState(), Session::RunState::Idle);
        QCOMPARE(finding.view.scene().found.size(), finding.bar->matches().size());
    }

    void keysGoFromMatchToMatch_data()
    {
        QTest::addColumn<int>("next");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("Enter") << int(Qt::Key_Return) << int(Qt::NoModifier);
        QTest::newRow("Enter of the keypad") << int(Qt::Key_Enter) << int(Qt::KeypadModifier);
        QTest::newRow("F3") << int(Qt::Key_F3) << int(Qt::NoModifier);
    }

    void keysGoFromMatchToMatch()
    {
        QFETCH(const int, next);
        QFETCH(const int, modifiers);
        Finding finding;
        finding.type(u"users"_s); // In each track a line of main, the task, and a line of its own.
        QCOMPARE(finding.count(), u"1 of 6"_s);
        const auto press = [&](Qt::KeyboardModifiers more) {
            finding.test.press(next, Qt::KeyboardModifiers(modifiers) | more);
            return u"%1: %2"_s.arg(finding.count(), finding.selected());
        };
        QCOMPARE(press({}), u"2 of 6: 0 users"_s);
        QCOMPARE(press({}), u"3 of 6: 0 users"_s);
        QCOMPARE(press({}), u"4 of 6: 1 main"_s);
        QCOMPARE(press({}), u"5 of 6: 1 users"_s);
        QCOMPARE(press({}), u"6 of 6: 1 users"_s);
        QCOMPARE(press({}), u"1 of 6: 0 main"_s);
        QCOMPARE(press(Qt::ShiftModifier), u"6 of 6: 1 users"_s);
        QCOMPARE(press(Qt::ShiftModifier), u"5 of 6: 1 users"_s);
    }

    void keysOpenItWhereverTheFocusIs_data()
    {
        QTest::addColumn<bool>("inTheCode");
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("/ in the timeline") << false << int(Qt::Key_Slash) << int(Qt::NoModifier);
        QTest::newRow("/ in the code") << true << int(Qt::Key_Slash) << int(Qt::NoModifier);
        QTest::newRow("Ctrl+F in the code") << true << int(Qt::Key_F) << int(Qt::ControlModifier);
        QTest::newRow("F3 in the code") << true << int(Qt::Key_F3) << int(Qt::NoModifier);
    }

    void keysOpenItWhereverTheFocusIs()
    {
        QFETCH(const bool, inTheCode);
        QFETCH(const int, key);
        QFETCH(const int, modifiers);
        TestWindow test(u"gather"_s);
        auto &view = test.find<TimelineView>();
        QWidget *focused = &view;
        if (inTheCode)
            focused = &test.find<CodeView>();
        focused->setFocus();
        test.press(key, Qt::KeyboardModifiers(modifiers));
        const FindBar *bar = view.findChild<FindBar *>();
        QVERIFY(bar);
        QVERIFY(bar->isVisible());
        QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
        test.press(Qt::Key_Slash); // is a letter there
        QCOMPARE(bar->findChild<QLineEdit *>()->text(), u"/"_s);
        test.press(Qt::Key_Escape);
        QVERIFY(focused->hasFocus());
    }

    void buttonsDoTheSame()
    {
        Finding finding;
        QVERIFY(!finding.button(u"Next match"_s).isEnabled());
        finding.type(u"users"_s);
        QTest::mouseClick(&finding.button(u"Next match"_s), Qt::LeftButton);
        QCOMPARE(finding.count(), u"2 of 6"_s);
        QTest::mouseClick(&finding.button(u"Previous match"_s), Qt::LeftButton);
        QCOMPARE(finding.count(), u"1 of 6"_s);
        QTest::mouseClick(&finding.button(u"Close"_s), Qt::LeftButton);
        QVERIFY(!finding.bar->isVisible());
    }

    void escapeClosesAndGivesTheFocusBack()
    {
        Finding finding;
        finding.type(u"users"_s);
        QVERIFY(!finding.view.scene().found.empty());
        finding.test.press(Qt::Key_Escape);
        QVERIFY(!finding.bar->isVisible());
        QVERIFY(finding.view.hasFocus());
        QVERIFY(finding.view.scene().found.empty());
        QCOMPARE(finding.selected(), u"0 main"_s); // what was found stays selected
        finding.view.findNext(1);
        QVERIFY(finding.bar->isVisible());
        QCOMPARE(finding.bar->findChild<QLineEdit *>()->selectedText(), u"users"_s);
        finding.view.findNext(1);
        QCOMPARE(finding.count(), u"2 of 6"_s);
    }

    void aMatchOpensWhatHidesIt()
    {
        Finding finding;
        finding.view.toggleCollapsed({1, 1});
        QCOMPARE(finding.view.layout(finding.view.scene()).tracks[1].lanes.size(), 1U);
        finding.type(u"fetching users"_s);
        finding.test.press(Qt::Key_Return);
        QCOMPARE(finding.selected(), u"1 users"_s);
        QCOMPARE(finding.view.layout(finding.view.scene()).tracks[1].lanes.size(), 4U);
    }

    void withoutAMatchTheSelectionIsWhatItWas()
    {
        Finding finding;
        finding.test.press(Qt::Key_Escape);
        const SpanRef before{1, 4, 0, true};
        finding.view.select(before);
        finding.view.find();
        finding.type(u"users"_s);
        QVERIFY(finding.test.session().inspection().selection() != before);
        finding.type(u"?"_s);
        QCOMPARE(finding.count(), u"no match"_s);
        QCOMPARE(finding.test.session().inspection().selection(), std::optional(before));
    }

    void aRunThatGoesOnIsSearchedAgain()
    {
        Finding finding;
        finding.type(u"done"_s);
        const auto expected = finding.bar->matches().size();
        QVERIFY(expected > 0);
        stepOnce(finding.test.session());
        QTRY_COMPARE(finding.count(), u"no match"_s); // no task has come to its end yet
        stepToTheEnd(finding.test.session());
        QTRY_COMPARE(finding.bar->matches().size(), expected);
        QVERIFY(!finding.bar->matches().front().span->expected);
    }

    void theBarStandsInTheCorner_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("in a large window") << QSize(1440, 900);
        QTest::newRow("in a small one") << QSize(1024, 640);
    }

    void theBarStandsInTheCorner()
    {
        QFETCH(const QSize, size);
        Finding finding;
        finding.type(u"users"_s);
        finding.test.window().resize(size);
        QCoreApplication::processEvents();
        const QRect pane = finding.view.viewport()->geometry();
        QVERIFY(pane.contains(finding.bar->geometry()));
        QCOMPARE(finding.bar->geometry().right(), pane.right());
        QCOMPARE(finding.bar->y(), pane.y());
        for (const QWidget *part : finding.bar->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY(finding.bar->rect().contains(part->geometry()));
    }
};

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
