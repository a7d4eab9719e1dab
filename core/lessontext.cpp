// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessontext.h"

#include "core/condition.h"
#include "core/lesson.h"

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

struct LessonText::Piece
{
    enum Kind { Words, Value, Choice, Link };

    Kind kind = Words;
    QString words;
    Expression value;
    Condition condition;
    QString conditionText;
    LessonLink link;
    std::vector<Piece> inner;     ///< Of a link, and of a choice if the condition holds.
    std::vector<Piece> otherwise; ///< Of a choice if it does not.
};

namespace {

using Piece = LessonText::Piece;

struct TextProblem
{
    qsizetype at; ///< In the source.
    QString text;
};

/// Where the bracket at `open` is closed, brackets within it closed first; -1: nowhere.
qsizetype closing(QStringView text, qsizetype open, QChar opens, QChar closes)
{
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        if (text[i] == opens)
            ++depth;
        else if (text[i] == closes && --depth == 0)
            return i;
    }
    return -1;
}

/// The first `wanted` outside of braces, and of double quotes if they count; -1: none.
qsizetype firstOutside(QStringView text, QChar wanted, bool quotes, bool apart)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isApart = i > 0 && i + 1 < text.size() && text[i - 1].isSpace() && text[i + 1].isSpace();
        if (quotes && text[i] == u'"')
            quoted = !quoted;
        else if (text[i] == u'{')
            ++depth;
        else if (text[i] == u'}')
            --depth;
        else if (depth == 0 && !quoted && text[i] == wanted && (isApart || !apart))
            return i;
    }
    return -1;
}

/// The first sign between two texts of a choice: one with white space on both sides.
qsizetype firstSign(QStringView text, QChar sign, bool quotes)
{
    return firstOutside(text, sign, quotes, true);
}

/// Where the target that begins at `at` ends: at a `)` outside of quotes; -1: nowhere.
qsizetype endOfTarget(QStringView text, qsizetype at)
{
    const qsizetype end = firstOutside(text.sliced(at), u')', true, false);
    return end < 0 ? -1 : at + end;
}

bool isOurs(QStringView target)
{
    return target.startsWith(u"moment:") || target.startsWith(u"span:") || target.startsWith(u"line:");
}

/// Takes a text to pieces. Throws TextProblem.
class TextReader
{
public:
    explicit TextReader(const Lesson &lesson) : m_lesson(lesson)
    {
        for (const Variant &variant : lesson.variants)
            m_variants += variant.id;
    }

    /// `start`: where the text begins in the source.
    std::vector<Piece> read(QStringView text, qsizetype start) const
    {
        std::vector<Piece> pieces;
        qsizetype at = 0;
        while (at < text.size()) {
            const qsizetype before = at;
            if (text[at] == u'{')
                pieces.push_back(readBraces(text, at, start));
            else if (const std::optional<Piece> link = readLink(text, at, start))
                pieces.push_back(*link);
            if (at == before)
                addWords(pieces, text, at);
        }
        return pieces;
    }

private:
    /// A character, or all of a piece of code.
    static void addWords(std::vector<Piece> &pieces, QStringView text, qsizetype &at)
    {
        const qsizetype end = text[at] == u'`' ? text.indexOf(u'`', at + 1) : at;
        const qsizetype length = std::max(end, at) - at + 1;
        if (pieces.empty() || pieces.back().kind != Piece::Words)
            pieces.emplace_back();
        pieces.back().words += text.sliced(at, length);
        at += length;
    }

    Piece readBraces(QStringView text, qsizetype &at, qsizetype start) const
    {
        const qsizetype end = closing(text, at, u'{', u'}');
        if (end < 0)
            throw TextProblem{start + at, u"'{' without '}'"_s};
        const QStringView inner = text.sliced(at + 1, end - at - 1);
        const qsizetype innerStart = start + at + 1;
        at = end + 1;
        Piece piece;
        const qsizetype question = firstSign(inner, u'?', true);
        QString problem;
        if (question < 0) {
            piece.kind = Piece::Value;
            const auto value = Expression::parse(inner.toString(), m_lesson.knobs, m_variants, &problem);
            if (!value)
                throw TextProblem{innerStart, u"'{%1}': %2"_s.arg(inner, problem)};
            piece.value = *value;
            return piece;
        }
        piece.kind = Piece::Choice;
        const auto condition =
            Condition::parse(inner.first(question - 1).toString(), m_lesson.knobs, m_variants, &problem);
        if (!condition)
            throw TextProblem{innerStart, u"'{%1}': %2"_s.arg(inner.first(question - 1), problem)};
        piece.condition = *condition;
        piece.conditionText = inner.first(question - 1).toString().simplified();
        const QStringView texts = inner.sliced(question + 2);
        const qsizetype colon = firstSign(texts, u':', false);
        piece.inner = read(colon < 0 ? texts : texts.first(colon - 1), innerStart + question + 2);
        if (colon >= 0)
            piece.otherwise = read(texts.sliced(colon + 2), innerStart + question + colon + 4);
        return piece;
    }

