// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program.h"

#include <map>

namespace overlap {

/// The files of a lesson's folder: name -> content.
using LessonTexts = std::map<QString, QString>;

/// The name of the file with the words of a lesson in a language: "lesson.de.md".
QString translationName(const QString &language);

/// Puts a lesson together from its program and its files: lesson.cpp, lesson.md and a VARIANT.py for each variant.
/// With a language, its words are those of lesson.LANGUAGE.md if there is one; nothing else differs then.
/// If they do not fit each other, returns none and puts one line that names the folder and what is wrong into `error`.
std::optional<Lesson> makeLesson(const QString &id, const LessonProgram &program, const LessonTexts &texts,
                                 QString *error, const QString &language = {});

} // namespace overlap
