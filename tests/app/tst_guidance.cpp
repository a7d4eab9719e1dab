// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/measurewords.h"
#include "app/inspection.h"
#include "app/steps/changepage.h"
#include "app/steps/chip.h"
#include "app/steps/lineorder.h"
#include "app/steps/missingvariants.h"
#include "app/steps/signlabel.h"
#include "app/steps/stepbar.h"
#include "lessons/lessons.h"
#include "tests/app/reader.h"

#include <QDoubleSpinBox>
#include <QLabel>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestGuidance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoTypesIntoTheQuestionMarkIsUnderstood_data()
    {
        QTest::addColumn<int>("place"); // of the cursor; -1: where the click left it
        QTest::newRow("at once after the click") << -1;
        QTest::newRow("before the question mark") << 0;
        QTest::newRow("behind it") << 1;
        QTest::newRow("behind its unit") << 3;
    }

    void whoTypesIntoTheQuestionMarkIsUnderstood()
    {
        QFETCH(const int, place);
        Reader reader(u"coroutine"_s, Step::Predict);
        auto &field = reader.find<QDoubleSpinBox>();
        auto *line = field.findChild<QLineEdit *>();
        QTest::mouseClick(line, Qt::LeftButton, {}, line->rect().center());
        QCoreApplication::processEvents();
        if (place >= 0) {
            line->deselect();
            line->setCursorPosition(place);
        }
        QTest::keyClicks(line, u"3"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(field.value(), 3.0);
    }

    void aLineTakesThePlaceOfTheOneThatItIsDroppedOn()
    {
        Reader reader(u"sleep"_s, Step::Predict);
        const auto &list = reader.find<LineOrder>();
        const QRect third = list.visualItemRect(list.item(2));
        QCOMPARE(list.rowFor(third.center()), 2);
        QCOMPARE(list.rowFor(third.center() + QPoint(0, third.height() / 3)), 2);
        QCOMPARE(list.rowFor({third.center().x(), -5}), 0);
        QCOMPARE(list.rowFor({third.center().x(), 10'000}), list.count() - 1);
    }

    void otherValuesAskForAnotherOrder()
    {
        Reader reader(u"sleep"_s, Step::Predict);
        reader.classroom().predictOrder(reader.classroom().order());
        const qsizetype before = reader.classroom().order().size();
        reader.session().setKnob(1, reader.session().lesson().knobs[1].max); // fewer ticks
        QVERIFY(reader.classroom().order().size() < before);
        QTRY_COMPARE(reader.find<LineOrder>().lines(), reader.classroom().order());
        reader.classroom().predictOrder(reader.classroom().order());
        QVERIFY(reader.run());
        QTRY_VERIFY(reader.classroom().orderVerdict());
        QCOMPARE(reader.classroom().orderVerdict()->order.size(), reader.classroom().order().size());
    }

    void anotherPredictionTakesTheVerdictBack()
    {
        Reader reader(u"gather"_s, Step::Predict);
        reader.classroom().predictTotal(u"gathered"_s, 3s);
        QVERIFY(reader.run());
        QTRY_COMPARE(reader.classroom().totalVerdicts().size(), 1U);
        reader.classroom().predictTotal(u"gathered"_s, 1s);
        QVERIFY(reader.classroom().totalVerdicts().empty());
    }

    void theWayOnIsOffered()
    {
        Reader reader(u"gather"_s);
        QVERIFY(!reader.button(u"Next: Explain"_s));
        QVERIFY(reader.run());
        QTRY_VERIFY(reader.button(u"Next: Explain"_s));
        reader.button(u"Next: Explain"_s)->click();
        QCOMPARE(reader.classroom().step(), Step::Explain);
        QTRY_VERIFY(reader.button(u"Next: Change it"_s));
    }

    void chipsAreAsWideAtEachStep_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QSize>("size");
        for (const char *lesson : {"gather", "timeout", "lock", "sleep", "when_to_use"}) {
            for (const QSize &size : {QSize(1024, 640), QSize(1280, 800), QSize(1440, 900)})
                QTest::addRow("%s, %d x %d", lesson, size.width(), size.height())
                    << QString::fromLatin1(lesson) << size;
        }
    }

    void chipsAreAsWideAtEachStep()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QSize, size);
        Reader reader(lesson);
        reader.window().resize(size);
        QVERIFY(reader.run());
        const auto widths = [&] {
            for (int i = 0; i < 8; ++i)
                QCoreApplication::processEvents();
            QList<int> all;
            for (const Chip *chip : reader.find<StepBar>().findChildren<Chip *>())
                all += chip->width();
            return all;
        };
        const QList<int> before = widths();
        for (const Step step : reader.classroom().steps()) {
            if (step == Step::PutInOrder) // Without the code the stage is wider.
                continue;
            reader.classroom().setStep(step);
            QCOMPARE(widths(), before);
        }
    }

    void theWayOnMovesNothing_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("sameRow");
        QTest::newRow("five steps") << u"sleep"_s << u"Explain \u203a"_s << true;
        QTest::newRow("six steps") << u"gather"_s << u"Next: Explain"_s << false;
    }

    void theWayOnMovesNothing()
    {
        QFETCH(const QString, lesson);
        QFETCH(const bool, sameRow);
        Reader reader(lesson);
        reader.window().resize(1024, 640);
        auto &bar = reader.find<StepBar>();
        const auto *next = bar.findChild<QPushButton *>();
        QVERIFY(!next->isVisible());
        const auto places = [&] {
            QList<QRect> all{bar.geometry()};
            for (const Chip *chip : bar.findChildren<Chip *>()) {
                if (sameRow) // Six have no room for all their signs.
                    all += chip->geometry();
            }
            return all;
        };
        for (int i = 0; i < 5; ++i) // Layouts within layouts come to rest.
            QCoreApplication::processEvents();
        const QList<QRect> before = places();
        QVERIFY(reader.run());
        QTRY_VERIFY(next->isVisible());
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(places(), before);
        QTEST(next->text(), "text");
        QCOMPARE(next->accessibleName(), u"Next: Explain"_s);
        QCOMPARE(std::abs(next->geometry().center().y() - bar.findChild<Chip *>()->geometry().center().y()) <= 1,
                 sameRow);
        reader.window().resize(1440, 900);
        QTRY_COMPARE(next->text(), u"Next: Explain"_s);
        QTRY_VERIFY(std::abs(next->geometry().center().y() - bar.findChild<Chip *>()->geometry().center().y()) <= 1);
    }

    void variantsThatAStepIsAboutAreOffered()
    {
        Reader reader(u"coroutine"_s, Step::Change);
        const Variant &early = *reader.session().lesson().variant(u"called_early"_s);
        QVERIFY(!reader.session().isShown(early));
        auto &missing = reader.find<MissingVariants>();
        auto *label = missing.findChild<QLabel *>();
        QTRY_VERIFY(label->isVisible());
        QVERIFY2(label->text().startsWith(u"This step is also about %1, which is not shown."_s.arg(early.title)),
                 qPrintable(label->text()));
        const auto place = [&] {
            for (int i = 0; i < 8; ++i)
                QCoreApplication::processEvents();
            return missing.geometry();
        };
        const QRect before = place();
        label->setFocus(Qt::TabFocusReason);
        QTest::keyClick(label, Qt::Key_Return);
        QTRY_VERIFY(reader.session().isShown(early));
        QCOMPARE(label->text(), u"Also shown now: %1."_s.arg(early.title));
        QCOMPARE(place(), before); // Nothing below it moves.
        reader.session().setShown(early, false);
        QVERIFY(label->text().startsWith(u"This step is also about"_s));
        reader.session().setShown(early, true);
        reader.classroom().setStep(Step::Run);
        reader.classroom().setStep(Step::Change);
        QTRY_VERIFY(!reader.find<MissingVariants>().isVisible());
    }

    void aTaskThatIsDoneStaysDone()
    {
        Reader reader(u"sleep"_s, Step::Change);
        const auto tasks = [&] {
            const auto labels = reader.find<ChangePage>().findChildren<SignLabel *>();
            return labels.sliced(labels.size() - qsizetype(reader.session().lesson().tasks.size()));
        };
        reader.session().setKnob(0, reader.session().lesson().knobs[0].max);
        QTRY_VERIFY(reader.classroom().isTaskDone(1));
        reader.session().setKnobs(reader.session().lesson().defaults());
        QTRY_VERIFY(!reader.classroom().taskVerdict(1).holds);
        QVERIFY(reader.classroom().isTaskDone(1));
        QTRY_COMPARE(tasks().at(1)->sign(), SignLabel::Sign::Right);
    }

    void otherValuesAskAnew()
    {
        Reader reader(u"sleep"_s, Step::Change);
        const auto question = [&] { return reader.find<ChangePage>().findChildren<QLabel *>().front()->text(); };
        const QString asked = question();
        reader.session().setKnob(0, 1);
        QCOMPARE(question(), asked); // There was no answer.
        reader.classroom().setAnswer(0, true);
        reader.session().setKnob(0, 2);
        QTRY_VERIFY2(question().startsWith(u"New values: "_s), qPrintable(question()));
        reader.classroom().setAnswer(0, true);
        QTRY_COMPARE(question(), asked);
    }

    void aLitLineIsLetGoWithTheStep()
    {
        Reader reader(u"gather"_s);
        reader.session().inspection().setCodeLine(12);
        reader.classroom().setStep(Step::Explain);
        QCOMPARE(reader.session().inspection().codeLine(), 0U);
    }

    void conditionsAreToldInWords_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("words");
        QTest::newRow("totals") << u"total(blocking) == total(awaiting)"_s
                                << u"Blocking takes 4.4 s; Awaiting takes 4.4 s"_s;
        QTest::newRow("a text") << u"printed(awaiting, \"tick\") > 3"_s << u"Awaiting prints “tick” 9 times"_s;
        QTest::newRow("a text, once") << u"printed(awaiting, \"work is done\") > 3"_s
                                      << u"Awaiting prints “work is done” once"_s;
        QTest::newRow("tasks") << u"tasks(awaiting) > 1"_s << u"Awaiting has 2 tasks"_s;
        QTest::newRow("no task") << u"failed(awaiting) > 0"_s << u"no task of Awaiting fails"_s;
        QTest::newRow("one task") << u"cancelled(awaiting) > 0"_s << u"one task of Awaiting is cancelled"_s;
        QTest::newRow("warnings") << u"warnings(awaiting) > 0"_s << u"there is no warning in Awaiting"_s;
        QTest::newRow("a difference") << u"printed(awaiting, \"tick\") - printed(blocking, \"tick\") >= 40"_s
                                      << u"Awaiting prints “tick” 9 times; Blocking prints “tick” 4 times; 9 − 4 = 5"_s;
        QTest::newRow("one of several texts")
            << u"printed(awaiting, \"work is done\") + printed(awaiting, \"boom\") > 0"_s
            << u"Awaiting prints “work is done” once"_s;
        QTest::newRow("none of several texts") << u"printed(awaiting, \"bang\") + printed(awaiting, \"boom\") > 0"_s
                                               << u"Awaiting never prints “bang”; Awaiting never prints “boom”"_s;
        QTest::newRow("several texts")
            << u"printed(awaiting, \"tick\") + printed(awaiting, \"work is done\") > 0"_s
            << u"Awaiting prints “tick” 9 times; Awaiting prints “work is done” once; 9 + 1 = 10"_s;
        QTest::newRow("each number once") << u"total(blocking) == 3 * total(awaiting) and total(awaiting) > 0"_s
                                          << u"Blocking takes 4.4 s; Awaiting takes 4.4 s; 3 × Awaiting = 13.2 s"_s;
        QTest::newRow("within parentheses") << u"total(blocking) + (tick - delay) * 2 > 0"_s
                                            << u"Blocking takes 4.4 s; tick = 0.5 s; delay = 3 s; Blocking + (tick − "
                                               "delay) × 2 = -0.6 s"_s;
        QTest::newRow("a number of seconds") << u"total(blocking) >= 4 + total(awaiting) - 1.5"_s
                                             << u"Blocking takes 4.4 s; Awaiting takes 4.4 s; 4 s + Awaiting − 1.5 s = "
                                                "6.9 s"_s;
        QTest::newRow("a share, not of seconds")
            << u"total(blocking)/2 >= total(awaiting) / 1.5"_s
            << u"Blocking takes 4.4 s; Blocking/2 = 2.2 s; Awaiting takes 4.4 s; Awaiting / 1.5 = 2.933 s"_s;
        QTest::newRow("a number of times")
            << u"2 * total(blocking) / 4 >= 4"_s << u"Blocking takes 4.4 s; 2 × Blocking / 4 = 2.2 s"_s;
        QTest::newRow("a sign in a text")
            << u"printed(awaiting, \"tick-*\") == 0"_s << u"Awaiting never prints “tick-*”"_s;
        QTest::newRow("a place in a text")
            << u"printed(awaiting, \"%1 %3\") == 0"_s << u"Awaiting never prints “%1 %3”"_s;
        QTest::newRow("what never comes") << u"first(awaiting, \"boom\") < 1"_s << u"“boom” never comes in Awaiting"_s;
        QTest::newRow("a knob") << u"2 * delay > tick"_s << u"delay = 3 s; 2 × delay = 6 s; tick = 0.5 s"_s;
        QTest::newRow("a number") << u"1 < 2"_s << QString();
    }

    void conditionsAreToldInWords()
    {
        QFETCH(const QString, condition);
        const Lesson &lesson = *findLesson(u"sleep"_s);
        QString error;
        const auto parsed = Condition::parse(condition, lesson.knobs, {u"blocking"_s, u"awaiting"_s}, &error);
        QVERIFY2(parsed, qPrintable(error));
        LessonRuns runs(lesson, lesson.defaults());
        QTEST(numbersText(judgeStatement({{}, *parsed}, lesson.defaults(), runs.runOf()), lesson), "words");
    }

    void noLessonTellsAConditionAsItIsWritten_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const Lesson &lesson : lessons())
            QTest::newRow(qPrintable(lesson.id)) << lesson.id;
    }

    void noLessonTellsAConditionAsItIsWritten()
    {
        QFETCH(const QString, lesson);
        const Lesson &found = *findLesson(lesson);
        LessonRuns runs(found, found.defaults());
        std::vector<Statement> all = found.statements;
        all.insert(all.end(), found.tasks.begin(), found.tasks.end());
        all.push_back(found.challenge);
        for (const Statement &statement : all) {
            const QString words = numbersText(judgeStatement(statement, found.defaults(), runs.runOf()), found);
            for (const Variant &variant : found.variants)
                QVERIFY2(!words.contains(u'(' + variant.id), qPrintable(words));
        }
    }
};

QTEST_MAIN(TestGuidance)
#include "tst_guidance.moc"
