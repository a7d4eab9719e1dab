// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/chrometrace.h"
#include "app/import/loadtrace.h"
#include "lessons/lessons.h"
#include "tests/app/sharedscenes.h"
#include "tests/import/dump.h"
#include "tests/import/recordedlesson.h"
#include "tests/support/drawn.h"

#include <QBuffer>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// Writes runs into a file, reads that and compares.
void compare(const std::vector<RecordedRun> &runs)
{
    QByteArray file = chromeTrace(traced(runs));
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
        const QStringList actual = dump(process.timeline);
        for (qsizetype line = 0; line < std::min(expected.size(), actual.size()); ++line)
            QCOMPARE(actual.at(line), expected.at(line));
        QCOMPARE(actual.size(), expected.size());
        QVERIFY(!process.timeline.isForeign());
        for (const TaskState state : {TaskState::Running, TaskState::Waiting, TaskState::Ready})
            QCOMPARE(process.timeline.longest(state), runs[i].timeline->longest(state));
    }
    QCOMPARE(chromeTrace(traced(*read)), file); // lines are those shown in both
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
        compare(RecordedLesson(*findLesson(lesson)).runs());
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
