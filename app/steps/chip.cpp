// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/chip.h"

#include "app/stylepaint.h"
#include "app/timeline/icons.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOption>

#include <cmath>

namespace overlap {

namespace {

constexpr qreal padX = 10;
constexpr qreal tightPadX = 4.5;
constexpr qreal padY = 3;
constexpr qreal dotInset = 0.27; ///< Of the side of a sign.

QFont chipFont(const Paint &paint, bool chosen)
{
    return uiFont(metrics.smallText, paint.scale, chosen ? QFont::DemiBold : QFont::Normal);
}

} // namespace

Chip::Chip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(tr("Step: %1").arg(text));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void Chip::setSign(Sign sign)
{
    if (sign == m_sign)
        return;
    m_sign = sign;
    updateGeometry();
    update();
}

void Chip::setRoom(const Room &room)
{
    if (room == m_room)
        return;
    m_room = room;
    updateGeometry();
}

int Chip::widthWith(const Room &room) const
{
    const Paint paint(palette());
    const QFontMetricsF size(chipFont(paint, true)); // so that it keeps its width when it is chosen
    const qreal sign = m_sign != Sign::None || room.forSign ? paint.length(metrics.icon + metrics.gap / 2) : 0;
    return int(std::ceil(size.horizontalAdvance(text()) + sign + 2 * paint.length(room.tight ? tightPadX : padX)));
}

QSize Chip::sizeHint() const
{
    const Paint paint(palette());
    const QFontMetricsF size(chipFont(paint, true));
    return {widthWith(m_room), int(std::ceil(size.height() + 2 * paint.length(padY)))};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Paint paint(palette());
    const Theme &theme = paint.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isDone = m_sign != Sign::None;
    const QColor done = m_sign == Sign::Tick ? theme.ok : theme.soft;
    const QColor line = isChecked() ? theme.accent : isDone ? done : theme.line;
    painter.setPen(line);
    painter.setBrush(isChecked() ? theme.accent : underMouse() ? theme.bg : theme.panel);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    const QColor ink = isChecked() ? theme.onAccent : isDone ? done : theme.soft;
    const QFont font = chipFont(paint, isChecked());
    const qreal width = QFontMetricsF(font).horizontalAdvance(text());
    const qreal side = paint.length(metrics.icon);
    const qreal tick = isDone ? side + paint.length(metrics.gap / 2) : 0;
    QRectF content(0, 0, width + tick, height());
    content.moveCenter(QRectF(rect()).center());
    if (isDone) {
        const qreal left = isRightToLeft() ? content.right() - side : content.left();
        const QRectF sign(left, (height() - side) / 2, side, side);
        if (m_sign == Sign::Tick) {
            drawIcon(painter, Icon::Done, sign, ink);
        } else {
            const qreal inset = side * dotInset;
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(sign.adjusted(inset, inset, -inset, -inset));
        }
    }
    painter.setFont(font);
    painter.setPen(ink);
    const QRectF words = isRightToLeft() ? content.adjusted(0, 0, -tick, 0) : content.adjusted(tick, 0, 0, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text());
    QStyleOption option;
    option.initFrom(this);
    if (!showsFocus(option))
        return;
    paintFocusRing(painter, QRectF(rect()), shape.height() / 2, paint);
    if (isChecked())
        paintRingOnAccent(painter, QRectF(rect()), shape.height() / 2, paint);
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace overlap
