// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/slidetext.h"

#include "app/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocumentFragment>

#include <cmath>

namespace overlap {

namespace {

constexpr double lineHeight = 118; ///< Per cent.

QFont fontOf(SlidePart::Role role, const SlideSizes &sizes)
{
    switch (role) {
    case SlidePart::Role::Title:
        return uiFont(sizes.title, 1, QFont::Bold);
    case SlidePart::Role::Strong:
    case SlidePart::Role::Done:
        return uiFont(sizes.strong, 1, QFont::DemiBold);
    case SlidePart::Role::Body:
    case SlidePart::Role::Soft:
        return uiFont(sizes.text);
    case SlidePart::Role::Code:
        return codeFont(sizes.text);
    }
    Q_UNREACHABLE();
}

QColor colorOf(SlidePart::Role role, const Theme &theme)
{
    switch (role) {
    case SlidePart::Role::Title:
    case SlidePart::Role::Strong:
    case SlidePart::Role::Body:
    case SlidePart::Role::Code:
        return theme.ink;
    case SlidePart::Role::Soft:
        return theme.soft;
    case SlidePart::Role::Done:
        return theme.ok;
    }
    Q_UNREACHABLE();
}

/// Code in our font, and what a link says in the colour of links.
void restyleMarkdown(QTextDocument &document, const SlideSizes &sizes, const Theme &theme)
{
    struct Change
    {
        int position;
        int length;
        QTextCharFormat format;
    };
    std::vector<Change> changes;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            QTextCharFormat format = part.fragment().charFormat();
            if (format.fontFixedPitch())
                format.setFont(codeFont(sizes.text), QTextCharFormat::FontPropertiesSpecifiedOnly);
            if (format.isAnchor()) {
                format.setForeground(theme.accent);
                format.setFontWeight(QFont::DemiBold);
                format.setFontUnderline(false);
            }
            if (format != part.fragment().charFormat())
                changes.push_back({part.fragment().position(), part.fragment().length(), format});
        }
    }
    QTextCursor cursor(&document);
    for (const Change &change : changes) {
        cursor.setPosition(change.position);
        cursor.setPosition(change.position + change.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(change.format);
    }
}

} // namespace

SlideText::SlideText(QWidget *parent) : QWidget(parent)
{
    m_document.setDocumentMargin(0);
    setFocusPolicy(Qt::NoFocus);
}

void SlideText::show(const std::vector<SlidePart> &parts, const SlideSizes &sizes, int width)
{
    m_width = width;
    m_parts = parts;
    m_sizes = sizes;
    m_page = 0;
    fill();
}

void SlideText::fill()
{
    const Theme &colors = theme(themeKind(palette()));
    m_document.clear();
    m_document.setDefaultFont(uiFont(std::max(1, m_sizes.text)));
    QTextCursor cursor(&m_document);
    QStringList words;
    for (const SlidePart &part : m_parts) {
        QTextCharFormat format;
        QFont font = fontOf(part.role, m_sizes);
        if (part.role == SlidePart::Role::Code && QFontMetrics(font).size(0, part.text).width() > m_width)
            font = codeFont(m_sizes.least);
        format.setFont(font);
        format.setForeground(colorOf(part.role, colors));
        QTextBlockFormat block;
        block.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        block.setBottomMargin(&part == &m_parts.back() ? 0 : m_sizes.margin * 0.75);
        if (&part == &m_parts.front()) {
            cursor.setBlockFormat(block);
            cursor.setBlockCharFormat(format);
        } else {
            cursor.insertBlock(block, format);
        }
        if (part.markdown) {
            cursor.insertFragment(QTextDocumentFragment::fromMarkdown(part.text));
            cursor.setBlockFormat(block);
        } else {
            cursor.insertText(QString(part.text).replace(u'\n', QChar::LineSeparator), format);
        }
        words += part.text;
    }
    restyleMarkdown(m_document, m_sizes, colors);
    setAccessibleName(words.join(u'\n'));
    update();
}

int SlideText::heightFor(int width) const
{
    m_document.setTextWidth(width);
    return m_parts.empty() ? 0 : int(std::ceil(m_document.size().height()));
}

std::vector<SlideText::Line> SlideText::lines() const
{
    std::vector<Line> lines;
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        const QRectF place = m_document.documentLayout()->blockBoundingRect(block);
        const QTextLayout &layout = *block.layout();
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            lines.push_back({place.top() + line.y(), place.top() + line.y() + line.height(),
                             block.text().mid(line.textStart(), line.textLength())});
        }
    }
    return lines;
}

/// The first line of each page.
std::vector<std::size_t> SlideText::breaks(const std::vector<Line> &lines, int height) const
{
    std::vector<std::size_t> firsts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (firsts.empty() || lines[i].bottom - lines[firsts.back()].top > height)
            firsts.push_back(i);
    }
    return firsts;
}

int SlideText::pages(QSize size) const
{
    m_document.setTextWidth(size.width());
    return std::max(1, int(breaks(lines(), size.height()).size()));
}

void SlideText::setPage(int page)
{
    m_page = page;
    update();
}

QString SlideText::pageText() const
{
    m_document.setTextWidth(width());
    const std::vector<Line> all = lines();
    const std::vector<std::size_t> firsts = breaks(all, height());
    const auto page = std::min(std::size_t(m_page), firsts.empty() ? 0 : firsts.size() - 1);
    QStringList words;
    for (std::size_t i = firsts.empty() ? 0 : firsts[page]; i < all.size(); ++i) {
        if (page + 1 < firsts.size() && i == firsts[page + 1])
            break;
        words += all[i].text;
    }
    return words.join(u'\n');
}

int SlideText::widest() const
{
    m_document.setTextWidth(width());
    return int(std::ceil(m_document.idealWidth()));
}

int SlideText::smallestText() const
{
    int smallest = 0;
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const int size = QFontInfo(part.fragment().charFormat().font()).pixelSize();
            smallest = smallest == 0 ? size : std::min(smallest, size);
        }
    }
    return smallest;
}

void SlideText::paintEvent(QPaintEvent *)
{
    if (m_parts.empty())
        return;
    m_document.setTextWidth(width());
    const std::vector<Line> all = lines();
    const std::vector<std::size_t> firsts = breaks(all, height());
    const std::size_t page = std::min(std::size_t(m_page), firsts.size() - 1);
    const double top = all[firsts[page]].top;
    const double bottom = page + 1 < firsts.size() ? all[firsts[page + 1]].top : all.back().bottom;
    QPainter painter(this);
    painter.translate(0, -top);
    m_document.drawContents(&painter, QRectF(0, top, width(), bottom - top));
}

void SlideText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace overlap
