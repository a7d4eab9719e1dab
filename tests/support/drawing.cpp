// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawing.h"

#include <QStringList>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

QChar characterOf(TaskState state)
{
    switch (state) {
    case TaskState::Ready:
        return u'.';
    case TaskState::Running:
        return u'|';
    case TaskState::Blocking:
        return u'#';
    case TaskState::Waiting:
        return u'-';
    case TaskState::InThread:
        return u'~';
    case TaskState::Finished:
        return u'=';
    case TaskState::Failed:
        return u'x';
    case TaskState::Cancelled:
        return u'o';
    }
    Q_UNREACHABLE();
}

QString drawLane(const Lane &lane, Duration step, TimePoint end)
{
    QString drawing;
    for (TimePoint time{}; time <= end; time += step) {
        if (lane.ended() && time >= *lane.end)
            return drawing + characterOf(lane.outcome);
        const auto span = lane.spanAt(time, end);
        drawing += span ? characterOf(span->state) : u' ';
    }
    return drawing + (lane.ended() ? characterOf(lane.outcome) : u'>');
}

} // namespace

QString draw(const Timeline &timeline, Duration step)
{
    QStringList lines;
    for (const Lane &lane : timeline.lanes())
        lines += lane.name + u' ' + drawLane(lane, step, timeline.latest());
    return lines.join(u'\n');
}

QString outputOf(const Timeline &timeline)
{
    QStringList lines;
    for (const OutputLine &line : timeline.output()) {
        const Lane *lane = timeline.lane(line.task);
        lines += u"%1 %2: %3"_s.arg(toSeconds(line.time)).arg(lane ? lane->name : u"-"_s, line.text);
    }
    return lines.join(u"; "_s);
}

} // namespace overlap
