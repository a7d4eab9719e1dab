// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/termmarks.h"

#include "app/classroom/glossary.h"

#include <QColor>
#include <QTextBlock>
#include <QTextDocument>

#include <set>

namespace overlap {

namespace {

/// The piece of text in one format that has the character at that place of the document.
QTextFragment fragmentAt(const QTextBlock &block, int position)
{
    for (QTextBlock::iterator at = block.begin(); !at.atEnd(); ++at) {
        if (at.fragment().contains(position))
            return at.fragment();
    }
    return {};
}

bool isMeant(const TermPlace &place, const QTextBlock &block)
{
    const QTextFragment piece = fragmentAt(block, block.position() + int(place.start));
    const bool italic = piece.charFormat().fontItalic();
    const bool namesVariant = italic && piece.text().at(0).isUpper();
    return !namesVariant && (italic || !place.onlyItalic);
}

} // namespace

void markTerms(QTextDocument &page, const std::vector<Term> &terms, const QColor &dots)
{
    std::set<std::size_t> marked;
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        for (const TermPlace &place : termsIn(block.text(), terms)) {
            if (!isMeant(place, block) || !marked.insert(place.term).second)
                continue;
            QTextCharFormat format;
            format.setUnderlineStyle(QTextCharFormat::DotLine);
            format.setUnderlineColor(dots);
            format.setToolTip(termTip(terms[place.term]));
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + int(place.start));
            cursor.setPosition(cursor.position() + int(place.length), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(format);
        }
    }
}

} // namespace overlap
