// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traceevent.h"

#include <compare>
#include <set>

namespace overlap {

/// What the lanes of a track are ordered by.
enum class LaneOrder : quint8 {
    Tree,  ///< Each task below the one that created it, in the order of creation.
    Start, ///< The one that was created first, first.
    End,   ///< The one that ends first, first; as expected while the run does not know.
};

/// A task of a picture.
struct LaneKey
{
    std::size_t track = 0;
    TaskId task = 0;

    friend auto operator<=>(const LaneKey &, const LaneKey &) = default;
};

/// How the reader wants the lanes of a picture to stand.
struct RowOptions
{
    LaneOrder order = LaneOrder::Tree;
    std::set<LaneKey> pinned;    ///< Stand first in their track.
    std::set<LaneKey> collapsed; ///< Hide the tasks below them, except pinned ones.

    friend bool operator==(const RowOptions &, const RowOptions &) = default;
};

/// Puts the task into the set or, if it is there, takes it out.
void toggle(std::set<LaneKey> &lanes, const LaneKey &lane);

} // namespace overlap
