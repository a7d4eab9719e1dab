// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/dump.h"

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

QString text(TimePoint time)
{
    return QString::number(time.time_since_epoch().count());
}

QString text(std::optional<TimePoint> time)
{
    return time ? text(*time) : u"open"_s;
}

QString spanText(const Timeline &run, const Span &span, const LineTelling &shown)
{
    return u"  %1..%2 %3 %4 line %5 resource %6 task %7 %8"_s
        .arg(text(span.start), text(span.end), stateName(span.state), reasonName(span.reason))
        .arg(shown(span.line))
        .arg(span.resource)
        .arg(span.other)
        .arg(run.spanName(span.name))
        .trimmed();
}

QStringList holdTexts(const std::vector<Hold> &holds)
{
    QStringList lines;
    for (const Hold &hold : holds)
        lines += u"    %1 from %2 to %3"_s.arg(hold.task).arg(text(hold.start), text(hold.end));
    return lines;
}

} // namespace

QStringList dump(const Timeline &run, const LineTelling &shown)
{
    QStringList lines;
    lines += u"latest %1 ended %2 held %3"_s.arg(text(run.latest())).arg(run.ended()).arg(run.loopHeld());
    for (const Lane &lane : run.lanes()) {
        lines += u"%1 %2 of %3, line %4, %5 to %6: %7 %8"_s.arg(lane.id)
                     .arg(lane.name)
                     .arg(lane.parent)
                     .arg(shown(lane.createdLine))
                     .arg(text(lane.start), text(lane.end), stateName(lane.outcome), lane.error);
        for (const Span &span : lane.spans)
            lines += spanText(run, span, shown);
        if (!lane.ended())
            lines += u"  open until %1"_s.arg(text(lane.due)) + spanText(run, lane.open, shown);
        for (const CancelRequest &request : lane.cancelRequests)
            lines += u"  cancel at %1 by %2 after %3"_s.arg(text(request.time)).arg(request.by).arg(request.holds);
    }
    for (const LoopSpan &span : run.loopSpans())
        lines += u"loop %1..%2 task %3 blocking %4 line %5"_s.arg(text(span.start), text(span.end))
                     .arg(span.task)
                     .arg(span.blocking)
                     .arg(shown(span.line));
    for (const OutputLine &line : run.output())
        lines += u"%1 task %2 line %3 worker %4: %5"_s.arg(text(line.time))
                     .arg(line.task)
                     .arg(shown(line.line))
                     .arg(line.worker)
                     .arg(line.text);
    for (const Warning &warning : run.warnings())
        lines += u"%1 task %2 line %3 %4: %5"_s.arg(text(warning.time))
                     .arg(warning.task)
                     .arg(shown(warning.line))
                     .arg(warningName(warning.kind), warning.text);
    for (const Worker &worker : run.workers()) {
        lines += u"worker %1 %2 %3 %4 to %5"_s.arg(worker.id).arg(worker.name, reasonName(worker.reason),
                                                                  text(worker.start), text(worker.end));
        std::vector<WorkerSpan> spans = worker.spans;
        if (worker.open)
            spans.push_back(*worker.open);
        for (const WorkerSpan &span : spans)
            lines += u"  %1..%2 %3 task %4 gil %5"_s.arg(text(span.start), text(span.end), stateName(span.state))
                         .arg(span.task)
                         .arg(span.hasGil);
    }
    for (const Resource &resource : run.resources()) {
        lines += u"resource %1 %2 %3 of %4 line %5 from %6"_s.arg(resource.id)
                     .arg(resource.name, reasonName(resource.reason))
                     .arg(resource.capacity)
                     .arg(shown(resource.createdLine))
                     .arg(text(resource.start));
        lines += u"  held"_s;
        lines += holdTexts(resource.holds);
        lines += u"  wanted"_s;
        lines += holdTexts(resource.waits);
        for (const Resource::Length &length : resource.lengths)
            lines += u"  %1 items at %2"_s.arg(length.items).arg(text(length.time));
    }
    for (const TimePoint turn : run.turns())
        lines += u"turn %1"_s.arg(text(turn));
    return lines;
}

} // namespace overlap
