// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/courseplace.h"

#include <algorithm>

namespace overlap {

std::optional<std::size_t> numberIn(const Course &course, QStringView lesson, std::size_t from)
{
    const std::size_t count = course.lessons.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t number = (from + i) % count;
        if (course.lessons[number].lesson == lesson)
            return number;
    }
    return std::nullopt;
}

QString nameOf(const CoursePlace &place)
{
    const QString &id = place.lesson().lesson;
    return numberIn(place.course, id) == place.number ? id : QString::number(place.number + 1);
}

std::optional<std::size_t> numberNamed(const Course &course, const QString &name)
{
    bool isNumber = false;
    const qulonglong number = name.toULongLong(&isNumber);
    if (!isNumber)
        return numberIn(course, name);
    return number >= 1 && number <= course.lessons.size() ? std::optional(std::size_t(number - 1)) : std::nullopt;
}

std::vector<Step> stepsOf(const Lesson &lesson, const CourseLesson *place)
{
    if (place && !place->steps.empty())
        return place->steps;
    std::vector<Step> steps(allSteps.begin(), allSteps.end());
    if (!lesson.puzzle)
        std::erase(steps, Step::PutInOrder);
    return steps;
}

LessonState lessonState(const Progress &progress, const CourseLesson &lesson)
{
    if (lesson.steps.empty())
        return lessonState(progress, lesson.lesson);
    const auto isReached = [&](Step step) { return progress.reached(lesson.lesson, step).has_value(); };
    const bool asksForAll = std::ranges::count(lesson.steps, Step::Challenge) == 0;
    if (asksForAll ? std::ranges::all_of(lesson.steps, isReached) : isReached(Step::Challenge))
        return LessonState::Done;
    return std::ranges::any_of(lesson.steps, isReached) ? LessonState::Begun : LessonState::New;
}

} // namespace overlap
