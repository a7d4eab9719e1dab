// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/charrows.h"
#include "app/export/chrometrace.h"
#include "app/export/runjson.h"
#include "app/export/runtext.h"
#include "tests/app/sharedscenes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// A lesson of one variant, of whose C++ file all but the first line is shown; its Python has a line more.
struct Written
{
    Lesson lesson;
    Timeline timeline;

    explicit Written(const Timeline &run) : timeline(run)
    {
        lesson.id = lesson.title = u"written"_s;
        Variant &variant = lesson.variants.emplace_back();
        variant.id = variant.title = u"only"_s;
        const QString file = u"//! show: all\n"_s + u"line\n"_s.repeated(9);
        variant.cpp = Face(Language::Cpp, file, variant.id);
        variant.python = Face(Language::Python, file, variant.id);
        for (int line = 1; line <= 9; ++line)
            variant.pythonLines[line] = line + 1;
    }

    std::vector<RecordedRun> runs() const { return {{&lesson.variants.front(), &timeline}}; }
    QString text() const { return runsText(lesson, {}, runs(), {.width = 60}); }
    QJsonObject json() const { return runsJson(lesson, {}, ClockKind::Virtual, runs())[u"runs"][0].toObject(); }
    QJsonArray events() const { return QJsonDocument::fromJson(chromeTrace(traced(runs())))[u"traceEvents"].toArray(); }
};

Timeline twoThreads()
{
    TraceWriter trace;
    trace.task(u"main"_s, 0s, WaitReason::Thread);
    trace.worker(u"thread 1"_s);
    trace.work(1, 1, 0s, EventKind::WorkerBusy, true);
    trace.work(1, 1, 1s, EventKind::WorkerReady);
    trace.work(1, 1, 2s, EventKind::WorkerBlocked);
    trace.work(1, 1, 3s, EventKind::WorkerIdle);
    trace.worker(u"process 1"_s, 1s, WaitReason::Process);
    return trace.finish(4s);
}

} // namespace

