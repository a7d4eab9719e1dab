// SPDX-License-Identifier: GPL-3.0-or-later
// Which lessons and steps there are, with a course and without.

#include "app/classroom/nextlesson.h"
#include "app/classroom/progressstore.h"
#include "app/panels/lessonlist.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "lessons/lessons.h"

namespace overlap {

std::vector<Step> Classroom::steps() const
{
    return stepsOf(lesson(), m_course ? &m_course->lesson() : nullptr);
}

bool Classroom::offers(const Lesson &lesson) const
{
    return !m_course || numberIn(m_course->course, lesson.id);
}

void Classroom::open(const Lesson &lesson)
{
    if (!m_course)
        m_session.setLesson(lesson);
    else if (const std::optional<std::size_t> number = numberIn(m_course->course, lesson.id, m_course->number))
        openCourseLesson(*number);
}

const Lesson *Classroom::nextLesson() const
{
    if (m_course) {
        const std::size_t next = m_course->number + 1;
        const std::vector<CourseLesson> &all = m_course->course.lessons;
        return next < all.size() ? findLesson(all[next].lesson) : nullptr;
    }
    std::vector<const Lesson *> order;
    for (const Lesson &each : lessons())
        order.push_back(&each);
    return overlap::nextLesson(m_store.progress(), order, lesson());
}

QString Classroom::nextLessonText() const
{
    const Lesson *next = nextLesson();
    if (!next)
        return {};
    const bool isReason = !m_course && treatsMetIdea(m_store.progress(), lesson(), *next);
    return (isReason ? tr("Next, on your wrong prediction: %1") : tr("Next lesson: %1")).arg(shortTitle(*next));
}

void Classroom::openNextLesson()
{
    const Lesson *next = nextLesson();
    if (next && m_course)
        openCourseLesson(m_course->number + 1);
    else if (next)
        m_session.setLesson(*next);
}

void Classroom::openCourse(const CoursePlace &place)
{
    m_course = place;
    openCourseLesson(place.number);
    Q_EMIT courseChanged();
}

void Classroom::openCourseLesson(std::size_t number)
{
    m_course->number = number;
    const CourseLesson &wanted = m_course->lesson();
    m_session.setLesson(*findLesson(wanted.lesson), {wanted.knobs, wanted.variants, {}});
    if (m_step == Step::Challenge && wanted.variants.isEmpty()) // Else the course knows what is to be seen.
        showGoal();
}

void Classroom::leaveCourse()
{
    m_course.reset();
    Q_EMIT stepChanged();
    Q_EMIT courseChanged();
}

} // namespace overlap
