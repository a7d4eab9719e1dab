// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme.h"

#include <QFontDatabase>
#include <QtMath>

namespace overlap {

namespace {

const Theme lightTheme{
    .kind = ThemeKind::Light,
    .bg = 0xF6F7F9,
    .panel = 0xFFFFFF,
    .line = 0xDDE1E7,
    .grid = 0xEDF0F4,
    .code = 0xFBFCFD,
    .hl = 0xFFF3CF,
    .accentbg = 0xE8EEFB,
    .accentline = 0xE8EEFB,
    .groove = 0xDDE1E7,
    .ink = 0x1B2330,
    .soft = 0x5B6676,
    .faint = 0x626C7C,
    .accent = 0x2457C5,
    .onAccent = 0xFFFFFF,
    .run = 0x2457C5,
    .wait = 0x6292DF,
    .waitText = 0x2D5AA8,
    .waitbg = 0xE3ECFA,
    .block = 0xC22F3D,
    .blockbg = 0xFCE8EA,
    .onBlock = 0xFFFFFF,
    .queue = 0x8F5A00,
    .queuebg = 0xFFF6E0,
    .thread = 0x6B45C0,
    .threadbg = 0xEFE9FB,
    .onThread = 0xFFFFFF,
    .hold = 0x0B6B70,
    .holdbg = 0xD9F1F0,
    .warn = 0xA8430B,
    .ok = 0x1A7341,
};

const Theme darkTheme{
    .kind = ThemeKind::Dark,
    .bg = 0x12161D,
    .panel = 0x1A2029,
    .line = 0x2C3542,
    .grid = 0x222A35,
    .code = 0x161B23,
    .hl = 0x3A3318,
    .accentbg = 0x22304D,
    .accentline = 0x22304D,
    .groove = 0x2C3542,
    .ink = 0xE7ECF3,
    .soft = 0xA3AEBD,
    .faint = 0x939EAC,
    .accent = 0x7FA8FF,
    .onAccent = 0x12161D,
    .run = 0x6E9BFF,
    .wait = 0x4C74B8,
    .waitText = 0xA9C6FA,
    .waitbg = 0x1F2C43,
    .block = 0xFF7680,
    .blockbg = 0x3B2026,
    .onBlock = 0x2A0D11,
    .queue = 0xE5A93B,
    .queuebg = 0x2E2817,
    .thread = 0xB497FF,
    .threadbg = 0x2A2440,
    .onThread = 0x17102B,
    .hold = 0x5CD0CF,
    .holdbg = 0x17373A,
    .warn = 0xFF9F6B,
    .ok = 0x57C98A,
};

const Theme lightContrastTheme{
    .kind = ThemeKind::LightContrast,
    .bg = 0xEFF2F6,
    .panel = 0xFFFFFF,
    .line = 0x4A4A4A,
    .grid = 0x8C8C8C,
    .code = 0xFFFFFF,
    .hl = 0xFFF0B0,
    .accentbg = 0xDCE7FF,
    .accentline = 0x0A2F8C,
    .groove = 0x8C8C8C,
    .ink = Qt::black,
    .soft = 0x1F2630,
    .faint = 0x333B47,
    .accent = 0x0A2F8C,
    .onAccent = 0xFFFFFF,
    .run = 0x0F3BA8,
    .wait = 0x2F66C4,
    .waitText = 0x0B2F6E,
    .waitbg = 0xEAF1FF,
    .block = 0x8F0F1E,
    .blockbg = 0xFFE3E6,
    .onBlock = 0xFFFFFF,
    .queue = 0x5C3A00,
    .queuebg = 0xFFF6DC,
    .thread = 0x44208F,
    .threadbg = 0xF1EAFF,
    .onThread = 0xFFFFFF,
    .hold = 0x004A4E,
    .holdbg = 0xD2F3F2,
    .warn = 0x6E2A00,
    .ok = 0x0B4B26,
};

const Theme darkContrastTheme{
    .kind = ThemeKind::DarkContrast,
    .bg = 0x171C24,
    .panel = Qt::black,
    .line = 0xB4BECB,
    .grid = 0x6C7684,
    .code = Qt::black,
    .hl = 0x3D3300,
    .accentbg = 0x14284F,
    .accentline = 0xA9C7FF,
    .groove = 0x5F6875,
    .ink = 0xFFFFFF,
    .soft = 0xE4E9F0,
    .faint = 0xCBD3DD,
    .accent = 0xA9C7FF,
    .onAccent = Qt::black,
    .run = 0x9ABEFF,
    .wait = 0x5B8FE8,
    .waitText = 0xD3E3FF,
    .waitbg = 0x0B1830,
    .block = 0xFF9AA2,
    .blockbg = 0x4A0F18,
    .onBlock = Qt::black,
    .queue = 0xFFC457,
    .queuebg = 0x2A1F00,
    .thread = 0xCFBAFF,
    .threadbg = 0x1D1236,
    .onThread = Qt::black,
    .hold = 0x7FEDEA,
    .holdbg = 0x06302F,
    .warn = 0xFFB58A,
    .ok = 0x7FE8AC,
};

QFont scaled(QFont font, int size, qreal scale)
{
    font.setPixelSize(qMax(1, qRound(size * scale)));
    return font;
}

} // namespace

const Theme &theme(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Light:
        return lightTheme;
    case ThemeKind::Dark:
        return darkTheme;
    case ThemeKind::LightContrast:
        return lightContrastTheme;
    case ThemeKind::DarkContrast:
        return darkContrastTheme;
    }
    Q_UNREACHABLE();
}

QPalette themePalette(const Theme &theme)
{
    QPalette palette(theme.ink, theme.panel, theme.grid, theme.line, theme.line, theme.ink, theme.soft, theme.panel,
                     theme.bg);
    palette.setColor(QPalette::AlternateBase, theme.bg);
    palette.setColor(QPalette::Midlight, theme.grid);
    palette.setColor(QPalette::Shadow, theme.line);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.thread);
    palette.setColor(QPalette::PlaceholderText, theme.faint);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.faint);
    return palette;
}

ThemeKind themeKind(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    const QColor ink = palette.color(QPalette::Active, QPalette::WindowText); // Of a disabled widget it is another.
    for (const ThemeKind kind : {ThemeKind::LightContrast, ThemeKind::DarkContrast}) {
        const Theme &colors = theme(kind);
        if (window == colors.bg && ink == colors.ink)
            return kind;
    }
    return window.lightnessF() < 0.5F ? ThemeKind::Dark : ThemeKind::Light;
}

QFont uiFont(int size, qreal scale, QFont::Weight weight)
{
    static const bool hasInter = QFontDatabase::hasFamily(QStringLiteral("Inter"));
    QFont font = scaled(
        hasInter ? QFont(QStringLiteral("Inter")) : QFontDatabase::systemFont(QFontDatabase::GeneralFont), size, scale);
    font.setWeight(weight);
    return font;
}

QFont captionFont(qreal scale)
{
    QFont font = uiFont(metrics.tinyText, scale, QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, metrics.captionSpacing);
    return font;
}

QFont codeFont(int size, qreal scale)
{
    static const QString mono = QStringLiteral("DejaVu Sans Mono");
    static const bool hasMono = QFontDatabase::hasFamily(mono);
    return scaled(hasMono ? QFont(mono) : QFontDatabase::systemFont(QFontDatabase::FixedFont), size, scale);
}

qreal textScale(const QFont &font)
{
    const int pixels = font.pixelSize();
    return pixels > 0 ? qreal(pixels) / metrics.bodyText : 1;
}

} // namespace overlap
