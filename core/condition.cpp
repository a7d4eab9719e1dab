// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/condition.h"

#include "core/conditionterms.h"
#include "core/conditiontokens.h"

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

using Token = ConditionToken;
using Problem = ConditionProblem;
using Term = Condition::Term;

/// A part of a condition: what it is good for and where it stands.
struct Operand
{
    enum Kind { Number, Truth, Either }; // Either: a switch

    Kind kind;
    qsizetype column;
    Term term;
};

Term number(const Operand &operand)
{
    if (operand.kind == Operand::Truth)
        throw Problem{operand.column, u"a condition where a number is needed"_s};
    return operand.term;
}

Term truth(const Operand &operand)
{
    if (operand.kind == Operand::Number)
        throw Problem{operand.column, u"a number where a condition is needed"_s};
    return operand.term;
}

QString allowed(const QStringList &names)
{
    return u"; allowed: "_s + (names.isEmpty() ? u"none"_s : names.join(u", "));
}

bool isOneOf(const Token &token, std::initializer_list<QStringView> symbols)
{
    return std::ranges::any_of(symbols, [&](QStringView symbol) { return token.isSymbol(symbol); });
}

/// One function for each level of precedence, the loosest first. Throws Problem.
class Parser
{
public:
    Parser(const QString &text, const std::vector<Knob> &knobs, const QStringList &variants)
        : m_tokens(conditionTokens(text)), m_knobs(knobs), m_variants(variants)
    { }

    Term condition()
    {
        Term whole = truth(disjunction());
        if (current().kind != Token::End)
            throw Problem{current().column, u"expected an operator or the end; found "_s + current().name()};
        return whole;
    }

    /// Valid after condition().
    const QStringList &named() const { return m_named; }

private:
    Operand disjunction()
    {
        Operand left = conjunction();
        while (current().isWord(u"or")) {
            take();
            Term first = truth(left);
            left = {Operand::Truth, left.column, terms::disjunction(std::move(first), truth(conjunction()))};
        }
        return left;
    }

    Operand conjunction()
    {
        Operand left = negation();
        while (current().isWord(u"and")) {
            take();
            Term first = truth(left);
            left = {Operand::Truth, left.column, terms::conjunction(std::move(first), truth(negation()))};
        }
        return left;
    }

    Operand negation()
    {
        if (!current().isWord(u"not"))
            return comparison();
        const qsizetype column = take().column;
        return {Operand::Truth, column, terms::negation(truth(negation()))};
    }

    Operand comparison()
    {
        Operand left = sum();
        if (!isOneOf(current(), {u"<", u"<=", u">", u">=", u"==", u"!="}))
            return left;
        const QString operation = take().text;
        Term first = number(left);
        return {Operand::Truth, left.column, terms::comparison(operation, std::move(first), number(sum()))};
    }

    Operand sum()
    {
        Operand left = product();
        while (isOneOf(current(), {u"+", u"-"})) {
            const QString operation = take().text;
            Term first = number(left);
            left = {Operand::Number, left.column, terms::arithmetic(operation, std::move(first), number(product()))};
        }
        return left;
    }

    Operand product()
    {
        Operand left = factor();
        while (isOneOf(current(), {u"*", u"/"})) {
            const QString operation = take().text;
            Term first = number(left);
            left = {Operand::Number, left.column, terms::arithmetic(operation, std::move(first), number(factor()))};
        }
        return left;
    }

    Operand factor()
    {
        const Token token = take();
        if (token.kind == Token::Number)
            return {Operand::Number, token.column, terms::constant(token.text.toDouble())};
        if (token.isSymbol(u"-"))
            return {Operand::Number, token.column, terms::negative(number(factor()))};
        if (token.isSymbol(u"(")) {
            Operand inner = disjunction();
            expect(u")");
            inner.column = token.column;
            return inner;
        }
        const bool isName =
            token.kind == Token::Word && !token.isWord(u"or") && !token.isWord(u"and") && !token.isWord(u"not");
        if (!isName)
            throw Problem{token.column, u"expected a number, a knob, a function or '('; found "_s + token.name()};
        return current().isSymbol(u"(") ? function(token) : knob(token);
    }

    Operand function(const Token &name)
    {
        const terms::Function *function = terms::function(name.text);
        if (!function)
            throw Problem{name.column, u"unknown function '%1'"_s.arg(name.text) + allowed(terms::functionNames())};
        expect(u"(");
        const QString variant = takeVariant();
        QString text;
        if (function->takesText) {
            expect(u",");
            text = takeText();
        }
        expect(u")");
        return {Operand::Number, name.column, terms::measured(*function, variant, text)};
    }

    Operand knob(const Token &name)
    {
        const auto found = std::ranges::find(m_knobs, name.text, &Knob::id);
        if (found == m_knobs.end()) {
            QStringList ids;
            for (const Knob &knob : m_knobs)
                ids += knob.id;
            throw Problem{name.column, u"unknown knob '%1'"_s.arg(name.text) + allowed(ids)};
        }
        return {found->kind == KnobKind::Switch ? Operand::Either : Operand::Number, name.column,
                terms::knob(static_cast<std::size_t>(found - m_knobs.begin()))};
    }

    QString takeVariant()
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

    QString takeText()
    {
        const Token token = take();
        if (token.kind != Token::Text)
            throw Problem{token.column, u"expected a \"text\"; found "_s + token.name()};
        return token.text;
    }

    void expect(QStringView symbol)
    {
        const Token token = take();
        if (!token.isSymbol(symbol))
            throw Problem{token.column, u"expected '%1'; found %2"_s.arg(symbol, token.name())};
    }

    const Token &current() const { return m_tokens[m_at]; }

    /// The current token, past which it moves on. The end stays current.
    const Token &take()
    {
        const Token &taken = current();
        if (taken.kind != Token::End)
            ++m_at;
        return taken;
    }

    std::vector<Token> m_tokens;
    const std::vector<Knob> &m_knobs;
    const QStringList &m_variants;
    QStringList m_named;
    std::size_t m_at = 0;
};

} // namespace

std::optional<Condition> Condition::parse(const QString &text, const std::vector<Knob> &knobs,
                                          const QStringList &variants, QString *error)
{
    try {
        Parser parser(text, knobs, variants);
        Term term = parser.condition();
        return Condition(std::move(term), parser.named());
    } catch (const Problem &problem) {
        *error = u"column %1: %2"_s.arg(problem.column).arg(problem.text);
        return std::nullopt;
    }
}

bool Condition::holds(const KnobValues &values, const RunOf &runOf) const
{
    return m_term && m_term(values, runOf).value_or(0) != 0;
}

} // namespace overlap
