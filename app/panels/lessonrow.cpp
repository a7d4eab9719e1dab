// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/lessonrow.h"

#include "app/classroom/progress.h"
#include "app/stylepaint.h"
#include "app/timeline/icons.h"

#include <QListView>
#include <QPainter>

#include <algorithm>

namespace overlap {

namespace {

bool isHeading(const QModelIndex &index)
{
    return index.data(LessonRow::IdRole).toString().isEmpty();
}

/// The words, each with what stands behind it up to the next one.
QStringList words(const QString &text)
{
    QStringList parts{QString()};
    for (const QChar letter : text) {
        parts.back() += letter;
        if (letter == u' ' || letter == u'_')
            parts += QString();
    }
    parts.removeAll(QString());
    return parts;
}

int widthOf(const QString &text, const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(text.trimmed());
}

/// The font, so much smaller that the words have room, if that is not too small.
QFont fitted(QFont font, const QStringList &words, int width)
{
    const int least = font.pixelSize() * 4 / 5;
    const auto isTooWide = [&](const QString &word) { return widthOf(word, font) > width; };
    while (font.pixelSize() > least && std::ranges::any_of(words, isTooWide)) {
        font.setLetterSpacing(QFont::PercentageSpacing, 100);
        font.setPixelSize(font.pixelSize() - 1);
    }
    return font;
}

/// A ring for a new lesson, filled by the share of its steps for one that is begun, a tick for one that is done.
void paintState(QPainter &painter, LessonState state, double share, const QRectF &place, const Theme &theme)
{
    if (state == LessonState::Done) {
        drawIcon(painter, Icon::Done, place, theme.ok);
        return;
    }
    const QRectF ring = place.adjusted(1, 1, -1, -1);
    painter.setPen(QPen(theme.faint, 1.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
    if (state == LessonState::Begun) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        constexpr int top = 90 * 16;
        constexpr int round = 360 * 16;
        painter.drawPie(ring, top, -qRound(share * round)); // clockwise
    }
}

/// Beside the text on both sides; larger text needs the room more.
int sidePad()
{
    return qRound(metrics.gap + metrics.focusRing);
}

} // namespace

QStringList foldedLines(const QString &text, const QFont &font, int width)
{
    QStringList lines{QString()};
    const auto add = [&](const QString &part) {
        if (!lines.back().isEmpty() && widthOf(lines.back() + part, font) > width)
            lines += QString();
        lines.back() += part;
    };
    for (const QString &word : words(text)) {
        if (widthOf(word, font) <= width) {
            add(word);
            continue;
        }
        lines += QString();
        for (const QChar letter : word)
            add(letter);
    }
    for (QString &line : lines)
        line = line.trimmed();
    lines.removeAll(QString());
    return lines;
}

LessonRow::LessonRow(QListView &view) : QStyledItemDelegate(&view), m_view(view) { }

QRect LessonRow::textRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect whole = option.rect.adjusted(sidePad(), 0, -sidePad(), 0);
    if (isHeading(index))
        return whole;
    const int sign = qRound(Paint(option.palette).length(metrics.icon) + metrics.gap);
    return QStyle::visualRect(option.direction, whole, whole.adjusted(0, 0, -sign, 0));
}

/// In one size for all of the list.
QFont LessonRow::nameFont(const QFont &usual, int width) const
{
    Names names{.usual = usual, .width = width, .words = {}};
    const QAbstractItemModel &model = *m_view.model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (!isHeading(index))
            names.words += words(index.data(Qt::DisplayRole).toString());
    }
    if (names != m_names) {
        QFont font = usual;
        font.setWeight(QFont::DemiBold); // as the chosen one has it
        m_nameFont = fitted(font, names.words, width);
        m_names = std::move(names);
    }
    return m_nameFont;
}

QFont LessonRow::font(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = textRect(option, index).width();
    if (!isHeading(index))
        return nameFont(option.font, width);
    return fitted(captionFont(Paint(option.palette).scale), words(index.data(Qt::DisplayRole).toString()), width);
}

QStringList LessonRow::lines(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return foldedLines(index.data(Qt::DisplayRole).toString(), font(option, index), textRect(option, index).width());
}

QSize LessonRow::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem whole = option;
    whole.rect = m_view.viewport()->rect();
    const qsizetype more = std::max<qsizetype>(1, lines(whole, index).size()) - 1;
    return {0,
            Paint(option.palette).pixels(metrics.lessonRow)
                + int(more) * QFontMetrics(font(whole, index)).lineSpacing()};
}

void LessonRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(index))
        paintHeading(*painter, option, index);
    else
        paintLesson(*painter, option, index);
    painter->restore();
}

void LessonRow::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Paint paint(option.palette);
    const QRect rect = textRect(option, index).adjusted(0, 0, 0, -paint.pixels(metrics.gap) * 3 / 4);
    painter.setFont(font(option, index));
    painter.setPen(paint.theme.faint);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignBottom, lines(option, index).join(u'\n'));
}

void LessonRow::paintLesson(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Paint paint(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRectF rect = QRectF(option.rect).adjusted(0, metrics.border, 0, -metrics.border);
    const qreal radius = paint.length(metrics.controlRadius);
    if (selected) {
        paintSelected(painter, rect, radius, paint);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(paint.theme.bg);
        painter.drawRoundedRect(rect, radius, radius);
    }
    QFont name = font(option, index);
    name.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter.setFont(name);
    painter.setPen(selected ? paint.theme.accent : paint.theme.ink);
    painter.drawText(textRect(option, index), Qt::AlignLeft | Qt::AlignVCenter, lines(option, index).join(u'\n'));
    const qreal side = paint.length(metrics.icon);
    const qreal left =
        option.direction == Qt::RightToLeft ? option.rect.left() + sidePad() : option.rect.right() - sidePad() - side;
    const QRectF sign(left, option.rect.center().y() - side / 2 + 0.5, side, side);
    paintState(painter, LessonState(index.data(StateRole).toInt()), index.data(ShareRole).toDouble(), sign,
               paint.theme);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, rect, radius, paint);
}

} // namespace overlap
