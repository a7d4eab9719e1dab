// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codeview.h"
#include "app/session.h"
#include "app/stylepaint.h"

#include <QPainter>

#include <algorithm>

namespace overlap {

QRect CodeView::lineRect(int line) const
{
    const long start = SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line - 1));
    return rowRect(start) | lastRow(line);
}

QRect CodeView::rowRect(long position) const
{
    const long y = SendScintilla(SCI_POINTYFROMPOSITION, 0UL, position);
    const long height = SendScintilla(SCI_TEXTHEIGHT, 0UL);
    return {0, int(y), viewport()->width(), int(height)};
}

/// Where a line ends: there is most room for a word beside it.
QRect CodeView::lastRow(int line) const
{
    return rowRect(SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line - 1)));
}

int CodeView::textX(long position) const
{
    return int(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, position));
}

void CodeView::paintEvent(QPaintEvent *event)
{
    QsciScintilla::paintEvent(event);
    const Paint paint = this->paint();
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter, paint);
    paintNumbers(painter, paint);
    paintPills(painter, paint);
    paintLights(painter, paint);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        paintCursor(painter, paint);
        paintFocusRing(painter, viewport()->rect(), metrics.focusRing, paint);
    }
}

/// For people who sit far away nothing is smaller than the code.
QFont CodeView::numberFont(const Paint &paint) const
{
    return codeFont(m_presented ? metrics.codeText : metrics.tinyText, paint.scale);
}

/// Where the code begins: behind the bar of a marked line and the numbers.
int CodeView::textLeft(const Paint &paint) const
{
    constexpr qsizetype fewest = 2; // so that most programs begin at the same place
    const qsizetype digits = std::max(fewest, QString::number(lines()).size());
    const int numbers = QFontMetrics(numberFont(paint)).horizontalAdvance(QString(digits, u'0'));
    return paint.pixels(2 * metrics.codeBar) + numbers + paint.pixels(metrics.codePad / 2);
}

int CodeView::noteWidth(const QPainter &painter, const Paint &paint) const
{
    return m_lights.note.isEmpty()
        ? 0
        : painter.fontMetrics().horizontalAdvance(m_lights.note) + 2 * paint.pixels(metrics.codePad);
}

// The editor's own boxes are as high as the line and end at the letter: a pill has air around the value.
void CodeView::paintPills(QPainter &painter, const Paint &paint) const
{
    const QFont font = codeFont(metrics.codeText, paint.scale);
    const int pad = paint.pixels(metrics.pillPad);
    for (const Face::KnobSpot &spot : m_pills) {
        const long begin = positionFromLineIndex(spot.line - 1, spot.column);
        const long end = positionFromLineIndex(spot.line - 1, spot.column + spot.length);
        const QRect line = rowRect(begin);
        const QString number = text(int(begin), int(end));
        const QRect value(textX(begin), line.y(), QFontMetrics(font).horizontalAdvance(number), line.height());
        paintSelected(painter, value.adjusted(-pad, 1, pad, -1), metrics.pillRadius, paint);
        painter.setPen(paint.theme.accent);
        painter.setFont(font);
        painter.drawText(value, Qt::AlignCenter | Qt::TextDontClip, number);
    }
}

void CodeView::paintMarks(QPainter &painter, const Paint &paint) const
{
    const int pad = paint.pixels(metrics.codePad);
    painter.setFont(uiFont(metrics.tinyText, paint.scale, QFont::DemiBold));
    for (const LineMark &mark : m_marks) {
        const Theme &theme = paint.theme;
        const QRect rect = lastRow(mark.line);
        const QColor color = mark.blocking ? theme.block : theme.waitText;
        const QColor ground = mark.blocking ? theme.blockbg : theme.waitbg;
        const QRect whole = lineRect(mark.line);
        painter.fillRect(QRect(0, whole.y(), textLeft(paint), whole.height()), ground);
        painter.fillRect(QRect(0, whole.y(), paint.pixels(metrics.codeBar), whole.height()), color);
        const long end = SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(mark.line - 1));
        const bool isChosen = mark.line == m_lights.chosen;
        const int right = rect.width() - (isChosen ? noteWidth(painter, paint) : 0);
        QRect room(QPoint(qMax(textX(end), 0) + pad, rect.top()), QPoint(right - pad - 1, rect.bottom()));
        QString label = fitNames(mark.tasks, painter.fontMetrics(), room.width());
        if (label.isEmpty() || label.endsWith(u'…')) { // Then the end of the code gives way, unless it is looked at.
            if (isChosen)
                continue;
            room.setLeft(qMin(room.left(), right - qRound(rect.width() * metrics.labelShare)));
            label = fitNames(mark.tasks, painter.fontMetrics(), room.width());
        }
        const int width = painter.fontMetrics().horizontalAdvance(label);
        painter.fillRect(
            QRect(right - width - 2 * pad, rect.y(), rect.width() - right + width + 2 * pad, rect.height()), ground);
        painter.setPen(color);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, label);
    }
}

void CodeView::paintNumbers(QPainter &painter, const Paint &paint) const
{
    const int right = textLeft(paint) - paint.pixels(metrics.codePad / 2);
    painter.setFont(numberFont(paint));
    const auto first = static_cast<unsigned long>(firstVisibleLine());
    const int count = lines() - 1; // Behind the end of the last one the editor has one more.
    for (int line = int(SendScintilla(SCI_DOCLINEFROMVISIBLE, first)) + 1; line <= count; ++line) {
        const QRect rect = rowRect(SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line - 1)));
        if (rect.top() >= viewport()->height())
            break;
        const auto mark = std::ranges::find(m_marks, line, &LineMark::line);
        const bool isMarked = mark != m_marks.end();
        painter.setPen(!isMarked ? paint.theme.faint : mark->blocking ? paint.theme.block : paint.theme.waitText);
        painter.drawText(QRect(0, rect.top(), right, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line));
    }
}

/// A frame around the chosen line, with what it has led to, and one around the line of the span that is looked at.
void CodeView::paintLights(QPainter &painter, const Paint &paint) const
{
    const auto frame = [&](int line, const QColor &color) {
        const qreal width = metrics.focusRing;
        const QRectF rect = QRectF(lineRect(line)).adjusted(width, width / 2, -width, -width / 2);
        painter.setPen(QPen(color, width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect, metrics.pillRadius, metrics.pillRadius);
    };
    if (m_lights.subject != 0)
        frame(m_lights.subject, paint.theme.accent);
    if (m_lights.chosen == 0)
        return;
    painter.setFont(uiFont(metrics.tinyText, paint.scale, QFont::DemiBold));
    const QRect rect = lastRow(m_lights.chosen);
    const int width = noteWidth(painter, paint);
    painter.fillRect(rect.adjusted(rect.width() - width, 0, 0, 0), paint.theme.hl);
    painter.setPen(paint.theme.queue);
    painter.drawText(rect.adjusted(0, 0, -paint.pixels(metrics.codePad), 0), Qt::AlignRight | Qt::AlignVCenter,
                     m_lights.note);
    frame(m_lights.chosen, paint.theme.queue);
}

/// Where the keys stand.
void CodeView::paintCursor(QPainter &painter, const Paint &paint) const
{
    const QRectF rect = QRectF(lineRect(cursorLine())).adjusted(3.5, 1.5, -3.5, -1.5);
    painter.setPen(QPen(paint.theme.soft, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
}

} // namespace overlap
