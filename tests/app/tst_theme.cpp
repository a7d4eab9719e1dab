// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/themekinds.h"

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

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textsCanBeRead_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const ThemeKind kind : themeKinds) {
            const Theme &colors = theme(kind);
            const auto add = [&](const char *name, const QColor &text, const QColor &ground) {
                QTest::addRow("%s, %s", name, qPrintable(nameOf(kind)))
                    << text << ground << (isHighContrast(kind) ? 7.0 : 4.5);
            };
            add("ink on the window", colors.ink, colors.bg);
            add("ink on a panel", colors.ink, colors.panel);
            add("ink on code", colors.ink, colors.code);
            add("ink on a marked line", colors.ink, colors.waitbg);
            add("soft on the window", colors.soft, colors.bg);
            add("soft on a panel", colors.soft, colors.panel);
            add("faint on the window", colors.faint, colors.bg);
            add("faint on a panel", colors.faint, colors.panel);
            add("faint on code", colors.faint, colors.code);
            add("soft on a marked line", colors.soft, colors.waitbg);
            add("accent on a panel", colors.accent, colors.panel);
            add("accent on what is selected", colors.accent, colors.accentbg);
            add("accent on a marked line", colors.accent, colors.waitbg);
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
            add("what a line has led to", colors.queue, colors.hl);
            add("blocking in a line", colors.block, colors.blockbg);
            add("a keyword in a blocking line", colors.accent, colors.blockbg);
            add("a string in a blocking line", colors.ok, colors.blockbg);
            add("a decorator", colors.thread, colors.code);
            add("the flat heart", colors.block, colors.panel);
            add("done", colors.ok, colors.panel);
            add("a string in a marked line", colors.ok, colors.waitbg);
            add("the playhead's time", colors.panel, colors.ink);
        }
    }

    void textsCanBeRead()
    {
        QFETCH(const QColor, text);
        QFETCH(const QColor, ground);
        QFETCH(const double, least);
        QVERIFY2(contrast(text, ground) >= least, qPrintable(QString::number(contrast(text, ground))));
    }

    void highContrastShowsLinesAndMarks_data()
    {
        QTest::addColumn<QColor>("mark");
        QTest::addColumn<QColor>("ground");
        for (const ThemeKind kind : {ThemeKind::LightContrast, ThemeKind::DarkContrast}) {
            const Theme &colors = theme(kind);
            const auto add = [&](const char *name, const QColor &mark, const QColor &ground) {
                QTest::addRow("%s, %s", name, qPrintable(nameOf(kind))) << mark << ground;
            };
            add("a border on the window", colors.line, colors.bg);
            add("a border on a panel", colors.line, colors.panel);
            add("a border on code", colors.line, colors.code);
            add("a line of the grid", colors.grid, colors.panel);
            add("a groove", colors.groove, colors.panel);
            add("what is reached of a groove", colors.accent, colors.groove);
            add("around what is selected, on a panel", colors.accentline, colors.panel);
            add("around what is selected, on code", colors.accentline, colors.code);
            add("a run", colors.run, colors.panel);
            add("around a wait", colors.wait, colors.panel);
            add("the stripes of a wait", colors.wait, colors.waitbg);
            add("around ready", colors.queue, colors.panel);
            add("the dots of ready", colors.queue, colors.queuebg);
            add("blocking", colors.block, colors.panel);
            add("around in thread", colors.thread, colors.panel);
            add("the stripes of in thread", colors.thread, colors.threadbg);
            add("around who holds", colors.hold, colors.panel);
        }
    }

    void highContrastShowsLinesAndMarks()
    {
        QFETCH(const QColor, mark);
        QFETCH(const QColor, ground);
        QVERIFY2(contrast(mark, ground) >= 3, qPrintable(QString::number(contrast(mark, ground))));
    }

    void thePaletteCarriesTheTheme_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        for (const ThemeKind kind : themeKinds)
            QTest::newRow(qPrintable(nameOf(kind))) << kind;
    }

    void thePaletteCarriesTheTheme()
    {
        QFETCH(const ThemeKind, kind);
        QCOMPARE(theme(kind).kind, kind);
        QPalette palette = themePalette(theme(kind));
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            palette.setCurrentColorGroup(group);
            QCOMPARE(themeKind(palette), kind);
        }
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
