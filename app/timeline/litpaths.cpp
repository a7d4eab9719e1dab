// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/litpaths.h"

namespace overlap {

void LitPaths::light(TimelineScene &scene)
{
    if (scene.blankEnd) // It would say too much.
        return;
    if (m_paths.size() != scene.tracks.size()) {
        m_paths.clear();
        for (const TrackScene &track : scene.tracks) {
            const Timeline *timeline = track.run ? track.run : track.prediction;
            m_paths.push_back(
                std::make_shared<const std::vector<PathLeg>>(timeline ? criticalPath(*timeline) : std::vector<PathLeg>()));
        }
    }
    for (std::size_t i = 0; i < m_paths.size(); ++i)
        scene.tracks[i].path = m_paths[i];
}

} // namespace overlap
