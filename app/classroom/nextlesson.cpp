// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/nextlesson.h"

#include <algorithm>

namespace overlap {

namespace {

/// Ids of the wrong ideas met in a lesson, the last one first.
QStringList ideasMet(const Progress &progress, const QString &lesson)
{
    const auto found = progress.lessons.find(lesson);
    if (found == progress.lessons.end())
        return {};
    std::vector<std::pair<QString, QDateTime>> ideas(found->second.ideas.begin(), found->second.ideas.end());
    std::ranges::stable_sort(ideas, std::greater(), &std::pair<QString, QDateTime>::second);
    QStringList ids;
    for (const auto &[id, time] : ideas)
        ids += id;
    return ids;
}

} // namespace

bool treatsMetIdea(const Progress &progress, const Lesson &current, const Lesson &lesson)
{
    return std::ranges::any_of(ideasMet(progress, current.id), [&](const QString &id) {
        const Idea *idea = current.idea(id);
        return idea && idea->lesson == lesson.id;
    });
}

const Lesson *nextLesson(const Progress &progress, const std::vector<const Lesson *> &order, const Lesson &current)
{
    const auto isLeft = [&](const Lesson *lesson) {
        return lesson->id != current.id && lessonState(progress, lesson->id) != LessonState::Done;
    };
    for (const QString &id : ideasMet(progress, current.id)) {
        const Idea *idea = current.idea(id);
        const auto treats = [&](const Lesson *lesson) { return idea && lesson->id == idea->lesson && isLeft(lesson); };
        if (const auto found = std::ranges::find_if(order, treats); found != order.end())
            return *found;
    }
    std::vector<const Lesson *> ahead = order;
    const auto here = std::ranges::find(ahead, current.id, &Lesson::id);
    if (here != ahead.end())
        std::ranges::rotate(ahead, here + 1);
    const auto next = std::ranges::find_if(ahead, isLeft);
    return next == ahead.end() ? nullptr : *next;
}

} // namespace overlap
