// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/chrometrace.h"
#include "app/import/loadtrace.h"
#include "lessons/lessons.h"
#include "tests/app/sharedscenes.h"
#include "tests/import/recordedlesson.h"
#include "tests/import/rules.h"
#include "tests/support/drawn.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QJsonArray eventsOf(const QByteArray &file)
{
    return QJsonDocument::fromJson(file)[u"traceEvents"].toArray();
}

/// A file in which one thing has been replaced; the first place at which it stands.
QByteArray changed(QByteArray file, const QByteArray &before, const QByteArray &after)
{
    const qsizetype at = file.indexOf(before);
    if (at < 0)
        qFatal("%s is not there", before.constData());
    return file.replace(at, before.size(), after);
}

QByteArray fileOf(const Timeline &run)
{
    const TracedProcess process{u"only"_s, {}, false, &run};
    return chromeTrace(std::span(&process, 1));
}

/// As a live run is: at odd nanoseconds.
Timeline measured()
{
    return drawn({u"main ,---.|--|="_s, u"a   ,-.-#|--="_s, u"b   ,--.-.||o"_s}, 1234567ns);
}

} // namespace

/// What we export keeps the rules of the format, and other programs take all of it.
class TestTraceRules : public QObject
{
    Q_OBJECT

    static void check(const QByteArray &file)
    {
        QCOMPARE(brokenRules(file).join(u'\n'), QString());
        const QJsonArray events = eventsOf(file);
        QCOMPARE(perfettoComplaints(events).join(u'\n'), QString());
        QCOMPARE(speedscopeComplaints(events).join(u'\n'), QString());
    }

private Q_SLOTS:
    void lessonsKeepThem_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const Lesson &lesson : lessons())
            QTest::newRow(qPrintable(lesson.id)) << lesson.id;
    }

    void lessonsKeepThem()
    {
        QFETCH(const QString, lesson);
        check(chromeTrace(traced(RecordedLesson(*findLesson(lesson)).runs())));
    }

    void runsKeepThem_data()
    {
        QTest::addColumn<Timeline>("run");
        QTest::newRow("permits") << semaphoreRun(5, 2);
        QTest::newRow("a queue") << queueRun();
        QTest::newRow("threads") << gilRun(3, 20ms);
        QTest::newRow("a cancel") << cancelRun(false);
        QTest::newRow("warnings") << warningRun();
        QTest::newRow("a run that goes on") << drawn({u"main ,-----"_s, u"worker .|##"_s, u"third ~~|-"_s}, 100ms);
        QTest::newRow("odd times") << measured();
        QTest::newRow("odd names") << drawn({u"\"\\\t\x7f\u00e9 ,---="_s}, 1s);
    }

    void runsKeepThem()
    {
        QFETCH(const Timeline, run);
        check(fileOf(run));
    }

    void tracesOfOthersKeepThem_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"overlap", "running", "viztracer", "perfetto", "zoo"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void tracesOfOthersKeepThem()
    {
        QFETCH(const QString, name);
        LoadControl control;
        QString error;
        const auto recording = loadTrace(QStringLiteral(OVERLAP_SAMPLES "/%1.json").arg(name), control, &error);
        QVERIFY2(recording, qPrintable(error));
        check(chromeTrace(traced(*recording)));
    }

    /// That the check finds what is wrong.
    void whatIsWrongIsFound_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char *what, const char *before, const char *after, const char *complaint) {
            QTest::newRow(what) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(complaint);
        };
        row("no time", "\"ts\":0,", "", "no time");
        row("no process", "\"pid\":1,", "", "no process or thread");
        row("a text for a thread", "\"tid\":1,", "\"tid\":\"a\",", "no process or thread");
        row("no name", ",\"name\":\"waiting\"", "", "no name");
        row("no kind", "\"ph\":\"X\"", "\"ph\":\"XX\"", "no kind of event");
        row("a negative length", "\"dur\":", "\"dur\":-", "no length");
        row("an unnamed thread", "thread_name", "thread_mane", "a thread without a name");
        row("a thread without a place", "thread_sort_index", "thread_sort_xedni", "a thread without a place");
        row("a place for two", "\"sort_index\":2", "\"sort_index\":1", "a place for two");
        row("an unnamed process", "process_name", "process_mane", "a process without a name");
        row("a thread of two processes", "\"pid\":1,\"tid\":2", "\"pid\":2,\"tid\":2", "a thread of two processes");
        row("a begin without an end", "\"ph\":\"X\"", "\"ph\":\"B\"", "does not end");
        row("an end without a begin", "\"ph\":\"X\"", "\"ph\":\"E\"", "an end without a begin");
        row("an arrow into nothing", "\"cat\":\"flow\",\"ts\":", "\"cat\":\"flow\",\"ts\":99000000",
            "outside of slices");
        row("an arrow by a text", "\"id\":1}", "\"id\":\"1.1\"}", "without a whole number");
        row("an arrow to what comes next", ",\"bp\":\"e\"", "", "binds to what comes next");
        row("half an arrow", "\"ph\":\"f\"", "\"ph\":\"i\",\"s\":\"t\"", "1 starts and 0 ends");
        row("a control character", "waiting", "wai\x01ting", "a control character");
        row("no JSON", "}", "", "");
        row("what Perfetto notes", "\"traceEvents\"", "\"displayTimeUnit\":\"ms\",\"traceEvents\"", "displayTimeUnit");
    }

    void whatIsWrongIsFound()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, complaint);
        const QByteArray file = fileOf(drawn({u"main ,---|-="_s, u"child ,--.|="_s}, 1s));
        const QString found = brokenRules(changed(file, before, after)).join(u'\n');
        QVERIFY2(!found.isEmpty() && found.contains(complaint), qPrintable(found));
    }

    /// That the readers are as strict as the programs are.
    void readersComplain_data()
    {
        QTest::addColumn<QByteArray>("events");
        QTest::addColumn<QString>("perfetto");
        QTest::addColumn<QString>("speedscope");
        const auto row = [](const char *what, const char *events, const char *perfetto, const char *speedscope) {
            QTest::newRow(what) << QByteArray(events) << QString::fromLatin1(perfetto)
                                << QString::fromLatin1(speedscope);
        };
        row("neighbours", R"({"ph":"X","ts":0,"dur":5,"name":"a"},{"ph":"X","ts":5,"dur":5,"name":"b"})", "", "");
        row("one in another", R"({"ph":"X","ts":0,"dur":5,"name":"a"},{"ph":"X","ts":1,"dur":4,"name":"b"})", "", "");
        row("one across another", R"({"ph":"X","ts":0,"dur":5,"name":"a"},{"ph":"X","ts":4,"dur":4,"name":"b"})",
            "overlaps", "an end is dropped");
        row("an end too late by rounding",
            R"({"ph":"X","ts":0,"dur":1,"name":"z"},{"ph":"X","ts":1,"dur":0.128,"name":"a"},)"
            R"({"ph":"X","ts":1.128,"dur":5,"name":"b"})",
            "", "an end is dropped");
        row("the same a little shorter",
            R"({"ph":"X","ts":0,"dur":1,"name":"z"},{"ph":"X","ts":1,"dur":0.1279,"name":"a"},)"
            R"({"ph":"X","ts":1.128,"dur":5,"name":"b"})",
            "", "");
        row("an arrow by a text", R"({"ph":"X","ts":0,"dur":5,"name":"a"},{"ph":"s","ts":1,"id":"1.1","name":"x"})",
            "of no number", "");
        row("an arrow from nothing", R"({"ph":"X","ts":0,"dur":5,"name":"a"},{"ph":"s","ts":9,"id":1,"name":"x"})",
            "outside of slices", "");
        row("an event without a time", R"({"ph":"M","name":"a"})", "", "refused");
    }

    void readersComplain()
    {
        QFETCH(const QByteArray, events);
        QFETCH(const QString, perfetto);
        QFETCH(const QString, speedscope);
        const QJsonArray list = QJsonDocument::fromJson('[' + events + ']').array();
        QVERIFY(!list.isEmpty());
        const QString complaints[] = {perfettoComplaints(list).join(u'\n'), speedscopeComplaints(list).join(u'\n')};
        QVERIFY2(complaints[0].isEmpty() == perfetto.isEmpty() && complaints[0].contains(perfetto),
                 qPrintable(complaints[0]));
        QVERIFY2(complaints[1].isEmpty() == speedscope.isEmpty() && complaints[1].contains(speedscope),
                 qPrintable(complaints[1]));
    }
};

QTEST_GUILESS_MAIN(TestTraceRules)
#include "tst_tracerules.moc"
