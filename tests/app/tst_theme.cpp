// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme.h"
#include "app/timeline/icons.h"
#include "app/timeline/patterns.h"
#include "app/timeline/waitbars.h"
#include "app/timeline/words.h"
#include "tests/support/colourvision.h"

#include <QtTest>

#include <cmath>

using namespace overlap;

namespace {

/// The relative luminance of WCAG 2.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

/// How different two colours look to somebody.
double difference(const QColor &a, const QColor &b, ColourVision vision)
{
    return overlap::difference(labOf(seen(a, vision)), labOf(seen(b, vision)));
}

/// The mark of a pattern as it comes out on its ground.
QColor shownMark(const Pattern &pattern)
{
    const float share = pattern.mark.alphaF();
    const auto mix = [share](float mark, float ground) { return share * mark + (1 - share) * ground; };
    return QColor::fromRgbF(mix(pattern.mark.redF(), pattern.ground.redF()),
                            mix(pattern.mark.greenF(), pattern.ground.greenF()),
                            mix(pattern.mark.blueF(), pattern.ground.blueF()));
}

/// Why two patterns do not stay apart, by the colours of their grounds or by marks of which at least one shows clearly.
QString apart(const Pattern &first, const Pattern &second, ColourVision vision)
{
    constexpr double clear = 20;
    const double grounds = difference(first.ground, second.ground, vision);
    double marks = 0;
    for (const Pattern &pattern : {first, second}) {
        if (first.kind != second.kind && pattern.kind != PatternKind::Plain)
            marks = std::max(marks, difference(shownMark(pattern), pattern.ground, vision));
    }
    return std::max(grounds, marks) >= clear ? QString()
                                             : QStringLiteral("grounds %1, marks %2").arg(grounds).arg(marks);
}

/// Adds a row for each theme and each way of seeing: "light, protanopia", with the words before it.
template<typename Add>
void forAllWhoSee(Add add)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        for (const ColourVision vision : colourVisions)
            add(kind, vision,
                QStringLiteral("%1, %2").arg(kind == ThemeKind::Light ? u"light" : u"dark", nameOf(vision)));
    }
}

