// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"

#include <QObject>

namespace overlap {

enum class ThemeChoice : quint8 { System, Light, Dark };

/// The look of the application: theme, contrast and text scale. Changing one of them gives the application a palette
/// and a font; widgets hear of it as of any change of palette and font, and find their theme in their palette.
class Appearance : public QObject
{
    Q_OBJECT
public:
    static constexpr double minTextScale = 0.8;
    static constexpr double maxTextScale = 2.0;

    /// Takes over the style and the palette of the application. Its font stays until loadFont().
    explicit Appearance(ThemeChoice choice = ThemeChoice::System, QObject *parent = nullptr);

    /// Gives the application our font, now and whenever the text scale changes. Looking fonts up for the first time
    /// takes longer than showing an empty window does.
    void loadFont();

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);

    /// What the choice comes to now.
    ThemeKind kind() const { return m_kind; }

    /// Dark instead of light or light instead of dark, as a choice of the reader.
    void toggle();

    bool isHighContrast() const { return m_highContrast; }
    void setHighContrast(bool high);

    double textScale() const { return m_textScale; }

    /// Clamped to minTextScale..maxTextScale.
    void setTextScale(double scale);

    /// By `steps` tenths.
    void scaleText(int steps);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isDarkChosen() const;
    static bool isSystemDark();
    void followSystem();
    void applyPalette();

    ThemeChoice m_choice;
    bool m_highContrast = false;
    ThemeKind m_kind = ThemeKind::Light;
    double m_textScale = 1.0;
};

} // namespace overlap
