// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"

namespace overlap {

/// What decided the totals of a scene's tracks, for pictures that light it. To find it takes a while in a long run,
/// and a picture is drawn often: what has been found is kept until it is forgotten.
class LitPaths
{
public:
    /// Gives each track the path of its run or, before there is one, of what is expected.
    void light(TimelineScene &scene);

    /// The runs have changed.
    void forget() { m_paths.clear(); }

private:
    std::vector<std::shared_ptr<const std::vector<PathLeg>>> m_paths; ///< By track; empty: not found yet.
};

} // namespace overlap
