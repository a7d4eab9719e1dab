// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/progressstore.h"
#include "app/panels/lessonheader.h"
#include "app/steps/chip.h"
#include "app/steps/explaintext.h"
#include "app/steps/lineorder.h"
#include "app/steps/predictpage.h"
#include "app/steps/runpage.h"
#include "app/steps/signlabel.h"
#include "app/timeline/labels.h"
#include "tests/app/stage.h"

#include <QDoubleSpinBox>
#include <QPushButton>
#include <QTextBlock>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// A window at the first step of a lesson, for a reader who has not begun.
struct Desk : Stage
{
    explicit Desk(const QString &lesson = u"gather"_s) : Stage(lesson) { classroom().setStep(Step::Predict); }

    QStringList labels()
    {
        const TimelineScene scene = view.scene();
        QStringList texts;
        for (const Label &label : timelineLabels(scene, view.layout(scene), theme(ThemeKind::Light)))
            texts += label.text;
        return texts;
    }

    QList<QDoubleSpinBox *> fields() { return find<PredictPage>().findChildren<QDoubleSpinBox *>(); }

    Chip *chip(Step step)
    {
        for (Chip *each : window().findChildren<Chip *>()) {
            if (each->text() == stepTitle(step))
                return each;
        }
        return nullptr;
    }

    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : window().findChildren<QPushButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }

    /// Where a flag of that track stands if it says that time.
    QPoint flagPlace(std::size_t track, Duration time) const
    {
        const TimelineLayout now = layout();
        return {qRound(timeToX(now.axis, TimePoint(time))), int(now.tracks[track].flag.center())};
    }

    /// Types a total where the focus goes by Tab.
    void type(int field, const QString &seconds)
    {
        QDoubleSpinBox *box = fields().at(field);
        box->setFocus(Qt::TabFocusReason);
        box->selectAll();
        QTest::keyClicks(box, seconds);
        QTest::keyClick(box, Qt::Key_Tab);
    }
};

} // namespace

