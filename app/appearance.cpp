// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appearance.h"

#include "app/style.h"

#include <QApplication>
#include <QEvent>
#include <QStyleHints>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace overlap {

Appearance::Appearance(ThemeChoice choice, QObject *parent) : QObject(parent), m_choice(choice)
{
    QApplication::setStyle(makeStyle());
    followSystem();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Appearance::followSystem);
#endif
    qApp->installEventFilter(this);
}

void Appearance::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    followSystem();
    Q_EMIT changed();
}

void Appearance::toggle()
{
    setChoice(isDark(m_kind) ? ThemeChoice::Light : ThemeChoice::Dark);
}

void Appearance::setHighContrast(bool high)
{
    if (high == m_highContrast)
        return;
    m_highContrast = high;
    followSystem();
    Q_EMIT changed();
}

void Appearance::setTextScale(double scale)
{
    const double clamped = std::clamp(scale, minTextScale, maxTextScale);
    if (clamped == m_textScale)
        return;
    m_textScale = clamped;
    loadFont();
    Q_EMIT changed();
}

void Appearance::scaleText(int steps)
{
    setTextScale(std::round(m_textScale * 10 + steps) / 10);
}

void Appearance::followSystem()
{
    m_kind = themeKind(isDarkChosen(), m_highContrast);
    applyPalette();
}

bool Appearance::isDarkChosen() const
{
    return m_choice == ThemeChoice::System ? isSystemDark() : m_choice == ThemeChoice::Dark;
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    // Each window hears of a change of the desktop's theme.
    if (event->type() == QEvent::ThemeChange && m_choice == ThemeChoice::System)
        followSystem();
    // Qt tells only windows of another font of the application; what has a font of its own has to hear of it too.
    if (event->type() == QEvent::ApplicationFontChange && watched->isWidgetType()
        && static_cast<QWidget *>(watched)->isWindow()) {
        const auto widgets = watched->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isWindow())
                QCoreApplication::postEvent(widget, new QEvent(QEvent::ApplicationFontChange));
        }
    }
    return QObject::eventFilter(watched, event);
}

bool Appearance::isSystemDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Dark:
        return true;
    case Qt::ColorScheme::Light:
        return false;
    case Qt::ColorScheme::Unknown:
        break;
    }
#endif
    QApplication::setPalette(QPalette()); // The desktop's own shows again.
    return isDark(themeKind(QApplication::palette()));
}

void Appearance::applyPalette()
{
    const QPalette palette = themePalette(theme(m_kind));
    if (palette != QApplication::palette())
        QApplication::setPalette(palette);
}

void Appearance::loadFont()
{
    const QFont font = uiFont(metrics.bodyText, m_textScale);
    if (font == QApplication::font())
        return;
    QApplication::setFont(font);
    // At once, before anything is measured with the earlier font.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationFontChange);
}

} // namespace overlap
