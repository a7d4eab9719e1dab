// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"

#include <map>

namespace overlap {

/// The virtual runs of a lesson with certain values of its knobs, each made when it is first asked for. Used by one
/// thread.
class LessonRuns
{
public:
    /// The lesson outlives this object.
    LessonRuns(const Lesson &lesson, KnobValues values);

    LessonRuns(const LessonRuns &) = delete;
    LessonRuns &operator=(const LessonRuns &) = delete;

    /// Takes as long as the run: see runVirtual(). Empty for a variant that the lesson does not have.
    const Timeline &run(QStringView variant);

    /// The same as a function, as long as this object lives.
    Expression::RunOf runOf();

    const KnobValues &values() const { return m_values; }

private:
    const Lesson &m_lesson;
    const KnobValues m_values;
    std::map<QString, Timeline> m_runs;
};

} // namespace overlap
