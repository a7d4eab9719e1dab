// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/tracefile.h"

using namespace overlap;
using namespace Qt::StringLiterals;

/// What is read of traces by others.
class TestImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("events");
        QTest::addColumn<QString>("described");
        const auto row = [](const char *name, const char *events, const char *described) {
            QTest::newRow(name) << QByteArray(events) << QString::fromUtf8(described);
        };
        row("a slice", R"js({"ph":"X","pid":1,"tid":2,"name":"a","ts":10,"dur":5})js", "process 1: thread 2[a 0-5]");
        row("names of process and thread", R"js({"ph":"X","pid":1,"tid":2,"name":"a","ts":0,"dur":5},
            {"ph":"M","pid":1,"name":"process_name","args":{"name":"server"}},
            {"ph":"M","pid":1,"tid":2,"name":"thread_name","args":{"name":"main"}})js",
            "server: main[a 0-5]");
        row("of several names the last", R"js({"ph":"X","pid":1,"tid":2,"name":"a","ts":0,"dur":5},
            {"ph":"M","pid":1,"tid":2,"name":"thread_name","args":{"name":"old"}},
            {"ph":"M","pid":1,"tid":2,"name":"thread_name","args":{"name":"new"}})js",
            "process 1: new[a 0-5]");
        row("metadata of nothing that is there", R"js({"ph":"X","pid":1,"tid":2,"name":"a","ts":0,"dur":5},
            {"ph":"M","pid":7,"tid":8,"name":"thread_name","args":{"name":"ghost"}})js",
            "process 1: thread 2[a 0-5]");
        row("the order that a trace asks for", R"js({"ph":"X","pid":1,"tid":2,"name":"a","ts":0,"dur":1},
            {"ph":"X","pid":1,"tid":3,"name":"b","ts":0,"dur":1},
            {"ph":"M","pid":1,"tid":3,"name":"thread_sort_index","args":{"sort_index":-1}})js",
            "process 1: thread 3[b 0-1] thread 2[a 0-1]");
        row("two processes", R"js({"ph":"X","pid":1,"tid":1,"name":"a","ts":100,"dur":5},
            {"ph":"X","pid":2,"tid":1,"name":"b","ts":101,"dur":5})js",
            "process 1: thread 1[a 0-5] | process 2: thread 1[b 1-6]");
        row("nested calls", R"js({"ph":"X","pid":1,"tid":1,"name":"inner","ts":2,"dur":3},
            {"ph":"X","pid":1,"tid":1,"name":"outer","ts":0,"dur":10},
            {"ph":"X","pid":1,"tid":1,"name":"next","ts":6,"dur":4})js",
            "process 1: thread 1[outer 0-10] >level 2[inner 2-5, next 6-10]");
        row("calls that begin and end together", R"js({"ph":"X","pid":1,"tid":1,"name":"inner","ts":0,"dur":5},
            {"ph":"X","pid":1,"tid":1,"name":"outer","ts":0,"dur":10},
            {"ph":"X","pid":1,"tid":1,"name":"same","ts":0,"dur":10})js",
            "process 1: thread 1[outer 0-10] >level 2[same 0-10] >level 3[inner 0-5]");
        row("slices that overlap", R"js({"ph":"X","pid":1,"tid":1,"name":"a","ts":0,"dur":10},
            {"ph":"X","pid":1,"tid":1,"name":"b","ts":5,"dur":10},
            {"ph":"X","pid":1,"tid":1,"name":"c","ts":12,"dur":10})js",
            "process 1: thread 1[a 0-10] >level 2[b 5-15] >level 3[c 12-22]");
        row("begin and end", R"js({"ph":"B","pid":1,"tid":1,"name":"outer","ts":1},
            {"ph":"B","pid":1,"tid":1,"name":"inner","ts":2},{"ph":"E","pid":1,"tid":1,"ts":3},
            {"ph":"E","pid":1,"tid":1,"ts":9})js",
            "process 1: thread 1[outer 0-8] >level 2[inner 1-2]");
        row("begins and ends in any order", R"js({"ph":"E","pid":1,"tid":1,"ts":9},
            {"ph":"B","pid":1,"tid":1,"name":"a","ts":1})js",
            "process 1: thread 1[a 0-8]");
        row("a begin without an end lasts to the end", R"js({"ph":"B","pid":1,"tid":1,"name":"a","ts":0},
            {"ph":"X","pid":1,"tid":2,"name":"b","ts":5,"dur":5})js",
            "process 1: thread 1[a 0-10] thread 2[b 5-10]");
        row("numbers as texts", R"js({"ph":"X","pid":"1","tid":"main","name":"a","ts":"10.5","dur":"2"})js",
            "process 1: thread main[a 0-2]");
        row("the same id as a number and as a text", R"js({"ph":"X","pid":1,"tid":2,"name":"a","ts":0,"dur":1},
            {"ph":"X","pid":"1","tid":"2","name":"b","ts":2,"dur":1})js",
            "process 1: thread 2[a 0-1, b 2-3]");
        row("an id larger than any number",
            R"js({"ph":"X","pid":1,"tid":99999999999999999999999,"name":"a","ts":0,"dur":1})js",
            "process 1: thread 99999999999999999999999[a 0-1]");
        row("fractions of microseconds", R"js({"ph":"X","pid":1,"tid":1,"name":"a","ts":0.001,"dur":1.2345},
            {"ph":"X","pid":1,"tid":1,"name":"b","ts":1.5e1,"dur":1})js",
            "process 1: thread 1[a 0-1.235, b 14.999-15.999]");
        row("times of today, exactly", R"js({"ph":"X","pid":1,"tid":1,"name":"a","ts":1764000000000000.001,"dur":1},
            {"ph":"X","pid":1,"tid":1,"name":"b","ts":1764000000000001.001,"dur":1})js",
            "process 1: thread 1[a 0-1, b 1-2]");
        row("negative times", R"js({"ph":"X","pid":1,"tid":1,"name":"a","ts":-5.5,"dur":3},
            {"ph":"X","pid":1,"tid":1,"name":"b","ts":0,"dur":1})js",
            "process 1: thread 1[a 0-3, b 5.5-6.5]");
        row("no length", R"js({"ph":"X","pid":1,"tid":1,"name":"a","ts":3})js", "process 1: thread 1[a 0-0]");
        row("no name", R"js({"ph":"X","pid":1,"tid":1,"ts":3,"dur":1})js", "process 1: thread 1[? 0-1]");
        row("no ids", R"js({"ph":"X","name":"a","ts":3,"dur":1})js", "process: thread[a 0-1]");
        row("instants", R"js({"ph":"X","pid":1,"tid":1,"name":"a","ts":0,"dur":9},
            {"ph":"i","pid":1,"tid":1,"name":"here","ts":3,"s":"t"},{"ph":"I","pid":1,"tid":1,"name":"there","ts":3}, 
            {"ph":"R","pid":1,"tid":1,"name":"mark","ts":8})js",
            "process 1: thread 1[a 0-9] >marks[here 3-3, there 3-3, mark 8-8]");
        row("an instant alone", R"js({"ph":"i","pid":1,"tid":1,"name":"here","ts":3})js",
            "process 1: thread 1[] >marks[here 0-0]");
        row("the line in a name", R"js({"ph":"X","pid":1,"tid":1,"name":"fib (/src/fib.py:12)","ts":0,"dur":9})js",
            "process 1: thread 1[fib (/src/fib.py:12) 0-9 line 12]");
        row("no line in a name", R"js({"ph":"X","pid":1,"tid":1,"name":"std::f(a::b)","ts":0,"dur":9})js",
            "process 1: thread 1[std::f(a::b) 0-9]");
        row("async slices", R"js({"ph":"b","cat":"net","id":"0x1","pid":1,"tid":1,"name":"get","ts":0},
            {"ph":"b","cat":"net","id":2,"pid":1,"tid":1,"name":"put","ts":1},
            {"ph":"e","cat":"net","id":"0x1","pid":1,"tid":1,"name":"get","ts":4},
            {"ph":"e","cat":"net","id":2,"pid":1,"tid":1,"ts":5},
            {"ph":"b","cat":"net","id":3,"pid":1,"tid":1,"name":"head","ts":4},
            {"ph":"e","cat":"net","id":3,"pid":1,"tid":1,"name":"head","ts":6})js",
            "process 1: net[get 0-4, head 4-6] >level 2[put 1-5]");
        row("async instants and ids of two kinds",
            R"js({"ph":"b","cat":"","id2":{"local":"0x7"},"pid":1,"name":"a","ts":0},
            {"ph":"n","id2":{"local":"0x7"},"pid":1,"name":"step","ts":2},
            {"ph":"e","id2":{"local":"0x7"},"pid":1,"name":"a","ts":4})js",
            "process 1: async[a 0-4] >level 2[step 2-2]");
        row("the older async kinds", R"js({"ph":"S","cat":"c","id":1,"pid":1,"name":"a","ts":0},
            {"ph":"T","cat":"c","id":1,"pid":1,"name":"step","ts":1},{"ph":"F","cat":"c","id":1,"pid":1,"name":"a","ts":4})js",
            "process 1: c[a 0-4] >level 2[step 1-1]");
        row("an arrow to the slice around it", R"js({"ph":"X","pid":1,"tid":1,"name":"send","ts":0,"dur":4},
            {"ph":"X","pid":1,"tid":2,"name":"receive","ts":5,"dur":4},
            {"ph":"s","cat":"f","id":1,"pid":1,"tid":1,"name":"f","ts":3},
            {"ph":"f","bp":"e","cat":"f","id":1,"pid":1,"tid":2,"name":"f","ts":6})js",
            "process 1: thread 1[send 0-4] thread 2[receive 5-9<thread 1]");
        row("an arrow to the next slice", R"js({"ph":"X","pid":1,"tid":1,"name":"send","ts":0,"dur":4},
            {"ph":"X","pid":1,"tid":2,"name":"receive","ts":5,"dur":4},
            {"ph":"s","cat":"f","id":1,"pid":1,"tid":1,"name":"f","ts":3},
            {"ph":"f","cat":"f","id":1,"pid":1,"tid":2,"name":"f","ts":4})js",
            "process 1: thread 1[send 0-4] thread 2[receive 5-9<thread 1]");
        row("an arrow of three points", R"js({"ph":"X","pid":1,"tid":"a","name":"x","ts":0,"dur":4},
            {"ph":"X","pid":1,"tid":"b","name":"y","ts":5,"dur":4},{"ph":"X","pid":1,"tid":"c","name":"z","ts":9,"dur":4},
            {"ph":"s","id":1,"pid":1,"tid":"a","ts":1},{"ph":"t","id":1,"pid":1,"tid":"b","ts":6},
            {"ph":"f","bp":"e","id":1,"pid":1,"tid":"c","ts":10})js",
            "process 1: thread a[x 0-4] thread b[y 5-9<thread a] thread c[z 9-13<thread b]");
        row("a counter", R"js({"ph":"C","pid":1,"name":"queue","ts":0,"args":{"items":1}},
            {"ph":"C","pid":1,"name":"queue","ts":2,"args":{"items":3}})js",
            "process 1: queue{0:1 2:3}");
        row("a counter of two series", R"js({"ph":"C","pid":1,"name":"mem","ts":0,"args":{"used":1,"free":9}})js",
            "process 1: mem · used{0:1} mem · free{0:9}");
        row("a counter of large numbers",
            R"js({"ph":"C","pid":1,"name":"bytes","ts":0,"args":{"value":12000000000}})js",
            "process 1: bytes (× 1000){0:12000000}");
        row("a counter of small numbers", R"js({"ph":"C","pid":1,"name":"load","ts":0,"args":{"value":0.375}})js",
            "process 1: load (× 0.001){0:375}");
        row("what is inside arguments is not an event's", R"js({"ph":"X","pid":1,"tid":1,"name":"a","ts":0,"dur":2,
            "args":{"name":"b","ts":7,"more":{"ph":"E","list":[[1,{"ts":3}]]}},"other":{"name":"c"}})js",
            "process 1: thread 1[a 0-2]");
    }

    void reads()
    {
        QFETCH(const QByteArray, events);
        const Loaded list = load('[' + events + ']');
        QVERIFY2(list.recording, qPrintable(list.error));
        QTEST(described(*list.recording), "described");
        QCOMPARE(list.recording->leftOut.total(), 0U);

        const QByteArray others = R"js("displayTimeUnit":"ns","metadata":{"traceEvents":[1]},"stackFrames":{"1":[]})js";
        const Loaded first = load(R"js({"traceEvents":[)js" + events + "]," + others + "}");
        QVERIFY2(first.recording, qPrintable(first.error));
        QTEST(described(*first.recording), "described");
        const Loaded last = load("\xEF\xBB\xBF {" + others + R"js(, "traceEvents" : [)js" + events + "]}\n");
        QVERIFY2(last.recording, qPrintable(last.error));
        QTEST(described(*last.recording), "described");
    }

    void leavesOut_data()
    {
        QTest::addColumn<QByteArray>("events");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *events, const char *text) {
            QTest::newRow(name) << QByteArray(events) << QString::fromUtf8(text);
        };
        row("an unknown kind", R"js({"ph":"Q","pid":1,"ts":0})js", "1 event is left out: 1 of an unknown kind");
        row("no kind", R"js({"pid":1,"ts":0})js", "1 event is left out: 1 of an unknown kind");
        row("a kind of several letters", R"js({"ph":"XX","pid":1,"ts":0})js",
            "1 event is left out: 1 of an unknown kind");
        row("an end without a begin", R"js({"ph":"E","pid":1,"tid":1,"ts":5})js",
            "1 event is left out: 1 ends without a begin");
        row("an async end without a begin", R"js({"ph":"e","id":1,"pid":1,"tid":1,"ts":5})js",
            "1 event is left out: 1 ends without a begin");
        row("no time", R"js({"ph":"X","pid":1,"tid":1,"dur":5})js", "1 event is left out: 1 without a usable time");
        row("a time of another type",
            R"js({"ph":"X","pid":1,"tid":1,"ts":{"a":1},"dur":5},{"ph":"i","ts":null},{"ph":"i","ts":[3]},{"ph":"B","ts":"soon"},{"ph":"B","ts":true})js",
            "5 events are left out: 5 without a usable time");
        row("a time that no clock tells",
            R"js({"ph":"X","pid":1,"tid":1,"ts":1e30,"dur":5},{"ph":"X","ts":99999999999999999999,"dur":5})js",
            "2 events are left out: 2 without a usable time");
        row("a negative length", R"js({"ph":"X","pid":1,"tid":1,"ts":1,"dur":-5})js",
            "1 event is left out: 1 without a usable time");
        row("what is no event", R"js(1,"two",null,true,[3,[4]])js", "5 events are left out: 5 not an event");
        row("a counter without a number",
            R"js({"ph":"C","pid":1,"name":"c","ts":0,"args":{"a":"many"}},{"ph":"C","ts":0},{"ph":"C","ts":0,"args":{"a":-1}})js",
            "3 events are left out: 3 of counters");
        row("an arrow from nowhere", R"js({"ph":"f","id":9,"pid":1,"tid":1,"ts":1})js",
            "1 event is left out: 1 in contradiction to others");
        row("several", R"js(1,{"ph":"Q"},{"ph":"i"},{"ph":"Q"})js",
            "4 events are left out: 1 not an event, 2 of an unknown kind, 1 without a usable time");
    }

    void leavesOut()
    {
        QFETCH(const QByteArray, events);
        const Loaded loaded = load(R"js([{"ph":"X","pid":1,"tid":1,"name":"a","ts":0,"dur":9},)js" + events + "]");
        QVERIFY2(loaded.recording, qPrintable(loaded.error));
        QCOMPARE(loaded.recording->processes.front().timeline.lanes().front().spans.size(), 1U);
        QTEST(leftOutText(loaded.recording->leftOut), "text");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QByteArray &text, const char *error) {
            QTest::newRow(name) << text << QString::fromUtf8(error);
        };
        row("nothing", "", "the file is empty");
        row("blanks", "  \n ", "cut off: it ends in the middle, at byte 4");
        row("a text file", "hello", "not JSON, wrong at byte 1");
        row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), "not JSON, wrong at byte 1");
        row("zeros", QByteArray(5000, '\0'), "not JSON, wrong at byte 1");
        row("a number", "12 ", "no trace: neither a list nor an object");
        row("an object without events", R"js({"a":[{"ph":"X"}]})js", "no trace: it has no list traceEvents");
        row("events that are no list", R"js({"traceEvents":{"a":1}})js", "traceEvents is not a list, at byte 16");
        row("events that are a text", R"js({"traceEvents":"none"})js", "traceEvents is not a list, at byte 21");
        row("no events", "[]", "it holds no events");
        row("none to be shown", R"js([{"ph":"Q"}])js", "it holds no events that can be shown");
        row("cut off in an event", "[{\"ph\":\"X\",\"ts\":1,\"na", "cut off: it ends in the middle, at byte 21");
        row("cut off between keys", R"js({"traceEvents":[{"ph":"X"},)js", "cut off: it ends in the middle, at byte 27");
        row("not a number", R"js([{"ph":"X","ts":NaN}])js", "not JSON, wrong at byte 17");
        row("infinity", R"js([{"ph":"X","ts":-Infinity}])js", "not JSON, wrong at byte 18");
        row("too large a number", R"js([{"ph":"X","ts":1e999}])js", "a number is too large, at byte 21");
        row("more behind the end", R"js([{"ph":"X"}] more)js", "not JSON, wrong at byte 14");
        row("wrong UTF-8", "[{\"ph\":\"X\",\"name\":\"\xff\"}]", "not JSON, wrong at byte 20");
        row("deep lists", QByteArray(100'000, '['), "more than 100 lists and objects inside each other, at byte 100");
        row("deep objects", QByteArray(R"js({"traceEvents":[)js") + QByteArray(R"js({"a":)js").repeated(1000),
            "more than 100 lists and objects inside each other, at byte 502");
        row("ours, without a task",
            R"js({"otherData":{"overlap":1},"traceEvents":[{"ph":"M","pid":1,"tid":2,"name":"thread_name","args":{"task":2}}]})js",
            "a task or a resource is missing");
    }

    void refuses()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, error);
        const Loaded loaded = load(text);
        QVERIFY(!loaded.recording);
        QCOMPARE(loaded.error, loaded.path + u": "_s + error);
    }

    /// The format allows it: who wrote the file may have crashed.
    void aListMayLackItsEnd_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a comma") << QByteArray(",\n");
    }

    void aListMayLackItsEnd()
    {
        QFETCH(const QByteArray, end);
        const Loaded loaded = load(R"js([{"ph":"X","pid":1,"tid":2,"name":"a","ts":0,"dur":5})js" + end);
        QVERIFY2(loaded.recording, qPrintable(loaded.error));
        QCOMPARE(described(*loaded.recording), u"process 1: thread 2[a 0-5]"_s);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
