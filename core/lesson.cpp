// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace overlap {

int Variant::shownLine(Language language, quint32 fileLine) const
{
    const int line = cpp.shownLine(fileLine);
    if (language == Language::Cpp)
        return line;
    const auto twin = pythonLines.find(line);
    return twin == pythonLines.end() ? 0 : twin->second;
}

quint32 Variant::fileLine(Language language, int shownLine) const
{
    if (language == Language::Cpp)
        return cpp.fileLine(shownLine);
    const auto twin = std::ranges::find(pythonLines, shownLine, &std::pair<const int, int>::second);
    return twin == pythonLines.end() ? 0 : cpp.fileLine(twin->first);
}

const Variant *Lesson::variant(QStringView wanted) const
{
    const auto found = std::ranges::find(variants, wanted, &Variant::id);
    return found == variants.end() ? nullptr : &*found;
}

const Idea *Lesson::idea(QStringView wanted) const
{
    const auto found = std::ranges::find(ideas, wanted, &Idea::id);
    return found == ideas.end() ? nullptr : &*found;
}

std::optional<std::size_t> Lesson::knobIndex(QStringView wanted) const
{
    const auto found = std::ranges::find(knobs, wanted, &Knob::id);
    if (found == knobs.end())
        return std::nullopt;
    return static_cast<std::size_t>(std::distance(knobs.begin(), found));
}

KnobValues Lesson::defaults() const
{
    KnobValues values;
    values.reserve(knobs.size());
    for (const Knob &knob : knobs)
        values.push_back(knob.defaultValue);
    return values;
}

QString chapterTitle(int chapter)
{
    static constexpr std::array titles{
        QT_TRANSLATE_NOOP("Lesson", "Wait without blocking"), QT_TRANSLATE_NOOP("Lesson", "Run together"),
        QT_TRANSLATE_NOOP("Lesson", "Keep control"),          QT_TRANSLATE_NOOP("Lesson", "Streams"),
        QT_TRANSLATE_NOOP("Lesson", "Leave the loop"),        QT_TRANSLATE_NOOP("Lesson", "For real"),
    };
    if (chapter < 1 || chapter > static_cast<int>(titles.size()))
        return {};
    return QCoreApplication::translate("Lesson", titles[static_cast<std::size_t>(chapter) - 1]);
}

} // namespace overlap
