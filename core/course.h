// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"
#include "core/step.h"

#include <QByteArray>

namespace overlap {

/// A lesson of a course, with what is different from usual.
struct CourseLesson
{
    QString lesson;          ///< Id.
    KnobValues knobs;        ///< The defaults, and what the course says about them.
    QStringList variants;    ///< To be shown, in the order of the lesson; empty: as usual.
    std::vector<Step> steps; ///< In their own order, Predict never without Run; empty: all.
};

/// An order of lessons that a teacher has chosen. In a file:
///
///     # Lines that begin like this one are for yourself.
///     title: Async in an hour
///     lesson: sleep
///     lesson: gather
///     set: users=4, orders=0.5
///     variants: blocking, gathered
///     steps: predict, run, explain
///
/// `set`, `variants` and `steps` belong to the lesson above and may be left out. A lesson may come more than once.
/// The step `predict` brings `run` with it.
struct Course
{
    QString title;
    std::vector<CourseLesson> lessons;
};

constexpr qsizetype maxCourseBytes = 64 * 1024;
constexpr std::size_t maxCourseLessons = 200;

/// Reads the content of a file, UTF-8; `path` is only for messages. On failure returns none and puts one line that
/// names the place, what is wrong and what is allowed into `error`, such as
/// "course.txt:3: unknown lesson 'gathr'; allowed: sleep, coroutine, ...".
std::optional<Course> parseCourse(const QByteArray &content, const QString &path, const std::vector<Lesson> &lessons,
                                  QString *error);

/// Reads the file.
std::optional<Course> readCourse(const QString &path, const std::vector<Lesson> &lessons, QString *error);

} // namespace overlap
