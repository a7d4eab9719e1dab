// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codeview.h"
#include "app/panels/knobpanel.h"
#include "app/panels/lessonlist.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

#include <QListWidget>
#include <QPushButton>
#include <QSlider>

using namespace overlap;
using namespace Qt::StringLiterals;

using RunState = Session::RunState;

namespace {

QPoint handle(const QSlider &slider)
{
    QStyleOptionSlider option;
    option.initFrom(&slider);
    option.minimum = slider.minimum();
    option.maximum = slider.maximum();
    option.sliderPosition = slider.sliderPosition();
    option.orientation = slider.orientation();
    option.state.setFlag(QStyle::State_Horizontal);
    return slider.style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider).center();
}

/// Drags the handle of a slider to its right end, or to the left one.
void drag(QSlider &slider, bool toTheRight)
{
    const QPoint start = handle(slider);
    const QPoint end(toTheRight ? slider.width() - 1 : 0, start.y());
    QTest::mousePress(&slider, Qt::LeftButton, {}, start);
    QTest::mouseMove(&slider, (start + end) / 2);
    QTest::mouseMove(&slider, end);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, end);
}

double predicted(Session &session)
{
    return toSeconds(*session.tracks().front().prediction.total());
}

QWidget &runAgain(TestWindow &test)
{
    const auto buttons = test.find<KnobPanel>().findChildren<QPushButton *>();
    Q_ASSERT(buttons.size() == 1);
    return *buttons.first();
}

} // namespace

class TestWindowMouse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void draggingASliderChangesCodeAndPredictionAtOnce_data()
    {
        QTest::addColumn<bool>("toTheRight");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("line");
        QTest::addColumn<double>("total");
        QTest::newRow("to the longest, in Python") << true << Language::Python << u"users = 5.0\n"_s << 9.0;
        QTest::newRow("to nothing, in Python") << false << Language::Python << u"users = 0.0\n"_s << 4.0;
        QTest::newRow("to the longest, in C++") << true << Language::Cpp << u"Seconds users = 5.0s;\n"_s << 9.0;
        QTest::newRow("to nothing, in C++") << false << Language::Cpp << u"Seconds users = 0.0s;\n"_s << 4.0;
    }

    void draggingASliderChangesCodeAndPredictionAtOnce()
    {
        QFETCH(const bool, toTheRight);
        QFETCH(const Language, language);
        QFETCH(const QString, line);
        QFETCH(const double, total);
        TestWindow test;
        auto &code = test.find<CodeView>();
        code.setLanguage(language);
        QVERIFY(!code.text().contains(line));
        drag(test.find<QSlider>(u"users"_s), toTheRight);
        QVERIFY2(code.text().contains(line), qPrintable(code.text()));
        QCOMPARE(predicted(test.session()), total);
    }

    void aDoubleClickResets()
    {
        TestWindow test;
        auto &slider = test.find<QSlider>(u"users"_s);
        drag(slider, true);
        QTest::mouseDClick(&slider, Qt::LeftButton, {}, handle(slider));
        QCOMPARE(test.session().knobs()[0], 2.0);
        QCOMPARE(slider.value(), 20);
    }

    void aRunGoesOnWithItsEarlierValuesAndSaysSo()
    {
        TestWindow test;
        QVERIFY(!runAgain(test).isVisible());
        test.runIntoABlockingCall();
        drag(test.find<QSlider>(u"users"_s), true);
        QCOMPARE(test.session().runState(), RunState::Running);
        QVERIFY(runAgain(test).isVisible());
        QTest::mouseClick(&runAgain(test), Qt::LeftButton);
        QCOMPARE(test.session().runState(), RunState::Running);
        QVERIFY(!runAgain(test).isVisible());
    }

    void aLessonIsOpenedFromTheListInTheMiddleOfARun()
    {
        TestWindow test;
        test.session().setRate(0.1);
        test.runIntoABlockingCall();
        auto &list = test.find<LessonList>();
        const auto items = list.findItems(u"sleep"_s, Qt::MatchStartsWith);
        QCOMPARE(items.size(), 1);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(items.first()).center());
        QCOMPARE(test.session().lesson().id, u"sleep"_s);
        QCOMPARE(test.session().runState(), RunState::Idle);
        QVERIFY(test.find<CodeView>().text().contains(u"tick"_s));
        QVERIFY(test.window().findChild<QSlider *>(u"delay"_s));
        QVERIFY(!test.window().findChild<QSlider *>(u"users"_s));
        QCOMPARE(test.window().actionSet().runOrPause->text(), u"Run"_s);
    }

    void headingsOfChaptersOpenNothing()
    {
        TestWindow test;
        auto &list = test.find<LessonList>();
        const auto items = list.findItems(chapterTitle(1), Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(items.first()).center());
        QCOMPARE(test.session().lesson().id, u"gather"_s);
    }

    void closingInsideABlockingCallIsImmediate()
    {
        TestWindow test;
        test.session().setKnobs({5, 5, 5});
        test.session().setRate(0.1); // The call lasts 50 s.
        test.runIntoABlockingCall();
        QElapsedTimer clock;
        clock.start();
        test.close();
        QVERIFY(clock.elapsed() < 10'000);
    }
};

QTEST_MAIN(TestWindowMouse)
#include "tst_windowmouse.moc"
