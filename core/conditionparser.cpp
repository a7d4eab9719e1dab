// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditionparser.h"

#include "core/conditionterms.h"

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

using Token = ConditionToken;
using Problem = ConditionProblem;
using Unit = Expression::Unit;

QString allowed(const QStringList &names)
{
    return u"; allowed: "_s + (names.isEmpty() ? u"none"_s : names.join(u", "));
}

bool isOneOf(const Token &token, std::initializer_list<QStringView> symbols)
{
    return std::ranges::any_of(symbols, [&](QStringView symbol) { return token.isSymbol(symbol); });
}

/// Of a sum, a difference, or the larger of two.
Unit unitOfBoth(Unit left, Unit right)
{
    return left == Unit::Seconds || right == Unit::Seconds ? Unit::Seconds : Unit::Plain;
}

Unit unitOfProduct(const QString &operation, Unit left, Unit right)
{
    const bool seconds = operation == u"*" ? (left == Unit::Seconds) != (right == Unit::Seconds)
                                           : left == Unit::Seconds && right != Unit::Seconds;
    return seconds ? Unit::Seconds : Unit::Plain;
}

Unit unitOfKnob(KnobKind kind)
{
    switch (kind) {
    case KnobKind::Duration:
        return Unit::Seconds;
    case KnobKind::Count:
        return Unit::Plain;
    case KnobKind::Switch:
        return Unit::Switch;
    case KnobKind::Choice:
        return Unit::Choice;
    }
    Q_UNREACHABLE();
}

} // namespace

ConditionParser::ConditionParser(const QString &text, const std::vector<Knob> &knobs, const QStringList &variants)
    : m_text(text), m_tokens(conditionTokens(text)), m_knobs(knobs), m_variants(variants)
{ }

Condition ConditionParser::condition()
{
    Term whole = truth(disjunction());
    expectEnd();
    return {std::move(whole), m_named, std::move(m_comparisons)};
}

Expression ConditionParser::expression()
{
    const Operand whole = sum();
    number(whole);
    expectEnd();
    return made(whole, m_text.trimmed(), 0);
}

const ConditionParser::Term &ConditionParser::number(const Operand &operand)
{
    if (operand.kind == Operand::Truth)
        throw Problem{operand.column, u"a condition where a number is needed"_s};
    return operand.term;
}

ConditionParser::Term ConditionParser::truth(const Operand &operand)
{
    if (operand.kind == Operand::Number)
        throw Problem{operand.column, u"a number where a condition is needed"_s};
    if (operand.kind == Operand::Either)
        m_comparisons.push_back({made(operand, operand.knob, m_parts.size()), {}, {}});
    return operand.term;
}

ConditionParser::Operand ConditionParser::disjunction()
{
    Operand left = conjunction();
    while (current().isWord(u"or")) {
        take();
        Term first = truth(left);
        left = {Operand::Truth, left.column, terms::disjunction(std::move(first), truth(conjunction()))};
    }
    return left;
}

ConditionParser::Operand ConditionParser::conjunction()
{
    Operand left = negation();
    while (current().isWord(u"and")) {
        take();
        Term first = truth(left);
        left = {Operand::Truth, left.column, terms::conjunction(std::move(first), truth(negation()))};
    }
    return left;
}

ConditionParser::Operand ConditionParser::negation()
{
    if (!current().isWord(u"not"))
        return comparison();
    const qsizetype column = take().column;
    return {Operand::Truth, column, terms::negation(truth(negation()))};
}

ConditionParser::Operand ConditionParser::comparison()
{
    const std::size_t before = m_parts.size();
    Operand left = sum();
    if (!isOneOf(current(), {u"<", u"<=", u">", u">=", u"==", u"!="}))
        return left;
    Expression leftSide = made(left, textFrom(left.column), before);
    const QString operation = take().text;
    number(left);
    m_parts.resize(before);
    const Operand right = sum();
    number(right);
    m_comparisons.push_back({std::move(leftSide), operation, made(right, textFrom(right.column), before)});
    m_parts.resize(before);
    return {Operand::Truth, left.column, terms::comparison(operation, left.term, right.term)};
}

ConditionParser::Operand ConditionParser::sum()
{
    Operand left = product();
    while (isOneOf(current(), {u"+", u"-"})) {
        const QString operation = take().text;
        Term first = number(left);
        const Operand right = product();
        left = {Operand::Number, left.column, terms::arithmetic(operation, std::move(first), number(right)),
                unitOfBoth(left.unit, right.unit)};
    }
    return left;
}

ConditionParser::Operand ConditionParser::product()
{
    Operand left = factor();
    while (isOneOf(current(), {u"*", u"/"})) {
        const QString operation = take().text;
        Term first = number(left);
        const Operand right = factor();
        left = {Operand::Number, left.column, terms::arithmetic(operation, std::move(first), number(right)),
                unitOfProduct(operation, left.unit, right.unit)};
    }
    return left;
}

