// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codeview.h"
#include "app/panels/headerbar.h"
#include "app/panels/lessonlist.h"
#include "app/panels/outputpanel.h"
#include "app/panels/transport.h"
#include "app/present/knoblines.h"
#include "app/present/pollview.h"
#include "app/steps/chip.h"
#include "app/steps/puzzlelist.h"
#include "app/steps/signlabel.h"
#include "app/timeline/minimap.h"
#include "tests/app/hall.h"
#include "tests/app/stage.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// The centre of a widget from the left of the window.
int middle(const QWidget &widget)
{
    return widget.mapTo(widget.window(), widget.rect().center()).x();
}

/// How much of a picture's part is not like its first dot.
int ink(const QImage &picture, const QRect &part)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            count += picture.pixel(x, y) != picture.pixel(part.topLeft());
    }
    return count;
}

} // namespace

/// A window of a language that is read from right to left.
class TestMirrored : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QGuiApplication::setLayoutDirection(Qt::RightToLeft); }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void theWindowIsMirrored()
    {
        Stage test;
        const int centre = test.window().width() / 2;
        QVERIFY(middle(test.find<LessonList>()) > centre);
        QVERIFY(middle(test.find<CodeView>()) < centre);
        int last = test.window().width();
        for (const Step step : test.classroom().steps()) {
            const auto chips = test.window().findChildren<Chip *>();
            const auto chip = std::ranges::find(chips, stepTitle(step), &Chip::text);
            QVERIFY(chip != chips.end() && middle(**chip) < last);
            last = middle(**chip);
        }
    }

    void timeRunsFromLeftToRight()
    {
        Stage test;
        QVERIFY(timeToX(test.axis(), TimePoint(1s)) < timeToX(test.axis(), TimePoint(2s)));
        QVERIFY(test.run());
        QVERIFY(!test.view.isRightToLeft() && !test.find<Minimap>().isRightToLeft());
        // A click later on the ruler is a later moment.
        QTest::mouseClick(test.pane, Qt::LeftButton, {}, test.onRuler(1s));
        QVERIFY(near(test.session().playhead(), TimePoint(1s)));
        QTest::mouseClick(test.pane, Qt::LeftButton, {}, test.onRuler(2s));
        QVERIFY(near(test.session().playhead(), TimePoint(2s)));
        const TimePoint before = test.session().playhead();
        test.press(Qt::Key_Left);
        QVERIFY(test.session().playhead() < before);
        // The button for a step back stands before the one for a step forward, and the picture is the usual one.
        const auto buttons = test.find<Transport>().findChildren<QPushButton *>();
        const auto of = [&](const QAction *action) {
            return *std::ranges::find(buttons, action->toolTip(), &QPushButton::toolTip);
        };
        QVERIFY(middle(*of(test.window().actionSet().stepBack)) < middle(*of(test.window().actionSet().stepForward)));
    }

    void theTimelineIsTheSame()
    {
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        Stage usual;
        const QSize size = usual.view.size();
        const QImage picture = usual.view.grab().toImage();
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        Stage mirrored;
        mirrored.view.setMinimumSize(size);
        mirrored.view.setMaximumSize(size);
        QTRY_COMPARE(mirrored.view.size(), size);
        QCOMPARE(mirrored.view.grab().toImage(), picture);
    }

    void programsStayAsTheyAre()
    {
        Stage test;
        QVERIFY(!test.find<CodeView>().isRightToLeft());
        QVERIFY(!test.find<OutputPanel>().findChild<QListView *>()->isRightToLeft());
        test.classroom().setStep(Step::PutInOrder);
        QVERIFY(!test.find<PuzzleList>().isRightToLeft());
    }

    void signsStandBeforeTheirTexts()
    {
        SignLabel label(SignLabel::Sign::Right,
                        u"\u05e9\u05dc\u05d5\u05dd"_s); // A word that is read from right to left.
        label.resize(300, 40);
        label.setVisible(true);
        const QImage picture = label.grab().toImage();
        QVERIFY(ink(picture, QRect(0, 0, 150, 40)) == 0 && ink(picture, QRect(150, 0, 150, 40)) > 0);
    }

    void listsAreMirrored()
    {
        Stage test;
        auto &list = test.find<LessonList>();
        const QRect row = list.visualItemRect(list.item(1)); // A short name.
        const QImage picture = list.viewport()->grab(row).toImage();
        const int part = row.width() / 6;
        // The name begins at the right, the sign of its state stands at the left.
        QVERIFY(ink(picture, QRect(row.width() - part, 2, part, row.height() - 4)) > 0);
        QVERIFY(ink(picture, QRect(0, 2, part, row.height() - 4)) > 0);
        QVERIFY(ink(picture, QRect(part, 2, part, row.height() - 4)) == 0);
    }

    void slidesAreMirrored()
    {
        const Hall hall;
        auto *knobs = hall.window->findChild<KnobLines *>();
        QVERIFY(knobs && knobs->isVisible());
        const QImage lines = knobs->grab().toImage();
        const int width = lines.width();
        const int height = lines.height();
        QVERIFY(ink(lines, QRect(0, 0, width / 4, height)) > 0);
        QCOMPARE(ink(lines, QRect(width * 53 / 100, 0, width / 40, height)), 0); // Between sliders and their values.

        QVERIFY(hall.goTo(Slide::Kind::Ask));
        auto *poll = hall.window->findChild<PollView *>();
        QVERIFY(poll && poll->isVisible());
        hall.press(Qt::Key_Down);
        const QImage before = poll->grab().toImage();
        hall.press(Qt::Key_5);
        const QImage after = poll->grab().toImage();
        for (int y = 0; y < after.height(); ++y) {
            for (int x = after.width() * 3 / 5; x < after.width(); ++x)
                QCOMPARE(after.pixel(x, y), before.pixel(x, y)); // The hands are on the left.
        }
        QVERIFY(after != before);
    }
};

QTEST_MAIN(TestMirrored)
#include "tst_mirrored.moc"
