// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessonruns.h"

#include "core/virtualrun.h"

namespace overlap {

LessonRuns::LessonRuns(const Lesson &lesson, KnobValues values) : m_lesson(lesson), m_values(std::move(values)) { }

const Timeline &LessonRuns::run(QStringView id)
{
    const auto [run, isNew] = m_runs.try_emplace(id.toString());
    if (const Variant *variant = isNew ? m_lesson.variant(id) : nullptr)
        run->second = runVirtual(variant->main, m_values);
    return run->second;
}

Expression::RunOf LessonRuns::runOf()
{
    return [this](QStringView variant) -> const Timeline & { return run(variant); };
}

} // namespace overlap
