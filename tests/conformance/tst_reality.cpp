// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/referee.h"

#include "core/liverun.h"
#include "core/pace.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"

#include <QtTest>

#include <array>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// By how much times and what is counted meanwhile may differ.
constexpr double tolerance = 0.15;

bool isNear(double one, double other)
{
    return std::abs(one - other) <= tolerance * std::max(one, other);
}

/// How often each line is printed.
using Counts = std::map<QString, int>;

Counts countsOf(const Timeline &run)
{
    Counts counts;
    for (const OutputLine &line : run.output())
        ++counts[line.text];
    return counts;
}

Counts countsOf(const QJsonObject &run)
{
    Counts counts;
    for (const QJsonValue line : run[u"output"].toArray())
        ++counts[line[u"text"].toString()];
    return counts;
}

/// The first line that is not printed as often; a clock that ticks more than twice may tick once more.
QString difference(const Counts &one, const Counts &other)
{
    QStringList lines;
    for (const auto &[line, count] : one)
        lines += line;
    for (const auto &[line, count] : other)
        lines += line;
    for (const QString &line : std::as_const(lines)) {
        const int here = one.contains(line) ? one.at(line) : 0;
        const int there = other.contains(line) ? other.at(line) : 0;
        const int may = std::min(here, there) > 2 ? 1 + int(tolerance * std::min(here, there)) : 0;
        if (std::abs(here - there) > may)
            return u"'%1' is printed %2 and %3 times"_s.arg(line).arg(here).arg(there);
    }
    return {};
}

/// Whether the task is one of a web server, which is a library in Python: what it serves has no task of the program.
bool isOfServer(const Lane &lane)
{
    return lane.name == u"server" || (lane.name.startsWith(u"request ") && lane.parent != 1);
}

QStringList tasksOf(const Timeline &run)
{
    QStringList lines;
    for (const Lane &lane : run.lanes()) {
        if (!isOfServer(lane))
            lines += u"'%1' of %2: %3"_s.arg(lane.name).arg(lane.parent).arg(stateName(lane.outcome));
    }
    return lines;
}

QStringList tasksOf(const QJsonObject &run, const QStringList &ours)
{
    QStringList lines;
    const QStringList names = givenNames(run);
    int number = 0;
    for (const QJsonValue task : run[u"tasks"].toArray()) {
        // What Python gives no name is named by us.
        const QString name = names.value(number).isEmpty() ? ours.value(number).section(u'\'', 1, 1) : names[number];
        lines += u"'%1' of %2: %3"_s.arg(name).arg(task[u"parent"].toInt()).arg(task[u"outcome"].toString());
        ++number;
    }
    return lines;
}

struct Row
{
    const char *name;
    QString id;
    QString settings;
};

/// What runs in real time on both sides.
const std::array compared{
    Row{"one query", u"database"_s, u"queries=1 query_time=0.7"_s},
    Row{"three queries", u"database"_s, u"queries=3 query_time=0.8"_s},
    Row{"one request", u"http_client"_s, u"requests=1 latency=0.8 connections=1"_s},
    Row{"more requests than connections", u"http_client"_s, u"requests=5 latency=0.8 connections=3"_s},
    Row{"clients that ask a server twice", u"web_server"_s, u"clients=2 requests=2 query_time=1.2"_s},
    Row{"one connection", u"websocket"_s, u"clients=1 messages=2 interval=0.5"_s},
    Row{"ten connections", u"websocket"_s, u"clients=10 messages=3 interval=0.5"_s},
};

QJsonArray twinOf(const Lesson &lesson, const Variant &variant, const KnobValues &values)
{
    const QString source = variant.python.render(lesson.knobs, values).text;
    return {QJsonObject{{u"name"_s, variant.pythonPath}, {u"source"_s, source}}};
}

} // namespace

/// Lessons whose live runs use files and sockets: the C++ and its Python twin in real time, and the prediction of both.
class TestReality : public QObject
{
    Q_OBJECT

    static KnobValues valuesOf(const Lesson &lesson, const QString &settings)
    {
        KnobValues values = lesson.defaults();
        for (const QString &setting : settings.split(u' ')) {
            const QStringList parts = setting.split(u'=');
            values[*lesson.knobIndex(parts[0])] = parts[1].toDouble();
        }
        return values;
    }

    /// Runs the variant and its twin once and compares what they did. Returns what differs of the totals.
    static QString compare(const Lesson &lesson, const Variant &variant, const KnobValues &values)
    {
        QString late;
        const auto check = [&] {
            PythonRun python(twinOf(lesson, variant, values)); // Both run at once: what they wait for is their own.
            const auto pace = std::make_shared<Pace>();
            LiveRun run(pace, variant.main, values);
            pace->setPaused(false);
            QTRY_VERIFY_WITH_TIMEOUT((run.update(), run.timeline().ended()), 20000);
            const Timeline &ours = run.timeline();
            const QJsonObject theirs = python.result()[0].toObject();
            QVERIFY2(!theirs.isEmpty() && theirs[u"error"].isNull(),
                     qPrintable(variant.id + u' ' + theirs[u"error"].toString()));
            const Timeline prediction = runVirtual(variant.main, values);

            QCOMPARE(ours.lanes().size(), prediction.lanes().size());
            QCOMPARE(tasksOf(ours), tasksOf(prediction));
            QCOMPARE(tasksOf(ours), tasksOf(theirs, tasksOf(ours)));
            QCOMPARE(difference(countsOf(ours), countsOf(prediction)), QString());
            QCOMPARE(difference(countsOf(ours), countsOf(theirs)), QString());
            const double total = toSeconds(*ours.total());
            const double twin = theirs[u"total_s"].toDouble();
            const double predicted = toSeconds(*prediction.total());
            if (!isNear(total, twin) || !isNear(total, predicted))
                late = u"%1: %2 s, Python %3 s, predicted %4 s"_s.arg(variant.id).arg(total).arg(twin).arg(predicted);
        };
        check();
        return late;
    }

private Q_SLOTS:
    void sameAsPython_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("settings");
        for (const auto &[name, id, settings] : compared)
            QTest::newRow(name) << id << settings;
    }

    void sameAsPython()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, settings);
        const Lesson &lesson = *findLesson(id);
        const KnobValues values = valuesOf(lesson, settings);
        for (const Variant &variant : lesson.variants) {
            // A machine that is busy with something else is late now and then, but not each time.
            constexpr int attempts = 3;
            QString late = compare(lesson, variant, values);
            for (int attempt = 1; attempt < attempts && !late.isEmpty() && !QTest::currentTestFailed(); ++attempt)
                late = compare(lesson, variant, values);
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(late, QString());
        }
    }

    void everyRealLessonIsCompared()
    {
        for (const Lesson &lesson : lessons()) {
            const bool isCompared = std::ranges::any_of(compared, [&](const Row &row) { return row.id == lesson.id; });
            QVERIFY2(!lesson.real || isCompared, qPrintable(lesson.id));
        }
    }
};

QTEST_GUILESS_MAIN(TestReality)
#include "tst_reality.moc"
