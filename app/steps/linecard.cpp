// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/linecard.h"

#include "app/stylepaint.h"

#include <QPainter>

namespace overlap {

namespace {

constexpr qreal gripWidth = 16; ///< With the space around it.
constexpr qreal dot = 2;
constexpr int textInset = 3; ///< Above and below the text.

/// Six dots: what can be taken hold of.
void paintGrip(QPainter &painter, const QRectF &place, const Paint &paint)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(paint.theme.faint);
    const qreal apart = 2 * paint.length(dot);
    for (const int column : {0, 1}) {
        for (const int row : {-1, 0, 1}) {
            const QPointF centre = place.center() + QPointF((column - 0.5) * apart, row * apart);
            painter.drawEllipse(centre, paint.length(dot) / 2, paint.length(dot) / 2);
        }
    }
}

} // namespace

QSize LineCard::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Paint paint(option.palette);
    const int text = option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {text + paint.pixels(gripWidth + metrics.gap), option.fontMetrics.height() + 2 * textInset};
}

void LineCard::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Paint paint(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRectF card = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = paint.length(metrics.controlRadius) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected) {
        paintSelected(*painter, option.rect, radius, paint);
    } else {
        painter->setPen(QPen(paint.theme.line, metrics.border));
        painter->setBrush(option.state.testFlag(QStyle::State_MouseOver) ? paint.theme.bg : paint.theme.panel);
        painter->drawRoundedRect(card, radius, radius);
    }
    const qreal grip = paint.length(gripWidth);
    paintGrip(*painter, {card.left(), card.top(), grip, card.height()}, paint);
    painter->setFont(option.font);
    painter->setPen(selected ? paint.theme.accent : paint.theme.ink);
    painter->drawText(card.adjusted(grip, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      index.data(Qt::DisplayRole).toString());
    if (showsFocus(option))
        paintFocusRing(*painter, option.rect, radius, paint);
    painter->restore();
}

} // namespace overlap
