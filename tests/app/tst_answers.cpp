// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codepanel.h"
#include "app/panels/knobpanel.h"
#include "app/panels/outputpanel.h"
#include "app/panels/whypanel.h"
#include "app/panels/wrap.h"
#include "app/steps/challengepage.h"
#include "app/steps/changepage.h"
#include "app/steps/runpage.h"
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
        QVERIFY(step != Step::Change || reader.openSection(u"Move the sliders"_s));
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
        if (hints) {
            QTest::mouseClick(reader.button(u"Show a hint"_s), Qt::LeftButton);
            while (QPushButton *more = reader.button(u"Show the next hint"_s))
                QTest::mouseClick(more, Qt::LeftButton);
        }
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

    void hintsComeOneAtATime()
    {
        Reader reader(u"gather"_s, Step::Challenge);
        const QStringList hints = reader.session().lesson().hints;
        const auto settle = [] {
            for (int i = 0; i < 8; ++i)
                QCoreApplication::processEvents(); // until layouts in layouts have come to rest
        };
        const auto tells = [&](int hint) {
            QString told = u"Hint %1 of %2: %3"_s.arg(hint + 1).arg(hints.size()).arg(hints[hint]);
            told = withWholeUnits(told);
            return std::ranges::any_of(reader.find<ChallengePage>().findChildren<QLabel *>(), [&](const QLabel *label) {
                return label->isVisible() && label->text() == told;
            });
        };
        settle();
        for (int shown = 0; shown < hints.size(); ++shown) {
            QPushButton *hint = reader.button(shown == 0 ? u"Show a hint"_s : u"Show the next hint"_s);
            QVERIFY(hint);
            const auto places = [&] {
                return std::pair(hint->mapTo(&reader.window(), QPoint()),
                                 reader.find<KnobPanel>().mapTo(&reader.window(), QPoint()));
            };
            const auto before = places();
            QTest::mouseClick(hint, Qt::LeftButton);
            QCOMPARE(reader.classroom().hintsShown(), shown + 1);
            settle();
            QVERIFY(tells(shown));
            QCOMPARE(places(), before); // under the pointer
        }
        for (int again = 0; again < hints.size(); ++again) {
            QTest::mouseClick(reader.button(again == 0 ? u"Show hint 1 again"_s : u"Show the next hint"_s),
                              Qt::LeftButton);
            QVERIFY(tells(again));
        }
        QCOMPARE(reader.classroom().hintsShown(), int(hints.size()));
    }

    void whatIsWrongHasAReason_data()
    {
        QTest::addColumn<Duration>("total");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no idea that is known")
            << Duration(5s) << u"Why Gathered takes that long: products waits for 3 s. All else goes on meanwhile."_s;
        QTest::newRow("an idea") << Duration(6s) << QString();
        QTest::newRow("right") << Duration(3s) << QString();
    }

    void whatIsWrongHasAReason()
    {
        QFETCH(const Duration, total);
        QFETCH(const QString, reason);
        Reader reader(u"gather"_s, Step::Predict);
        reader.classroom().predictTotal(u"gathered"_s, total);
        QVERIFY(reader.run());
        QTRY_COMPARE(reader.classroom().totalVerdicts().size(), 1U);
        QCoreApplication::processEvents();
        const auto reasons = [&] {
            QStringList texts;
            for (const QLabel *label : reader.find<RunPage>().findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().startsWith(u"Why "_s))
                    texts += label->text();
            }
            return texts;
        };
        const auto isPathLit = [&] { return reader.window().timeline().scene().tracks.back().path != nullptr; };
        QCOMPARE(reasons(), QStringList()); // nobody has asked
        QVERIFY(!isPathLit());
        const auto linked = [&]() -> QLabel * {
            for (QLabel *label : reader.find<RunPage>().findChildren<QLabel *>()) {
                if (label->text().contains(u">Why?<"_s))
                    return label;
            }
            return nullptr;
        }();
        QCOMPARE(linked != nullptr, !reason.isEmpty());
        if (!linked)
            return;
        linked->setFocus(Qt::TabFocusReason); // which selects its link
        for (const auto &[key, asked] :
             {std::pair(Qt::Key_Return, true), std::pair(Qt::Key_Return, false), std::pair(Qt::Key_Return, true),
              std::pair(Qt::Key_T, false), std::pair(Qt::Key_Return, true)}) {
            QTest::keyClick(linked, key);
            QCOMPARE(reasons(), asked ? QStringList(reason) : QStringList());
            QCOMPARE(isPathLit(), asked);
        }
        reader.session().runOrPause(); // anew: what was asked was about the run before
        QVERIFY(!isPathLit());
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

    void aWrongAnswerForOtherValuesReadsAsOpen()
    {
        Reader reader(u"gather"_s, Step::Change);
        auto &statement = *reader.find<ChangePage>().findChildren<SignLabel *>().front();
        reader.classroom().setAnswer(0, false); // At most half the time: 3 s of 6 s.
        QTRY_COMPARE(statement.sign(), SignLabel::Sign::Wrong);
        reader.session().setKnobs({0.5, 0.5, 5});
        QTRY_COMPARE(statement.sign(), SignLabel::Sign::Open);
        QVERIFY(!reader.classroom().isStatementDone(0));
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
