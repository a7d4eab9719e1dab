// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/progressstore.h"
#include "app/panels/outputpanel.h"
#include "app/steps/lineorder.h"
#include "app/steps/predictpage.h"
#include "app/steps/runpage.h"
#include "app/steps/secondsfield.h"
#include "app/steps/signlabel.h"
#include "app/timeline/labels.h"
#include "app/timeline/layout.h"
#include "app/timeline/timelineview.h"
#include "lessons/lessons.h"
#include "tests/app/reader.h"

#include <QDoubleSpinBox>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestPrediction : public QObject
{
    Q_OBJECT

    static void addLessonsWithAnOrder()
    {
        QTest::addColumn<QString>("lesson");
        for (const Lesson &lesson : lessons()) {
            if (lesson.question.kind == Question::Kind::Order)
                QTest::newRow(qPrintable(lesson.id)) << lesson.id;
        }
    }

private Q_SLOTS:
    void linesThatNobodyHasMovedAreNoPrediction()
    {
        Reader reader(u"sleep"_s, Step::Predict);
        QVERIFY(reader.run());
        QCoreApplication::processEvents();
        QVERIFY(!reader.classroom().orderVerdict());
        QVERIFY(!reader.classroom().isReached(Step::Predict));
        QTRY_VERIFY(std::ranges::any_of(reader.find<RunPage>().findChildren<QLabel *>(), [](const QLabel *label) {
            return label->text().contains(u"No prediction, which is fine."_s);
        }));
    }

    /// The given order must not look like an answer.
    void linesToSortStandInNoOrderThatAVariantHas_data() { addLessonsWithAnOrder(); }

    void linesToSortStandInNoOrderThatAVariantHas()
    {
        QFETCH(const QString, lesson);
        Reader reader(lesson, Step::Predict);
        LessonRuns runs(reader.session().lesson(), reader.session().knobs());
        const QStringList given = reader.classroom().order();
        const QStringList right = linesToSort(runs.run(reader.session().lesson().question.variant));
        QCOMPARE(QSet(given.begin(), given.end()), QSet(right.begin(), right.end()));
        for (const Variant &variant : reader.session().lesson().variants) {
            const QStringList order = printedBy(given, linesOf(runs.run(variant.id)));
            QVERIFY2(3 * outOfPlace(given, order).size() >= std::size_t(given.size()) - 1,
                     qPrintable(given.join(u'|') + u" / "_s + order.join(u'|')));
        }
    }

    void enterGoesFromFieldToFieldAndThenRuns()
    {
        Reader reader(u"gather"_s, Step::Predict);
        const auto fields = reader.find<PredictPage>().findChildren<QDoubleSpinBox *>();
        QCOMPARE(fields.size(), 2);
        fields.front()->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(fields.front(), u"6"_s);
        reader.press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), fields.back());
        QCOMPARE(reader.session().runState(), Session::RunState::Idle);
        QCoreApplication::processEvents();
        QTest::keyClicks(fields.back(), u"3"_s);
        reader.press(Qt::Key_Return);
        QCOMPARE(reader.session().runState(), Session::RunState::Running);
        QCOMPARE(reader.classroom().total(u"blocking"_s), 6s);
        QCOMPARE(reader.classroom().total(u"gathered"_s), 3s);
        QCoreApplication::processEvents();
        reader.press(Qt::Key_Space);
        QCOMPARE(reader.session().runState(), Session::RunState::Paused);
        QCOMPARE(reader.session().tracks().size(), 2U);
    }

    void theFieldShowsTheCodeOfItsVariant()
    {
        Reader reader(u"gather"_s, Step::Predict);
        const auto fields = reader.find<PredictPage>().findChildren<QDoubleSpinBox *>();
        for (const qsizetype i : {0, 1, 0}) {
            fields.at(i)->setFocus(Qt::MouseFocusReason);
            QTRY_COMPARE(reader.session().focus().id, i == 0 ? u"blocking"_s : u"gathered"_s);
        }
    }

    void whatIsTypedCountsWhenRunIsClicked()
    {
        Reader reader(u"gather"_s, Step::Predict);
        const auto fields = reader.find<PredictPage>().findChildren<QDoubleSpinBox *>();
        fields.front()->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(fields.front(), u"6"_s);
        fields.back()->setFocus(Qt::MouseFocusReason);
        QCoreApplication::processEvents();
        QTest::keyClicks(fields.back(), u"2"_s);
        QTest::mouseClick(reader.button(u"Run"_s), Qt::LeftButton);
        QCOMPARE(reader.session().runState(), Session::RunState::Running);
        QVERIFY(!reader.classroom().hasNewPrediction());
        const std::map<QString, Duration> said{{u"blocking"_s, 6s}, {u"gathered"_s, 2s}};
        QCOMPARE(reader.classroom().saidTotals(), said);
    }

    void spaceIsForTheRunThatWasClicked_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::newRow("totals") << u"gather"_s;
        QTest::newRow("an order") << u"sleep"_s;
    }

    void spaceIsForTheRunThatWasClicked()
    {
        QFETCH(const QString, lesson);
        Reader reader(lesson, Step::Predict);
        auto &page = reader.find<PredictPage>();
        const auto children = page.findChildren<QWidget *>();
        const auto answer = std::ranges::find_if(children, [](const QWidget *each) {
            return qobject_cast<const QDoubleSpinBox *>(each) || qobject_cast<const LineOrder *>(each);
        });
        QVERIFY(answer != children.end());
        (*answer)->setFocus(Qt::MouseFocusReason);
        QTRY_VERIFY((*answer)->hasFocus());
        QTest::mouseClick(reader.button(u"Run"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
        reader.press(Qt::Key_Space);
        QCOMPARE(reader.session().runState(), Session::RunState::Paused);
        QCOMPARE(reader.session().tracks().size(), 2U);
    }

    /// The virtual runs that tell how long the axis is may come while somebody types.
    void whatIsBeingTypedStays_data()
    {
        QTest::addColumn<bool>("longer");
        QTest::newRow("as the runs come") << false;
        QTest::newRow("as the axis grows") << true;
    }

    void whatIsBeingTypedStays()
    {
        QFETCH(const bool, longer);
        Reader reader(u"gather"_s, Step::Predict);
        auto *field = reader.find<PredictPage>().findChildren<SecondsField *>().back();
        field->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        QTest::keyClicks(field, u"3"_s);
        Q_EMIT reader.session().tracksChanged();
        if (longer)
            field->setMost(field->maximum() + 10);
        QTest::keyClicks(field, u".5"_s);
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(reader.classroom().total(u"gathered"_s), 3500ms);
    }

    void theEndIsNotToldBeforeItComes_data()
    {
        QTest::addColumn<bool>("predicted");
        QTest::newRow("to who has predicted it") << true;
        QTest::newRow("but to who has not") << false;
    }

    void theEndIsNotToldBeforeItComes()
    {
        QFETCH(const bool, predicted);
        Reader reader(u"gather"_s, Step::Predict);
        const TimePoint blank = TimePoint(reader.classroom().blankLength());
        if (predicted)
            reader.classroom().predictTotal(u"gathered"_s, 5s);
        const auto told = [&] {
            const TimelineScene scene = reader.window().timeline().scene();
            const TimelineLayout layout = layoutTimeline(scene, {1200, 700});
            QStringList words;
            for (const Label &label : timelineLabels(scene, layout, theme(ThemeKind::Light)))
                words += label.text;
            return std::pair(words.filter(u"calculated"_s).size() + words.filter(u"saved"_s).size(), layout.axis.end);
        };
        const auto drawsGhosts = [&] {
            const TimelineScene scene = reader.window().timeline().scene();
            const TimelineLayout layout = layoutTimeline(scene, {1200, 700});
            return std::ranges::any_of(layout.tracks.back().lanes, &LaneRow::prediction);
        };
        reader.session().runOrPause();
        reader.session().runOrPause();
        QCOMPARE(reader.session().runState(), Session::RunState::Paused);
        QCOMPARE(told().first > 0, !predicted);
        QCOMPARE(told().second == blank, predicted);
        QCOMPARE(drawsGhosts(), !predicted);
        QVERIFY(reader.run());
        QVERIFY(told().first > 0);
        QVERIFY(told().second < blank);
        QVERIFY(drawsGhosts());
    }

    void whoComesBackIsNotScolded()
    {
        Reader reader(u"gather"_s, Step::Predict);
        const auto help = [&] {
            const auto labels = reader.find<PredictPage>().findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                                       [](const QLabel *label) { return label->text().contains(u"no prediction"); });
        };
        QVERIFY(reader.run()); // with no word typed
        reader.classroom().setStep(Step::Predict);
        QVERIFY(!help());
    }

    void backAtThePredictionNothingIsTold()
    {
        Reader reader(u"gather"_s, Step::Predict);
        QVERIFY(reader.run());
        QCOMPARE(reader.classroom().step(), Step::Run);
        const TimelineView &view = reader.window().timeline();
        QVERIFY(view.scene().tracks.front().run);
        reader.classroom().setStep(Step::Predict);
        QVERIFY(!view.scene().tracks.front().run);
        QVERIFY(view.scene().blankEnd);
        QCOMPARE(reader.session().playhead(), TimePoint());
        const OutputPanel &output = reader.find<OutputPanel>();
        QVERIFY(!output.isVisible());
        reader.classroom().setStep(Step::Run);
        QVERIFY(view.scene().tracks.front().run->total());
        QVERIFY(output.isVisible());
    }

    void whatIsSaidStandsOpenDuringTheRunAndMovesNothingAtItsEnd()
    {
        Reader reader(u"gather"_s, Step::Predict);
        reader.classroom().predictTotal(u"blocking"_s, 6s);
        reader.classroom().predictTotal(u"gathered"_s, 3s);
        reader.session().setRate(10);
        reader.press(Qt::Key_Space);
        const RunPage &page = reader.find<RunPage>();
        const auto lines = [&] {
            QList<std::pair<SignLabel::Sign, QString>> all;
            for (const SignLabel *label : page.findChildren<SignLabel *>()) {
                if (label->isVisible())
                    all.emplaceBack(label->sign(), label->text());
            }
            return all;
        };
        using enum SignLabel::Sign;
        const QList<std::pair<SignLabel::Sign, QString>> said{{Open, u"Blocking: you said 6 s."_s},
                                                              {Open, u"Gathered: you said 3 s."_s}};
        QTRY_COMPARE(lines(), said);
        const int top = reader.window().timeline().mapTo(&reader.window(), QPoint()).y();
        QTRY_VERIFY_WITH_TIMEOUT(reader.session().runState() == Session::RunState::Finished, 60'000);
        const QList<std::pair<SignLabel::Sign, QString>> right{{Right, u"Blocking: right, it takes 6 s."_s},
                                                               {Right, u"Gathered: right, it takes 3 s."_s}};
        QTRY_COMPARE(lines(), right);
        QCOMPARE(reader.window().timeline().mapTo(&reader.window(), QPoint()).y(), top);
    }

    void anIdeaStandsBelowTheTotalThatItIsAbout()
    {
        Reader reader(u"gather"_s, Step::Predict);
        reader.classroom().predictTotal(u"blocking"_s, 3s);
        reader.classroom().predictTotal(u"gathered"_s, 6s);
        QVERIFY(reader.run());
        const auto starts = [&] {
            QList<std::pair<int, QString>> texts;
            for (const QLabel *label : reader.find<RunPage>().findChildren<QLabel *>()) {
                if (label->isVisible())
                    texts.emplaceBack(label->mapTo(&reader.window(), QPoint()).y(),
                                      label->text().simplified().section(u' ', 0, 5));
            }
            std::ranges::sort(texts);
            QStringList inOrder;
            for (const auto &[y, text] : texts)
                inOrder += text;
            return inOrder;
        };
        const QStringList expected{u"Blocking: you said 3 s, it"_s, u"What you said is what Gathered"_s,
                                   u"Gathered: you said 6 s, it"_s, u"What you said is what One"_s};
        QTRY_COMPARE(starts(), expected);
    }

    void aWrongOrderIsToldWithItsTimes()
    {
        Reader reader(u"sleep"_s, Step::Predict);
        QStringList lines = reader.classroom().order();
        lines.swapItemsAt(0, 1);
        reader.classroom().predictOrder(lines);
        QVERIFY(reader.run());
        const QString printed = u"The run prints: tick (0 s) → tick (0.5 s) → work starts (0.7 s) → work is done "
                                "(3.7 s) → tick (3.7 s) → tick (4.2 s)"_s;
        QTRY_VERIFY(std::ranges::any_of(reader.find<RunPage>().findChildren<QLabel *>(),
                                        [&](const QLabel *label) { return label->text() == printed; }));
    }

    void aLessonThatIsDoneIsNotOffered()
    {
        for (const bool isDone : {false, true}) {
            Reader reader(u"gather"_s, Step::Predict);
            if (isDone)
                reader.classroom().store().reach(u"await_order"_s, Step::Challenge);
            reader.classroom().predictTotal(u"gathered"_s, 6s);
            QVERIFY(reader.run());
            QTRY_VERIFY(reader.button(u"Show One by one beside"_s));
            QCOMPARE(reader.button(u"The lesson on this: await_order"_s) != nullptr, !isDone);
        }
    }
};

QTEST_MAIN(TestPrediction)
#include "tst_prediction.moc"
