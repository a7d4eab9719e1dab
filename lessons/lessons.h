// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"

namespace overlap {

/// All lessons, by chapter and position, with their words in a language
/// ("de"; empty: English); a lesson that nobody has translated into it is
/// in English. Built on the first call, then only read; thread-safe.
const std::vector<Lesson> &lessons(const QString &language);

/// The same in the language that is in use, English at first.
const std::vector<Lesson> &lessons();

/// The lesson with that id in the language that is in use, or null.
const Lesson *findLesson(QStringView id);

/// From now on. What was read before stays as it is.
void useLessonLanguage(const QString &language);

/// The languages that some lesson is translated into.
QStringList lessonLanguages();

} // namespace overlap
