// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/paragraphs.h"

#include "app/classroom/textsections.h"

#include <QRegularExpression>

namespace overlap {

namespace {

using namespace Qt::StringLiterals;

/// The text without its links but for the one to that target, which keeps its words; -1: without any.
QString withLink(const QString &markdown, int target)
{
    static const QRegularExpression link(uR"(\[([^\]]*)\]\(overlap:(\d+)\))"_s);
    QString text;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : link.globalMatch(markdown)) {
        text += QStringView(markdown).mid(end, match.capturedStart() - end);
        text += match.capturedView(2).toInt() == target ? match.captured() : match.captured(1);
        end = match.capturedEnd();
    }
    text += QStringView(markdown).mid(end);
    return text;
}

QStringList sentencesOf(const QString &markdown)
{
    static const QRegularExpression border(uR"((?<=[.?!]|[.?!]\*\*|[.?!]\))\s+(?=[\p{Lu}„*\[`]))"_s);
    return markdown.split(border, Qt::SkipEmptyParts);
}

} // namespace

std::vector<Paragraph> paragraphsOf(const LessonText::Resolved &text)
{
    static const QRegularExpression link(uR"(\]\(overlap:(\d+)\))"_s);
    std::vector<Paragraph> paragraphs;
    for (const QString &source : paragraphsIn(text.markdown)) {
        const QString markdown = source.simplified();
        Paragraph &paragraph = paragraphs.emplace_back();
        paragraph.markdown = withLink(markdown, -1);
        for (const QString &sentence : sentencesOf(markdown)) {
            for (const QRegularExpressionMatch &match : link.globalMatch(sentence)) {
                const int target = match.capturedView(1).toInt();
                paragraph.links.push_back({withLink(sentence, target), text.targets.at(std::size_t(target))});
            }
        }
    }
    return paragraphs;
}

} // namespace overlap