class TestClassroom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsToldBeforeThePrediction()
    {
        Desk desk;
        const QString said = desk.labels().join(u'|');
        for (const QString &secret :
             {u"calculated"_s, u"users"_s, u"waiting"_s, u"blocking"_s, u"saved"_s, u"at once"_s})
            QVERIFY2(!said.contains(secret, Qt::CaseSensitive), qPrintable(said));
        QVERIFY(said.contains(u"drag to where it ends"_s));
        QVERIFY(!desk.textOf<LessonHeader>().contains(desk.session().lesson().claim));
        // The length of the axis follows no total.
        QTRY_COMPARE(desk.seen().end, TimePoint(10s));
        desk.chip(Step::Run)->click();
        QVERIFY(desk.labels().join(u'|').contains(u"calculated"_s));
        QVERIFY(desk.textOf<LessonHeader>().contains(desk.session().lesson().claim));
    }

    void aFlagIsPutByAPressAndByADrag()
    {
        Desk desk;
        QTest::mouseClick(desk.pane, Qt::LeftButton, {}, desk.flagPlace(1, 4s));
        QCOMPARE(desk.classroom().total(u"gathered"_s), 4s);
        desk.drag(desk.pane, desk.flagPlace(1, 4s), desk.flagPlace(1, 2500ms));
        QCOMPARE(desk.classroom().total(u"gathered"_s), 2500ms);
        QVERIFY(!desk.classroom().total(u"blocking"_s));
        QVERIFY(desk.labels().contains(u"your prediction 2.5 s"_s));
        QCOMPARE(desk.fields().at(1)->value(), 2.5);
    }

    void aFlagStaysWithinTheAxis()
    {
        Desk desk;
        desk.drag(desk.pane, desk.flagPlace(0, 4s), desk.flagPlace(0, 4s) + QPoint(4000, 0));
        QCOMPARE(desk.classroom().total(u"blocking"_s), 10s);
    }

    void aTotalCanBeTyped()
    {
        Desk desk;
        desk.type(0, u"6"_s);
        QCOMPARE(desk.classroom().total(u"blocking"_s), 6s);
        QVERIFY(desk.labels().contains(u"your prediction 6 s"_s));
    }

    void theVerdictOfTotals_data()
    {
        QTest::addColumn<QString>("blocking");
        QTest::addColumn<QString>("gathered");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("idea"); // met and kept; empty: none
        QTest::newRow("both right") << u"6"_s << u"3"_s
                                    << u"Blocking: right, it takes 6 s. Gathered: right, it takes 3 s."_s << QString();
        QTest::newRow("as good as right")
            << u"6.2"_s << u"2.9"_s << u"Blocking: right, it takes 6 s. Gathered: right, it takes 3 s."_s << QString();
        QTest::newRow("too short") << u"6"_s << u"2.5"_s
                                   << u"Gathered: you said 2.5 s, it takes 3 s. That is 0.5 s too short."_s
                                   << QString();
        QTest::newRow("the sum") << u"6"_s << u"6"_s << u"You added the waits up."_s << u"one_by_one"_s;
        QTest::newRow("the shortest") << u"6"_s << u"1"_s << u"You took the shortest wait."_s << u"shortest"_s;
    }

    void theVerdictOfTotals()
    {
        QFETCH(const QString, blocking);
        QFETCH(const QString, gathered);
        QFETCH(const QString, verdict);
        QFETCH(const QString, idea);
        Desk desk;
        desk.type(0, blocking);
        desk.type(1, gathered);
        QVERIFY(desk.run());
        QCOMPARE(desk.classroom().step(), Step::Run);
        QTRY_VERIFY2(desk.textOf<RunPage>().contains(verdict), qPrintable(desk.textOf<RunPage>()));
        const LessonProgress progress = desk.classroom().store().progress().lessons.at(u"gather"_s);
        QVERIFY(progress.steps.contains(u"predict"_s) && progress.steps.contains(u"run"_s));
        QCOMPARE(progress.ideas.contains(idea), !idea.isEmpty());
        QCOMPARE(progress.ideas.size(), idea.isEmpty() ? 0U : 1U);
        QVERIFY(desk.chip(Step::Predict)->sign() != Chip::Sign::None);
    }

    void thePredictionStaysBehindTheRun()
    {
        Desk desk;
        desk.type(1, u"2.5"_s);
        QVERIFY(desk.run());
        const std::vector<Flag> flags = desk.view.scene().flags;
        QCOMPARE(flags.size(), 1U);
        QVERIFY(flags.front() == (Flag{1, TimePoint(2500ms), Flag::State::Wrong}));
        QVERIFY(desk.labels().contains(u"your prediction 2.5 s: wrong"_s));
    }

    void aWrongIdeaOffersTheVariantThatItIs()
    {
        Desk desk;
        desk.type(1, u"6"_s);
        QVERIFY(desk.run());
        const Variant *variant = desk.session().lesson().variant(u"one_by_one");
        QVERIFY(!desk.session().isShown(*variant));
        QTRY_VERIFY(desk.button(u"Show One by one beside"_s));
        QTest::mouseClick(desk.button(u"Show One by one beside"_s), Qt::LeftButton);
        QVERIFY(desk.session().isShown(*variant));
        QTRY_VERIFY(desk.button(u"The lesson on this: await_order"_s));
        QTest::mouseClick(desk.button(u"The lesson on this: await_order"_s), Qt::LeftButton);
        QCOMPARE(desk.session().lesson().id, u"await_order"_s);
    }

    void aRunThatGoesOnIsSeenAndJudged_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("from the start") << u"run"_s;
        QTest::newRow("begun by a step") << u"step run"_s;
        QTest::newRow("after another look at the question") << u"run predict run"_s;
        QTest::newRow("after that step by step") << u"run predict step run"_s;
    }

    void aRunThatGoesOnIsSeenAndJudged()
    {
        QFETCH(const QString, how);
        Desk desk;
        Session &session = desk.session();
        session.setRate(10);
        desk.type(1, u"2.5"_s);
        for (const QString &action : how.split(u' ')) {
            if (action == u"predict") {
                QTRY_VERIFY(session.edge() > TimePoint{});
                desk.chip(Step::Predict)->click();
                QVERIFY(session.runState() == Session::RunState::Paused);
                const QString said = desk.labels().join(u'|');
                QVERIFY2(!said.contains(u"calculated"_s) && !said.contains(u"users"_s), qPrintable(said));
                QCOMPARE(session.playhead(), TimePoint{});
                continue;
            }
            if (action == u"step")
                session.stepForward();
            else
                session.runOrPause();
            QCOMPARE(desk.classroom().step(), Step::Run);
        }
        QTRY_VERIFY_WITH_TIMEOUT(session.runState() == Session::RunState::Finished, 60'000);
        QCOMPARE(desk.classroom().step(), Step::Run);
        QCOMPARE(desk.classroom().totalVerdicts().size(), 1U);
        QVERIFY(desk.labels().contains(u"your prediction 2.5 s: wrong"_s));
    }

    void withoutAPredictionNothingIsJudged()
    {
        Desk desk;
        QVERIFY(desk.run());
        QVERIFY(desk.classroom().totalVerdicts().empty());
        const LessonProgress progress = desk.classroom().store().progress().lessons.at(u"gather"_s);
        QVERIFY(!progress.steps.contains(u"predict"_s));
        QVERIFY(progress.steps.contains(u"run"_s));
    }

    void linesArePutInOrderByKey()
    {
        Desk desk(u"sleep"_s);
        auto &list = desk.find<LineOrder>();
        QStringList expected = desk.classroom().order();
        expected.swapItemsAt(0, 1);
        list.setFocus();
        list.setCurrentRow(0);
        QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(desk.classroom().order(), expected);
        QCOMPARE(list.currentRow(), 1);
    }

    void theVerdictOfAnOrder_data()
    {
        QTest::addColumn<bool>("right");
        QTest::newRow("right") << true;
        QTest::newRow("wrong") << false;
    }

    void theVerdictOfAnOrder()
    {
        QFETCH(const bool, right);
        Desk desk(u"sleep"_s);
        LessonRuns runs(desk.session().lesson(), desk.session().knobs());
        QStringList lines = linesToSort(runs.run(desk.session().lesson().question.variant));
        if (!right)
            std::ranges::reverse(lines);
        desk.classroom().predictOrder(lines);
        QVERIFY(desk.run());
        const QString start = right ? u"Right: the lines come in this order."_s : u"Not quite."_s;
        QTRY_VERIFY2(desk.textOf<RunPage>().startsWith(start), qPrintable(desk.textOf<RunPage>()));
        QCOMPARE(desk.textOf<RunPage>().contains(u"The run prints:"_s), !right);
        QCOMPARE(desk.textOf<RunPage>().contains(u"You said: "_s + lines.join(u" \u2192 "_s)), !right);
        QVERIFY(desk.classroom().isReached(Step::Predict));
    }

    void aLinkOfTheExplanationShowsWhatItNames()
    {
        Desk desk;
        QVERIFY(desk.run());
        desk.chip(Step::Explain)->click();
        auto &page = desk.find<ExplainText>();
        QVERIFY(page.toPlainText().contains(u"The run is over when the longest wait is: 3 s"_s));
        const LessonText::Resolved text = desk.classroom().explanation();
        const auto span =
            std::ranges::find_if(text.targets, [](const LinkTarget &each) { return each.span.has_value(); });
        QVERIFY(span != text.targets.end());
        Q_EMIT page.anchorClicked(QUrl(u"overlap:%1"_s.arg(span - text.targets.begin())));
        QVERIFY(desk.selection());
        QVERIFY(!desk.selection()->expected);
        QCOMPARE(desk.selection()->task, span->task);
        // Of the run, however late that was.
        const Session::Track &track = desk.session().tracks()[desk.selection()->track];
        const Span &expected = track.prediction.lane(span->task)->spans[*span->span];
        const Span &shown = track.recorded()->lane(span->task)->spans[desk.selection()->number];
        QCOMPARE(shown.state, expected.state);
        QCOMPARE(shown.line, expected.line);
        QCOMPARE(desk.session().playhead(), shown.start + (shown.end - shown.start) / 2);
        const auto line = std::ranges::find_if(text.targets, [](const LinkTarget &each) { return !each.time; });
        QVERIFY(line != text.targets.end());
        Q_EMIT page.anchorClicked(QUrl(u"overlap:%1"_s.arg(line - text.targets.begin())));
        QCOMPARE(desk.session().inspection().codeLine(), line->line);
    }

    void theNumbersOfTheExplanationFollowTheKnobs()
    {
        Desk desk;
        desk.chip(Step::Explain)->click();
        auto &page = desk.find<ExplainText>();
        desk.session().setKnob(2, 5);
        QTRY_VERIFY(page.toPlainText().contains(u"The run is over when the longest wait is: 5 s"_s));
    }

    void linesGrowWithTheText()
    {
        Desk desk(u"sleep"_s);
        const auto &list = desk.find<LineOrder>();
        const int before = list.fontMetrics().height();
        desk.press(Qt::Key_Plus, Qt::ControlModifier);
        QTRY_VERIFY(list.fontMetrics().height() > before);
    }
};

QTEST_MAIN(TestClassroom)
#include "tst_classroom.moc"
