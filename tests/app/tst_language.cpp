// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/glossary.h"
#include "app/code/codepanel.h"
#include "app/import/tracewindow.h"
#include "app/panels/exportdialog.h"
#include "app/panels/glossarydialog.h"
#include "app/panels/handoutdialog.h"
#include "app/panels/helpdialog.h"
#include "app/panels/knobpanel.h"
#include "app/panels/lessonlist.h"
#include "app/panels/palette.h"
#include "app/present/presentwindow.h"
#include "app/steps/challengepage.h"
#include "app/steps/predictpage.h"
#include "lessons/lessons.h"
#include "tests/app/stage.h"
#include "tests/app/untranslated.h"

#include <QFile>
#include <QRegularExpression>
#include <QSlider>
#include <QSplitter>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

#define NO_ENGLISH(widget) QCOMPARE(englishIn(textsBelow(widget), programTexts(test.session())), QString())

/// When a dialog is closed, as a desktop does it.
void goOn(TestWindow &test)
{
    test.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
}

/// As a reader does it.
void choose(TestWindow &test, const QString &language)
{
    test.press(Qt::Key_K, Qt::ControlModifier);
    auto &palette = test.find<Palette>();
    QTest::keyClicks(palette.findChild<QLineEdit *>(), language);
    QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    goOn(test);
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(!englishTexts().isEmpty()); }

    void nothingIsLostInTheMiddleOfARun()
    {
        Stage test;
        Session &session = test.session();
        Classroom &classroom = test.classroom();
        const QStringList english = textsBelow(test.window());
        session.setKnob(0, 3.5);
        classroom.predictTotal(u"gathered"_s, 3s);
        session.setShown(*session.lesson().variant(u"one_by_one"), true);
        session.setFocus(*session.lesson().variant(u"gathered"));
        test.window().codePanel().setLanguage(Language::Cpp);
        test.window().columns().setSizes({260, 700, 480});
        test.view.showRange({TimePoint(500ms), TimePoint(2500ms)}, TimelineView::Motion::Jump);
        test.view.setRowHeight(RowHeight::Small);
        auto *slider = test.find<KnobPanel>().findChild<QSlider *>(u"orders"_s);
        slider->setFocus();
        const QList<int> columns = test.window().columns().sizes();
        session.setRate(0.1); // it outlasts the changes of language
        session.runOrPause();
        QTRY_VERIFY(session.edge() > TimePoint());
        const LiveRun *run = session.tracks()[0].run.get();
        const TimePoint edge = session.edge();
        const TimeRange seen = test.view.shown();

        for (const QString &language : {u"Deutsch"_s, u"English"_s, u"Deutsch"_s}) {
            choose(test, language);
            QCOMPARE(session.runState(), Session::RunState::Running);
            QCOMPARE(session.tracks()[0].run.get(), run);
            QVERIFY(session.edge() >= edge && session.isAtEdge());
            QCOMPARE(session.knobs()[0], 3.5);
            QCOMPARE(session.tracks().size(), 3U);
            QCOMPARE(session.focus().id, u"gathered"_s);
            QVERIFY(session.isShown(session.focus()));
            QCOMPARE(&session.lesson(), findLesson(u"gather"));
            QCOMPARE(classroom.total(u"gathered"_s), 3s);
            QCOMPARE(classroom.step(), Step::Run);
            QCOMPARE(&test.window().timeline(), &test.view);
            QVERIFY(test.view.isVisible());
            QCOMPARE(test.view.shown(), seen);
            QCOMPARE(test.view.rowHeight(), RowHeight::Small);
            QCOMPARE(test.window().codePanel().language(), Language::Cpp);
            QCOMPARE(test.window().columns().sizes(), columns);
            QVERIFY(QApplication::focusWidget());
            QCOMPARE(QApplication::focusWidget()->objectName(), u"orders"_s);
            if (language == u"Deutsch") {
                NO_ENGLISH(test.window());
            } else {
                QVERIFY(english.contains(u"Run again"_s) || textsBelow(test.window()).contains(u"Pause"_s));
            }
        }
        test.press(Qt::Key_Right); // The slider still keeps it.
        QCOMPARE(session.knobs()[1], 1.1);
        session.setRate(10);
        QTRY_COMPARE_WITH_TIMEOUT(session.runState(), Session::RunState::Finished, 60'000);
        NO_ENGLISH(test.window());
        QCOMPARE(classroom.totalVerdicts().size(), 1U);
    }

    void verdictsFollow()
    {
        Stage test;
        test.classroom().predictTotal(u"gathered"_s, 6s);
        QVERIFY(test.run());
        const auto sentence = [&] { return test.classroom().totalVerdicts().front().idea.value().sentence; };
        const QString english = sentence();
        choose(test, u"Deutsch"_s);
        QVERIFY(sentence() != english);
        NO_ENGLISH(test.window());
        choose(test, u"English"_s);
        QCOMPARE(sentence(), english);
    }

    void answersStay()
    {
        Stage test;
        test.classroom().setStep(Step::Change);
        test.classroom().setAnswer(0, true);
        test.classroom().showHint();
        choose(test, u"Deutsch"_s);
        QCOMPARE(test.classroom().step(), Step::Change);
        QCOMPARE(test.classroom().answer(0), true);
        QCOMPARE(test.classroom().hintsShown(), 1);
        test.classroom().setStep(Step::Challenge);
        QVERIFY(test.textOf<ChallengePage>().contains(u"Tipp 1 von"_s));
    }

    void isKept()
    {
        Stage test;
        choose(test, u"Deutsch"_s);
        test.close();
        test.open();
        QCOMPARE(test.window().actionSet().find->text(), u"Lektion suchen"_s);
        NO_ENGLISH(test.window());
        const auto actions = test.window().findChildren<QAction *>();
        const auto german = std::ranges::find(actions, u"Deutsch"_s, &QAction::text);
        QVERIFY(german != actions.end() && (*german)->isChecked());
    }

    void aPlaceOpensInIt()
    {
        const QTemporaryDir folder;
        Settings settings;
        settings.interface = LanguageChoice::German;
        const QString path = folder.filePath(u"overlap.ini"_s);
        QVERIFY(writeSettings(settings, path));
        const Place place{.lesson = &*std::ranges::find(lessons({}), u"gather"_s, &Lesson::id),
                          .knobs = {1, 2, 3},
                          .shown = {u"one_by_one"_s},
                          .focus = u"one_by_one"_s};
        Workspace workspace({.lesson = u"gather"_s, .place = place}, path, folder.filePath(u"progress.json"_s));
        workspace.fill();
        QCOMPARE(workspace.session().tracks().size(), 1U);
        QCOMPARE(workspace.session().focus().title, u"Nacheinander"_s);
        QCOMPARE(workspace.session().knobs(), (KnobValues{1, 2, 3}));
    }

    void aCommaIsAPoint()
    {
        Stage test;
        test.classroom().setStep(Step::Predict);
        auto *field = test.find<PredictPage>().findChild<QDoubleSpinBox *>();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, u"2,5"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(test.classroom().total(test.session().tracks()[0].variant->id), 2500ms);
    }

    void theGlossaryExplainsItselfInIt()
    {
        const Translation translation(LanguageChoice::German);
        const std::vector<Term> terms = glossary();
        static const QRegularExpression starred(u"\\*([^*]+)\\*"_s);
        for (const Term &term : terms) {
            QVERIFY2(std::ranges::count(terms, term.name, &Term::name) == 1, qPrintable(term.name));
            for (auto words = starred.globalMatch(term.meaning); words.hasNext();) {
                const QString word = words.next().captured(1);
                QVERIFY2(findTerm(terms, word), qPrintable(term.name + u": "_s + word));
            }
        }
        QVERIFY(termTip("knob").contains(u"Regler"));
    }

    void itChangesOnce()
    {
        Stage test;
        TraceWindow trace(u"missing.json"_s);
        struct Counter : QObject
        {
            int changes = 0;

            bool eventFilter(QObject *, QEvent *event) override
            {
                changes += event->type() == QEvent::LanguageChange;
                return false;
            }
        } counter;
        trace.installEventFilter(&counter);
        for (const LanguageChoice choice : {LanguageChoice::German, LanguageChoice::English}) {
            counter.changes = 0;
            test.workspace().translation().setChoice(choice);
            QCoreApplication::processEvents();
            QCOMPARE(counter.changes, 1);
        }
    }

    void theMenuHasIt()
    {
        Stage test;
        QTimer::singleShot(0, &test.window(), [] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            const auto actions = menu->findChildren<QAction *>();
            const auto languages = std::ranges::find(actions, u"Language"_s, &QAction::text);
            QVERIFY(languages != actions.end());
            (*languages)->menu()->actions().back()->trigger(); // While the menu still has its own event loop.
            QCoreApplication::processEvents();
            menu->close();
        });
        test.press(Qt::Key_V);
        QTRY_COMPARE(test.window().actionSet().find->text(), u"Lektion suchen"_s);
        NO_ENGLISH(test.window());
    }

    void everyStepOfEveryLesson_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const Lesson &lesson : lessons())
            QTest::newRow(qPrintable(lesson.id)) << lesson.id;
    }

    void everyStepOfEveryLesson()
    {
        QFETCH(const QString, lesson);
        Stage test(lesson);
        test.workspace().translation().setChoice(LanguageChoice::German);
        QCoreApplication::processEvents();
        for (const Step step : test.classroom().steps()) {
            test.classroom().setStep(step);
            QCoreApplication::processEvents();
            NO_ENGLISH(test.window());
        }
    }

    void aPresentationIsInIt()
    {
        Stage test;
        for (const Variant &variant : test.session().lesson().variants)
            test.session().setShown(variant, true);
        test.workspace().translation().setChoice(LanguageChoice::German);
        QCoreApplication::processEvents();
        goOn(test);
        test.press(Qt::Key_F5);
        auto &slides = test.find<PresentWindow>();
        const auto isFirst = [&] { return slides.presentation().lesson().id == test.session().lesson().id; };
        int count = 0;
        for (; isFirst() && count < 100; ++count) {
            NO_ENGLISH(slides);
            QTest::keyClick(&slides, Qt::Key_PageDown);
        }
        QVERIFY(count > 5 && !isFirst());
        slides.close();
    }

    void aTraceThatIsOpenFollows()
    {
        Stage test;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"trace.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"([{"ph":"X","name":"a","ts":0,"dur":9000,"pid":1,"tid":1},{"ph":"?","ts":0,"pid":1,"tid":1}])");
        file.close();
        test.window().openTrace(path);
        auto &trace = test.find<TraceWindow>();
        QTRY_VERIFY(trace.timeline());
        const TimeRange part{TimePoint(2ms), TimePoint(4ms)};
        trace.timeline()->showRange(part, TimelineView::Motion::Jump);
        test.workspace().translation().setChoice(LanguageChoice::German);
        QCoreApplication::processEvents();
        QCOMPARE(englishIn(textsBelow(trace)), QString());
        QCOMPARE(trace.timeline()->shown(), part);
        QTest::keyClick(&trace, Qt::Key_0);
        QCOMPARE(trace.timeline()->shown().start, TimePoint{});
    }

    void dialogs()
    {
        Stage test;
        choose(test, u"Deutsch"_s);
        test.press(Qt::Key_F1);
        NO_ENGLISH(test.find<HelpDialog>());
        test.find<HelpDialog>().close();
        goOn(test);
        test.press(Qt::Key_E, Qt::ControlModifier);
        NO_ENGLISH(test.find<ExportDialog>());
        test.find<ExportDialog>().close();
        goOn(test);
        test.press(Qt::Key_P, Qt::ControlModifier);
        NO_ENGLISH(test.find<HandoutDialog>());
        test.find<HandoutDialog>().close();
        goOn(test);
        test.press(Qt::Key_G, Qt::ControlModifier);
        NO_ENGLISH(test.find<GlossaryDialog>());
        test.find<GlossaryDialog>().close();
        goOn(test);
        test.press(Qt::Key_Slash);
        NO_ENGLISH(test.window());
        test.press(Qt::Key_Escape);
        choose(test, u"English"_s);
        test.press(Qt::Key_F1);
        QCOMPARE(test.find<HelpDialog>().windowTitle(), u"Keys and mouse"_s);
        test.find<HelpDialog>().close();
        goOn(test);
    }

    void hiddenPanelsKeepTheirHeights()
    {
        Stage test;
        test.window().rows().setSizes({300, 170, 220});
        const QList<int> rows = test.window().rows().sizes();
        test.classroom().setStep(Step::Predict);
        choose(test, u"Deutsch"_s);
        test.classroom().setStep(Step::Run);
        QTRY_COMPARE(test.window().rows().sizes(), rows);
        choose(test, u"English"_s);
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
