// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tracefacts.h"

#include "app/timeline/sharedwords.h"
#include "app/timeline/whywords.h"
#include "core/causes.h"
#include "core/runner.h"
#include "lessons/lessons.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

struct Recorded
{
    TraceEvent event;
    QString text;
};

/// All events of a virtual run with the knobs as they are at first.
std::vector<Recorded> record(const Lesson &lesson, const Variant &variant)
{
    VirtualClock clock;
    Trace trace;
    {
        Loop loop(clock, trace);
        Runner runner(loop, variant.main, lesson.defaults());
        while (runner.runNext(TimePoint::max())) { }
    }
    std::vector<Recorded> events;
    Recorded next;
    while (trace.take(next.event, next.text))
        events.push_back(next);
    return events;
}

Timeline timelineOf(const std::vector<Recorded> &events)
{
    Timeline timeline;
    for (const Recorded &one : events)
        timeline.apply(one.event, one.text);
    return timeline;
}

std::vector<TaskId> unended(const TraceFacts &facts, const std::vector<TaskId> &tasks)
{
    std::vector<TaskId> result;
    for (const TaskId task : tasks) {
        if (!isOutcome(facts.task(task).state))
            result.push_back(task);
    }
    return result;
}

/// What is wrong with an explanation; empty if nothing is.
QString wrong(const Explanation &why, const TraceFacts &facts, TaskState state)
{
    if (why.phase == Explanation::Phase::Ended)
        return isOutcome(state) ? QString() : u"it has not ended"_s;
    if (why.phase != Explanation::Phase::Alive || isOutcome(state))
        return u"it is not alive"_s;
    const TaskFacts &task = facts.task(why.task);
    if (why.span.state != state)
        return u"its state is %1, not %2"_s.arg(stateName(state), stateName(why.span.state));
    if ((why.loop ? why.loop->task : 0) != facts.loopHolder())
        return u"the loop is held by %1"_s.arg(facts.loopHolder());
    if (why.loop
        && (why.loop->blocking != facts.isBlocked() || (facts.isBlocked() && why.loop->line != facts.blockedLine())))
        return u"blocked: %1, at %2"_s.arg(facts.isBlocked()).arg(facts.blockedLine());
    if (state != TaskState::Waiting && state != TaskState::InThread)
        return {};
    if (why.span.reason != task.reason)
        return u"it waits for %1"_s.arg(reasonName(task.reason));
    if (task.reason == WaitReason::Timer && why.due != task.due)
        return u"its timer is due at %1"_s.arg(toSeconds(task.due));
    if (why.awaited != unended(facts, task.awaited) || why.awaitedOf != task.awaited.size() || why.any != task.any)
        return u"it waits for other tasks"_s;
    if (task.reason == WaitReason::Queue && why.queueWait != task.queueWait)
        return u"it waits at the queue for something else"_s;
    if (task.resource == 0)
        return {};
    const ResourceFacts &resource = facts.resource(task.resource);
    const auto place = std::ranges::find(resource.waiting, why.task) - resource.waiting.begin() + 1;
    if (why.span.resource != task.resource || why.place != place)
        return u"its place is %1"_s.arg(place);
    return why.holders == resource.holders ? QString() : u"others hold it"_s;
}

/// What is missing in the words for an explanation; empty if nothing is.
QString missing(const Explanation &why, const Timeline &timeline, const Variant &variant)
{
    const ShownLine shownLine = [&](quint32 line) { return variant.shownLine(Language::Cpp, line); };
    const QString text = whySentences(timeline, why, shownLine).join(u' ');
    if (text.isEmpty() || text.contains(u'%') || text.contains(u"  "_s))
        return u"no good text: %1"_s.arg(text);
    if (whyCaption(timeline, why).isEmpty())
        return u"no caption"_s;
    QStringList wanted;
    if (why.phase == Explanation::Phase::Alive) {
        const bool notRunning = why.span.state != TaskState::Running && why.span.state != TaskState::Blocking;
        if (why.loop && notRunning)
            wanted += timeline.lane(why.loop->task)->name;
        if (why.loop && why.loop->blocking && shownLine(why.loop->line) > 0)
            wanted += u"line %1"_s.arg(shownLine(why.loop->line));
        if (why.awaited.size() <= 4)
            wanted += namesText(timeline, why.awaited, 4);
        if (why.holders.size() <= 4)
            wanted += namesText(timeline, why.holders, 4);
        if (why.span.resource != 0)
            wanted += resourceText(timeline, why.span.resource);
        if (why.wake && why.wake->by != 0)
            wanted += timeline.lane(why.wake->by)->name;
    }
    for (const QString &word : wanted) {
        if (!text.contains(word))
            return u"'%1' is not in: %2"_s.arg(word, text);
    }
    return {};
}

