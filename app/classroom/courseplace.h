// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/classroom/progress.h"
#include "core/course.h"
#include "core/lesson.h"

namespace overlap {

/// A course that is open, and which of its lessons.
struct CoursePlace
{
    Course course;
    QString path;           ///< Of its file, absolute.
    std::size_t number = 0; ///< Of the lesson, from 0.

    const CourseLesson &lesson() const { return course.lessons.at(number); }
};

/// The number of a lesson in a course: the first one of that id from `from` on, then from the first again. None: the
/// course does not have it.
std::optional<std::size_t> numberIn(const Course &course, QStringView lesson, std::size_t from = 0);

/// How the command line calls the lesson: by its id, or by its number from 1 if another one of that id comes before.
QString nameOf(const CoursePlace &place);

/// The number of what nameOf() writes. None: the course does not have it.
std::optional<std::size_t> numberNamed(const Course &course, const QString &name);

/// The steps that a lesson has, in their order; those that the course wants, if it is in one that names some.
std::vector<Step> stepsOf(const Lesson &lesson, const CourseLesson *place = nullptr);

/// Done: the challenge is met, or all steps are reached if the course leaves the challenge out. Begun: one of the steps
/// is reached.
LessonState lessonState(const Progress &progress, const CourseLesson &lesson);

} // namespace overlap
