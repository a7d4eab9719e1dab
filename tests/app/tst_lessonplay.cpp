// SPDX-License-Identifier: GPL-3.0-or-later
// Plays every lesson through its steps, once as somebody who is right and once as somebody who is wrong, and compares
// what the reader is told with virtual runs made here.

#include "app/classroom/progressstore.h"
#include "app/panels/outputpanel.h"
#include "app/steps/challengepage.h"
#include "app/steps/changepage.h"
#include "app/steps/chip.h"
#include "app/steps/explaintext.h"
#include "app/steps/lineorder.h"
#include "app/steps/predictpage.h"
#include "app/steps/runpage.h"
#include "app/steps/signlabel.h"
#include "core/childprocess.h"
#include "core/goalsearch.h"
#include "core/measures.h"
#include "lessons/lessons.h"
#include "tests/app/stage.h"
#include "tests/support/sanitizer.h"

#include <QDoubleSpinBox>
#include <QListView>
#include <QPushButton>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

struct Reader : Stage
{
    const Lesson &lesson;
    LessonRuns runs;

    explicit Reader(const Lesson &wanted) : Stage(wanted.id), lesson(wanted), runs(wanted, wanted.defaults())
    {
        classroom().setStep(Step::Predict);
    }

    /// Goes to a step by its chip, with keys.
    void goTo(Step step)
    {
        for (Chip *chip : window().findChildren<Chip *>()) {
            if (chip->text() != stepTitle(step))
                continue;
            chip->setFocus(Qt::TabFocusReason);
            QTest::keyClick(chip, Qt::Key_Space);
        }
        QCOMPARE(classroom().step(), step);
    }

    void predictTotals(bool right)
    {
        const auto fields = find<PredictPage>().findChildren<QDoubleSpinBox *>();
        for (std::size_t i = 0; i < session().tracks().size(); ++i) {
            const std::optional<Duration> total = measures::total(runs.run(session().tracks()[i].variant->id));
            const double seconds = toSeconds(total.value_or(1s));
            QDoubleSpinBox *field = fields.at(qsizetype(i));
            field->setFocus(Qt::TabFocusReason);
            field->selectAll();
            const double wrong = std::min(1.7 * seconds + 0.9, toSeconds(classroom().blankLength()));
            QTest::keyClicks(field, QLocale().toString(right ? seconds : wrong, 'f', 2));
            QTest::keyClick(field, Qt::Key_Tab);
        }
    }

    void predictOrder(bool right)
    {
        auto &list = find<LineOrder>();
        QStringList wanted = linesToSort(runs.run(lesson.question.variant));
        if (!right)
            std::ranges::reverse(wanted);
        list.setFocus();
        for (int place = 0; place < wanted.size(); ++place) {
            int row = place;
            while (row < list.count() - 1 && list.item(row)->text() != wanted.at(place))
                ++row;
            list.setCurrentRow(row);
            for (; row > place; --row)
                QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        }
        QTRY_COMPARE(classroom().order(), wanted);
    }

    void runByKey()
    {
        session().setRate(10);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(session().runState(), Session::RunState::Finished, 60'000);
    }
};

} // namespace

class TestLessonPlay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setWorkerProgram(QStringLiteral(OVERLAP_WORKER)); }

    void aLessonIsPlayed_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<bool>("right");
        for (const Lesson &lesson : lessons()) {
            if (!canRunLive(lesson))
                continue;
            for (const bool right : {true, false})
                QTest::addRow("%s, %s", qPrintable(lesson.id), right ? "right" : "wrong") << lesson.id << right;
        }
    }

    void aLessonIsPlayed()
    {
        QFETCH(const QString, lesson);
        QFETCH(const bool, right);
        Reader reader(*findLesson(lesson));
        predictAndRun(reader, right);
        explain(reader);
        change(reader, right);
        challenge(reader, right);
        const Progress &progress = reader.classroom().store().progress();
        QCOMPARE(lessonState(progress, lesson), right ? LessonState::Done : LessonState::Begun);
        runFromThePrediction(reader);
    }

