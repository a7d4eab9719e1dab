// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/linecard.h"

#include "app/stylepaint.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

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

/// Breaks a text into rows; within a word if that is longer than a row.
void layOut(QTextLayout &layout, qreal width)
{
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
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
    const int whole = option.fontMetrics.horizontalAdvance(code.text) + 1;
    const int room = list ? list->viewport()->width() - 2 * list->spacing() - before : whole;
    if (whole <= room)
        return {whole + before, rowHeight(option.fontMetrics)};
    QTextLayout layout(code.text, option.font);
    layOut(layout, room);
    return {room + before, int(std::ceil(layout.boundingRect().height())) + 2 * textInset};
}

int LineCard::rowHeight(const QFontMetrics &letters)
{
    return letters.height() + 2 * textInset;
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
    const QRect text = option.rect.adjusted(int(grip) + code.indent, textInset, 0, 0);
    QTextLayout layout(code.text, option.font);
    layOut(layout, text.width());
    layout.draw(painter, text.topLeft());
    if (showsFocus(option))
        paintFocusRing(*painter, option.rect, radius, paint);
    painter->restore();
}

} // namespace overlap
