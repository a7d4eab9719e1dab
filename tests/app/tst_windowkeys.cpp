// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codeview.h"
#include "app/panels/helpdialog.h"
#include "app/panels/label.h"
#include "app/panels/lessonlist.h"
#include "app/timeline/timelineview.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

#include <QListView>
#include <QPushButton>
#include <QSlider>
#include <QTabBar>

using namespace overlap;
using namespace Qt::StringLiterals;

using RunState = Session::RunState;

namespace {

/// The window's controls by the names that tests use.
QWidget *control(TestWindow &test, const QString &name)
{
    if (name == "nothing"_L1)
        return nullptr;
    if (name == "timeline"_L1)
        return &test.find<TimelineView>();
    if (name == "lessons"_L1)
        return &test.find<LessonList>();
    if (name == "code"_L1)
        return &test.find<CodeView>();
    if (name == "tabs"_L1)
        return &test.find<QTabBar>();
    if (name == "slider"_L1)
        return &test.find<QSlider>(u"users"_s);
    const auto buttons = test.window().findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

void focus(TestWindow &test, const QString &name)
{
    if (QWidget *widget = control(test, name)) {
        widget->setFocus();
        QVERIFY(widget->hasFocus());
    } else if (QWidget *focused = QApplication::focusWidget()) {
        focused->clearFocus();
    }
}

const QLabel &headlineOf(TestWindow &test)
{
    const auto labels = test.window().findChildren<QLabel *>();
    const auto found = std::ranges::find(labels, test.session().lesson().title, &QLabel::text);
    Q_ASSERT(found != labels.end());
    return **found;
}

QList<QAction *> allActions(const MainWindow &window)
{
    return window.actionSet().all + window.timelineActions().all;
}

} // namespace

class TestWindowKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysActOnTheRunWhereverTheFocusIs_data()
    {
        QTest::addColumn<QString>("focused");
        for (const char *name : {"nothing", "timeline", "lessons", "code"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void keysActOnTheRunWhereverTheFocusIs()
    {
        QFETCH(const QString, focused);
        TestWindow test;
        Session &session = test.session();
        focus(test, focused);

        test.press(Qt::Key_Space);
        QCOMPARE(session.runState(), RunState::Running);
        test.press(Qt::Key_Space);
        QCOMPARE(session.runState(), RunState::Paused);

        test.press(Qt::Key_Right);
        QTRY_VERIFY(session.edge() > TimePoint());
        test.press(Qt::Key_Right);
        QTRY_VERIFY(session.isAtEdge() && session.focusTrack().recorded()->lanes().size() == 4);
        const TimePoint before = session.playhead();
        test.press(Qt::Key_Left);
        QVERIFY(session.playhead() < before);
        test.press(Qt::Key_Home);
        QCOMPARE(session.playhead(), TimePoint());

        test.press(Qt::Key_R);
        QCOMPARE(session.runState(), RunState::Running);
        test.press(Qt::Key_Period);
        QCOMPARE(session.rate(), 2.0);
        test.press(Qt::Key_Comma);
        QCOMPARE(session.rate(), 1.0);
    }

    void spaceRunsFromTheFirstMoment()
    {
        TestWindow test;
        test.press(Qt::Key_Space);
        QCOMPARE(test.session().runState(), RunState::Running);
    }

    void aRunGoesToItsEndAndStartsAnew()
    {
        TestWindow test;
        test.session().setKnobs({0.1, 0.1, 0.1});
        test.session().setRate(10);
        test.press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(test.session().runState(), RunState::Finished, 60'000);
        QCOMPARE(test.window().actionSet().runOrPause->text(), u"Run again"_s);
        test.press(Qt::Key_Space);
        QCOMPARE(test.session().runState(), RunState::Running);
        QCOMPARE(test.window().actionSet().runOrPause->text(), u"Pause"_s);
    }

    void aFocusedControlKeepsItsOwnKeys_data()
    {
        QTest::addColumn<QString>("focused");
        QTest::addColumn<int>("key");
        QTest::newRow("a slider keeps Right") << u"slider"_s << int(Qt::Key_Right);
        QTest::newRow("a slider keeps Left") << u"slider"_s << int(Qt::Key_Left);
        QTest::newRow("a slider keeps Home") << u"slider"_s << int(Qt::Key_Home);
        QTest::newRow("tabs keep Right") << u"tabs"_s << int(Qt::Key_Right);
        QTest::newRow("a button keeps Space") << u"Show Gathered"_s << int(Qt::Key_Space);
    }

    void aFocusedControlKeepsItsOwnKeys()
    {
        QFETCH(const QString, focused);
        QFETCH(const int, key);
        TestWindow test;
        focus(test, focused);
        const double users = test.session().knobs()[0];
        const auto tracks = test.session().tracks().size();
        const Language language = test.find<CodeView>().language();
        test.press(key);
        QCOMPARE(test.session().runState(), RunState::Idle);
        const bool acted = test.session().knobs()[0] != users || test.session().tracks().size() != tracks
            || test.find<CodeView>().language() != language;
        QVERIFY(acted);
    }

    void aSliderStillLetsSpaceThrough()
    {
        TestWindow test;
        focus(test, u"slider"_s);
        test.press(Qt::Key_Space);
        QCOMPARE(test.session().runState(), RunState::Running);
    }

    void aClickOnAButtonLeavesTheKeysToTheRun()
    {
        TestWindow test;
        focus(test, u"timeline"_s);
        QTest::mouseClick(control(test, u"Show One by one"_s), Qt::LeftButton);
        QCOMPARE(test.session().tracks().size(), std::size_t(3));
        test.press(Qt::Key_Space);
        QCOMPARE(test.session().runState(), RunState::Running);
    }

    void theLastVariantStaysShown()
    {
        TestWindow test;
        QTest::mouseClick(control(test, u"Show Blocking"_s), Qt::LeftButton);
        auto *last = qobject_cast<QPushButton *>(control(test, u"Show Gathered"_s));
        QTest::mouseClick(last, Qt::LeftButton);
        QCOMPARE(test.session().tracks().size(), std::size_t(1));
        QVERIFY(last->isChecked());
    }

    void f1ShowsEveryKey()
    {
        TestWindow test;
        QVERIFY(!test.window().findChild<HelpDialog *>());
        test.press(Qt::Key_F1);
        auto *help = test.window().findChild<HelpDialog *>();
        QVERIFY(help);
        QTRY_VERIFY(help->isVisible());
        QStringList texts;
        const auto labels = help->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts += label->text();
        for (const QAction *action : allActions(test.window())) {
            if (action->shortcut().isEmpty())
                continue;
            QVERIFY(texts.contains(action->whatsThis()));
            QVERIFY(texts.contains(action->shortcut().toString(QKeySequence::NativeText)));
        }
        QTest::keyClick(help, Qt::Key_Escape);
        QTRY_VERIFY(!help->isVisible());
    }

    void noTwoActionsShareAKey()
    {
        TestWindow test;
        QSet<QKeySequence> keys;
        for (const QAction *action : allActions(test.window())) {
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
                keys.insert(key);
            }
        }
    }

    void tabReachesEveryControl_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("forwards") << int(Qt::Key_Tab);
        QTest::newRow("backwards") << int(Qt::Key_Backtab);
    }

    void tabReachesEveryControl()
    {
        QFETCH(const int, key);
        TestWindow test;
        test.window().resize(1440, 900);
        QSet<QWidget *> expected;
        const auto widgets = test.window().findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0)
                expected.insert(widget);
        }
        QVERIFY(expected.size() > 15);
        QSet<QWidget *> visited;
        for (qsizetype presses = 0; presses < 2 * expected.size(); ++presses) {
            test.press(key);
            visited.insert(QApplication::focusWidget());
        }
        for (QWidget *widget : std::as_const(expected)) {
            QVERIFY2(visited.contains(widget),
                     qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                               widget->accessibleName())));
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void textGrowsAndShrinks()
    {
        TestWindow test;
        const int normal = test.find<LessonList>().font().pixelSize();
        const int headline = headlineOf(test).font().pixelSize();
        test.press(Qt::Key_Plus, Qt::ControlModifier);
        QTRY_VERIFY(test.find<LessonList>().font().pixelSize() > normal);
        QTRY_VERIFY(headlineOf(test).font().pixelSize() > headline);
        test.press(Qt::Key_Minus, Qt::ControlModifier);
        QTRY_COMPARE(test.find<LessonList>().font().pixelSize(), normal);
        for (int presses = 0; presses < 30; ++presses)
            test.press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(test.appearance().textScale(), Appearance::minTextScale);
        test.press(Qt::Key_0, Qt::ControlModifier);
        QTRY_COMPARE(test.find<LessonList>().font().pixelSize(), normal);
    }

    void ctrlQCloses()
    {
        TestWindow test;
        test.press(Qt::Key_Q, Qt::ControlModifier);
        QVERIFY(!test.window().isVisible());
    }
};

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
