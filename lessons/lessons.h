// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"

namespace overlap {

/// All lessons, by chapter and position. Built on the first call, then
/// only read; thread-safe.
const std::vector<Lesson> &lessons();

/// The lesson with that id, or null.
const Lesson *findLesson(QStringView id);

} // namespace overlap
