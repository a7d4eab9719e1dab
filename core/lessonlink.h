// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression.h"

namespace overlap {

struct Lesson;

/// What a link in the text of a lesson names, by names that its runs have:
///
/// `moment:VARIANT/end`, `moment:VARIANT/TASK/start`, `.../end` or `.../cancel` (the first request),
/// `moment:VARIANT/"text"` (the first printed line that contains it) or `moment:VARIANT/"text"/last`;
/// `span:VARIANT/TASK/STATE` (the longest one of the task in that state) or `.../NUMBER` (that one, from 1);
/// `line:VARIANT/"text"` (the first line of code that contains it in either face and that both faces have).
/// A name with a slash or a parenthesis in it stands between double quotes.
struct LessonLink
{
    enum class Kind : quint8 { Moment, Span, Line };
    enum class Event : quint8 { Start, End, Cancel, FirstLine, LastLine };

    QString source; ///< As written, for messages.
    Kind kind = Kind::Moment;
    QString variant;
    QString task;      ///< Empty: the main task, or not needed.
    QString text;      ///< Of a printed line.
    Event event{};     ///< Of a moment.
    TaskState state{}; ///< Of a span.
    int number = 0;    ///< Of a span, from 1; 0: the longest.
    quint32 line = 0;  ///< Of the lesson's C++ file, for a line.
};

/// Where a link leads as the knobs stand.
struct LinkTarget
{
    QString variant;
    std::optional<TimePoint> time;   ///< The moment, or the start of the span; none: a line of code alone.
    TaskId task = 0;                 ///< Of the span, or to whom the moment belongs; 0: none.
    std::optional<std::size_t> span; ///< Its number in the lane of the task.
    quint32 line = 0;                ///< Of the lesson's C++ file; 0: none.

    friend bool operator==(const LinkTarget &, const LinkTarget &) = default;
};

/// Reads what stands between the parentheses of a link, for a lesson that has its variants. On failure returns none and
/// puts what is wrong and what is allowed into `error`.
std::optional<LessonLink> parseLink(const QString &source, const Lesson &lesson, QString *error);

/// None if there is no such moment or span with these runs: a task that they do not have, a wait that takes no time.
std::optional<LinkTarget> findTarget(const LessonLink &link, const Expression::RunOf &runOf);

} // namespace overlap