ConditionParser::Operand ConditionParser::factor()
{
    const Token token = take();
    if (token.kind == Token::Number)
        return {Operand::Number, token.column, terms::constant(token.text.toDouble())};
    if (token.isSymbol(u"-")) {
        const Operand inner = factor();
        return {Operand::Number, token.column, terms::negative(number(inner)), inner.unit};
    }
    if (token.isSymbol(u"("))
        return parenthesised(token.column);
    const bool isName =
        token.kind == Token::Word && !token.isWord(u"or") && !token.isWord(u"and") && !token.isWord(u"not");
    if (!isName)
        throw Problem{token.column, u"expected a number, a knob, a function or '('; found "_s + token.name()};
    if (!current().isSymbol(u"("))
        return knob(token);
    return token.isWord(u"min") || token.isWord(u"max") ? extreme(token) : function(token);
}

ConditionParser::Operand ConditionParser::parenthesised(qsizetype column)
{
    Operand inner = disjunction();
    expect(u")");
    inner.column = column;
    return inner;
}

ConditionParser::Operand ConditionParser::function(const Token &name)
{
    const terms::Function *function = terms::function(name.text);
    if (!function)
        throw Problem{name.column,
                      u"unknown function '%1'"_s.arg(name.text)
                          + allowed(terms::functionNames() + QStringList{u"min"_s, u"max"_s})};
    expect(u"(");
    const QString variant = takeVariant();
    QString text;
    if (function->takesText) {
        expect(u",");
        text = takeText();
    }
    expect(u")");
    return part({Operand::Number, name.column, terms::measured(*function, variant, text),
                 function->isTime ? Unit::Seconds : Unit::Plain});
}

ConditionParser::Operand ConditionParser::extreme(const Token &name)
{
    expect(u"(");
    Operand first = sum();
    Operand result{Operand::Number, name.column, number(first), first.unit};
    do {
        expect(u",");
        const Operand next = sum();
        result.term = terms::extreme(name.isWord(u"max"), std::move(result.term), number(next));
        result.unit = unitOfBoth(result.unit, next.unit);
    } while (!current().isSymbol(u")"));
    take();
    return result;
}

ConditionParser::Operand ConditionParser::knob(const Token &name)
{
    const auto found = std::ranges::find(m_knobs, name.text, &Knob::id);
    if (found == m_knobs.end()) {
        QStringList ids;
        for (const Knob &knob : m_knobs)
            ids += knob.id;
        throw Problem{name.column, u"unknown knob '%1'"_s.arg(name.text) + allowed(ids)};
    }
    return part({found->kind == KnobKind::Switch ? Operand::Either : Operand::Number, name.column,
                 terms::knob(static_cast<std::size_t>(found - m_knobs.begin())), unitOfKnob(found->kind),
                 found->choices, name.text});
}

QString ConditionParser::takeVariant()
{
    const Token token = take();
    if (token.kind != Token::Word)
        throw Problem{token.column, u"expected a variant; found "_s + token.name() + allowed(m_variants)};
    if (!m_variants.contains(token.text))
        throw Problem{token.column, u"unknown variant '%1'"_s.arg(token.text) + allowed(m_variants)};
    if (!m_named.contains(token.text))
        m_named += token.text;
    return token.text;
}

QString ConditionParser::takeText()
{
    const Token token = take();
    if (token.kind != Token::Text)
        throw Problem{token.column, u"expected a \"text\"; found "_s + token.name()};
    return token.text;
}

void ConditionParser::expect(QStringView symbol)
{
    const Token token = take();
    if (!token.isSymbol(symbol))
        throw Problem{token.column, u"expected '%1'; found %2"_s.arg(symbol, token.name())};
}

void ConditionParser::expectEnd() const
{
    if (current().kind != Token::End)
        throw Problem{current().column, u"expected an operator or the end; found "_s + current().name()};
}

/// The current token, past which it moves on. The end stays current.
const Token &ConditionParser::take()
{
    const Token &taken = current();
    if (taken.kind != Token::End)
        ++m_at;
    return taken;
}

QString ConditionParser::textFrom(qsizetype column) const
{
    const Token &last = m_tokens[m_at - 1];
    const qsizetype end = last.column - 1 + last.text.size() + (last.kind == Token::Text ? 2 : 0);
    return m_text.sliced(column - 1, end - column + 1);
}

Expression ConditionParser::made(const Operand &operand, const QString &text, std::size_t firstPart) const
{
    std::vector<Expression> parts(m_parts.begin() + std::ptrdiff_t(firstPart), m_parts.end());
    if (parts.size() == 1 && parts.front().text() == text)
        parts.clear();
    return {text, operand.term, operand.unit, operand.choices, m_named, std::move(parts)};
}

/// What has just been read.
ConditionParser::Operand ConditionParser::part(Operand operand)
{
    m_parts.emplace_back(textFrom(operand.column), operand.term, operand.unit, operand.choices, m_named,
                         std::vector<Expression>());
    return operand;
}

} // namespace overlap