    std::optional<Piece> readLink(QStringView text, qsizetype &at, qsizetype start) const
    {
        const qsizetype close = text[at] == u'[' ? closing(text, at, u'[', u']') : -1;
        if (close < 0 || !text.sliced(close).startsWith(u"](") || !isOurs(text.sliced(close + 2)))
            return {};
        const qsizetype end = endOfTarget(text, close + 2);
        if (end < 0)
            throw TextProblem{start + at, u"a link does not end with ')'"_s};
        // A line of the source may end within a target.
        const QString target = text.sliced(close + 2, end - close - 2).toString().simplified();
        QString problem;
        const std::optional<LessonLink> link = parseLink(target, m_lesson, &problem);
        if (!link)
            throw TextProblem{start + at, problem};
        Piece piece{.kind = Piece::Link, .link = *link};
        piece.inner = read(text.sliced(at + 1, close - at - 1), start + at + 1);
        at = end + 1;
        return piece;
    }

    const Lesson &m_lesson;
    QStringList m_variants;
};

void resolve(const std::vector<Piece> &pieces, const KnobValues &values, const Expression::RunOf &runOf,
             LessonText::Resolved &resolved)
{
    for (const Piece &piece : pieces) {
        switch (piece.kind) {
        case Piece::Words:
            resolved.markdown += piece.words;
            break;
        case Piece::Value:
            resolved.markdown += piece.value.told(values, runOf);
            if (!piece.value.value(values, runOf))
                resolved.missing += piece.value.text();
            break;
        case Piece::Choice:
            resolve(piece.condition.holds(values, runOf) ? piece.inner : piece.otherwise, values, runOf, resolved);
            break;
        case Piece::Link:
            if (const std::optional<LinkTarget> target = findTarget(piece.link, runOf)) {
                const QString end = u"](overlap:%1)"_s.arg(resolved.targets.size());
                resolved.targets.push_back(*target);
                resolved.markdown += u'[';
                resolve(piece.inner, values, runOf, resolved);
                resolved.markdown += end;
            } else {
                resolved.missing += piece.link.source;
                resolve(piece.inner, values, runOf, resolved);
            }
            break;
        }
    }
}

void collectLinks(const std::vector<Piece> &pieces, std::vector<LessonLink> &links)
{
    for (const Piece &piece : pieces) {
        if (piece.kind == Piece::Link)
            links.push_back(piece.link);
        collectLinks(piece.inner, links);
        collectLinks(piece.otherwise, links);
    }
}

void collectAsked(const std::vector<Piece> &pieces, QStringList &asked)
{
    for (const Piece &piece : pieces) {
        switch (piece.kind) {
        case Piece::Words:
            break;
        case Piece::Value:
            asked += u"{%1}"_s.arg(piece.value.text().simplified());
            break;
        case Piece::Choice:
            asked += u"{%1 ? …}"_s.arg(piece.conditionText);
            break;
        case Piece::Link:
            asked += piece.link.source;
            break;
        }
        collectAsked(piece.inner, asked);
        collectAsked(piece.otherwise, asked);
    }
}

} // namespace

std::optional<LessonText> LessonText::parse(const QString &source, const Lesson &lesson, int firstLine, QString *error)
{
    try {
        LessonText text;
        text.m_pieces = std::make_shared<const std::vector<Piece>>(TextReader(lesson).read(source, 0));
        return text;
    } catch (const TextProblem &problem) {
        const qsizetype line = firstLine + QStringView(source).first(problem.at).count(u'\n');
        *error = u"%1: %2"_s.arg(line).arg(problem.text);
        return std::nullopt;
    }
}

LessonText::Resolved LessonText::resolve(const KnobValues &values, const Expression::RunOf &runOf) const
{
    Resolved resolved;
    if (m_pieces)
        overlap::resolve(*m_pieces, values, runOf, resolved);
    return resolved;
}

std::vector<LessonLink> LessonText::links() const
{
    std::vector<LessonLink> links;
    if (m_pieces)
        collectLinks(*m_pieces, links);
    return links;
}

QStringList LessonText::asked() const
{
    QStringList asked;
    if (m_pieces)
        collectAsked(*m_pieces, asked);
    return asked;
}

} // namespace overlap
