// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/classroom/courseplace.h"
#include "core/lesson.h"
#include "core/step.h"

namespace overlap {

/// What a reader sees of a lesson, as far as a link can bring it back.
struct Place
{
    const Lesson *lesson = nullptr;
    KnobValues knobs;
    QStringList shown; ///< Ids of the variants; empty: as they were left.
    QString focus;     ///< Id of the variant whose code is shown, one of those shown; empty: as it was left.
    std::optional<Language> language; ///< Of the code; none: as it was left.
    std::optional<Step> step;         ///< None: as it was left.

    friend bool operator==(const Place &, const Place &) = default;
};

/// The command that brings the place back, for a POSIX shell: "overlap gather --set users=4 --variant blocking". Knobs
/// that it does not name have their defaults. Needs a lesson.
QString linkTo(const Place &place);

/// The same within a course: "overlap --course /home/me/hour.txt gather --set users=4". Knobs that it does not name are
/// as the course has them.
QString linkTo(const Place &place, const CoursePlace &course);

/// The word as a POSIX shell takes it for itself.
QString shellQuoted(const QString &word);

} // namespace overlap
