// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linemap.h"

#include "core/sourcetext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

QString comparable(QString name)
{
    return name.remove(u'_').toLower();
}

/// Whether the program uses something of that name, which then is not its own: it comes from a library there.
bool isNamed(const QString &name, const QString &cpp)
{
    const QRegularExpression word(u"\\b%1\\b"_s.arg(name));
    return word.match(withoutCommentsCpp(cpp)).hasMatch();
}

/// Compares two functions point by point, adds their lines to `map` and notes the first difference.
void pairPoints(const SourceFunction &cpp, const SourceFunction &python, LineMap &map)
{
    const std::size_t count = std::min(cpp.points.size(), python.points.size());
    for (std::size_t i = 0; i < count; ++i) {
        const SourcePoint &left = cpp.points[i];
        const SourcePoint &right = python.points[i];
        if (left.kind != right.kind) {
            map.mismatch = u"%1: C++ line %2 has %3, Python line %4 has %5"_s.arg(cpp.name)
                               .arg(left.line)
                               .arg(pointName(left.kind))
                               .arg(right.line)
                               .arg(pointName(right.kind));
            return;
        }
        map.lines.try_emplace(left.line, right.line);
    }
    if (cpp.points.size() > count) {
        const SourcePoint &extra = cpp.points[count];
        map.mismatch =
            u"%1: C++ line %2 has %3 and Python none"_s.arg(cpp.name).arg(extra.line).arg(pointName(extra.kind));
    } else if (python.points.size() > count) {
        const SourcePoint &extra = python.points[count];
        map.mismatch =
            u"%1: Python line %2 has %3 and C++ none"_s.arg(cpp.name).arg(extra.line).arg(pointName(extra.kind));
    }
}

} // namespace

LineMap mapLines(const QString &cpp, const QString &python)
{
    LineMap map;
    const std::vector<SourceFunction> left = cppFunctions(cpp);
    std::vector<SourceFunction> right = pythonFunctions(python);
    for (const SourceFunction &function : left) {
        const auto twin = std::ranges::find(right, comparable(function.name),
                                            [](const SourceFunction &other) { return comparable(other.name); });
        LineMap part;
        if (twin != right.end()) {
            pairPoints(function, *twin, part);
            right.erase(twin);
        } else if (!function.points.empty()) {
            part.mismatch = u"%1: only in C++"_s.arg(function.name);
        }
        map.lines.merge(part.lines);
        if (map.mismatch.isEmpty())
            map.mismatch = part.mismatch;
    }
    for (const SourceFunction &function : right) {
        if (map.mismatch.isEmpty() && !function.points.empty() && !isNamed(function.name, cpp))
            map.mismatch = u"%1: only in Python"_s.arg(function.name);
    }
    return map;
}

} // namespace overlap
