// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/drawing.h"

#include "app/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

#include <memory>
#include <vector>

namespace overlap::handout {

namespace {

constexpr double lineHeight = 120; // per cent

QFont printable(QFont font)
{
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Paragraphs have no margins, and lines are not too close.
void space(QTextDocument &document)
{
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(0);
        format.setBottomMargin(0);
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
    }
}

/// `code` in a text gets our font.
void styleCode(QTextDocument &document, const QFont &font)
{
    QTextCharFormat format;
    format.setFont(printable(codeFont(font.pixelSize() - 1)));
    std::vector<std::pair<int, int>> codes;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto each = block.begin(); !each.atEnd(); ++each) {
            const QTextFragment fragment = each.fragment();
            if (fragment.charFormat().fontFixedPitch())
                codes.emplace_back(fragment.position(), fragment.position() + fragment.length());
        }
    }
    for (const auto &[start, end] : codes) {
        QTextCursor cursor(&document);
        cursor.setPosition(start);
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

std::unique_ptr<QTextDocument> shaped(const QString &text, const QFont &font, qreal width, bool isMarkdown)
{
    auto document = std::make_unique<QTextDocument>();
    document->setDocumentMargin(0);
    document->setDefaultFont(font);
    document->setUseDesignMetrics(true);
    static const QRegularExpression length(QStringLiteral("(\\d) (s|ms|µs)\\b"));
    const QString unbroken = QString(text).replace(length, QStringLiteral("\\1\u00a0\\2"));
    if (isMarkdown)
        document->setMarkdown(unbroken);
    else
        document->setPlainText(unbroken);
    space(*document);
    styleCode(*document, font);
    document->setTextWidth(width);
    return document;
}

} // namespace

const Theme &ink()
{
    return theme(ThemeKind::Light);
}

QFont printFont(int size, QFont::Weight weight)
{
    return printable(uiFont(size, 1, weight));
}

QFont printCodeFont()
{
    return printable(codeFont(metrics.tinyText));
}

qreal textHeight(const QString &text, const QFont &font, qreal width, bool isMarkdown)
{
    return std::ceil(shaped(text, font, width, isMarkdown)->size().height());
}

void drawText(QPainter &painter, const QString &text, const QFont &font, const QColor &color, const QRectF &place,
              bool isMarkdown)
{
    const auto document = shaped(text, font, place.width(), isMarkdown);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, color);
    painter.save();
    painter.translate(place.topLeft());
    document->documentLayout()->draw(&painter, context);
    painter.restore();
}

void drawLine(QPainter &painter, const QString &text, const QFont &font, const QColor &color, QPointF baseline)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(baseline, text);
}

void drawRule(QPainter &painter, qreal left, qreal right, qreal y)
{
    painter.setPen(QPen(ink().faint, 0.8));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
}

void drawBox(QPainter &painter, const QRectF &box)
{
    painter.setPen(QPen(ink().ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
}

qreal heightOf(const Block &block, qreal width)
{
    return std::visit([&](const auto &content) { return heightOf(content, width); }, block.content);
}

void paint(QPainter &painter, const Block &block, const QRectF &place)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    std::visit([&](const auto &content) { paint(painter, content, place); }, block.content);
    painter.restore();
}

} // namespace overlap::handout
