// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace overlap {

/// What is wrong with the text of a condition, and where.
struct ConditionProblem
{
    qsizetype column; ///< From 1.
    QString text;
};

/// The smallest part of a condition.
struct ConditionToken
{
    enum Kind { Number, Word, Text, Symbol, End };

    Kind kind = End;
    QString text; ///< As written, a Text without its quotes.
    qsizetype column = 1;

    bool isSymbol(QStringView symbol) const { return kind == Symbol && text == symbol; }
    bool isWord(QStringView word) const { return kind == Word && text == word; }

    /// As a message names it: "'<='", "the end".
    QString name() const;
};

/// Takes a condition apart; the last token is an End. Throws ConditionProblem at what cannot begin a token and at a
/// text without an end.
std::vector<ConditionToken> conditionTokens(const QString &text);

} // namespace overlap
