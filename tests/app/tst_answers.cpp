// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codepanel.h"
#include "app/panels/knobpanel.h"
#include "app/panels/outputpanel.h"
#include "app/panels/whypanel.h"
#include "app/steps/challengepage.h"
#include "app/steps/changepage.h"
#include "app/steps/signlabel.h"
#include "app/steps/stepbar.h"
#include "app/steps/steppanel.h"
#include "app/timeline/timelineview.h"
#include "tests/app/reader.h"

using namespace overlap;
using namespace Qt::StringLiterals;

class TestAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theChallengeTellsItsWaysOnApart()
    {
        Reader reader(u"gather"_s, Step::Challenge);
        QVERIFY(!reader.button(u"Next: Put in order"_s));
        reader.session().setKnobs({4, 4, 4});
        QTRY_VERIFY(reader.button(u"Next: Put in order"_s));
        const auto others = reader.find<StepBar>().findChildren<QPushButton *>();
        QVERIFY(std::ranges::none_of(others, &QWidget::isVisible));
        bool hasLesson = false;
        for (const auto *each : reader.find<ChallengePage>().findChildren<QPushButton *>())
            hasLesson |= each->isVisible() && each->text().startsWith(u"Next lesson: "_s);
        QVERIFY(hasLesson);
        QTest::mouseClick(reader.button(u"Next: Put in order"_s), Qt::LeftButton);
        QCOMPARE(reader.classroom().step(), Step::PutInOrder);
    }

    void whatTheRunDoesNotShowYetIsToldSo_data()
    {
        QTest::addColumn<Step>("step");
        QTest::newRow("a task") << Step::Change;
        QTest::newRow("the challenge") << Step::Challenge;
    }

    void whatTheRunDoesNotShowYetIsToldSo()
    {
        QFETCH(const Step, step);
        Reader reader(u"gather"_s);
        QVERIFY(reader.run());
        reader.classroom().setStep(step);
        const auto told = [&] {
            for (const auto *label : reader.find<StepPanel>().findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(u"Run to see it."_s))
                    return true;
            }
            return false;
        };
        QVERIFY(!told());
        reader.session().setKnobs({4, 4, 4});
        QTRY_VERIFY(told());
        reader.window().timeline().setFocus();
        QVERIFY(reader.run());
        QTRY_VERIFY(!told());
    }

    void theSlidersStayWhenTheChallengeIsWon_data()
    {
        QTest::addColumn<bool>("hints");
        QTest::newRow("without a hint") << false;
        QTest::newRow("with all hints") << true;
    }

    void theSlidersStayWhenTheChallengeIsWon()
    {
        QFETCH(const bool, hints);
        Reader reader(u"gather"_s, Step::Challenge);
        while (hints && reader.classroom().hintsShown() < reader.session().lesson().hints.size())
            reader.classroom().showHint();
        auto &knobs = reader.find<KnobPanel>();
        const auto place = [&] {
            for (int round = 0; round < 5; ++round) // layouts within layouts
                QCoreApplication::processEvents();
            return knobs.mapTo(&reader.window(), QPoint());
        };
        const QPoint before = place();
        reader.session().setKnobs({4, 4, 4});
        QTRY_VERIFY(reader.button(u"Next: Put in order"_s));
        QCOMPARE(place(), before);
    }

    void theCodeHasAllTheRoomBeforeThePrediction()
    {
        Reader reader(u"gather"_s, Step::Predict);
        reader.window().resize(1024, 640);
        QCoreApplication::processEvents();
        const CodePanel &code = reader.find<CodePanel>();
        const int before = code.height();
        QVERIFY(!reader.find<WhyPanel>().isVisible());
        QVERIFY(!reader.find<OutputPanel>().isVisible());
        QCOMPARE(before, code.parentWidget()->height());
        reader.session().runOrPause();
        QCoreApplication::processEvents();
        QVERIFY(reader.find<WhyPanel>().isVisible());
        QVERIFY(reader.find<OutputPanel>().isVisible());
        reader.classroom().setStep(Step::Predict);
        QCoreApplication::processEvents();
        QCOMPARE(code.height(), before);
    }

    void anAnswerForOtherValuesReadsAsOpen()
    {
        Reader reader(u"gather"_s, Step::Change);
        auto &statement = *reader.find<ChangePage>().findChildren<SignLabel *>().front();
        reader.classroom().setAnswer(0, true); // At most half the time: 3 s of 6 s.
        QTRY_COMPARE(statement.sign(), SignLabel::Sign::Right);
        reader.session().setKnobs({0.5, 0.5, 5});
        QTRY_COMPARE(statement.sign(), SignLabel::Sign::Open);
        QVERIFY(reader.classroom().isStatementDone(0)); // It counts all the same.
    }

    void anAnswerMovesNothing_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(1024, 640);
        QTest::newRow("usual") << QSize(1280, 800);
    }

    void anAnswerMovesNothing()
    {
        QFETCH(const QSize, size);
        Reader reader(u"gather"_s, Step::Change);
        reader.window().resize(size);
        QCoreApplication::processEvents();
        const auto buttons = reader.find<ChangePage>().findChildren<QPushButton *>();
        const auto places = [&] {
            QCoreApplication::processEvents();
            QList<QPoint> all;
            for (const auto *each : buttons)
                all += each->mapTo(&reader.window(), QPoint());
            return all;
        };
        const QList<QPoint> before = places();
        for (QPushButton *each : buttons) {
            QTest::mouseClick(each, Qt::LeftButton);
            QCOMPARE(places(), before);
        }
    }
};

QTEST_MAIN(TestAnswers)
#include "tst_answers.moc"
