// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/announcer.h"
#include "app/code/codepanel.h"
#include "app/code/codeview.h"
#include "app/panels/helpdialog.h"
#include "app/panels/lessonlist.h"
#include "app/panels/ratebar.h"
#include "app/panels/scrollcolumn.h"
#include "app/timeline/timelineview.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLayout>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QSet<QRgb> colorsIn(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colors += image.pixel(x, y);
    }
    return colors;
}

QString nameOf(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QString text = label ? label->text() : button ? button->text() : widget.accessibleName();
    return u"%1 '%2'"_s.arg(QLatin1StringView(widget.metaObject()->className()), text);
}

/// What is wrong with the places of widgets that lie in layouts: overlapping, out of the parent, or too small.
QStringList complaints(const QWidget &window)
{
    QStringList found;
    const auto parents = window.findChildren<QWidget *>();
    for (const QWidget *parent : parents) {
        const auto *column = qobject_cast<const ScrollColumn *>(parent);
        if (column && column->isVisible() && column->content().height() > column->viewport()->height()
            && !column->verticalScrollBar()->isVisible())
            found += u"a column does not scroll"_s;
        if (!parent->isVisible() || !parent->layout())
            continue;
        QList<const QWidget *> children;
        for (const QObject *child : parent->children()) {
            const auto *widget = qobject_cast<const QWidget *>(child);
            const bool isSeen = !qobject_cast<const Announcer *>(child);
            if (widget && isSeen && widget->isVisible() && !widget->isWindow())
                children += widget;
        }
        for (const QWidget *child : std::as_const(children)) {
            if (!parent->rect().contains(child->geometry()))
                found += nameOf(*child) + u" is not within its parent"_s;
            const bool fixed = qobject_cast<const QLabel *>(child) || qobject_cast<const QAbstractButton *>(child);
            const QSize needed = child->minimumSizeHint();
            const int high = child->hasHeightForWidth() ? child->heightForWidth(child->width()) : needed.height();
            if (fixed && (child->width() < needed.width() || child->height() < high))
                found += nameOf(*child) + u" is clipped"_s;
            if (const auto *tabs = qobject_cast<const QTabBar *>(child);
                tabs && tabs->width() < tabs->sizeHint().width())
                found += nameOf(*child) + u" is clipped"_s;
            for (const QWidget *other : std::as_const(children)) {
                if (child < other && child->geometry().intersects(other->geometry()))
                    found += u"%1 and %2 overlap"_s.arg(nameOf(*child), nameOf(*other));
            }
        }
    }
    return found;
}

double meanLightness(const QImage &image)
{
    const QColor mean = image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0);
    return mean.lightnessF();
}

} // namespace

class TestWindowLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatLargerTextMovesComesBack()
    {
        TestWindow test;
        const auto &rates = test.find<RateBar>();
        const QRect before = rates.geometry();
        test.appearance().setTextScale(2);
        QTRY_VERIFY(rates.geometry() != before);
        test.appearance().setTextScale(1);
        QTRY_COMPARE(rates.geometry(), before);
    }

    void largerTextLeavesRoomForRows()
    {
        TestWindow test;
        test.window().resize(1440, 900);
        test.appearance().setTextScale(2);
        QTRY_VERIFY(test.window().timeline().height() >= 400);
    }

    void nothingIsClippedOrOverlaps_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QSize>("size");
        for (const Lesson &lesson : lessons()) {
            for (const QSize size : {QSize(1024, 640), QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080)})
                QTest::addRow("%s at %dx%d", qPrintable(lesson.id), size.width(), size.height()) << lesson.id << size;
        }
    }

    void nothingIsClippedOrOverlaps()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QSize, size);
        TestWindow test(lesson);
        test.window().resize(size);
        const auto checkAtEachTextScale = [&test, size] {
            for (const double scale : {0.8, 1.0, 1.3, 1.6, Appearance::maxTextScale}) {
                test.appearance().setTextScale(scale);
                QCoreApplication::processEvents();
                const QString asked = u"text %1, %2x%3: "_s.arg(scale).arg(size.width()).arg(size.height());
                const auto found = [&] {
                    const QSize now = test.window().size();
                    return u"text %1, %2x%3: "_s.arg(scale).arg(now.width()).arg(now.height())
                        + complaints(test.window()).join(u'\n');
                };
                QTRY_COMPARE(found(), asked);
            }
        };
        checkAtEachTextScale();
        if (QTest::currentTestFailed())
            return;
        test.session().runOrPause();
        test.session().setKnob(0, test.session().lesson().knobs[0].max); // The run uses earlier values.
        test.window().codePanel().setLanguage(Language::Cpp);
        test.session().setRate(0.25);
        checkAtEachTextScale();
    }

    void theWindowAppearsFirstAndFillsItself()
    {
        const QTemporaryDir folder;
        Workspace workspace({.lesson = u"sleep"_s, .trace = {}}, folder.filePath(u"overlap.ini"_s),
                            folder.filePath(u"progress.json"_s));
        MainWindow &window = workspace.window();
        QSignalSpy appeared(&window, &MainWindow::appeared);
        window.show();
        QVERIFY(!window.centralWidget());
        QTRY_VERIFY(window.centralWidget());
        QCOMPARE(appeared.size(), 1);
        QCOMPARE(workspace.session().lesson().id, u"sleep"_s);
        QTRY_COMPARE(complaints(window), QStringList());
        QCOMPARE(window.windowTitle(), u"sleep: wait without blocking – Overlap"_s);
    }

    void theWindowFitsASmallScreen_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const Lesson &lesson : lessons())
            QTest::addRow("%s", qPrintable(lesson.id)) << lesson.id;
    }

    void theWindowFitsASmallScreen()
    {
        QFETCH(const QString, lesson);
        TestWindow test(lesson);
        test.window().resize(1024, 640);
        test.appearance().setTextScale(Appearance::minTextScale);
        for (double before = 0; before != test.appearance().textScale();) {
            before = test.appearance().textScale();
            QCoreApplication::processEvents();
            QTRY_COMPARE(complaints(test.window()).join(u'\n'), QString());
            const QSize least = test.window().minimumSizeHint();
            QVERIFY2(QSize(1024, 640).expandedTo(least) == QSize(1024, 640),
                     qPrintable(u"%1x%2 at text %3"_s.arg(least.width()).arg(least.height()).arg(before)));
            QCOMPARE(test.window().size(), QSize(1024, 640));
            test.press(Qt::Key_Plus, Qt::ControlModifier);
        }
        QCOMPARE(test.appearance().textScale(), Appearance::maxTextScale);
    }

    void twoVariantsAreSeenOnASmallScreen_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const char *lesson :
             {"sleep", "await_order", "gather", "create_task", "as_completed", "timeout", "cancel"})
            QTest::newRow(lesson) << QString::fromLatin1(lesson);
    }

    void twoVariantsAreSeenOnASmallScreen()
    {
        QFETCH(const QString, lesson);
        TestWindow test(lesson);
        test.window().resize(1024, 640);
        QTRY_COMPARE(test.window().size(), QSize(1024, 640));
        auto &view = test.find<TimelineView>();
        QCOMPARE(test.session().tracks().size(), 2U);
        QTRY_COMPARE(view.verticalScrollBar()->maximum(), 0);
        for (const TrackRows &track : view.layout(view.scene()).tracks) {
            for (const LaneRow &row : track.lanes)
                QVERIFY(row.band.height >= metrics.rowSmall);
        }
    }

    void theHelpFitsASmallScreen_data()
    {
        QTest::addColumn<double>("textScale");
        for (const double scale : {Appearance::minTextScale, 1.0, 1.5, Appearance::maxTextScale})
            QTest::addRow("text %g", scale) << scale;
    }

    void theHelpFitsASmallScreen()
    {
        QFETCH(const double, textScale);
        TestWindow test;
        test.appearance().setTextScale(textScale);
        QCoreApplication::processEvents();
        test.press(Qt::Key_F1);
        auto *help = test.window().findChild<HelpDialog *>();
        QVERIFY(help);
        const QSize least = help->minimumSizeHint();
        QVERIFY2(QSize(1024, 640).expandedTo(least) == QSize(1024, 640),
                 qPrintable(u"%1x%2"_s.arg(least.width()).arg(least.height())));
        help->resize(1000, 600);
        QTRY_COMPARE(complaints(*help).join(u'\n'), QString());
        QVERIFY(help->rect().contains(help->findChild<QDialogButtonBox *>()->geometry()));
    }

    void theThemeChangesAtRunTime()
    {
        TestWindow test;
        test.appearance().setChoice(ThemeChoice::Light);
        QCoreApplication::processEvents();
        const double light = meanLightness(test.picture());
        test.press(Qt::Key_T, Qt::ControlModifier);
        QCoreApplication::processEvents();
        QCOMPARE(test.appearance().choice(), ThemeChoice::Dark);
        const double dark = meanLightness(test.picture());
        QVERIFY2(light > 0.85 && dark < 0.25, qPrintable(u"%1 %2"_s.arg(light).arg(dark)));
        test.press(Qt::Key_T, Qt::ControlModifier);
        QCoreApplication::processEvents();
        QCOMPARE(meanLightness(test.picture()), light);
    }

    void highContrastComesAndGoesByKeyAndMenu()
    {
        TestWindow test;
        test.appearance().setChoice(ThemeChoice::Light);
        QCoreApplication::processEvents();
        const QImage usual = test.picture();
        test.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCoreApplication::processEvents();
        QCOMPARE(test.appearance().kind(), ThemeKind::LightContrast);
        QVERIFY(colorsIn(test.picture()).contains(theme(ThemeKind::LightContrast).accent.rgb()));
        test.press(Qt::Key_T, Qt::ControlModifier);
        QCoreApplication::processEvents();
        QCOMPARE(test.appearance().kind(), ThemeKind::DarkContrast);
        const QSet<QRgb> dark = colorsIn(test.picture());
        QVERIFY(dark.contains(theme(ThemeKind::DarkContrast).accent.rgb()));
        QVERIFY(!dark.contains(theme(ThemeKind::Dark).panel.rgb()));
        test.press(Qt::Key_T, Qt::ControlModifier);
        QAction *high = test.window().actionSet().highContrast;
        QVERIFY(high->isChecked());
        high->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(test.appearance().kind(), ThemeKind::Light);
        QCOMPARE(test.picture(), usual);
    }

    void theMiddleTakesAndGivesTheWidth_data()
    {
        QTest::addColumn<QList<int>>("columns");
        QTest::addColumn<QSize>("between");
        QTest::newRow("smaller, as at the first start") << QList<int>() << QSize(1024, 640);
        QTest::newRow("smaller, with a wide list") << QList<int>{260, 780, 398} << QSize(1024, 640);
        QTest::newRow("smaller, with a wide code") << QList<int>{180, 658, 600} << QSize(1024, 640);
        QTest::newRow("larger, with a narrow code") << QList<int>{180, 958, 300} << QSize(1920, 1080);
    }

    void theMiddleTakesAndGivesTheWidth()
    {
        QFETCH(const QList<int>, columns);
        QFETCH(const QSize, between);
        TestWindow test;
        const auto resize = [&test](QSize size) {
            test.window().resize(size);
            QCoreApplication::processEvents();
            return test.window().size() == size;
        };
        QVERIFY(resize({1440, 900}));
        if (!columns.isEmpty())
            test.window().columns().setSizes(columns);
        const QList<int> before = test.window().columns().sizes();
        for (const int width : {1438, 1300, 1150, between.width()})
            QVERIFY(resize({width, between.height()}));
        QVERIFY(test.window().columns().sizes() != before);
        for (const int width : {1160, 1320, 1440})
            QVERIFY(resize({width, 900}));
        QCOMPARE(test.window().columns().sizes(), before);
    }

    void dividersMoveAndStop()
    {
        TestWindow test;
        test.window().resize(1440, 900);
        QSplitter &columns = test.window().columns();
        columns.setSizes({0, 2000, 0});
        for (const int size : columns.sizes())
            QVERIFY(size > 0);
        QTRY_COMPARE(complaints(test.window()).join(u'\n'), QString());
    }
};

QTEST_MAIN(TestWindowLook)
#include "tst_windowlook.moc"
