// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/progressstore.h"
#include "app/panels/outputpanel.h"
#include "app/steps/predictpage.h"
#include "app/steps/runpage.h"
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
            return label->text().contains(u"without a prediction, which is fine"_s);
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

    void whatIsNoPredictionIsToldOf_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("key");
        for (const auto &[name, key] : {std::pair("Enter", Qt::Key_Return), {"Tab", Qt::Key_Tab}}) {
            QTest::addRow("beyond the axis, %s", name) << u"999"_s << int(key);
            QTest::addRow("letters, %s", name) << u"abc"_s << int(key);
            QTest::addRow("below zero, %s", name) << u"-1"_s << int(key);
        }
    }

    void whatIsNoPredictionIsToldOf()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, key);
        Reader reader(u"gather"_s, Step::Predict);
        auto &page = reader.find<PredictPage>();
        auto *field = page.findChildren<QDoubleSpinBox *>().back();
        field->setFocus(Qt::TabFocusReason);
        field->selectAll();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key(key));
        const QString told = u"“%1” is no prediction for Gathered. Allowed: 0 to 10 s."_s.arg(typed);
        const auto labels = page.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == told; }));
        QCOMPARE(reader.session().runState(), Session::RunState::Idle);
        QVERIFY(!reader.classroom().total(u"gathered"_s));
        field->setFocus(Qt::TabFocusReason);
        field->selectAll();
        QTest::keyClicks(field, u"3"_s);
        QTest::keyClick(field, Qt::Key_Tab);
        QVERIFY(std::ranges::none_of(labels, [&](const QLabel *label) { return label->text() == told; }));
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
