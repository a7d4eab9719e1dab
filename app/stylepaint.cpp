// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stylepaint.h"

#include "app/icons.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

namespace overlap {

namespace {

// A rectangle whose border of `width` falls on whole pixels.
QRectF bordered(const QRectF &rect, qreal width)
{
    return rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

struct ButtonColors
{
    QColor ground;
    QColor border;
    QColor text;
};

ButtonColors buttonColors(const QStyleOptionButton &option, const Theme &theme)
{
    const bool on = hasState(option, QStyle::State_On);
    if (!hasState(option, QStyle::State_Enabled))
        return option.features.testFlag(QStyleOptionButton::Flat)
            ? ButtonColors{Qt::transparent, Qt::transparent, theme.faint}
            : ButtonColors{theme.panel, theme.line, theme.faint};
    if (option.features.testFlag(QStyleOptionButton::DefaultButton)) {
        const bool active = hasState(option, QStyle::State_Sunken) || hasState(option, QStyle::State_MouseOver);
        const QColor ground =
            active ? (isDark(theme.kind) ? theme.accent.lighter(108) : theme.accent.darker(112)) : theme.accent;
        return {ground, ground, theme.onAccent};
    }
    const bool flat = option.features.testFlag(QStyleOptionButton::Flat);
    ButtonColors colors{theme.panel, theme.line, theme.ink};
    if (on || hasState(option, QStyle::State_Sunken))
        colors = {theme.accentbg, theme.accent, on ? theme.accent : theme.ink};
    else if (hasState(option, QStyle::State_MouseOver))
        colors = {theme.bg, theme.faint, theme.ink};
    else if (flat)
        colors = {Qt::transparent, Qt::transparent, theme.soft};
    if (flat)
        colors.border = on ? theme.accentline : QColor(Qt::transparent);
    return colors;
}

QIcon::Mode iconMode(const QStyleOptionButton &option)
{
    if (!hasState(option, QStyle::State_Enabled))
        return QIcon::Disabled;
    return option.features.testFlag(QStyleOptionButton::DefaultButton) ? QIcon::Selected : QIcon::Normal;
}

} // namespace

Paint::Paint(const QPalette &palette)
    : theme(overlap::theme(themeKind(palette))), scale(textScale(QApplication::font()))
{ }

bool showsFocus(const QStyleOption &option)
{
    return hasState(option, QStyle::State_HasFocus) && hasState(option, QStyle::State_KeyboardFocusChange);
}

void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Paint &paint)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(paint.theme.accent, metrics.focusRing));
    painter.drawRoundedRect(bordered(rect, metrics.focusRing), radius, radius);
    painter.restore();
}

void paintRingOnAccent(QPainter &painter, const QRectF &rect, qreal radius, const Paint &paint)
{
    constexpr qreal ring = metrics.focusRing;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(paint.theme.onAccent, metrics.border));
    painter.drawRoundedRect(bordered(rect.adjusted(ring, ring, -ring, -ring), metrics.border), radius - ring,
                            radius - ring);
}

void paintSelected(QPainter &painter, const QRectF &rect, qreal radius, const Paint &paint)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(paint.theme.accentline, metrics.border));
    painter.setBrush(paint.theme.accentbg);
    painter.drawRoundedRect(bordered(rect, metrics.border), radius, radius);
    painter.restore();
}

void paintButtonPanel(QPainter &painter, const QStyleOptionButton &option, const Paint &paint)
{
    const ButtonColors colors = buttonColors(option, paint.theme);
    const qreal radius = paint.length(metrics.controlRadius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.border, metrics.border));
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(bordered(option.rect, metrics.border), radius, radius);
    if (showsFocus(option)) {
        paintFocusRing(painter, option.rect, radius, paint);
        if (option.features.testFlag(QStyleOptionButton::DefaultButton))
            paintRingOnAccent(painter, option.rect, radius, paint);
    }
    painter.restore();
}

