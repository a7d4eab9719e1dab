// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timelineview.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

#include <QAbstractButton>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// The names of what has the focus, press after press, of those that are asked for; at most once round.
QStringList visited(TestWindow &test, int key, const QStringList &wanted)
{
    QStringList names;
    QWidget *const first = QApplication::focusWidget();
    do {
        const QWidget &now = *QApplication::focusWidget();
        const auto *button = qobject_cast<const QAbstractButton *>(&now);
        const QString name = button && now.accessibleName().isEmpty() ? button->text() : now.accessibleName();
        if (wanted.contains(name) && (names.isEmpty() || names.back() != name))
            names += name;
        test.press(key);
    } while (QApplication::focusWidget() != first && names.size() < 100);
    return names;
}

} // namespace

class TestTabOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Nothing has been pressed: the place is where a learner begins.
    void itBeginsAtTheLessonsAndFollowsTheLearner_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<Step>("step");
        QTest::addColumn<QStringList>("page"); // What of its page is asked for.
        QTest::newRow("predict totals") << u"gather"_s << Step::Predict
                                        << QStringList{u"Your prediction of Blocking, in seconds"_s,
                                                       u"Your prediction of Gathered, in seconds"_s};
        QTest::newRow("predict an order")
            << u"sleep"_s << Step::Predict << QStringList{u"Lines in the order of your prediction"_s};
        QTest::newRow("run") << u"gather"_s << Step::Run << QStringList();
        QTest::newRow("explain") << u"gather"_s << Step::Explain << QStringList{u"Explanation"_s};
        QTest::newRow("change it") << u"gather"_s << Step::Change << QStringList{u"True"_s};
    }

    void itBeginsAtTheLessonsAndFollowsTheLearner()
    {
        QFETCH(const QString, lesson);
        QFETCH(const Step, step);
        QFETCH(const QStringList, page);
        TestWindow test(lesson, step);
        test.window().resize(1600, 900);
        QCoreApplication::processEvents();
        const Lesson &opened = test.session().lesson();
        QStringList expected{u"Lessons"_s, u"Step: Predict"_s, u"Step: Challenge"_s};
        expected += page;
        if (step == Step::Predict)
            expected += u"Run"_s; // Who has said it wants to see it.
        expected += {u"Show "_s + opened.variants.front().title, opened.knobs.front().label, opened.knobs.back().label};
        if (step != Step::Predict)
            expected += u"Run"_s;
        expected += {u"Speed 1"_s, u"Timeline"_s, u"Language"_s, u"Code"_s};
        if (step != Step::Predict)
            expected += u"Output"_s; // There is none before that.
        expected += u"Find a lesson"_s;
        QStringList forwards = visited(test, Qt::Key_Tab, expected);
        forwards.removeDuplicates();
        QCOMPARE(forwards, expected);
        QStringList backwards = visited(test, Qt::Key_Backtab, expected);
        backwards.removeDuplicates();
        std::reverse(backwards.begin() + 1, backwards.end()); // It begins at the lessons, too.
        QCOMPARE(backwards, expected);
    }

    void whatIsMadeAnewHasTheSamePlace()
    {
        TestWindow test(u"sleep"_s, Step::Predict);
        test.session().setLesson(*findLesson(u"gather"));
        test.classroom().setStep(Step::Change);
        test.window().resize(1600, 900);
        QCoreApplication::processEvents();
        const QStringList wanted{u"Lessons"_s, u"Step: Challenge"_s, u"True"_s, u"users"_s, u"Run"_s, u"Code"_s};
        QStringList names = visited(test, Qt::Key_Tab, wanted);
        names.removeDuplicates();
        QCOMPARE(names, wanted);
    }

    /// The list of lines goes when the run begins. Space and the arrows are for the run then.
    void whereThePageGoesTheTimelineHasTheKeys()
    {
        TestWindow test(u"sleep"_s, Step::Predict);
        for (int i = 0;
             i < 30 && QApplication::focusWidget()->accessibleName() != u"Lines in the order of your prediction"_s; ++i)
            test.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Lines in the order of your prediction"_s);
        test.press(Qt::Key_Space);
        QCOMPARE(test.session().runState(), Session::RunState::Running);
        QCOMPARE(test.classroom().step(), Step::Run);
        QTRY_COMPARE(QApplication::focusWidget(), &test.window().timeline());
    }
};

QTEST_MAIN(TestTabOrder)
#include "tst_taborder.moc"
