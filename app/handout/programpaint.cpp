// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/drawing.h"
#include "app/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace overlap::handout {

namespace {

constexpr qreal codeLine = 15;
constexpr qreal lineNumberColumn = 24;
constexpr qreal rule = 8; ///< From the numbers to the code, with a line in the middle.
constexpr qreal inset = 4;
constexpr qreal pairGap = 16;
constexpr qreal sortRow = 25;
constexpr qreal sortBox = 19;

QFont titleFont()
{
    return printFont(metrics.titleText, QFont::DemiBold);
}

qreal programTitleHeight(qreal width)
{
    return textHeight(QStringLiteral("X"), titleFont(), width) + 2 * inset;
}

void paintHalf(QPainter &painter, const Program &program, const QRectF &place)
{
    const qreal top = programTitleHeight(place.width());
    drawText(painter, program.title, titleFont(), ink().ink, place);
    paint(painter, program, {place.left(), place.top() + top, place.width(), heightOf(program, place.width())});
}

} // namespace

qreal heightOf(const Program &program, qreal)
{
    return qreal(program.lines.size()) * codeLine + (program.begins ? inset : 0) + (program.ends ? inset : 0);
}

void paint(QPainter &painter, const Program &program, const QRectF &place)
{
    const QFont font = printCodeFont();
    const QFontMetricsF size(font);
    const qreal code = place.left() + lineNumberColumn + rule;
    qreal baseline = place.top() + (program.begins ? inset : 0) + (codeLine + size.capHeight()) / 2;
    int number = program.firstLine;
    for (const QString &line : program.lines) {
        const QString count = QString::number(number++);
        drawLine(painter, count, font, ink().faint,
                 {place.left() + lineNumberColumn - size.horizontalAdvance(count), baseline});
        drawLine(painter, line, font, ink().ink, {code, baseline});
        baseline += codeLine;
    }
    painter.setPen(QPen(ink().line, 1));
    const qreal x = code - rule / 2;
    painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
}

qreal heightOf(const ProgramPair &pair, qreal width)
{
    return programTitleHeight(width) + std::max(heightOf(pair.left, width), heightOf(pair.right, width));
}

void paint(QPainter &painter, const ProgramPair &pair, const QRectF &place)
{
    const qreal width = (place.width() - pairGap) / 2;
    const QRectF half(place.left(), place.top(), width, place.height());
    paintHalf(painter, pair.left, half);
    paintHalf(painter, pair.right, half.translated(width + pairGap, 0));
}

qreal heightOf(const LinesToSort &lines, qreal)
{
    return qreal(lines.lines.size()) * sortRow;
}

void paint(QPainter &painter, const LinesToSort &lines, const QRectF &place)
{
    const QFont font = lines.isCode ? printCodeFont() : printFont(metrics.bodyText);
    const QFontMetricsF size(font);
    qreal top = place.top();
    for (const QString &line : lines.lines) {
        drawBox(painter, {place.left() + 1, top + (sortRow - sortBox) / 2, sortBox + 6, sortBox});
        drawLine(painter, line, font, ink().ink, {place.left() + sortBox + 20, top + (sortRow + size.capHeight()) / 2});
        top += sortRow;
    }
}

} // namespace overlap::handout
