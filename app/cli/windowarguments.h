// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/classroom/link.h"
#include "app/cli/arguments.h"

namespace overlap {

/// Adds what `overlap LESSON` takes beside the lesson: all that linkTo() writes.
void addPlaceOptions(Arguments &arguments);

/// The course that the arguments name, at the lesson that they name or at the first one; none: they name no course.
/// Throws CommandError for a file that is no course, and for a lesson that the course does not have.
std::optional<CoursePlace> courseIn(const Arguments &arguments);

/// The place that the arguments name, in that course if there is one; none: they name no more than a lesson. Throws
/// CommandError for what is not allowed, and for such options without a lesson.
std::optional<Place> placeIn(const Arguments &arguments, const std::optional<CoursePlace> &course = {});

} // namespace overlap
