// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/runscene.h"

#include "app/export/exportwords.h"

#include <algorithm>

namespace overlap {

QString knobsText(const Lesson &lesson, const KnobValues &values)
{
    QStringList knobs;
    for (std::size_t i = 0; i < values.size(); ++i)
        knobs += lesson.knobs[i].label + u' ' + lesson.knobs[i].format(values[i]);
    return knobs.join(QStringLiteral(", "));
}

QString calculatedWith(const Lesson &lesson, const KnobValues &values)
{
    return values.empty() ? ExportWords::tr("calculated")
                          : ExportWords::tr("calculated with %1").arg(knobsText(lesson, values));
}

QString measuredWith(const Lesson &lesson, const KnobValues &values)
{
    return values.empty() ? ExportWords::tr("measured")
                          : ExportWords::tr("measured with %1").arg(knobsText(lesson, values));
}

TimelineScene calculatedScene(const Lesson &lesson, const KnobValues &values, std::span<const RecordedRun> runs)
{
    TimelineScene scene;
    scene.title = lesson.title;
    scene.subtitle = calculatedWith(lesson, values);
    for (const RecordedRun &run : runs) {
        scene.tracks.push_back({.title = run.variant->title,
                                .summary = run.variant->summary,
                                .wrong = run.variant->wrong,
                                .run = run.timeline,
                                .calculated = true});
        scene.edge = std::max(scene.edge, run.timeline->latest());
    }
    return scene;
}

} // namespace overlap
