// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace overlap {

enum class ThemeKind : quint8 { Light, Dark, LightContrast, DarkContrast };

/// The kind that is light or dark, with usual or high contrast.
constexpr ThemeKind themeKind(bool isDark, bool isHighContrast)
{
    if (isHighContrast)
        return isDark ? ThemeKind::DarkContrast : ThemeKind::LightContrast;
    return isDark ? ThemeKind::Dark : ThemeKind::Light;
}

constexpr bool isDark(ThemeKind kind)
{
    return kind == ThemeKind::Dark || kind == ThemeKind::DarkContrast;
}

constexpr bool isHighContrast(ThemeKind kind)
{
    return kind == ThemeKind::LightContrast || kind == ThemeKind::DarkContrast;
}

/// The colours of one theme. Every text colour has a contrast of at least 4.5:1 on every ground that it is used on.
/// With high contrast it is 7:1, and lines and marks have 3:1 (WCAG 2.1, 1.4.6 and 1.4.11).
struct Theme
{
    ThemeKind kind;

    // Grounds and lines.
    QColor bg;         ///< Behind the cards.
    QColor panel;      ///< Cards, bars and lists.
    QColor line;       ///< Borders and separators.
    QColor grid;       ///< Lines of the time axis.
    QColor code;       ///< Behind code.
    QColor hl;         ///< Behind what is said of a line of code, and what is found.
    QColor accentbg;   ///< Behind what is selected.
    QColor accentline; ///< Around what is selected.
    QColor groove;     ///< Of sliders and progress bars: what is not reached.

    // Text.
    QColor ink;
    QColor soft;
    QColor faint;
    QColor accent;
    QColor onAccent; ///< Text on `accent` and on `run`.

    // States: the strong colour (also for text) and the ground of its pattern.
    QColor run;
    QColor wait;     ///< Stripes and border of a wait.
    QColor waitText; ///< The word for a wait.
    QColor waitbg;   ///< Behind a line of code where a task is suspended, too.
    QColor block;
    QColor blockbg; ///< Behind a line of code where a task blocks.
    QColor onBlock; ///< Text on `block`.
    QColor queue;   ///< Ready: queued for the loop.
    QColor queuebg;
    QColor thread;
    QColor threadbg;
    QColor onThread; ///< Text on `thread`.
    QColor hold;     ///< What a task holds of something shared.
    QColor holdbg;
    QColor warn; ///< A mistake of the program.
    QColor ok;
};

/// The theme of that kind; lives as long as the program.
const Theme &theme(ThemeKind kind);

/// The palette that carries a theme to every widget.
QPalette themePalette(const Theme &theme);

/// The theme that a palette carries; of another palette, whether it is light or dark. A widget paints with the theme of
/// its own palette, so that it hears of another theme as of any change of palette.
ThemeKind themeKind(const QPalette &palette);

/// Lengths in device independent pixels at text scale 1.
struct Metrics
{
    // Text.
    int headlineText = 22;
    int readoutText = 16;
    int titleText = 14;
    int bodyText = 13;
    int smallText = 12;
    int tinyText = 11;
    int codeText = 13;
    qreal captionSpacing = 106; ///< Per cent.

    // Surfaces.
    qreal cardRadius = 12;
    qreal controlRadius = 8;
    qreal margin = 14;
    qreal gap = 8;

    // Controls.
    qreal border = 1;
    qreal focusRing = 2;
    qreal symbol = 16;
    qreal buttonPadX = 11;
    qreal buttonPadY = 6;
    qreal groove = 4;
    qreal handle = 16;
    qreal switchWidth = 32;
    qreal switchHeight = 18;
    qreal scrollBar = 10;
    qreal tabLine = 2;

    // Window.
    int windowWidth = 1440; ///< At the first start.
    int windowHeight = 900;
    qreal headerPad = 11;
    qreal logo = 20;
    qreal cardInset = 8; ///< Keeps what lies on a card off its round corners.
    qreal columnMargin = 18;
    qreal lessonRow = 31;
    qreal listWidth = 196;
    qreal listMinWidth = 190;
    qreal stageWidth = 800;
    qreal stageMinWidth = 500;
    qreal codeWidth = 400;
    qreal codeMinWidth = 260;
    qreal codeHeight = 500;
    qreal whyHeight = 120;
    qreal outputHeight = 180;
    qreal knobWidth = 130;  ///< The least; knobs wrap into more rows where there is less room.
    qreal labelShare = 0.3; ///< The share of a line's width that the names of its tasks may take from the code.
    qreal pillPad = 2;
    qreal pillRadius = 4;
    qreal codePad = 12;
    qreal codeLeading = 2; ///< Above and below each line.
    qreal codeBar = 3;     ///< At the left of a line where a task is suspended.

    // Timeline.
    qreal barRadius = 5;
    qreal rowMin = 20; ///< Height of a task's row in the least and in ample room.
    qreal rowMax = 32;
    qreal rowSmall = 18; ///< Of a task's row, where many are to be seen.
    qreal rowThin = 6;   ///< Of one that shows colours alone, where there is room.
    qreal turnMark = 4;  ///< Width of a turn that is too short to see.
    qreal beat = 10;     ///< Width of one beat of the loop's heart.
    qreal icon = 12;
    qreal bubbleRadius = 6;
    qreal tickDistance = 84; ///< At least, at text scale 1.
    qreal shareColumn = 10;  ///< Width of a column that several states share.
    qreal strip = 2;         ///< What runs along the edge of a bar.
    qreal indent = 12;       ///< Of the name of a task below that of its parent.

    // Presenting to a class, as shares of the height of the picture.
    qreal slideLeast = 1.0 / 30; ///< The em of any text. From a place five times as far away as the picture is high,
                                 ///< a capital letter takes 16 minutes of arc.
    qreal slideText = 1.0 / 24;
    qreal slideStrong = 1.0 / 18;
    qreal slideTitle = 1.0 / 12;
    qreal slideRow = 1.0 / 18; ///< The height of a row that has words.
    qreal slideMargin = 1.0 / 30;
    qreal slidePointer = 1.0 / 9;
    qreal slideDim = 0.8; ///< How much of a lane beside the spotlight is covered, from 0 to 1.
};

inline constexpr Metrics metrics;

/// Of the pointer that a teacher shows things with: seen on every ground of both themes.
struct PointerColors
{
    QColor ground{0xff, 0xc8, 0x2e};
    QColor rim{0x14, 0x1a, 0x24};
};

inline constexpr PointerColors pointerColors;

/// The font of the interface (Inter where it is installed, else the system's) at `size` pixels times `scale`.
/// Needs a QGuiApplication.
QFont uiFont(int size, qreal scale = 1, QFont::Weight weight = QFont::Normal);

/// The font of the caption over a section: small, spaced capitals.
QFont captionFont(qreal scale = 1);

/// The font of code, in the same way.
QFont codeFont(int size, qreal scale = 1);

/// The text scale that the font of the application stands for.
qreal textScale(const QFont &font);

} // namespace overlap
