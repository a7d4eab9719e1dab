// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/linecard.h"

#include "app/stylepaint.h"

#include <QListView>
#include <QPainter>

#include <algorithm>

namespace overlap {

namespace {

constexpr qreal gripWidth = 16; ///< With the space around it.
constexpr qreal dot = 2;
constexpr int textInset = 3; ///< Above and below the text.

/// A line of code, and its first letter: what is wrapped goes on below that.
struct Code
{
    QString text;
    int indent = 0; ///< In pixels.
};

Code codeOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString line = index.data(Qt::DisplayRole).toString();
    const QString text = line.trimmed();
    return {text, option.fontMetrics.horizontalAdvance(line) - option.fontMetrics.horizontalAdvance(text)};
}

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
    const auto *list = qobject_cast<const QListView *>(option.widget);
    const Code code = codeOf(option, index);
    const int before = paint.pixels(gripWidth) + code.indent;
    constexpr int ample = 10'000;
    const int room = list ? list->viewport()->width() - 2 * list->spacing() - before : ample;
    const QRect text = option.fontMetrics.boundingRect(0, 0, std::max(1, room), ample, Qt::TextWordWrap, code.text);
    return {std::min(text.width(), room) + before, text.height() + 2 * textInset};
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
    const Code code = codeOf(option, index);
    painter->drawText(option.rect.adjusted(int(grip) + code.indent, textInset, 0, 0),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, code.text);
    if (showsFocus(option))
        paintFocusRing(*painter, option.rect, radius, paint);
    painter->restore();
}

} // namespace overlap
