// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/textsections.h"
#include "app/steps/changepage.h"
#include "app/steps/chip.h"
#include "app/steps/explaintext.h"
#include "app/steps/predictpage.h"
#include "app/theme.h"
#include "app/timeline/timelineview.h"
#include "core/goalsearch.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

#include <QDoubleSpinBox>
#include <QPushButton>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

struct Desk : TestWindow
{
    using TestWindow::TestWindow;

    Chip *chip(Step step)
    {
        for (Chip *each : window().findChildren<Chip *>()) {
            if (each->text() == stepTitle(step))
                return each;
        }
        return nullptr;
    }

    void click(Step step) { QTest::mouseClick(chip(step), Qt::LeftButton); }

    bool isTicked(Step step) { return isDone(step) && chip(step)->sign() == Chip::Sign::Tick; }

    /// With a sign, and the tip says the same as a screen reader does.
    bool isDone(Step step)
    {
        const Chip &each = *chip(step);
        return each.sign() != Chip::Sign::None && each.toolTip().startsWith(u"Done: "_s)
            && each.accessibleDescription() == each.toolTip();
    }

    QString tip(Step step) { return chip(step)->toolTip(); }

    bool run()
    {
        session().setRate(10);
        window().timeline().setFocus();
        press(Qt::Key_Space);
        return QTest::qWaitFor([&] { return session().runState() == Session::RunState::Finished; }, 60'000);
    }

    void predict(int field, const QString &seconds)
    {
        QDoubleSpinBox *box = find<PredictPage>().findChildren<QDoubleSpinBox *>().at(field);
        box->setFocus(Qt::TabFocusReason);
        box->selectAll();
        QTest::keyClicks(box, seconds);
        QTest::keyClick(box, Qt::Key_Tab);
    }

    /// Says of each statement whether it is true, and whether that is right.
    void answer(bool right)
    {
        const Lesson &lesson = session().lesson();
        for (std::size_t i = 0; i < lesson.statements.size(); ++i) {
            const bool say = classroom().statementVerdict(i).holds == right;
            for (QPushButton *button : find<ChangePage>().findChildren<QPushButton *>()) {
                if (button->accessibleDescription() == lesson.statements[i].text
                    && button->text() == (say ? u"True"_s : u"False"_s))
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        }
    }

    void reachGoal(const Statement &goal)
    {
        const std::optional<KnobValues> setting =
            findSetting(session().lesson(), goal.condition, session().lesson().defaults());
        QVERIFY(setting);
        session().setKnobs(*setting);
    }
};

} // namespace

class TestChips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theChosenOneShowsThatItHasTheKeys()
    {
        Desk desk;
        Chip &chosen = *desk.chip(desk.classroom().step());
        QVERIFY(chosen.isChecked());
        chosen.setFocus(Qt::TabFocusReason);
        desk.window().setAttribute(Qt::WA_KeyboardFocusChange);
        QTRY_VERIFY(chosen.hasFocus());
        const auto inks = [&] {
            const QImage image = chosen.grab().toImage();
            int light = 0;
            for (int x = 0; x < image.width(); ++x) // through the ring's lower side
                light += image.pixelColor(x, image.height() - 1 - int(metrics.focusRing)).lightness() > 160 ? 1 : 0;
            return light;
        };
        const int withKeys = inks();
        chosen.clearFocus();
        QVERIFY2(withKeys > inks() + chosen.width() / 3, qPrintable(u"%1, %2"_s.arg(withKeys).arg(inks())));
    }