private:
    static void predictAndRun(Reader &reader, bool right)
    {
        const bool totals = reader.lesson.question.kind == Question::Kind::Totals;
        if (totals)
            reader.predictTotals(right);
        else
            reader.predictOrder(right);
        reader.runByKey();
        QCOMPARE(reader.classroom().step(), Step::Run);
        const auto said = [&] { return reader.textOf<RunPage>(); };
        if (!totals) {
            QTRY_VERIFY2(said().startsWith(right ? u"Right:"_s : u"Not quite."_s), qPrintable(said()));
            return;
        }
        for (const Session::Track &track : reader.session().tracks()) {
            const std::optional<Duration> total = measures::total(reader.runs.run(track.variant->id));
            const QString takes = total ? formatBrief(*total) : u"never ends"_s;
            const QString start =
                track.variant->title + (right && total ? u": right, it takes "_s + takes : u": you said "_s);
            QTRY_VERIFY2(said().contains(start), qPrintable(said() + u" / "_s + start));
            QVERIFY2(said().contains(takes), qPrintable(said()));
        }
    }

    /// Nothing is left of the run before, whose lines are known and of which nothing is to be seen.
    static void runFromThePrediction(Reader &reader)
    {
        reader.goTo(Step::Predict);
        reader.view.setFocus();
        QTest::keyClick(&reader.view, Qt::Key_Space);
        QCOMPARE(reader.classroom().step(), Step::Run);
        QCOMPARE(reader.session().runState(), Session::RunState::Running);
        const auto lines = [&] { return reader.find<OutputPanel>().findChild<QListView *>()->model()->rowCount(); };
        const auto printed = [&] { return reader.session().focusTrack().recorded()->output().size(); };
        QVERIFY(std::size_t(lines()) <= std::max<std::size_t>(1, 4 * printed()));
        QCoreApplication::processEvents();
        reader.session().reset();
    }

    static void explain(Reader &reader)
    {
        reader.goTo(Step::Explain);
        auto &page = reader.find<ExplainText>();
        const LessonText::Resolved text = reader.lesson.text.resolve(reader.runs.values(), reader.runs.runOf());
        QVERIFY(text.missing.isEmpty());
        QVERIFY(text.targets.size() >= 3);
        QVERIFY(!page.toPlainText().contains(u'{'));
        for (std::size_t i = 0; i < text.targets.size(); ++i) {
            Q_EMIT page.anchorClicked(QUrl(u"overlap:%1"_s.arg(i)));
            const LinkTarget &target = text.targets[i];
            QCOMPARE(reader.session().focus().id, target.variant);
            if (target.span)
                QVERIFY(reader.selection() && reader.selection()->task == target.task);
            else if (!target.time)
                QCOMPARE(reader.session().inspection().codeLine(), target.line);
        }
    }

    static void change(Reader &reader, bool right)
    {
        reader.goTo(Step::Change);
        for (const Statement &statement : reader.lesson.statements) {
            const bool holds = judgeStatement(statement, reader.runs.values(), reader.runs.runOf()).holds;
            const bool answer = right ? holds : !holds;
            for (QPushButton *button : reader.find<ChangePage>().findChildren<QPushButton *>()) {
                if (button->accessibleDescription() != statement.text
                    || button->text() != (answer ? u"True"_s : u"False"_s))
                    continue;
                button->setFocus(Qt::TabFocusReason);
                QTest::keyClick(button, Qt::Key_Space);
            }
            const auto told = [&] {
                for (const SignLabel *label : reader.find<ChangePage>().findChildren<SignLabel *>()) {
                    if (label->text().startsWith(statement.text))
                        return label->sign();
                }
                return SignLabel::Sign::Open;
            };
            QTRY_COMPARE(told(), right ? SignLabel::Sign::Right : SignLabel::Sign::Wrong);
        }
        if (!right) {
            QVERIFY(!reader.classroom().isReached(Step::Change));
            return;
        }
        for (std::size_t task = 0; task < reader.lesson.tasks.size(); ++task) {
            const auto setting =
                findSetting(reader.lesson, reader.lesson.tasks[task].condition, reader.lesson.defaults());
            QVERIFY(setting);
            reader.session().setKnobs(*setting);
            QTRY_VERIFY(reader.classroom().isTaskDone(task));
        }
        QTRY_VERIFY(reader.classroom().isReached(Step::Change));
        reader.session().setKnobs(reader.lesson.defaults());
    }

    static void challenge(Reader &reader, bool right)
    {
        reader.goTo(Step::Challenge);
        auto &goal = *reader.find<ChallengePage>().findChild<SignLabel *>();
        QCOMPARE(goal.sign(), SignLabel::Sign::Open);
        if (!right)
            return;
        const std::optional<KnobValues> setting =
            findSetting(reader.lesson, reader.lesson.challenge.condition, reader.lesson.defaults());
        QVERIFY(setting);
        reader.session().setKnobs(*setting);
        QTRY_COMPARE(goal.sign(), SignLabel::Sign::Right);
        QVERIFY2(reader.textOf<ChallengePage>().contains(u"You have done it"_s),
                 qPrintable(reader.textOf<ChallengePage>()));
    }
};

QTEST_MAIN(TestLessonPlay)
#include "tst_lessonplay.moc"
