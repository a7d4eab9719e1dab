// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QColor;
class QTextDocument;

namespace overlap {

struct Term;

/// Underlines the first place of each term in a page of text with dots, and gives it a tool tip. What a lesson calls a
/// variant by, capitals in italics, is no term.
void markTerms(QTextDocument &page, const std::vector<Term> &terms, const QColor &dots);

} // namespace overlap
