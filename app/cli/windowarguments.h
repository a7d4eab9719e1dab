// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/classroom/link.h"
#include "app/cli/arguments.h"

namespace overlap {

/// Adds what `overlap LESSON` takes beside the lesson: all that linkTo() writes.
void addPlaceOptions(Arguments &arguments);

/// The place that the arguments name; none: they name no more than a lesson. Throws CommandError for what is not
/// allowed, and for such options without a lesson.
std::optional<Place> placeIn(const Arguments &arguments);

} // namespace overlap
