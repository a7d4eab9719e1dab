// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/chrometrace.h"
#include "app/import/loadtrace.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"
#include "tests/app/sharedscenes.h"
#include "tests/support/drawn.h"

#include <QBuffer>
#include <QtTest>

using namespace overlap;
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

using ShownLine = std::function<quint32(quint32)>;

QString spanText(const Span &span, const ShownLine &shown)
{
    return u"  %1..%2 %3 %4 line %5 resource %6 task %7"_s
        .arg(text(span.start), text(span.end), stateName(span.state), reasonName(span.reason))
        .arg(shown(span.line))
        .arg(span.resource)
        .arg(span.other);
}

QStringList holdTexts(const std::vector<Hold> &holds)
{
    QStringList lines;
    for (const Hold &hold : holds)
        lines += u"    %1 from %2 to %3"_s.arg(hold.task).arg(text(hold.start), text(hold.end));
    return lines;
}

/// All that there is in a timeline, as lines.
QStringList dump(const Timeline &run, const ShownLine &shown)
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
            lines += spanText(span, shown);
        if (!lane.ended())
            lines += u"  open until %1"_s.arg(text(lane.due)) + spanText(lane.open, shown);
        for (const CancelRequest &request : lane.cancelRequests)
            lines += u"  cancel at %1 by %2"_s.arg(text(request.time)).arg(request.by);
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

/// Writes runs into a file, reads that and compares.
void compare(const std::vector<RecordedRun> &runs)
{
    QByteArray file = chromeTrace(runs);
    QBuffer buffer(&file);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    LoadControl control;
    QString error;
    const std::optional<Recording> read = loadTrace(buffer, control, &error);
    QVERIFY2(read, qPrintable(error));
    QCOMPARE(leftOutText(read->leftOut), QString());
    QCOMPARE(read->processes.size(), runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const RecordedProcess &process = read->processes[i];
        QCOMPARE(process.title, runs[i].variant->title);
        QCOMPARE(process.summary, runs[i].variant->summary);
        QCOMPARE(process.wrong, runs[i].variant->wrong);
        const QStringList expected =
            dump(*runs[i].timeline, [&](quint32 line) { return quint32(runs[i].shownLine(line)); });
        const QStringList actual = dump(process.timeline, [](quint32 line) { return line; });
        for (qsizetype line = 0; line < std::min(expected.size(), actual.size()); ++line)
            QCOMPARE(actual.at(line), expected.at(line));
        QCOMPARE(actual.size(), expected.size());
        QVERIFY(!process.timeline.isForeign());
        for (const TaskState state : {TaskState::Running, TaskState::Waiting, TaskState::Ready})
            QCOMPARE(process.timeline.longest(state), runs[i].timeline->longest(state));
    }
}

/// A file of ten lines, all shown.
Variant plainVariant()
{
    Variant variant;
    variant.id = variant.title = u"only"_s;
    variant.summary = u"written for a test"_s;
    variant.cpp = Face(Language::Cpp, u"//! show: all\n"_s + u"line\n"_s.repeated(9), variant.id);
    return variant;
}

} // namespace

/// An export that is opened again shows the same.
class TestRoundTrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lessonsComeBack_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const Lesson &lesson : lessons())
            QTest::newRow(qPrintable(lesson.id)) << lesson.id;
    }

    void lessonsComeBack()
    {
        QFETCH(const QString, lesson);
        const Lesson &found = *findLesson(lesson);
        std::vector<Timeline> timelines;
        timelines.reserve(found.variants.size());
        std::vector<RecordedRun> runs;
        for (const Variant &variant : found.variants) {
            timelines.push_back(runVirtual(variant.main, found.defaults()));
            runs.push_back({&variant, &timelines.back()});
        }
        compare(runs);
    }

    void whatIsSpecialComesBack_data()
    {
        QTest::addColumn<Timeline>("run");
        QTest::newRow("permits") << semaphoreRun(5, 2);
        QTest::newRow("a queue") << queueRun();
        QTest::newRow("threads") << gilRun(3, 20ms);
        QTest::newRow("a cancel") << cancelRun(false);
        QTest::newRow("warnings") << warningRun();
        QTest::newRow("a run that goes on") << drawn({u"main ,-----"_s, u"worker .|##"_s, u"third ~~|-"_s}, 100ms);
        QTest::newRow("a blocking call that goes on") << drawn({u"main ,----"_s, u"worker .|##"_s}, 100ms);
        QTest::newRow("errors") << drawn({u"main ,---="_s, u"a ,-x"_s, u"b ,--o"_s}, 1us);
        TraceWriter open;
        open.task(u"main"_s);
        const ResourceId lock = open.resource(u"lock"_s, WaitReason::Lock, 1);
        const TaskId second = open.task(u"\"quoted\" \\ \u00e9\u4e16"_s);
        open.acquire(1, lock, 1s);
        open.wait(second, 1s, WaitReason::Lock, lock);
        open.worker(u"thread 1"_s);
        open.work(1, 1, 1s, EventKind::WorkerBusy, true);
        QTest::newRow("what is held and waited for still") << open.timeline();
        Timeline timer;
        timer.apply({.task = 1, .kind = EventKind::TaskCreated}, u"main"_s);
        timer.apply({.task = 1, .kind = EventKind::TurnStarted});
        timer.apply({.time = TimePoint(1234567ns),
                     .due = TimePoint(2s),
                     .task = 1,
                     .other = 2'000'000,
                     .line = 4,
                     .kind = EventKind::Suspended,
                     .reason = WaitReason::Timer});
        QTest::newRow("a timer that runs") << timer;
        timer.apply({.time = TimePoint(2s), .due = TimePoint(2s), .task = 1, .kind = EventKind::Woken});
        QTest::newRow("a timer that has run out") << timer;
    }

    void whatIsSpecialComesBack()
    {
        QFETCH(const Timeline, run);
        const Variant variant = plainVariant();
        compare({{&variant, &run}});
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
