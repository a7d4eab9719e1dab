// SPDX-License-Identifier: GPL-3.0-or-later
// What is reached with the sliders, and when it counts.

#include "app/steps/challengepage.h"
#include "app/steps/changepage.h"
#include "app/steps/missingvariants.h"
#include "app/steps/signlabel.h"
#include "app/steps/steppanel.h"
#include "core/goalsearch.h"
#include "lessons/lessons.h"
#include "tests/app/reader.h"

#include <QSlider>
#include <QWheelEvent>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestGoals : public QObject
{
    Q_OBJECT

    static void settle()
    {
        for (int round = 0; round < 8; ++round)
            QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void aGoalCountsOnceTheSliderIsLetGo_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<QString>("knob");
        QTest::addColumn<QString>("done");
        QTest::newRow("a task") << Step::Change << u"limit"_s
                                << u"Done with limit 8.0 s: No limit takes 6.5 s; With wait_for takes 6.5 s."_s;
        QTest::newRow("the challenge") << Step::Challenge << u"cleanup"_s
                                       << u"You have done it with cleanup 0.0 s: Slow cleanup prints “yesterday” once; "
                                          u"“page shows” first comes at "
                                          "2 s in Slow cleanup; limit = 2 s; limit + 0.5 s = 2.5 s."_s;
    }

    /// A slider that is drawn past the answer tells that it is there, and no more.
    void aGoalCountsOnceTheSliderIsLetGo()
    {
        QFETCH(const Step, step);
        QFETCH(const QString, knob);
        QFETCH(const QString, done);
        Reader reader(u"timeout"_s, step);
        QVERIFY(step != Step::Change || reader.openSection(u"Move the sliders"_s));
        auto *slider = reader.window().findChild<QSlider *>(knob);
        QVERIFY(slider);
        const auto isReached = [&] {
            return step == Step::Change ? reader.classroom().isTaskDone(0) : reader.classroom().isReached(step);
        };
        const auto tells = [&](const QString &words) {
            for (int round = 0; round < 5; ++round)
                QCoreApplication::processEvents();
            return std::ranges::any_of(
                reader.find<StepPanel>().findChildren<SignLabel *>(), [&](const SignLabel *label) {
                    return label->isVisible() && label->text().section(u'\n', 1).startsWith(words)
                        && (label->sign() == SignLabel::Sign::Right) == (words == done);
                });
        };
        const auto at = [&](int position) {
            const int end = slider->style()->pixelMetric(QStyle::PM_SliderLength, nullptr, slider) / 2;
            const int x = QStyle::sliderPositionFromValue(0, slider->maximum(), position, slider->width() - 2 * end);
            return QPoint(end + x, slider->height() / 2);
        };
        const int start = slider->value();
        const int goal = knob == u"limit"_s ? slider->maximum() : 0;
        QTest::mousePress(slider, Qt::LeftButton, {}, at(start));
        QTest::mouseMove(slider, at(goal));
        QCOMPARE(slider->value(), goal);
        QVERIFY(tells(u"Let go here: "_s));
        QTest::mouseMove(slider, at(start));
        QVERIFY(!tells(u"Let go here: "_s));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, at(start));
        QVERIFY(!tells(done));
        QVERIFY(!isReached());

        QTest::mousePress(slider, Qt::LeftButton, {}, at(start));
        QTest::mouseMove(slider, at(goal));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, at(goal));
        QVERIFY(tells(done));
        QVERIFY(isReached());
        reader.session().setKnobs(reader.session().lesson().defaults());
        QVERIFY(tells(done)); // It stays so.
    }

    void keysThatPassAGoalDoNotReachIt()
    {
        Reader reader(u"timeout"_s, Step::Change);
        auto *slider = reader.window().findChild<QSlider *>(u"limit"_s);
        slider->setFocus(Qt::TabFocusReason);
        QTest::keyPress(slider, Qt::Key_End);
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
        QVERIFY(reader.classroom().taskVerdict(0).holds);
        QVERIFY(!reader.classroom().isTaskDone(0));
        QTest::keyRelease(slider, Qt::Key_End);
        QTRY_VERIFY(reader.classroom().isTaskDone(0));
    }

    void whatElseHappensDoesNotLetGo_data()
    {
        QTest::addColumn<int>("key"); // 0: another button
        QTest::newRow("the run's key") << int(Qt::Key_Space);
        QTest::newRow("a modifier") << int(Qt::Key_Shift);
        QTest::newRow("another button") << 0;
    }

    void whatElseHappensDoesNotLetGo()
    {
        QFETCH(const int, key);
        Reader reader(u"timeout"_s, Step::Change);
        auto *slider = reader.window().findChild<QSlider *>(u"limit"_s);
        slider->setFocus(Qt::MouseFocusReason);
        QTest::mousePress(slider, Qt::LeftButton, {}, slider->rect().center());
        QVERIFY(reader.session().holdsKnob());
        if (key != 0) {
            QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier);
            QCoreApplication::sendEvent(slider, &release);
        } else {
            QTest::mousePress(slider, Qt::RightButton, {}, slider->rect().center());
            QTest::mouseRelease(slider, Qt::RightButton, {}, slider->rect().center());
        }
        QVERIFY(reader.session().holdsKnob());
        QTest::mouseRelease(slider, Qt::LeftButton, {}, slider->rect().center());
        QVERIFY(!reader.session().holdsKnob());
    }

    void whatTheWheelPassesDoesNotCount()
    {
        Reader reader(u"timeout"_s, Step::Change);
        auto *slider = reader.window().findChild<QSlider *>(u"limit"_s);
        slider->setFocus(Qt::TabFocusReason);
        reader.session().setKnob(1, 4.9);
        settle();
        const auto turn = [&](int notches) {
            const QPointF middle = slider->rect().center();
            QWheelEvent wheel(middle, slider->mapToGlobal(middle), {}, {0, 120 * notches}, {}, {}, Qt::NoScrollPhase,
                              false);
            QCoreApplication::sendEvent(slider, &wheel);
            settle();
        };
        turn(1);
        QVERIFY(reader.classroom().taskVerdict(0).holds);
        QVERIFY(!reader.classroom().isTaskDone(0));
        QTRY_VERIFY(reader.classroom().isTaskDone(0)); // once it rests
    }

    void aHiddenSliderIsNotHeld()
    {
        Reader reader(u"timeout"_s, Step::Change);
        auto *slider = reader.window().findChild<QSlider *>(u"limit"_s);
        QTest::mousePress(slider, Qt::LeftButton, {}, slider->rect().center());
        QVERIFY(reader.session().holdsKnob());
        slider->hide();
        QVERIFY(!reader.session().holdsKnob());
    }

    void rightAnswersStayWithTheirValues()
    {
        Reader reader(u"timeout"_s, Step::Change);
        const auto shown = [&] {
            settle();
            const SignLabel &label = *reader.find<ChangePage>().findChildren<SignLabel *>().front();
            return std::pair(label.sign(), label.text().section(u'\n', 1));
        };
        const std::pair answered(
            SignLabel::Sign::Right,
            u"Right, this is true: “page shows” first comes at 2 s in With wait_for; limit = 2 s."_s);
        reader.classroom().setAnswer(0, true);
        QCOMPARE(shown(), answered);
        reader.session().setKnob(1, 3);
        QCOMPARE(shown(), std::pair(SignLabel::Sign::Right, u"Right with limit 2.0 s."_s));
        QVERIFY(!reader.classroom().answer(0));
        reader.session().setKnob(1, 2);
        QCOMPARE(shown(), answered);
        reader.classroom().setAnswer(0, false);
        reader.session().setKnob(1, 3);
        reader.session().setKnob(1, 2);
        QCOMPARE(shown(), answered); // the wrong one is not remembered
    }

    void theChallengeShowsWhatItIsAbout()
    {
        Reader reader(u"timeout"_s);
        const Variant &slow = *reader.session().lesson().variant(u"slow_cleanup"_s);
        QVERIFY(!reader.session().isShown(slow));
        reader.classroom().setStep(Step::Challenge);
        QVERIFY(reader.session().isShown(slow));
        QCOMPARE(&reader.session().focus(), &slow);
        QVERIFY(!reader.find<MissingVariants>().isVisible());
        reader.session().setShown(slow, false); // who does not want it
        QTRY_VERIFY(reader.find<MissingVariants>().isVisible());
    }

    void aRunInProgressIsNotLostToTheChallenge()
    {
        Reader reader(u"timeout"_s);
        reader.session().runOrPause();
        reader.session().runOrPause();
        QCOMPARE(reader.session().runState(), Session::RunState::Paused);
        reader.classroom().setStep(Step::Challenge);
        QCOMPARE(reader.session().runState(), Session::RunState::Paused);
        QTRY_VERIFY(reader.find<MissingVariants>().isVisible()); // instead
    }

    void valuesFromBeforeDoNotWinTheChallenge()
    {
        Reader reader(u"timeout"_s, Step::Change);
        const Lesson &lesson = reader.session().lesson();
        const std::optional<KnobValues> goal = findSetting(lesson, lesson.challenge.condition, lesson.defaults());
        QVERIFY(goal);
        reader.session().setKnobs(*goal);
        reader.classroom().setStep(Step::Challenge);
        settle();
        QCOMPARE(reader.session().knobs(), lesson.defaults());
        QVERIFY(!reader.classroom().isReached(Step::Challenge));
        const QString why = u"sliders are set back"_s;
        const auto told = [&] { return reader.find<ChallengePage>().findChild<SignLabel *>()->text(); };
        QVERIFY2(told().contains(why), qPrintable(told()));
        reader.session().setKnob(0, lesson.knobs[0].min);
        settle();
        QVERIFY2(!told().contains(why), qPrintable(told()));
        reader.session().setKnobs(*goal);
        QTRY_VERIFY(reader.classroom().isReached(Step::Challenge));
        reader.classroom().setStep(Step::Change);
        reader.classroom().setStep(Step::Challenge);
        QCOMPARE(reader.session().knobs(), *goal); // It has been won with them.
    }

    void aWonChallengeStillHasItsHints()
    {
        Reader reader(u"gather"_s, Step::Challenge);
        reader.session().setKnobs({4, 4, 4});
        QTRY_VERIFY(reader.button(u"Next: Put in order"_s));
        reader.session().setLesson(*findLesson(u"sleep"));
        reader.session().setLesson(*findLesson(u"gather")); // in another session, say
        reader.session().setKnobs(reader.session().lesson().defaults());
        reader.window().resize(1024, 640);
        reader.classroom().setStep(Step::Challenge);
        QTest::mouseClick(reader.button(u"Show a hint"_s), Qt::LeftButton);
        settle();
        QLabel *hint = nullptr;
        for (auto *label : reader.find<StepPanel>().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(u"Hint 1"_s))
                hint = label;
        }
        QVERIFY(hint);
        QVERIFY2(hint->width() > 300, qPrintable(QString::number(hint->width())));
        QVERIFY(hint->height() >= hint->heightForWidth(hint->width()));
    }

    /// Where a hint has no room beside its button: below it, and no more room than it takes.
    void aHintBelowItsButtonTakesNoMoreThanItsRoom()
    {
        Reader reader(u"timeout"_s, Step::Challenge);
        reader.appearance().setTextScale(1.5);
        reader.window().resize(1024, 640);
        settle();
        const QPushButton *ask = reader.button(u"Show a hint"_s);
        QVERIFY(ask);
        auto &page = reader.find<ChallengePage>();
        const QRect place(ask->mapTo(&page, QPoint()), ask->size());
        QCOMPARE(place.left(), 0);
        int rows = 0;
        for (const QString &hint : reader.session().lesson().hints) {
            const QRect room(0, 0, page.width(), 10'000);
            const int height =
                page.fontMetrics().boundingRect(room, Qt::TextWordWrap, u"Hint 1 of 2: "_s + hint).height();
            rows = std::max(rows, height);
        }
        const int below = page.height() - place.bottom();
        QVERIFY2(below <= 2 * rows, qPrintable(u"%1 px for %2"_s.arg(below).arg(rows)));
    }

    void aCourseThatBeginsWithTheChallengeShowsWhatItIsAbout_data()
    {
        QTest::addColumn<QStringList>("variants"); // of the course
        QTest::addColumn<bool>("isShown");
        QTest::newRow("the usual ones") << QStringList() << true;
        QTest::newRow("others") << QStringList{u"no_limit"_s} << false;
    }

    void aCourseThatBeginsWithTheChallengeShowsWhatItIsAbout()
    {
        QFETCH(const QStringList, variants);
        QFETCH(const bool, isShown);
        Reader reader(u"gather"_s);
        const Lesson &lesson = *findLesson(u"timeout");
        Course course;
        course.lessons.push_back(
            {.lesson = lesson.id, .knobs = lesson.defaults(), .variants = variants, .steps = {Step::Challenge}});
        reader.classroom().openCourse({course, u"short.course"_s});
        QCOMPARE(reader.session().isShown(*lesson.variant(u"slow_cleanup"_s)), isShown);
    }
};

QTEST_MAIN(TestGoals)
#include "tst_goals.moc"
