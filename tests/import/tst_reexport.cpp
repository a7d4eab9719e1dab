// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/chrometrace.h"
#include "tests/import/dump.h"
#include "tests/import/importfuzz.h"
#include "tests/import/mutate.h"
#include "tests/import/tracefile.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

std::optional<Recording> opened(const QByteArray &file)
{
    return load(file).recording;
}

/// What is in a recording; `rough`: without arrows and counters.
QStringList lasting(const Recording &recording, bool rough)
{
    static const QRegularExpression other(u" task \\d+"_s);
    static const QRegularExpression counted(u"^(resource |  held|  wanted|  \\d+ items at)"_s);
    QStringList lines;
    for (const RecordedProcess &process : recording.processes) {
        lines += u"%1: %2"_s.arg(process.title, process.summary);
        lines += dump(process.timeline);
    }
    if (rough)
        lines.removeIf([](const QString &line) { return counted.match(line).hasMatch(); });
    return rough ? lines.replaceInStrings(other, QString()) : lines;
}

} // namespace

/// A trace that is opened and exported opens as the same again.
class TestReexport : public QObject
{
    Q_OBJECT

    static void compare(const Recording &recording, bool rough = false)
    {
        const QByteArray file = chromeTrace(traced(recording));
        const std::optional<Recording> again = opened(file);
        QVERIFY(again);
        const QStringList expected = lasting(recording, rough);
        const QStringList actual = lasting(*again, rough);
        for (qsizetype line = 0; line < std::min(expected.size(), actual.size()); ++line)
            QCOMPARE(actual.at(line), expected.at(line));
        QCOMPARE(actual.size(), expected.size());
        QCOMPARE(leftOutText(again->leftOut), QString());
    }

private Q_SLOTS:
    void samplesComeBack_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"overlap", "running", "viztracer", "perfetto", "zoo"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void samplesComeBack()
    {
        QFETCH(const QString, name);
        QFile file(QStringLiteral(OVERLAP_SAMPLES "/%1.json").arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::optional<Recording> recording = opened(file.readAll());
        QVERIFY(recording);
        compare(*recording);
        const QByteArray written = chromeTrace(traced(*recording));
        QCOMPARE(chromeTrace(traced(*opened(written))), written);
    }

    void theZooIsWhole()
    {
        QFile file(QStringLiteral(OVERLAP_SAMPLES "/zoo.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::optional<Recording> recording = opened(file.readAll());
        QVERIFY(recording);
        QCOMPARE(described(*recording),
                 u"Server: accept[handle (/srv/server.py:10) 10.125-60.625<worker line 10] "
                 ">level 2[parse 10.125-30.375, parse 30.375-40.375] >level 3[tick 35-35] "
                 ">marks[half \"way\" 40.001-40.001, again é 40.001-40.001] "
                 "worker[work 20.333-50.666<level 2, work 50.666-60, reply 60.1-65.007<level 2] "
                 "net[request 11-60] >level 2[request 20-70] >level 3[headers 30-30] db[query 15-18] "
                 "load (× 0.001){0:500 100:750} load (× 0.001){1:250} heap · free (× 1000){5:12345679} "
                 "heap · used{5:17} | process 20: thread 21[late 80-310] >level 2[later 90-310]"_s);
    }

    void namesOfAnyKindComeBack_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("quotes") << QByteArray(R"(a \"b\" \\ c)");
        QTest::newRow("control characters") << QByteArray(R"(a\n\t\u0001\u007fb)");
        QTest::newRow("other letters") << QByteArray("\xc3\xa9\xe4\xb8\x96\xf0\x9f\x98\x80");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("long") << QByteArray(400, 'x');
    }

    void namesOfAnyKindComeBack()
    {
        QFETCH(const QByteArray, name);
        const std::optional<Recording> recording =
            opened(R"([{"ph":"X","pid":1,"tid":1,"ts":5,"dur":1.5,"name":")" + name + R"("},)"
                   + R"({"ph":"b","pid":1,"id":1,"cat":")" + name + R"(","ts":5,"name":"a"},)"
                   + R"({"ph":"M","pid":1,"tid":1,"name":"thread_name","args":{"name":")" + name + R"("}}])");
        QVERIFY(recording);
        compare(*recording);
    }

    /// Whatever stands in a file, its lanes and spans last; arrows where they can be told, counters by and large.
    void mutatedFilesComeBack()
    {
        constexpr quint64 count = 600;
        constexpr TimePoint longest(24h * 90); // What arguments tell as numbers is exact so far.
        fuzz::Mutator mutator(fuzz::samples());
        int compared = 0;
        for (quint64 i = 0; i < count; ++i) {
            const QByteArray text = mutator.make(3, i);
            const std::optional<Recording> recording = opened(text);
            if (!recording || recording->latest() > longest)
                continue;
            ++compared;
            compare(*recording, true);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"%1: %2"_s.arg(i).arg(QString::fromUtf8(text))));
        }
        QVERIFY2(compared > int(count) / 10, qPrintable(QString::number(compared)));
    }

    void manySpansAreWritten()
    {
        constexpr int spans = 100'000;
        QByteArray text = "[";
        for (int i = 0; i < spans; ++i)
            text += R"({"ph":"X","pid":1,"tid":1,"name":"a","ts":)" + QByteArray::number(i * 10) + R"(,"dur":5},)";
        text += "{}]";
        const std::optional<Recording> recording = opened(text);
        QVERIFY(recording);
        const QByteArray file = chromeTrace(traced(*recording));
        QCOMPARE(file.count("\"ph\":\"B\""), spans);
    }
};

QTEST_GUILESS_MAIN(TestReexport)
#include "tst_reexport.moc"
