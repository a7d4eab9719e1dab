// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/face.h"

#include <QRegularExpression>

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

struct Literal
{
    qsizetype line = -1;
    qsizetype column = 0;
    qsizetype length = 0;
};

/// What a mark says, or none if the line is not a mark.
std::optional<bool> showMark(const QString &line, const QString &variant)
{
    static const QRegularExpression mark(u"^\\s*//!\\s*show:\\s*(.*)$"_s);
    const QRegularExpressionMatch match = mark.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QStringList words = match.captured(1).split(u' ', Qt::SkipEmptyParts);
    return words.contains(u"all") || words.contains(variant);
}

bool startsDefinition(const QString &line)
{
    return !line.isEmpty() && !line.front().isSpace() && line.front() != u'}' && line.front() != u'{';
}

Literal findInPython(const QStringList &lines, const QString &id)
{
    const QRegularExpression assignment(uR"(^%1\s*(?::[^=]*)?=\s*("[^"]*"|'[^']*'|[^\s#]+))"_s.arg(id));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const QRegularExpressionMatch match = assignment.match(lines[i]); match.hasMatch())
            return {i, match.capturedStart(1), match.capturedLength(1)};
    }
    return {};
}

Literal findInCpp(const QStringList &lines, const QString &id)
{
    const QRegularExpression member(uR"(\b%1\s*=\s*([^;]*[^;\s]))"_s.arg(id));
    for (qsizetype i = lines.indexOf(u"struct Knobs"); i >= 0 && i < lines.size(); ++i) {
        if (lines[i].startsWith(u'}'))
            break;
        if (const QRegularExpressionMatch match = member.match(lines[i]); match.hasMatch())
            return {i, match.capturedStart(1), match.capturedLength(1)};
    }
    return {};
}

} // namespace

Face::Face(Language language, const QString &file, const QString &variant) : m_language(language)
{
    bool shown = language == Language::Python;
    bool seam = false;
    quint32 number = 0;
    for (const QString &line : file.split(u'\n')) {
        ++number;
        if (language == Language::Cpp) {
            const std::optional<bool> mark = showMark(line, variant);
            shown = mark.value_or(shown);
            if (mark || !shown) {
                seam = true;
                continue;
            }
        }
        const bool afterBlank = m_lines.isEmpty() || m_lines.back().isEmpty();
        if (seam && line.isEmpty() && afterBlank)
            continue;
        // The blank line that the hidden ones took away.
        if (seam && !afterBlank && m_lines.back().startsWith(u'}') && startsDefinition(line)) {
            m_lines += QString();
            m_fileLines.push_back(0);
        }
        m_lines += line;
        m_fileLines.push_back(number);
        seam = false;
    }
    while (!m_lines.isEmpty() && m_lines.back().isEmpty()) {
        m_lines.removeLast();
        m_fileLines.pop_back();
    }
}

Face::Rendered Face::render(const std::vector<Knob> &knobs, const KnobValues &values) const
{
    Rendered result;
    QStringList lines = m_lines;
    for (std::size_t k = 0; k < knobs.size(); ++k) {
        const bool python = m_language == Language::Python;
        const Literal literal = python ? findInPython(lines, knobs[k].id) : findInCpp(lines, knobs[k].id);
        if (literal.line < 0)
            continue;
        const QString text = python ? knobs[k].pythonLiteral(values[k]) : knobs[k].cppLiteral(values[k]);
        lines[literal.line].replace(literal.column, literal.length, text);
        result.knobs.push_back(
            {k, static_cast<int>(literal.line) + 1, static_cast<int>(literal.column), static_cast<int>(text.size())});
    }
    for (const QString &line : std::as_const(lines))
        result.text += line + u'\n';
    return result;
}

int Face::shownLine(quint32 fileLine) const
{
    const auto found = std::ranges::find(m_fileLines, fileLine);
    if (fileLine == 0 || found == m_fileLines.end())
        return 0;
    return static_cast<int>(std::distance(m_fileLines.begin(), found)) + 1;
}

quint32 Face::fileLine(int shownLine) const
{
    if (shownLine < 1 || static_cast<std::size_t>(shownLine) > m_fileLines.size())
        return 0;
    return m_fileLines[static_cast<std::size_t>(shownLine) - 1];
}

} // namespace overlap
