// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/microseconds.h"
#include "app/import/shortened.h"
#include "app/import/textpool.h"
#include "tests/import/tracefile.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QByteArray slices(int count, const char *pattern)
{
    QByteArray text = "[";
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? "," : "") + QByteArray(pattern).replace("%", QByteArray::number(i));
    return text + "]";
}

} // namespace

/// What a file may cost at most, and files that cannot be opened.
class TestImportLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isLimited_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("events") << slices(11, R"({"ph":"X","ts":%,"dur":1,"name":"a"})") << u"more than 10 events"_s;
        QTest::newRow("values of counters")
            << slices(4, R"({"ph":"C","ts":%,"name":"c","args":{"a":1,"b":2,"c":3}})") << u"more than 10 events"_s;
        QTest::newRow("texts") << slices(9, R"({"ph":"X","ts":%,"dur":1,"name":"a long name with a number: %"})")
                               << u"more than 200 bytes of different texts"_s;
        QTest::newRow("ids") << slices(9, R"({"ph":"X","ts":1,"dur":1,"tid":"a long name with a number: %"})")
                             << u"more than 200 bytes of different texts"_s;
        QTest::newRow("numbers in lists") << QByteArray(R"([{"args":{"a":[1,2,3],"b":[1,2,3]}}])")
                                          << u"lists of more than 5 numbers in one event, at byte 33"_s;
        QTest::newRow("one text") << "[{\"name\":\"" + QByteArray(200'000, 'x') + "\"}]"
                                  << u"a text of more than 70000 bytes ends at byte 131072"_s;
        QTest::newRow("blanks") << "[" + QByteArray(200'000, ' ')
                                << u"a text of more than 70000 bytes ends at byte 131072"_s;
    }

    void isLimited()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, error);
        const Loaded loaded = load(text, {.events = 10, .letters = 200, .token = 70'000, .listed = 5});
        QVERIFY(!loaded.recording);
        QCOMPARE(loaded.error, loaded.path + u": "_s + error);
    }

    void leavesOutTheRest_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("leftOut");
        QTest::newRow("threads") << slices(6, R"({"ph":"X","ts":%,"dur":1,"tid":%})") << u"3 in lanes too many"_s;
        QTest::newRow("calls in calls") << slices(5, R"({"ph":"X","ts":%,"dur":100,"tid":1})")
                                        << u"3 in calls too deep"_s;
        QTest::newRow("async lanes") << slices(5, R"({"ph":"b","ts":%,"id":%})") << u"1 in lanes too many"_s;
        QTest::newRow("counters") << slices(5, R"({"ph":"C","ts":0,"name":"%","args":{"a":1}})") << u"4 of counters"_s;
    }

    void leavesOutTheRest()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, leftOut);
        const Loaded loaded = load(text, {.lanes = 3, .levels = 2, .counters = 1});
        QVERIFY2(loaded.recording, qPrintable(loaded.error));
        const QString said = leftOutText(loaded.recording->leftOut);
        QVERIFY2(said.endsWith(u": "_s + leftOut), qPrintable(said));
    }

    void cannotBeOpened_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("error");
        QTest::newRow("a folder") << u"/tmp"_s << u"/tmp: it is a folder"_s;
        QTest::newRow("no file") << u"/tmp/no/such.json"_s << u"/tmp/no/such.json: No such file or directory"_s;
        QTest::newRow("a device") << u"/dev/zero"_s << u"/dev/zero: it is not a file"_s;
    }

    void cannotBeOpened()
    {
        QFETCH(const QString, path);
        LoadControl control;
        QString error;
        QVERIFY(!loadTrace(path, control, &error));
        QTEST(error, "error");
        QTEST(openError(path), "error");
    }

    void canBeCancelled()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"trace.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(slices(3, R"({"ph":"X","ts":%,"dur":1})"));
        file.close();
        LoadControl control;
        control.cancelled = true;
        QString error;
        QVERIFY(!loadTrace(file.fileName(), control, &error));
        QCOMPARE(error, QString());
    }

    /// Drawing takes time for each pair that is held at once.
    void aThousandHoldSomethingAtOnce()
    {
        QByteArray holds;
        for (int i = 0; i < 1500; ++i)
            holds += (i == 0 ? "1," : ",1,") + QByteArray::number(i) + ",-1";
        const Loaded loaded =
            load(R"({"otherData":{"overlap":1},"traceEvents":[)"
                 R"({"ph":"M","pid":1,"tid":1,"name":"thread_name","args":{"name":"main","task":1,"start":0}},)"
                 R"({"ph":"M","pid":1,"tid":1,"name":"overlap_resource","args":{"resource":1,"kind":"lock","holds":[)"
                 + holds + "]}}]}");
        QVERIFY2(loaded.recording, qPrintable(loaded.error));
        QCOMPARE(loaded.recording->processes.front().timeline.resources().front().holds.size(), 1000U);
        QCOMPARE(loaded.recording->leftOut.disorders, 500U);
    }

    void microseconds_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<qint64>("nanoseconds");
        const auto row = [](const char *number, qint64 nanoseconds) {
            QTest::newRow(number) << QByteArray(number) << nanoseconds;
        };
        constexpr qint64 none = std::numeric_limits<qint64>::min();
        row("0", 0);
        row("12", 12'000);
        row("-1.5", -1'500);
        row("0.0005", 1);
        row("0.9999", 1'000);
        row("-0", 0);
        row("1e3", 1'000'000);
        row("2305843009213693", 2'305'843'009'213'693'000);
        row("2305843009213694", none);
        row("-2305843009213694", none);
        row("99999999999999999999999999", none);
        row("1e16", none);
        row("1e400", none);
        row("", none);
        row("-", none);
        row(".5", none);
        row("1x", none);
        row("nan", none);
        row("1.5.5", none);
    }

    void microseconds()
    {
        QFETCH(const QByteArray, number);
        QFETCH(const qint64, nanoseconds);
        const std::optional<Duration> parsed = parseMicroseconds({number.data(), std::size_t(number.size())});
        QCOMPARE(parsed ? parsed->count() : std::numeric_limits<qint64>::min(), nanoseconds);
    }

    void textsHaveNumbers()
    {
        TextPool pool;
        std::vector<quint32> numbers;
        for (int i = 0; i < 1000; ++i)
            numbers.push_back(pool.number(std::to_string(i)));
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(pool.number(std::to_string(i)), numbers[std::size_t(i)]);
            QCOMPARE(pool.text(numbers[std::size_t(i)]), std::string_view(std::to_string(i)));
        }
        QCOMPARE(pool.number(""), 0U);
        QCOMPARE(pool.count(), 1000U);
    }

    void namesAreCutBetweenLetters()
    {
        QCOMPARE(shortened("abc", 3), std::string_view("abc"));
        QCOMPARE(shortened("aé", 2), std::string_view("a"));
        QCOMPARE(shortened("éé", 2), std::string_view("é"));
    }
};

QTEST_GUILESS_MAIN(TestImportLimits)
#include "tst_importlimits.moc"
