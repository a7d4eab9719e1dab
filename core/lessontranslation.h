// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessonfile.h"

namespace overlap {

/// Reads lesson.LANG.md, the words of `original` in another language: the keys of lesson.md whose values are read by
/// people, without what decides something (`| condition`, `| LESSON`, `| wrong`), then the text. Returns `original`
/// with the other words. `path` is only for messages. On failure returns none and puts one line into `error`, such as
/// "lessons/gather/lesson.de.md:3: unknown key 'chapter'".
std::optional<LessonFile> parseTranslation(const QString &content, const QString &path, const LessonFile &original,
                                           QString *error);

} // namespace overlap
