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
    setChoice(m_kind == ThemeKind::Light ? ThemeChoice::Dark : ThemeChoice::Light);
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
    switch (m_choice) {
    case ThemeChoice::System:
        m_kind = systemKind();
        break;
    case ThemeChoice::Light:
        m_kind = ThemeKind::Light;
        break;
    case ThemeChoice::Dark:
        m_kind = ThemeKind::Dark;
        break;
    }
    applyPalette();
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

ThemeKind Appearance::systemKind()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Dark:
        return ThemeKind::Dark;
    case Qt::ColorScheme::Light:
        return ThemeKind::Light;
    case Qt::ColorScheme::Unknown:
        break;
    }
#endif
    QApplication::setPalette(QPalette()); // The desktop's own shows again.
    return themeKind(QApplication::palette());
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
