// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/litpaths.h"

namespace overlap {

void LitPaths::light(TimelineScene &scene, const std::function<bool(std::size_t)> &isLit)
{
    if (scene.blankEnd) // It would say too much.
        return;
    m_found.resize(scene.tracks.size());
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        TrackScene &track = scene.tracks[i];
        Found &found = m_found[i];
        const Timeline *timeline = track.run ? track.run : scene.showsPrediction ? track.prediction : nullptr;
        if (!timeline || !isLit(i))
            continue;
        const bool isOver = timeline->outcome().has_value();
        if (!found.path || found.timeline != timeline || found.isOver != isOver)
            found = {timeline, isOver, std::make_shared<const std::vector<PathLeg>>(criticalPath(*timeline))};
        if (!found.path->empty())
            track.path = found.path;
    }
}

} // namespace overlap
