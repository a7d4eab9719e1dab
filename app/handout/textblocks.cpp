// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/drawing.h"
#include "app/handout/handoutwords.h"
#include "app/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace overlap::handout {

namespace {

constexpr qreal writingHeight = 27; ///< Of a line that is written by hand.
constexpr qreal numberColumn = 26;
constexpr qreal tickBox = 13;
constexpr qreal tableColumn = 150;
constexpr qreal tableRow = 25;

QFont bodyFont(QFont::Weight weight = QFont::Normal)
{
    return printFont(metrics.bodyText, weight);
}

QFont fontOf(const Heading &heading)
{
    switch (heading.level) {
    case Heading::Level::Title:
        return printFont(metrics.headlineText, QFont::Bold);
    case Heading::Level::Section:
        return printFont(metrics.readoutText, QFont::Bold);
    case Heading::Level::Caption:
        return printFont(metrics.titleText, QFont::DemiBold);
    }
    Q_UNREACHABLE();
}

QFont fontOf(const Paragraph &paragraph)
{
    return bodyFont(paragraph.tone == Paragraph::Tone::Strong ? QFont::DemiBold : QFont::Normal);
}

QColor colorOf(const Paragraph &paragraph)
{
    return paragraph.tone == Paragraph::Tone::Soft ? ink().soft : ink().ink;
}

/// The width of the boxes of a choice and their words.
qreal boxesWidth(const Choice &choice)
{
    qreal width = 0;
    for (const QString &word : choice.boxes)
        width += 2 * gap + tickBox + gap * 3 / 4 + QFontMetricsF(bodyFont()).horizontalAdvance(word);
    return width;
}

/// Whether the first line to write on is beside the label.
bool startsBesideLabel(const WritingLines &lines, qreal width)
{
    return QFontMetricsF(bodyFont()).horizontalAdvance(lines.label) < width / 3;
}

} // namespace

qreal spaceAbove(const Block &block)
{
    constexpr qreal section = 18;
    constexpr qreal caption = 12;
    constexpr qreal usual = 6;
    constexpr qreal large = 16;
    if (const auto *heading = std::get_if<Heading>(&block.content))
        return heading->level == Heading::Level::Caption ? caption : section;
    if (const auto *program = std::get_if<Program>(&block.content))
        return program->begins ? usual : 0;
    if (std::holds_alternative<WritingLines>(block.content))
        return 0;
    if (std::holds_alternative<BlankAxes>(block.content) || std::holds_alternative<Picture>(block.content)
        || std::holds_alternative<ProgramPair>(block.content))
        return large;
    return usual;
}

qreal heightOf(const Heading &heading, qreal width)
{
    return textHeight(heading.text, fontOf(heading), width);
}

void paint(QPainter &painter, const Heading &heading, const QRectF &place)
{
    drawText(painter, heading.text, fontOf(heading), ink().ink, place);
}

qreal heightOf(const Paragraph &paragraph, qreal width)
{
    const qreal indent = paragraph.isIndented ? numberColumn : 0;
    return textHeight(paragraph.text, fontOf(paragraph), width - indent, paragraph.isMarkdown);
}

void paint(QPainter &painter, const Paragraph &paragraph, const QRectF &place)
{
    const qreal indent = paragraph.isIndented ? numberColumn : 0;
    drawText(painter, paragraph.text, fontOf(paragraph), colorOf(paragraph), place.adjusted(indent, 0, 0, 0),
             paragraph.isMarkdown);
}

qreal heightOf(const Command &command, qreal width)
{
    return textHeight(command.text, printCodeFont(), width - 2 * gap) + 2 * gap;
}

