// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"

#include <vector>

namespace overlap {

struct RowOptions;

/// A place where the text stands that the reader looks for.
struct Match
{
    FoundMark mark;
    std::optional<SpanRef> span; ///< What the task did there; none if no task is concerned.
};

/// No more are looked for.
constexpr std::size_t mostMatches = 1000;

/// The places whose words contain the text, in any case of letters: the names of tasks and of what they share, their
/// output, errors and warnings. In the order of reading: in each track the shared things, then lane by lane, collapsed
/// ones too, each from left to right, then what belongs to no task. Of a run all that is known of it, before the first
/// one the prediction. None for an empty text.
std::vector<Match> findText(const TimelineScene &scene, const RowOptions &rows, const QString &text);

} // namespace overlap
