// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/linemarks.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <algorithm>

namespace overlap {

namespace {

enum class Stand : quint8 { No, Suspended, Blocking };

// How a task in that state stands at its line. Ready with a line: its await is over, but the loop is busy.
Stand standOf(TaskState state)
{
    switch (state) {
    case TaskState::Ready:
    case TaskState::Waiting:
    case TaskState::InThread:
        return Stand::Suspended;
    case TaskState::Blocking:
        return Stand::Blocking;
    case TaskState::Running:
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled:
        return Stand::No;
    }
    Q_UNREACHABLE();
}

LineMark &markAt(std::vector<LineMark> &marks, int line)
{
    const auto place = std::ranges::lower_bound(marks, line, {}, &LineMark::line);
    if (place != marks.end() && place->line == line)
        return *place;
    return *marks.insert(place, LineMark{line, false, {}});
}

} // namespace

std::vector<LineMark> lineMarks(const Timeline &run, TimePoint playhead, TimePoint edge, const Variant &variant,
                                Language language)
{
    std::vector<LineMark> marks;
    for (const Lane &lane : run.lanes()) {
        const std::optional<Span> span = lane.spanAt(playhead, edge);
        const bool hasStarted = !lane.spans.empty() && lane.spans.front().start < playhead;
        if (!span || (span->state == TaskState::Ready && !hasStarted))
            continue;
        const Stand stand = standOf(span->state);
        const int line = stand == Stand::No ? 0 : variant.shownLine(language, span->line);
        if (line == 0)
            continue;
        LineMark &mark = markAt(marks, line);
        mark.tasks.append(lane.name);
        mark.blocking |= stand == Stand::Blocking;
    }
    return marks;
}

QString fitNames(const QStringList &names, const QFontMetrics &font, int width)
{
    const QString dot = QStringLiteral(" · ");
    for (qsizetype count = names.size(); count > 0; --count) {
        QString text = names.first(count).join(dot);
        if (count < names.size())
            text += QStringLiteral(" +%1").arg(names.size() - count);
        if (font.horizontalAdvance(text) <= width)
            return text;
    }
    QString number = QCoreApplication::translate("CodeView", "%n tasks", nullptr, int(names.size()));
    if (names.size() > 1 && font.horizontalAdvance(number) <= width)
        return number;
    return names.isEmpty() ? QString() : font.elidedText(names.first(), Qt::ElideRight, width);
}

} // namespace overlap