    void predictWantsEachVariantAndARun()
    {
        Desk desk(u"gather"_s, Step::Predict);
        QCOMPARE(desk.tip(Step::Predict), u"Not done: say when it ends (Blocking, Gathered), then run."_s);
        desk.predict(1, u"6"_s);
        QCOMPARE(desk.tip(Step::Predict), u"Not done: say when it ends (Blocking), then run."_s);
        QVERIFY(desk.run());
        QTRY_VERIFY(!desk.classroom().totalVerdicts().empty());
        QCOMPARE(desk.chip(Step::Predict)->sign(), Chip::Sign::None);
        desk.click(Step::Predict);
        desk.predict(0, u"6"_s);
        QCOMPARE(desk.tip(Step::Predict), u"Not done: now run, to see whether you are right."_s);
        QVERIFY(desk.run());
        QTRY_VERIFY(desk.isDone(Step::Predict)); // One of them is wrong: it is a prediction all the same.
        QCOMPARE(desk.chip(Step::Predict)->sign(), Chip::Sign::Dot);
        desk.click(Step::Predict);
        desk.predict(1, u"3"_s);
        QVERIFY(desk.run());
        QTRY_COMPARE(desk.chip(Step::Predict)->sign(), Chip::Sign::Tick);
    }

    void runWantsItsEnd()
    {
        Desk desk;
        QCOMPARE(desk.tip(Step::Run), u"Not done: let a run come to its end."_s);
        desk.press(Qt::Key_Space);
        QCOMPARE(desk.session().runState(), Session::RunState::Running);
        QCOMPARE(desk.chip(Step::Run)->sign(), Chip::Sign::None);
        desk.session().setRate(10);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isTicked(Step::Run), 60'000);
    }

    void explainWantsToBeReadWhole()
    {
        Desk desk;
        desk.click(Step::Explain);
        QCOMPARE(desk.tip(Step::Explain), u"Not done: read all sections of the text."_s);
        const std::vector<TextSection> sections = sectionsOf(desk.classroom().explanation().markdown);
        QVERIFY(sections.size() >= 4);
        for (std::size_t i = 0; i < sections.size(); ++i) {
            QVERIFY(desk.openSection(sections[i].title));
            desk.find<ExplainText>().grab();
            QCoreApplication::processEvents();
            QVERIFY(!desk.classroom().isRead(i)); // A glance does not count.
            QVERIFY(!desk.isTicked(Step::Explain));
            QTRY_VERIFY(desk.classroom().isRead(i));
        }
        QTRY_VERIFY(desk.isTicked(Step::Explain));
    }

    void changeWantsAllAnswersAndAllTasks()
    {
        Desk desk;
        const Lesson &lesson = desk.session().lesson();
        QCOMPARE(lesson.statements.size(), 3U);
        QCOMPARE(lesson.tasks.size(), 2U);
        desk.click(Step::Change);
        const QString all = u"Not done: 3 of 3 statements are still to be answered right, and 2 of 2 tasks with the "
                            "sliders to be done."_s;
        QCOMPARE(desk.tip(Step::Change), all);
        desk.answer(false);
        QCOMPARE(desk.tip(Step::Change), all);
        desk.answer(true);
        QVERIFY2(desk.tip(Step::Change).startsWith(u"Not done: 0 of 3 "_s), qPrintable(desk.tip(Step::Change)));
        for (std::size_t task = 0; task < lesson.tasks.size(); ++task) {
            QCOMPARE(desk.chip(Step::Change)->sign(), Chip::Sign::None);
            desk.reachGoal(lesson.tasks[task]);
            QTRY_VERIFY(desk.classroom().isTaskDone(task));
        }
        QTRY_VERIFY(desk.isTicked(Step::Change)); // Other values do not take back what has been answered right.
    }

    void theChallengeWantsToBeWon()
    {
        Desk desk;
        desk.click(Step::Challenge);
        QCOMPARE(desk.tip(Step::Challenge), u"Not done: reach the goal with the sliders."_s);
        desk.reachGoal(desk.session().lesson().challenge);
        QTRY_VERIFY(desk.isTicked(Step::Challenge));
    }

    void thePuzzleWantsToBeBuilt()
    {
        Desk desk;
        desk.click(Step::PutInOrder);
        QCOMPARE(desk.tip(Step::PutInOrder), u"Not done: build the program from its lines."_s);
        desk.classroom().build(rightOrder(*desk.session().lesson().puzzle));
        QTRY_VERIFY(desk.isTicked(Step::PutInOrder));
    }
};

QTEST_MAIN(TestChips)
#include "tst_chips.moc"
