// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/textsections.h"

#include <QRegularExpression>

namespace overlap {

QStringList paragraphsIn(const QString &markdown)
{
    static const QRegularExpression gap(QStringLiteral("\\n\\s*\\n"));
    QStringList paragraphs = markdown.split(gap, Qt::SkipEmptyParts);
    paragraphs.removeIf([](const QString &each) { return each.trimmed().isEmpty(); });
    return paragraphs;
}

std::vector<TextSection> sectionsOf(const QString &markdown)
{
    static const QRegularExpression title(QStringLiteral("^\\s*\\*\\*([^*]+?)\\.?\\*\\*\\s*"));
    std::vector<TextSection> sections;
    for (const QString &paragraph : paragraphsIn(markdown)) {
        const QRegularExpressionMatch match = title.match(paragraph);
        const QString text = paragraph.mid(match.capturedLength()).trimmed();
        if (match.hasMatch() || sections.empty())
            sections.push_back({match.captured(1).simplified(), text});
        else
            sections.back().markdown += QStringLiteral("\n\n") + text;
    }
    return sections;
}

} // namespace overlap
