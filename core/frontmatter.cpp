// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frontmatter.h"

#include <QStringList>

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with the next entry; empty: nothing.
QString readEntry(const QString &line, qsizetype number, std::vector<FrontMatter::Entry> &entries)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 1)
        return u"expected 'key: value'"_s;
    const QString key = line.first(colon).trimmed();
    const QString value = line.sliced(colon + 1).trimmed();
    if (value.isEmpty())
        return u"'%1' has no value"_s.arg(key);
    if (std::ranges::find(entries, key, &FrontMatter::Entry::key) != entries.end())
        return u"'%1' is there twice"_s.arg(key);
    entries.push_back({key, value, number});
    return {};
}

} // namespace

std::optional<FrontMatter> parseFrontMatter(const QString &content, QString *error)
{
    const auto fail = [&](qsizetype line, const QString &problem) {
        *error = u"%1: %2"_s.arg(line).arg(problem);
        return std::nullopt;
    };
    const QStringList lines = content.split(u'\n');
    if (lines.front().trimmed() != u"---")
        return fail(1, u"the front matter does not begin with ---"_s);
    FrontMatter matter;
    for (qsizetype number = 2; number <= lines.size(); ++number) {
        const QString line = lines[number - 1].trimmed();
        if (line == u"---") {
            qsizetype first = number;
            while (first < lines.size() && lines[first].trimmed().isEmpty())
                ++first;
            matter.endLine = number;
            matter.textLine = first + 1;
            matter.text = lines.sliced(first).join(u'\n').trimmed();
            return matter;
        }
        if (line.isEmpty())
            continue;
        if (const QString problem = readEntry(line, number, matter.entries); !problem.isEmpty())
            return fail(number, problem);
    }
    return fail(lines.size(), u"the front matter does not end with ---"_s);
}

} // namespace overlap
