// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditiontokens.h"

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isWordPart(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z') || character == u'_'
        || isDigit(character);
}

/// How many characters of `text` pass the test, from its beginning.
qsizetype countWhile(QStringView text, bool (*passes)(QChar))
{
    return std::distance(text.begin(), std::ranges::find_if_not(text, passes));
}

qsizetype numberLength(QStringView text)
{
    const qsizetype whole = countWhile(text, isDigit);
    if (whole >= text.size() || text[whole] != u'.')
        return whole;
    return whole + 1 + countWhile(text.sliced(whole + 1), isDigit);
}

qsizetype symbolLength(QStringView text)
{
    for (const QStringView symbol : {u"<=", u">=", u"==", u"!="}) {
        if (text.startsWith(symbol))
            return symbol.size();
    }
    return QStringView(u"<>+-*/(),").contains(text.front()) ? 1 : 0;
}

ConditionToken firstToken(QStringView rest, qsizetype column)
{
    const QChar begin = rest.front();
    if (isDigit(begin))
        return {ConditionToken::Number, rest.first(numberLength(rest)).toString(), column};
    if (isWordPart(begin))
        return {ConditionToken::Word, rest.first(countWhile(rest, isWordPart)).toString(), column};
    if (begin == u'"') {
        const qsizetype end = rest.indexOf(u'"', 1);
        if (end < 0)
            throw ConditionProblem{column, u"the text does not end with '\"'"_s};
        return {ConditionToken::Text, rest.sliced(1, end - 1).toString(), column};
    }
    const qsizetype length = symbolLength(rest);
    if (length == 0)
        throw ConditionProblem{column, u"unexpected '%1'"_s.arg(begin)};
    return {ConditionToken::Symbol, rest.first(length).toString(), column};
}

} // namespace

QString ConditionToken::name() const
{
    if (kind == End)
        return u"the end"_s;
    return kind == Text ? u'"' + text + u'"' : u'\'' + text + u'\'';
}

std::vector<ConditionToken> conditionTokens(const QString &text)
{
    std::vector<ConditionToken> tokens;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        tokens.push_back(firstToken(QStringView(text).sliced(at), at + 1));
        const ConditionToken &token = tokens.back();
        at += token.text.size() + (token.kind == ConditionToken::Text ? 2 : 0);
    }
    tokens.push_back({ConditionToken::End, {}, at + 1});
    return tokens;
}

} // namespace overlap
