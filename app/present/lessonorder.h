// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace overlap {

struct Lesson;

/// The lesson that a teacher goes on with, and the one before; null behind the last and before the first one.
const Lesson *lessonAfter(const Lesson &lesson);
const Lesson *lessonBefore(const Lesson &lesson);

} // namespace overlap
