// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"

#include <functional>

namespace overlap {

/// What decided the totals of a scene's tracks, for pictures that light it. To find it takes a while in a long run,
/// and a picture is drawn often: what has been found is kept until it is forgotten.
class LitPaths
{
public:
    /// Gives each track that `isLit` the path of its run or, before there is one, of what is seen to be expected, if
    /// it has one.
    void light(TimelineScene &scene, const std::function<bool(std::size_t track)> &isLit);

    /// There are other runs.
    void forget() { m_found.clear(); }

private:
    struct Found
    {
        const Timeline *timeline = nullptr;
        bool isOver = false; ///< Before that it has none, and after that no other.
        std::shared_ptr<const std::vector<PathLeg>> path;
    };

    std::vector<Found> m_found; ///< By track.
};

} // namespace overlap