void paintButtonLabel(QPainter &painter, const QStyleOptionButton &option, const Paint &paint)
{
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int gap = paint.pixels(metrics.gap) * 3 / 4;
    const QSize symbol = option.iconSize;
    const QIcon::State state = hasState(option, QStyle::State_On) ? QIcon::On : QIcon::Off;
    const int iconWidth = option.icon.isNull() ? 0 : symbol.width();
    const int chevronWidth = menu ? symbol.width() : 0;
    const int textWidth = option.text.isEmpty()
        ? 0
        : option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width() + (iconWidth ? gap : 0);
    const auto place = [&option](int x, int width, int height) {
        const QRect rect(x, option.rect.y() + (option.rect.height() - height + 1) / 2, width, height);
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    int x = option.rect.x() + (option.rect.width() - iconWidth - textWidth - chevronWidth) / 2;
    if (iconWidth)
        option.icon.paint(&painter, place(x, iconWidth, symbol.height()), Qt::AlignCenter, iconMode(option), state);
    x += iconWidth;
    painter.save();
    painter.setLayoutDirection(option.direction);
    painter.setPen(buttonColors(option, paint.theme).text);
    painter.drawText(place(x, textWidth, option.rect.height()),
                     int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextShowMnemonic), option.text);
    painter.restore();
    x += textWidth;
    if (menu)
        icon(Symbol::Chevron)
            .paint(&painter, place(x, chevronWidth, symbol.height()), Qt::AlignCenter, iconMode(option), state);
}

void paintSwitch(QPainter &painter, const QStyleOption &option, const Paint &paint)
{
    const bool on = hasState(option, QStyle::State_On);
    const Theme &theme = paint.theme;
    const QRectF rect = bordered(option.rect, metrics.border);
    const qreal size = rect.height();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? theme.accent : theme.faint, metrics.border));
    painter.setBrush(on ? theme.accent : theme.grid);
    painter.drawRoundedRect(rect, size / 2, size / 2);
    const qreal inset = metrics.focusRing + metrics.border;
    const QRectF knob(on ? rect.right() - size : rect.left(), rect.top(), size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(on ? theme.onAccent : theme.soft);
    painter.drawEllipse(knob.adjusted(inset, inset, -inset, -inset));
    painter.restore();
}

void paintTab(QPainter &painter, const QStyleOptionTab &option, const Paint &paint)
{
    const bool selected = hasState(option, QStyle::State_Selected);
    painter.save();
    QFont font = painter.font();
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(selected || hasState(option, QStyle::State_MouseOver) ? paint.theme.ink : paint.theme.soft);
    painter.drawText(option.rect, int(Qt::AlignCenter | Qt::TextShowMnemonic), option.text);
    if (selected) {
        const QRectF rect(option.rect);
        const qreal line = paint.length(metrics.tabLine);
        painter.fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line), paint.theme.accent);
    }
    painter.restore();
    if (selected && showsFocus(option))
        paintFocusRing(painter, option.rect, paint.length(metrics.controlRadius), paint);
}

void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Paint &paint)
{
    const Theme &theme = paint.theme;
    const bool enabled = hasState(option, QStyle::State_Enabled);
    const QColor accent = enabled ? theme.accent : theme.faint;
    const qreal groove = paint.length(metrics.groove);
    const QPointF middle = QRectF(handle).center();
    const QRectF track(option.rect.left(), middle.y() - groove / 2, option.rect.width(), groove);
    QRectF done = track;
    if (option.upsideDown)
        done.setLeft(middle.x());
    else
        done.setRight(middle.x());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.groove);
    painter.drawRoundedRect(track, groove / 2, groove / 2);
    painter.setBrush(accent);
    painter.drawRoundedRect(done, groove / 2, groove / 2);
    const bool focused = hasState(option, QStyle::State_HasFocus);
    const bool active = focused || hasState(option, QStyle::State_Sunken);
    painter.setPen(QPen(accent, metrics.focusRing));
    painter.setBrush(active ? theme.accentbg : theme.panel);
    const qreal inset = metrics.focusRing;
    painter.drawEllipse(QRectF(handle).adjusted(inset, inset, -inset, -inset));
    if (focused) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        const qreal core = handle.width() * 0.3;
        painter.drawEllipse(QRectF(handle).adjusted(core, core, -core, -core));
    }
    painter.restore();
    if (showsFocus(option))
        paintFocusRing(painter, option.rect, paint.length(metrics.controlRadius), paint);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Paint &paint)
{
    if (option.maximum <= option.minimum)
        return;
    const bool active = hasState(option, QStyle::State_Sunken) || hasState(option, QStyle::State_MouseOver);
    const qreal inset = metrics.focusRing;
    const QRectF rect = QRectF(handle).adjusted(inset, inset, -inset, -inset);
    const qreal radius = qMin(rect.width(), rect.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(active ? paint.theme.soft : paint.theme.faint);
    painter.setOpacity(active ? 1 : 0.6);
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

} // namespace overlap