constexpr TaskState states[] = {TaskState::Ready, TaskState::Running, TaskState::Blocking, TaskState::Waiting,
                                TaskState::InThread};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textsCanBeRead_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            const Theme &colors = theme(kind);
            const auto add = [&](const char *name, const QColor &text, const QColor &ground) {
                QTest::addRow("%s, %s", name, kind == ThemeKind::Light ? "light" : "dark") << text << ground;
            };
            add("ink on the window", colors.ink, colors.bg);
            add("ink on a panel", colors.ink, colors.panel);
            add("ink on code", colors.ink, colors.code);
            add("ink on a marked line", colors.ink, colors.hl);
            add("soft on the window", colors.soft, colors.bg);
            add("soft on a panel", colors.soft, colors.panel);
            add("faint on the window", colors.faint, colors.bg);
            add("faint on a panel", colors.faint, colors.panel);
            add("faint on code", colors.faint, colors.code);
            add("faint on a marked line", colors.faint, colors.hl);
            add("accent on a panel", colors.accent, colors.panel);
            add("accent on what is selected", colors.accent, colors.accentbg);
            add("accent on a marked line", colors.accent, colors.hl);
            add("text on the accent", colors.onAccent, colors.accent);
            add("running", colors.onAccent, colors.run);
            add("waiting", colors.waitText, colors.waitbg);
            add("ready", colors.queue, colors.queuebg);
            add("blocking", colors.onBlock, colors.block);
            add("in thread", colors.thread, colors.threadbg);
            add("a thread computes", colors.onThread, colors.thread);
            add("a thread in a blocking call", colors.thread, colors.threadbg);
            add("who holds", colors.hold, colors.holdbg);
            add("who holds the GIL", colors.panel, colors.hold);
            add("held by", colors.hold, colors.panel);
            add("how much there is", colors.faint, colors.panel);
            add("a warning", colors.warn, colors.panel);
            add("a warning on a marked row", colors.warn, colors.accentbg);
            add("who is suspended in a line", colors.queue, colors.hl);
            add("blocking in a line", colors.block, colors.blockbg);
            add("a keyword in a blocking line", colors.accent, colors.blockbg);
            add("a string in a blocking line", colors.ok, colors.blockbg);
            add("a decorator", colors.thread, colors.code);
            add("the flat heart", colors.block, colors.panel);
            add("done", colors.ok, colors.panel);
            add("a string in a marked line", colors.ok, colors.hl);
            add("the playhead's time", colors.panel, colors.ink);
        }
    }

    void textsCanBeRead()
    {
        QFETCH(const QColor, text);
        QFETCH(const QColor, ground);
        QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
    }

    void statesStayApart_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<ColourVision>("vision");
        QTest::addColumn<TaskState>("one");
        QTest::addColumn<TaskState>("other");
        forAllWhoSee([](ThemeKind kind, ColourVision vision, const QString &name) {
            for (const TaskState one : states) {
                for (const TaskState other : states) {
                    if (one < other)
                        QTest::addRow("%s and %s, %s", qPrintable(stateText(one)), qPrintable(stateText(other)),
                                      qPrintable(name))
                            << kind << vision << one << other;
                }
            }
        });
    }

    void statesStayApart()
    {
        QFETCH(const ThemeKind, kind);
        QFETCH(const ColourVision, vision);
        QFETCH(const TaskState, one);
        QFETCH(const TaskState, other);
        const QString why = apart(patternOf(theme(kind), lookOf(one)), patternOf(theme(kind), lookOf(other)), vision);
        QVERIFY2(why.isEmpty(), qPrintable(why));
        QVERIFY(stateIcon(one) != stateIcon(other));
        QVERIFY(stateText(one) != stateText(other));
    }

    void looksStayApart_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<ColourVision>("vision");
        QTest::addColumn<Look>("one");
        QTest::addColumn<Look>("other");
        forAllWhoSee([](ThemeKind kind, ColourVision vision, const QString &name) {
            const auto add = [&](const char *pair, Look one, Look other) {
                QTest::addRow("%s, %s", pair, qPrintable(name)) << kind << vision << one << other;
            };
            add("computing and running", Look::Computing, Look::Running);
            add("computing and in thread", Look::Computing, Look::InThread);
            add("computing and blocking", Look::Computing, Look::Blocking);
            add("a blocking call and in thread", Look::BlockingCall, Look::InThread);
        });
    }

    void looksStayApart()
    {
        QFETCH(const ThemeKind, kind);
        QFETCH(const ColourVision, vision);
        QFETCH(const Look, one);
        QFETCH(const Look, other);
        const QString why = apart(patternOf(theme(kind), one), patternOf(theme(kind), other), vision);
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void causesStayApart_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<ColourVision>("vision");
        forAllWhoSee([](ThemeKind kind, ColourVision vision, const QString &name) {
            QTest::addRow("%s", qPrintable(name)) << kind << vision;
        });
    }

    void causesStayApart()
    {
        QFETCH(const ThemeKind, kind);
        QFETCH(const ColourVision, vision);
        for (const WaitCause one : allWaitCauses) {
            for (const WaitCause other : allWaitCauses) {
                if (one >= other)
                    continue;
                const QString why = apart(waitPattern(theme(kind), one), waitPattern(theme(kind), other), vision);
                QVERIFY2(why.isEmpty(),
                         qPrintable(QStringLiteral("%1, %2: %3").arg(waitCauseText(one), waitCauseText(other), why)));
            }
        }
    }

    void patternsAreSeen_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<ColourVision>("vision");
        forAllWhoSee([](ThemeKind kind, ColourVision vision, const QString &name) {
            QTest::addRow("%s", qPrintable(name)) << kind << vision;
        });
    }

    void patternsAreSeen()
    {
        constexpr double visible = 10;
        QFETCH(const ThemeKind, kind);
        QFETCH(const ColourVision, vision);
        for (const Look look :
             {Look::Ready, Look::Blocking, Look::Waiting, Look::InThread, Look::BlockingCall, Look::Computing}) {
            const Pattern pattern = patternOf(theme(kind), look);
            const double marks = difference(shownMark(pattern), pattern.ground, vision);
            QVERIFY2(marks >= visible, qPrintable(QStringLiteral("%1: %2").arg(int(look)).arg(marks)));
        }
    }

    void outcomesTellApartWithoutColour()
    {
        constexpr TaskState outcomes[] = {TaskState::Finished, TaskState::Failed, TaskState::Cancelled};
        for (const TaskState one : outcomes) {
            for (const TaskState other : outcomes) {
                QCOMPARE(stateIcon(one) == stateIcon(other), one == other);
                QCOMPARE(stateText(one) == stateText(other), one == other);
            }
        }
    }

    /// Pairs of G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 Color-Difference Formula" (2005).
    void differencesAreThoseOfTheStandard_data()
    {
        QTest::addColumn<Lab>("one");
        QTest::addColumn<Lab>("other");
        QTest::addColumn<double>("expected");
        QTest::newRow("1") << Lab{50, 2.6772, -79.7751} << Lab{50, 0, -82.7485} << 2.0425;
        QTest::newRow("4") << Lab{50, -1.3802, -84.2814} << Lab{50, 0, -82.7485} << 1.0000;
        QTest::newRow("16") << Lab{50, 2.5, 0} << Lab{50, 0, -2.5} << 4.3065;
        QTest::newRow("17") << Lab{50, 2.5, 0} << Lab{73, 25, -18} << 27.1492;
        QTest::newRow("18") << Lab{50, 2.5, 0} << Lab{61, -5, 29} << 22.8977;
        QTest::newRow("19") << Lab{50, 2.5, 0} << Lab{56, -27, -3} << 31.9030;
        QTest::newRow("20") << Lab{50, 2.5, 0} << Lab{58, 24, 15} << 19.4535;
        QTest::newRow("25") << Lab{60.2574, -34.0099, 36.2677} << Lab{60.4626, -34.1751, 39.4387} << 1.2644;
        QTest::newRow("34") << Lab{2.0776, 0.0795, -1.1350} << Lab{0.9033, -0.0636, -0.5514} << 0.9082;
    }

    void differencesAreThoseOfTheStandard()
    {
        QFETCH(const Lab, one);
        QFETCH(const Lab, other);
        QFETCH(const double, expected);
        QVERIFY(std::abs(overlap::difference(one, other) - expected) < 0.00006);
        QVERIFY(std::abs(overlap::difference(other, one) - expected) < 0.00006);
    }

    void othersSeeWhiteAndBlackAsTheyAre()
    {
        for (const ColourVision vision : colourVisions) {
            QCOMPARE(seen(QColor(Qt::white), vision), QColor(Qt::white));
            QCOMPARE(seen(QColor(Qt::black), vision), QColor(Qt::black));
        }
        QVERIFY(std::abs(difference(Qt::black, Qt::white, ColourVision::Usual) - 100) < 0.01);
        QVERIFY(difference(Qt::red, Qt::green, ColourVision::Usual) > 50);
        const QColor grey = seen(QColor(Qt::red), ColourVision::Achromatopsia);
        QCOMPARE(grey.red(), grey.blue());
    }

    void thePaletteCarriesTheTheme_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
    }

    void thePaletteCarriesTheTheme()
    {
        QFETCH(const ThemeKind, kind);
        QCOMPARE(theme(kind).kind, kind);
        QCOMPARE(themeKind(themePalette(theme(kind))), kind);
    }

    void theSystemsPaletteDecides_data()
    {
        QTest::addColumn<QColor>("window");
        QTest::addColumn<ThemeKind>("kind");
        QTest::newRow("white") << QColor(Qt::white) << ThemeKind::Light;
        QTest::newRow("light grey") << QColor(0xEF, 0xEF, 0xEF) << ThemeKind::Light;
        QTest::newRow("dark grey") << QColor(0x32, 0x32, 0x32) << ThemeKind::Dark;
        QTest::newRow("black") << QColor(Qt::black) << ThemeKind::Dark;
    }

    void theSystemsPaletteDecides()
    {
        QFETCH(const QColor, window);
        QFETCH(const ThemeKind, kind);
        QPalette palette;
        palette.setColor(QPalette::Window, window);
        QCOMPARE(themeKind(palette), kind);
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(qRound(contrast(0x767676, Qt::white) * 100), 454);
    }
};

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
