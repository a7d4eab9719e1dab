// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/knobpanel.h"
#include "app/panels/knobvalue.h"
#include "app/timeline/timelineview.h"
#include "tests/app/testwindow.h"

#include <QLabel>
#include <QPushButton>
#include <QSlider>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// The first slider of gather, whose knob goes from 0 s to 5 s.
struct Desk : TestWindow
{
    QSlider &slider = find<QSlider>(u"users"_s);
    KnobValue &value = *slider.parentWidget()->findChild<KnobValue *>();

    Desk() { window().timeline().setFocus(); }

    double users() { return session().knobs()[0]; }

    void click(QWidget &widget) { QTest::mouseClick(&widget, Qt::LeftButton, {}, widget.rect().center()); }

    void type(const QString &keys) { QTest::keyClicks(QApplication::focusWidget(), keys); }

    /// What the panel says besides names and values.
    QString note()
    {
        for (const QLabel *label : find<KnobPanel>().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"no value"_s))
                return label->text();
        }
        return {};
    }
};

} // namespace

class TestKnobValue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClickOnASliderGivesItTheKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<double>("by");
        QTest::newRow("Right") << int(Qt::Key_Right) << 0.1;
        QTest::newRow("Left") << int(Qt::Key_Left) << -0.1;
    }

    void aClickOnASliderGivesItTheKeys()
    {
        QFETCH(const int, key);
        QFETCH(const double, by);
        Desk desk;
        desk.click(desk.slider);
        QVERIFY(desk.slider.hasFocus());
        QVERIFY(!desk.window().testAttribute(Qt::WA_KeyboardFocusChange)); // No ring: no key has brought it.
        const double clicked = desk.users();
        desk.press(key);
        QCOMPARE(desk.users(), clicked + by);
        QCOMPARE(desk.session().playhead(), TimePoint());
    }

    void whatIsTypedCountsWhenRunIsClicked()
    {
        Desk desk;
        desk.click(desk.value);
        QCoreApplication::processEvents();
        desk.type(u"1.5"_s);
        const auto buttons = desk.window().findChildren<QPushButton *>();
        const auto run =
            std::ranges::find_if(buttons, [](const QPushButton *each) { return each->text() == u"Run"_s; });
        QVERIFY(run != buttons.end());
        desk.click(**run);
        QCOMPARE(desk.session().runState(), Session::RunState::Running);
        QCOMPARE(desk.users(), 1.5);
        QVERIFY(!desk.session().runIsOutdated());
    }

    void aDraggedSliderKeepsTheKeys()
    {
        Desk desk;
        const QPoint middle = desk.slider.rect().center();
        QTest::mousePress(&desk.slider, Qt::LeftButton, {}, middle);
        QTest::mouseMove(&desk.slider, middle + QPoint(20, 0));
        QTest::mouseRelease(&desk.slider, Qt::LeftButton, {}, middle + QPoint(20, 0));
        const double dragged = desk.users();
        desk.press(Qt::Key_Left);
        QCOMPARE(desk.users(), dragged - 0.1);
        desk.press(Qt::Key_Space); // It is still the run's.
        QCOMPARE(desk.session().runState(), Session::RunState::Running);
    }

    void aValueIsTyped_data()
    {
        QTest::addColumn<QString>("way"); // to the value
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("users");
        QTest::addColumn<QString>("shown");
        QTest::newRow("at the slider") << u"slider"_s << u"3.5"_s << 3.5 << u"3.5 s"_s;
        QTest::newRow("with nothing before the point") << u"click"_s << u".5"_s << 0.5 << u"0.5 s"_s;
        QTest::newRow("after a click") << u"click"_s << u"3.5"_s << 3.5 << u"3.5 s"_s;
        QTest::newRow("after a double click") << u"double click"_s << u"3.5"_s << 3.5 << u"3.5 s"_s;
        QTest::newRow("after Enter at the slider") << u"Enter"_s << u"4"_s << 4.0 << u"4.0 s"_s;
        QTest::newRow("with a comma") << u"click"_s << u"3,5"_s << 3.5 << u"3.5 s"_s;
        QTest::newRow("with its unit") << u"click"_s << u"3.5 s"_s << 3.5 << u"3.5 s"_s;
        QTest::newRow("between two steps") << u"click"_s << u"3.14"_s << 3.14 << u"3.14 s"_s;
        QTest::newRow("the least") << u"click"_s << u"0.1"_s << 0.1 << u"0.1 s"_s;
    }

    void aValueIsTyped()
    {
        QFETCH(const QString, way);
        QFETCH(const QString, typed);
        QFETCH(const double, users);
        QFETCH(const QString, shown);
        Desk desk;
        if (way.contains(u"click"_s)) {
            desk.click(desk.value);
            if (way == u"double click"_s)
                QTest::mouseDClick(&desk.value, Qt::LeftButton, {}, desk.value.rect().center());
            QCoreApplication::processEvents();
        } else {
            desk.slider.setFocus(Qt::TabFocusReason);
            if (way == u"Enter"_s)
                desk.press(Qt::Key_Return);
        }
        desk.type(typed.first(1));
        QVERIFY(desk.value.hasFocus());
        desk.type(typed.sliced(1));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.users(), users);
        QCOMPARE(desk.value.text(), shown);
        QVERIFY(desk.slider.hasFocus()); // The arrows go on from there.
        QCOMPARE(desk.note(), QString());
    }

    void whatIsTypedIsTakenOnLeaving()
    {
        Desk desk;
        desk.click(desk.value);
        QCoreApplication::processEvents();
        desk.type(u"4"_s);
        desk.click(desk.slider);
        QVERIFY(!desk.value.hasFocus());
        desk.click(desk.value);
        QCoreApplication::processEvents();
        desk.type(u"1.5"_s);
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.users(), 1.5);
    }

    void escapePutsTheOldValueBack()
    {
        Desk desk;
        const double before = desk.users();
        const QString shown = desk.value.text();
        desk.click(desk.value);
        QCoreApplication::processEvents();
        desk.type(u"4.5"_s);
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.users(), before);
        QCOMPARE(desk.value.text(), shown);
        QVERIFY(desk.slider.hasFocus());
    }

    void aBadValueIsNamed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("a word") << u"soon"_s;
        QTest::newRow("too much") << u"99"_s;
        QTest::newRow("too little") << u"-1"_s;
        QTest::newRow("nothing") << u" "_s;
    }

    void aBadValueIsNamed()
    {
        QFETCH(const QString, typed);
        Desk desk;
        const Knob &knob = desk.session().lesson().knobs[0];
        const double before = desk.users();
        const QString line =
            u"“%1” is no value for %2. Allowed: %3."_s.arg(typed.trimmed(), knob.label, knob.allowed());
        desk.click(desk.value);
        QCoreApplication::processEvents();
        desk.type(typed);
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.note(), line);
        QVERIFY(desk.value.hasFocus()); // What is typed can be put right.
        QCOMPARE(desk.value.text(), typed);
        QCOMPARE(desk.users(), before);
        // Who leaves keeps the value that there was, and what was wrong stays to be read.
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.value.text(), knob.format(before));
        QCOMPARE(desk.note(), line);
        QCOMPARE(desk.users(), before);
        // A good one takes the line away.
        desk.click(desk.value);
        QCoreApplication::processEvents();
        desk.type(u"2.5"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.note(), QString());
        QCOMPARE(desk.users(), 2.5);
    }

    void aReaderIsToldHow()
    {
        Desk desk;
        QVERIFY(desk.slider.toolTip().contains(u"type a number"_s));
        QVERIFY(desk.slider.accessibleDescription().contains(u"Type a number"_s));
        QVERIFY(desk.value.toolTip().startsWith(u"Click and type: "_s));
        QCOMPARE(desk.value.accessibleName(), u"users: value"_s);
        QCOMPARE(desk.value.focusPolicy(), Qt::ClickFocus); // Tab stops once at each knob.
    }

    void otherWaysToTheValueAreShown()
    {
        Desk desk;
        desk.session().setKnob(0, 1.2);
        QCOMPARE(desk.value.text(), u"1.2 s"_s);
    }
};

QTEST_MAIN(TestKnobValue)
#include "tst_knobvalue.moc"