/// What the trace says will wake the task: the next Woken after the first `seen` events.
const TraceEvent *wakeAfter(const std::vector<Recorded> &events, std::size_t seen, TaskId task)
{
    for (; seen < events.size(); ++seen) {
        const TraceEvent &event = events[seen].event;
        if (event.task == task && (event.kind == EventKind::Woken || event.kind == EventKind::TurnStarted))
            return event.kind == EventKind::Woken ? &event : nullptr;
    }
    return nullptr;
}

} // namespace

class TestWhyLessons : public QObject
{
    Q_OBJECT

    static void addVariantRows()
    {
        QTest::addColumn<const Lesson *>("lesson");
        QTest::addColumn<const Variant *>("variant");
        for (const Lesson &lesson : lessons()) {
            for (const Variant &variant : lesson.variants)
                QTest::addRow("%s %s", qPrintable(lesson.id), qPrintable(variant.id)) << &lesson << &variant;
        }
    }

private Q_SLOTS:
    void whileItIsRecorded_data() { addVariantRows(); }

    /// After each event, when nothing is known of the future.
    void whileItIsRecorded()
    {
        QFETCH(const Lesson *const, lesson);
        QFETCH(const Variant *const, variant);
        Timeline timeline;
        TraceFacts facts;
        for (const auto &[event, text] : record(*lesson, *variant)) {
            timeline.apply(event, text);
            facts.apply(event);
            const TimePoint now = timeline.latest();
            for (TaskId task = 1; task <= facts.tasks(); ++task) {
                const Explanation why = explain(timeline, task, now, now);
                QCOMPARE(wrong(why, facts, facts.stateAt(task, now)), QString());
                QCOMPARE(missing(why, timeline, *variant), QString());
            }
        }
    }

    void whenAllIsRecorded_data() { addVariantRows(); }

    /// At each moment in which something happens, and between two of them, with all that comes after.
    void whenAllIsRecorded()
    {
        QFETCH(const Lesson *const, lesson);
        QFETCH(const Variant *const, variant);
        const std::vector<Recorded> events = record(*lesson, *variant);
        const Timeline timeline = timelineOf(events);
        TraceFacts facts;
        int explained = 0;
        for (std::size_t seen = 0; seen < events.size();) {
            const TimePoint time = std::max(events[seen].event.time, seen ? events[seen - 1].event.time : TimePoint{});
            for (; seen < events.size() && events[seen].event.time <= time; ++seen)
                facts.apply(events[seen].event);
            const TimePoint next = seen < events.size() ? events[seen].event.time : time;
            for (const TimePoint at : {time, time + (next - time) / 2}) {
                for (TaskId task = 1; task <= facts.tasks(); ++task) {
                    const Explanation why = explain(timeline, task, at, timeline.latest());
                    if (facts.task(task).due == at)
                        continue; // waiting until then, ready from then on
                    QCOMPARE(wrong(why, facts, facts.stateAt(task, at)), QString());
                    QCOMPARE(missing(why, timeline, *variant), QString());
                    ++explained;
                    const TraceEvent *wake = wakeAfter(events, seen, task);
                    if (!why.wake || !wake)
                        continue;
                    QCOMPARE(why.wake->at, std::min(wake->due, wake->time));
                    if (why.wake->kind == Wake::Kind::Timer)
                        QCOMPARE(why.wake->at, facts.task(task).due);
                    else
                        QCOMPARE(why.wake->by, wake->other);
                    if (facts.task(task).reason == WaitReason::Timer && wake->due < facts.task(task).due)
                        QCOMPARE(why.wake->kind, Wake::Kind::Cancel);
                }
            }
        }
        QVERIFY(explained > 0);
        for (TaskId task = 1; task <= timeline.lanes().size(); ++task)
            QVERIFY(explain(timeline, task, TimePoint(-1ns), timeline.latest()).phase
                    == Explanation::Phase::NotStarted);
    }

    void waitsAreSplitWithoutRest_data() { addVariantRows(); }

    /// What was waited for adds up to the life of each task without its turns.
    void waitsAreSplitWithoutRest()
    {
        QFETCH(const Lesson *const, lesson);
        QFETCH(const Variant *const, variant);
        Timeline timeline;
        WaitSplit total;
        for (const auto &[event, text] : record(*lesson, *variant)) {
            timeline.apply(event, text);
            total = {};
            for (const TimePoint now : {timeline.latest(), TimePoint(timeline.latest().time_since_epoch() / 2)}) {
                for (const Lane &lane : timeline.lanes()) {
                    Duration idle{};
                    lane.visitSpans(now, [&](const Span &span) {
                        const bool runs = span.state == TaskState::Running || span.state == TaskState::Blocking;
                        if (!runs && span.start < now)
                            idle += std::min(span.end, now) - span.start;
                    });
                    QCOMPARE(waitSplit(lane, now).sum(), idle);
                    QCOMPARE(waitSplit(lane, now).of(WaitCause::Other), 0ns);
                    if (now == timeline.latest())
                        total += waitSplit(lane, now);
                }
            }
            QCOMPARE(waitSplit(timeline, timeline.latest()).sum(), total.sum());
        }
    }
};

QTEST_MAIN(TestWhyLessons)
#include "tst_whylessons.moc"
