// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/recordedrun.h"
#include "core/virtualrun.h"

namespace overlap {

/// Virtual runs of all variants of a lesson, with the defaults.
class RecordedLesson
{
public:
    explicit RecordedLesson(const Lesson &lesson)
    {
        m_timelines.reserve(lesson.variants.size());
        for (const Variant &variant : lesson.variants) {
            m_timelines.push_back(runVirtual(variant.main, lesson.defaults()));
            m_runs.push_back({&variant, &m_timelines.back()});
        }
    }

    Q_DISABLE_COPY_MOVE(RecordedLesson)

    const std::vector<RecordedRun> &runs() const { return m_runs; }

private:
    std::vector<Timeline> m_timelines;
    std::vector<RecordedRun> m_runs;
};

} // namespace overlap
