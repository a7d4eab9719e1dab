// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"

namespace overlap {

inline constexpr ThemeKind themeKinds[] = {ThemeKind::Light, ThemeKind::Dark, ThemeKind::LightContrast,
                                           ThemeKind::DarkContrast};

/// "light with high contrast".
inline QString nameOf(ThemeKind kind)
{
    const QString name = isDark(kind) ? QStringLiteral("dark") : QStringLiteral("light");
    return isHighContrast(kind) ? name + QStringLiteral(" with high contrast") : name;
}

} // namespace overlap
