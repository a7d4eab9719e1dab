// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/whyprograms.h"

#include "core/causes.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QString kindName(Cause::Kind kind)
{
    switch (kind) {
    case Cause::Kind::Started:
        return u"starts"_s;
    case Cause::Kind::Awaits:
        return u"awaits"_s;
    case Cause::Kind::Woke:
        return u"wakes"_s;
    case Cause::Kind::Cancelled:
        return u"cancels"_s;
    }
    Q_UNREACHABLE();
}

/// "main starts users at 0; ..."
QString told(const Timeline &timeline, const std::vector<Cause> &causes)
{
    QStringList parts;
    for (const Cause &cause : causes)
        parts += u"%1 %2 %3 at %4"_s
                     .arg(timeline.lane(cause.from)->name, kindName(cause.kind), timeline.lane(cause.to)->name)
                     .arg(toSeconds(cause.at));
    return parts.join(u"; "_s);
}

} // namespace

class TestCauses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofATask_data()
    {
        QTest::addColumn<WhyProgram>("program");
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("causes");
        const auto row = [](const char *name, WhyProgram program, const char *task, const char *causes) {
            QTest::newRow(name) << program << QString::fromUtf8(task) << QString::fromUtf8(causes);
        };
        row("a child with a timer", gathers, "users", "main starts users at 0");
        row("a gather", gathers, "main", "main awaits users at 0; main awaits orders at 0; users wakes main at 2");
        row("an awaited task that ended while it was blocked", blocks, "main",
            "main awaits timer at 2.5; timer wakes main at 2.5");
        row("a lock is handed on", locks, "c", "main starts c at 0; b wakes c at 2");
        row("an event", sets, "main", "setter wakes main at 1");
        row("room in a queue", queues, "producer",
            "main starts producer at 0; consumer wakes producer at 2; consumer wakes producer at 3");
        row("a cancellation that wakes is told once", cancels, "timer",
            "main starts timer at 0; main cancels timer at 2");
        row("cancelled by the error of another", groups, "good", "main starts good at 0; bad cancels good at 1");
        row("each round", completes, "main",
            "main awaits a at 0; main awaits b at 0; main awaits a at 1; b wakes main at 1; a wakes main at 2");
    }

    void ofATask()
    {
        QFETCH(const WhyProgram, program);
        QFETCH(const QString, task);
        QFETCH(const QString, causes);
        const Timeline timeline = recordedUntil(program);
        const Lane &lane = *timeline.lane(taskNamed(timeline, task));
        QCOMPARE(told(timeline, causesOf(timeline, lane, TimePoint{}, timeline.latest(), timeline.latest())), causes);
    }

    /// In real time a task is woken a little after it was asked.
    void aCancellationInRealTimeIsToldOnce()
    {
        Timeline timeline;
        const auto apply = [&](TraceEvent event, const char *name = "") {
            timeline.apply(event, QString::fromLatin1(name));
        };
        apply({.task = 1, .kind = EventKind::TaskCreated}, "main");
        apply({.task = 2, .other = 1, .kind = EventKind::TaskCreated}, "timer");
        apply({.task = 2, .kind = EventKind::TurnStarted});
        apply({.due = TimePoint(5s), .task = 2, .kind = EventKind::Suspended, .reason = WaitReason::Timer});
        apply({.time = TimePoint(2s), .task = 2, .other = 1, .kind = EventKind::CancelRequested});
        apply(
            {.time = TimePoint(2s + 1us), .due = TimePoint(2s + 1us), .task = 2, .other = 1, .kind = EventKind::Woken});
        apply({.time = TimePoint(2s + 2us), .task = 2, .kind = EventKind::TurnStarted});
        apply({.time = TimePoint(3s), .task = 2, .kind = EventKind::Cancelled});
        QCOMPARE(told(timeline, causesOf(timeline, *timeline.lane(2), {}, timeline.latest(), timeline.latest())),
                 u"main starts timer at 0; main cancels timer at 2"_s);
    }

    void onlyThoseInViewAndKnown()
    {
        const Timeline timeline = recordedUntil(gathers);
        const Lane &lane = *timeline.lane(1);
        const auto between = [&](Duration from, Duration to, Duration now) {
            return told(timeline, causesOf(timeline, lane, TimePoint(from), TimePoint(to), TimePoint(now)));
        };
        QCOMPARE(between(1s, 3s, 3s), u"users wakes main at 2"_s);
        QCOMPARE(between(1s, 1900ms, 3s), QString());
        QCOMPARE(between(0s, 3s, 1s), u"main awaits users at 0; main awaits orders at 0"_s);
    }
};

QTEST_MAIN(TestCauses)
#include "tst_causes.moc"
