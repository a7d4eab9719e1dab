// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/card.h"

#include "app/stylepaint.h"

#include <QPainter>

namespace overlap {

void Card::paintEvent(QPaintEvent *)
{
    const Paint paint(palette());
    const qreal half = metrics.border / 2;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(paint.theme.line, metrics.border));
    painter.setBrush(paint.theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), metrics.cardRadius, metrics.cardRadius);
}

} // namespace overlap