void paint(QPainter &painter, const Command &command, const QRectF &place)
{
    painter.setPen(QPen(ink().line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place, metrics.pillRadius, metrics.pillRadius);
    drawText(painter, command.text, printCodeFont(), ink().ink, place.adjusted(gap, gap, -gap, -gap));
}

qreal heightOf(const NameLine &, qreal)
{
    return writingHeight;
}

void paint(QPainter &painter, const NameLine &, const QRectF &place)
{
    const QFontMetricsF size(bodyFont());
    const qreal baseline = place.bottom() - size.descent() - 2;
    const qreal dateLeft = place.left() + place.width() * 2 / 3;
    const QString name = HandoutWords::tr("Name");
    const QString date = HandoutWords::tr("Date");
    drawLine(painter, name, bodyFont(), ink().soft, {place.left(), baseline});
    drawRule(painter, place.left() + size.horizontalAdvance(name) + gap, dateLeft - 2 * gap, baseline + 2);
    drawLine(painter, date, bodyFont(), ink().soft, {dateLeft, baseline});
    drawRule(painter, dateLeft + size.horizontalAdvance(date) + gap, place.right(), baseline + 2);
}

qreal heightOf(const Choice &choice, qreal width)
{
    return textHeight(choice.text, bodyFont(), width - numberColumn - boxesWidth(choice));
}

void paint(QPainter &painter, const Choice &choice, const QRectF &place)
{
    const QFontMetricsF size(bodyFont());
    const QRectF text = place.adjusted(numberColumn, 0, -boxesWidth(choice), 0);
    drawText(painter, HandoutWords::tr("%1.").arg(choice.number), bodyFont(), ink().ink,
             {place.left(), place.top(), numberColumn, place.height()});
    drawText(painter, choice.text, bodyFont(), ink().ink, text);
    qreal x = text.right();
    const qreal baseline = place.top() + size.ascent();
    for (const QString &word : choice.boxes) {
        x += 2 * gap;
        drawBox(painter, {x, baseline - tickBox + 1, tickBox, tickBox});
        x += tickBox + gap * 3 / 4;
        drawLine(painter, word, bodyFont(), ink().ink, {x, baseline});
        x += size.horizontalAdvance(word);
    }
}

qreal heightOf(const WritingLines &lines, qreal width)
{
    const bool beside = startsBesideLabel(lines, width);
    return lines.count * writingHeight + (beside ? 0 : textHeight(lines.label, bodyFont(), width));
}

void paint(QPainter &painter, const WritingLines &lines, const QRectF &place)
{
    const bool beside = startsBesideLabel(lines, place.width());
    const QFontMetricsF size(bodyFont());
    qreal y = place.top();
    if (!beside) {
        drawText(painter, lines.label, bodyFont(), ink().ink, place);
        y += textHeight(lines.label, bodyFont(), place.width());
    }
    for (int i = 0; i < lines.count; ++i) {
        y += writingHeight;
        const qreal baseline = y - size.descent() - 2;
        qreal left = place.left();
        if (beside && i == 0 && !lines.label.isEmpty()) {
            drawLine(painter, lines.label, bodyFont(), ink().soft, {left, baseline});
            left += size.horizontalAdvance(lines.label) + gap;
        }
        drawRule(painter, left, place.right(), baseline + 2);
    }
}

qreal heightOf(const ResultTable &table, qreal)
{
    return qreal(table.variants.size() + 1) * tableRow;
}

void paint(QPainter &painter, const ResultTable &table, const QRectF &place)
{
    const QFontMetricsF size(bodyFont());
    const QStringList heads{HandoutWords::tr("I predicted"), HandoutWords::tr("The run took"),
                            HandoutWords::tr("Off by")};
    const qreal left = place.right() - qreal(heads.size()) * tableColumn;
    const auto baseline = [&](qsizetype row) {
        return place.top() + qreal(row) * tableRow + (tableRow + size.capHeight()) / 2;
    };
    for (qsizetype i = 0; i < heads.size(); ++i)
        drawLine(painter, heads[i], bodyFont(), ink().soft, {left + qreal(i) * tableColumn + gap, baseline(0)});
    for (qsizetype i = 0; i < table.variants.size(); ++i)
        drawLine(painter, size.elidedText(table.variants[i], Qt::ElideRight, left - place.left() - gap), bodyFont(),
                 ink().ink, {place.left(), baseline(i + 1)});
    for (qsizetype row = 1; row <= table.variants.size() + 1; ++row)
        drawRule(painter, place.left(), place.right(), place.top() + qreal(row) * tableRow);
    painter.setPen(QPen(ink().faint, 0.8));
    for (qsizetype i = 0; i < heads.size(); ++i) {
        const qreal x = left + qreal(i) * tableColumn;
        painter.drawLine(QPointF(x, place.top() + gap / 2), QPointF(x, place.bottom()));
    }
}

} // namespace overlap::handout
