// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>
#include <vector>

namespace overlap {

/// A word of the field or of the window, and what it means.
struct Term
{
    QString name;
    QStringList forms; ///< How texts write it; with a `*` before it: only where it stands in italics.
    QString meaning;   ///< One sentence, in which other terms stand between asterisks: "Something that a *task* holds."

    /// The sentence as it reads.
    QString plainMeaning() const { return QString(meaning).remove(u'*'); }
};

/// All terms by their names, in the language of the window.
std::vector<Term> glossary();

/// The term of that name or form.
const Term *findTerm(const std::vector<Term> &terms, const QString &word);

/// Where a text uses a term.
struct TermPlace
{
    std::size_t term = 0; ///< Its number in the glossary.
    qsizetype start = 0;
    qsizetype length = 0;
    bool onlyItalic = false; ///< It is meant only if it stands in italics.

    friend bool operator==(const TermPlace &, const TermPlace &) = default;
};

/// All places of a plain text that use a term, whole words in any case, in their order; the longest form at each.
std::vector<TermPlace> termsIn(const QString &text, const std::vector<Term> &terms);

/// What a tool tip says of the term: rich text, so that it has several lines if it is long.
QString termTip(const Term &term);

/// The tool tip of the term of that name as the program calls it; it is in the glossary.
QString termTip(const char *name);

} // namespace overlap
