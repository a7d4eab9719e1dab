// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/lessonlist.h"
#include "app/panels/lessonrow.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

#include <set>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostPasses = 20; ///< Until all that depends on one another is laid out.
constexpr std::array sizes{QSize(1440, 900), QSize(1024, 640)};

/// Whether a parent cuts something of it off that scrolling does not bring back.
bool isCutOff(const QWidget &widget)
{
    QRect rect = widget.rect();
    for (const QWidget *at = &widget; !at->isWindow(); at = at->parentWidget()) {
        rect.translate(at->pos());
        const QWidget *parent = at->parentWidget();
        const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
        if (area && area->viewport() == parent) // Up and down it scrolls.
            return rect.left() < 0 || rect.right() >= parent->width();
        if (!parent->rect().contains(rect))
            return true;
    }
    return false;
}

QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    return widget.accessibleName();
}

bool isShort(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (label && label->wordWrap())
        return label->height() < label->heightForWidth(label->width());
    const QSize needed =
        qobject_cast<const QAbstractButton *>(&widget) || label ? widget.sizeHint() : widget.minimumSizeHint();
    return widget.width() < needed.width() || widget.height() < needed.height();
}

bool isElided(const QWidget &widget)
{
    return textOf(widget).endsWith(u'…') && !qobject_cast<const QComboBox *>(&widget) && widget.toolTip().isEmpty();
}

/// What of the window is not all there; empty if nothing.
QStringList clipped(const QWidget &window)
{
    QStringList found;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool tells = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
            || qobject_cast<const QTabBar *>(widget);
        if (!tells || !widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const QString name = QString::fromLatin1(widget->metaObject()->className()) + u" '"_s + textOf(*widget);
        if (isShort(*widget) || isElided(*widget))
            found += name
                + u"' has %1x%2 of %3x%4"_s.arg(widget->width())
                      .arg(widget->height())
                      .arg(widget->sizeHint().width())
                      .arg(widget->sizeHint().height());
        else if (isCutOff(*widget))
            found += name + u"' is cut off"_s;
    }
    return found;
}

} // namespace

class TestLargeText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsClipped_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<LanguageChoice>("language");
        for (const Lesson &lesson : lessons()) {
            QTest::addRow("English: %s", qPrintable(lesson.id)) << lesson.id << LanguageChoice::English;
            QTest::addRow("German: %s", qPrintable(lesson.id)) << lesson.id << LanguageChoice::German;
        }
    }

    void nothingIsClipped()
    {
        QFETCH(const QString, lesson);
        QFETCH(const LanguageChoice, language);
        TestWindow test(lesson);
        test.workspace().translation().setChoice(language);
        test.appearance().setTextScale(Appearance::maxTextScale);
        QCoreApplication::processEvents();
        QStringList found;
        for (const QSize &size : sizes) {
            test.window().resize(size);
            for (const Step step : test.classroom().steps()) {
                test.classroom().setStep(step);
                for (int passes = 0; passes < mostPasses && !clipped(test.window()).isEmpty(); ++passes)
                    QCoreApplication::processEvents();
                if (test.window().size() != size)
                    found += u"%1: the window is %2 wide"_s.arg(stepName(step)).arg(test.window().width());
                for (const QString &each : clipped(test.window()))
                    found += u"%1x%2, %3: %4"_s.arg(size.width()).arg(size.height()).arg(stepName(step), each);
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void linesAreFolded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("lines"); // as wide as "create_"
        QTest::newRow("it fits") << u"sleep"_s << QStringList{u"sleep"_s};
        QTest::newRow("at a space") << u"debug mode"_s << QStringList{u"debug"_s, u"mode"_s};
        QTest::newRow("behind an underscore") << u"create_task"_s << QStringList{u"create_"_s, u"task"_s};
        QTest::newRow("within a word") << u"wwwwwwww"_s << QStringList{u"wwww"_s, u"wwww"_s};
        QTest::newRow("a short word before a wide one") << u"a wwwwww"_s << QStringList{u"a"_s, u"wwww"_s, u"ww"_s};
    }

    void linesAreFolded()
    {
        QFETCH(const QString, text);
        const QFont font = uiFont(metrics.bodyText);
        QTEST(foldedLines(text, font, QFontMetrics(font).horizontalAdvance(u"create_"_s)), "lines");
    }

    void namesOfLessonsAreWholeAndOfOneSize_data()
    {
        QTest::addColumn<LanguageChoice>("language");
        QTest::addColumn<double>("scale");
        for (const double scale : {1.0, 1.5, 2.0}) {
            QTest::addRow("English, %g", scale) << LanguageChoice::English << scale;
            QTest::addRow("German, %g", scale) << LanguageChoice::German << scale;
        }
    }

    void namesOfLessonsAreWholeAndOfOneSize()
    {
        QFETCH(const LanguageChoice, language);
        QFETCH(const double, scale);
        TestWindow test;
        test.workspace().translation().setChoice(language);
        test.appearance().setTextScale(scale);
        for (const QSize &size : sizes) {
            test.window().resize(size);
            QCoreApplication::processEvents();
            auto &list = test.find<LessonList>();
            const auto &rows = *qobject_cast<LessonRow *>(list.itemDelegate());
            std::set<int> nameSizes;
            for (int row = 0; row < list.count(); ++row) {
                const QModelIndex index = list.model()->index(row, 0);
                QStyleOptionViewItem option;
                option.initFrom(&list);
                option.font = list.font();
                option.rect = list.visualRect(index);
                const QStringList lines = rows.lines(option, index);
                const QFontMetrics font(rows.font(option, index));
                const QString text = index.data().toString();
                QCOMPARE(lines.join(QString()).remove(u' '), QString(text).remove(u' '));
                QVERIFY2(lines.size() * font.lineSpacing() <= option.rect.height(), qPrintable(text));
                for (const QString &line : lines)
                    QVERIFY2(font.horizontalAdvance(line) <= LessonRow::textRect(option, index).width(),
                             qPrintable(line));
                if (!index.data(LessonRow::IdRole).toString().isEmpty())
                    nameSizes.insert(rows.font(option, index).pixelSize());
            }
            QCOMPARE(nameSizes.size(), std::size_t(1));
        }
    }

    void theChoiceIsInView_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const Lesson *lesson : {&lessons().front(), &lessons().back()})
            QTest::newRow(qPrintable(lesson->id)) << lesson->id;
    }

    void theChoiceIsInView()
    {
        QFETCH(const QString, lesson);
        TestWindow test(lesson);
        test.window().resize(sizes.back());
        auto &list = test.find<LessonList>();
        for (const double scale : {Appearance::maxTextScale, Appearance::minTextScale, Appearance::maxTextScale}) {
            test.appearance().setTextScale(scale);
            QCoreApplication::processEvents();
            QVERIFY(list.viewport()->rect().contains(list.visualItemRect(list.currentItem())));
        }
        for (int row = 0; row < list.count(); ++row)
            QVERIFY2(!list.item(row)->toolTip().isEmpty(), qPrintable(list.item(row)->text()));
    }
};

QTEST_MAIN(TestLargeText)
#include "tst_largetext.moc"