/// What is special, in the exports.
class TestRunExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textShows_data()
    {
        QTest::addColumn<Timeline>("run");
        QTest::addColumn<QString>("part");
        QTest::newRow("a thread") << twoThreads() << u"  thread 1  ▓▓▓▓▓▓▓▓▓░░░░░░░░░░█████████\n"_s;
        QTest::newRow("what the signs of a thread mean") << twoThreads() << u"▓ running   ░ ready   █ blocking"_s;
        QTest::newRow("permits, and who waits") << semaphoreRun(3, 1)
                                                << u"  semaphore 1111111111111111111111111111111111111\n"
                                                   "   waiting  2222222222221111111111111\n"_s;
        QTest::newRow("more than nine") << semaphoreRun(12, 12) << u"  semaphore ++++++"_s;
        QTest::newRow("items") << queueRun() << u"  queue     "_s;
        QTest::newRow("what digits mean")
            << queueRun() << u"  digits: how many permits are held, items are in a queue, or tasks wait for it\n"_s;
        QTest::newRow("a warning with its lines")
            << warningRun() << u"0.80 s  parse ⚠ parse held the loop for 0.30 s (Python line 3, C++ line 2)\n"_s;
        QTest::newRow("a warning without a line")
            << warningRun() << u"2.90 s  save  ⚠ nobody took the error of save\n"_s;
    }

    void textShows()
    {
        QFETCH(const Timeline, run);
        QFETCH(const QString, part);
        const QString text = Written(run).text();
        QVERIFY2(text.contains(part), qPrintable(text));
    }

    void aWarningInAscii() { QCOMPARE(asciiText(u"⚠ slow"_s), u"! slow"_s); }

    void whatAThreadDoesMostOfAColumn()
    {
        const Timeline run = gilRun(2, 100ms);
        const QString row = workerRow({TimePoint(200ms), 10}, run.workers()[0], run.latest());
        QCOMPARE(row.size(), 10);
        QVERIFY2(row.contains(u'▓') || row.contains(u'░'), qPrintable(row));
    }

    void jsonHoldsWarnings()
    {
        const QJsonArray warnings = Written(warningRun()).json()[u"warnings"].toArray();
        QCOMPARE(warnings.size(), 3);
        QCOMPARE(warnings[0].toObject(),
                 (QJsonObject{{u"t_s"_s, 0.8},
                              {u"kind"_s, u"slow turn"_s},
                              {u"task"_s, u"parse"_s},
                              {u"line"_s, 2},
                              {u"text"_s, u"parse held the loop for 0.30 s"_s}}));
    }

    void jsonHoldsWorkers()
    {
        const QJsonArray workers = Written(twoThreads()).json()[u"workers"].toArray();
        QCOMPARE(workers.size(), 2);
        QCOMPARE(workers[0][u"name"].toString(), u"thread 1"_s);
        QCOMPARE(workers[1][u"kind"].toString(), u"process"_s);
        QCOMPARE(workers[1][u"start_s"].toDouble(), 1.0);
        QStringList spans;
        const QJsonArray all = workers[0][u"spans"].toArray();
        for (const QJsonValue span : all)
            spans += u"%1 %2-%3%4"_s.arg(span[u"state"].toString())
                         .arg(span[u"start_s"].toDouble())
                         .arg(span[u"end_s"].toDouble())
                         .arg(span[u"gil"].toBool() ? u" gil"_s : QString());
        QCOMPARE(spans.join(u", "_s), u"running 0-1 gil, ready 1-2, blocking 2-3"_s);
    }

    void jsonHoldsResources()
    {
        const QJsonObject json = Written(semaphoreRun(3, 1)).json();
        const QJsonObject semaphore = json[u"resources"][0].toObject();
        QCOMPARE(semaphore[u"kind"].toString(), u"lock"_s);
        QCOMPARE(semaphore[u"capacity"].toInt(), 1);
        QCOMPARE(semaphore[u"holds"].toArray().size(), 3);
        QCOMPARE(semaphore[u"holds"][1].toObject(), (QJsonObject{{u"task"_s, 3}, {u"start_s"_s, 1}, {u"end_s"_s, 2}}));
        QCOMPARE(semaphore[u"waits"].toArray().size(), 2);
        QCOMPARE(json[u"tasks"][3][u"spans"][0][u"resource"].toInt(), 1);
        const QJsonObject queue = Written(queueRun()).json()[u"resources"][0].toObject();
        QCOMPARE(queue[u"items"][0].toObject(), (QJsonObject{{u"t_s"_s, 0.2}, {u"items"_s, 1}}));
    }

    void jsonHoldsCancels()
    {
        const QJsonArray tasks = Written(cancelRun(false)).json()[u"tasks"].toArray();
        QCOMPARE(tasks[1][u"cancel_requests"].toArray(), (QJsonArray{QJsonObject{{u"t_s"_s, 1.2}, {u"by"_s, 1}}}));
        QVERIFY(!tasks[0].toObject().contains(u"cancel_requests"_s));
    }

    void chromeHasThreadsOfWorkers()
    {
        QMap<int, QString> names;
        QStringList slices;
        const QJsonArray events = Written(twoThreads()).events();
        for (const QJsonValue event : events) {
            if (event[u"name"].toString() == u"thread_name")
                names[event[u"tid"].toInt()] = event[u"args"][u"name"].toString();
            if (event[u"ph"].toString() == u"X" && event[u"tid"].toInt() == 3)
                slices += u"%1 %2"_s.arg(event[u"name"].toString(), event[u"args"][u"state"].toString());
        }
        QCOMPARE(names, (QMap<int, QString>{{1, u"main"_s}, {2, u"loop"_s}, {3, u"thread 1"_s}, {4, u"process 1"_s}}));
        QCOMPARE(slices.join(u", "_s), u"main running, main ready, main blocking"_s);
    }

    void chromeHas_data()
    {
        QTest::addColumn<Timeline>("run");
        QTest::addColumn<QString>("phase");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<int>("count");
        QTest::newRow("a warning") << warningRun() << u"i"_s << u"parse held the loop for 0.30 s"_s << u"warning"_s
                                   << 1;
        QTest::newRow("a cancel") << cancelRun(false) << u"i"_s << u"cancel asked"_s << u"by"_s << 1;
        QTest::newRow("a counter") << semaphoreRun(3, 1) << u"C"_s << u"semaphore"_s << u"held"_s << 4;
        QTest::newRow("no counter of what one task uses")
            << semaphoreRun(1, 1) << u"C"_s << u"semaphore"_s << u"held"_s << 0;
    }

    void chromeHas()
    {
        QFETCH(const Timeline, run);
        QFETCH(const QString, phase);
        QFETCH(const QString, name);
        QFETCH(const QString, argument);
        int found = 0;
        const QJsonArray events = Written(run).events();
        for (const QJsonValue event : events) {
            const bool is = event[u"ph"].toString() == phase && event[u"name"].toString() == name;
            found += is && event[u"args"].toObject().contains(argument) ? 1 : 0;
        }
        QTEST(found, "count");
    }
};

QTEST_GUILESS_MAIN(TestRunExport)
#include "tst_runexport.moc"
