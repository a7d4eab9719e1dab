// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/referee.h"

#include "core/virtualrun.h"
#include "lessons/lessons.h"

#include <QJsonDocument>
#include <QProcess>
#include <QtTest>

#include <random>
#include <set>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr int ordersPerLesson = 600;
constexpr quint32 seed = 20261125;

/// Lines of a puzzle that somebody put together, with one setting of the knobs.
struct Case
{
    const Lesson *lesson = nullptr;
    PuzzleOrder order;
    KnobValues values;

    QString name() const
    {
        QStringList numbers;
        for (const std::size_t line : order)
            numbers += QString::number(line);
        QStringList knobs;
        for (const double value : values)
            knobs += QString::number(value);
        return u"%1 %2 with %3"_s.arg(lesson->id, numbers.join(u'-'), knobs.join(u' '));
    }
};

std::size_t below(std::size_t limit, std::mt19937 &random)
{
    return random() % limit;
}

/// Any lines in any order.
PuzzleOrder anyOrder(const Puzzle &puzzle, std::mt19937 &random)
{
    PuzzleOrder order(puzzle.lines.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::shuffle(order, random);
    order.resize(1 + below(order.size(), random));
    return order;
}

/// The right order with a few mistakes.
PuzzleOrder nearlyRight(const Puzzle &puzzle, std::mt19937 &random)
{
    PuzzleOrder order = rightOrder(puzzle);
    for (std::size_t mistakes = 1 + below(3, random); mistakes > 0; --mistakes) {
        const std::size_t at = below(order.size(), random);
        const std::size_t line = below(puzzle.lines.size(), random);
        const auto used = std::ranges::find(order, line);
        if (used == order.end())
            order.insert(order.begin() + std::ptrdiff_t(at), line);
        else if (below(3, random) == 0 && order.size() > 1)
            order.erase(used);
        else
            std::swap(*used, order[at]);
    }
    return order;
}

KnobValues anyValues(const Lesson &lesson, std::mt19937 &random)
{
    constexpr double enough = 20; // of what is counted
    KnobValues values;
    for (const Knob &knob : lesson.knobs) {
        const double most = knob.kind == KnobKind::Count ? std::min(knob.max, enough) : knob.max;
        const double part = double(random()) / double(std::mt19937::max());
        values.push_back(knob.nearest(knob.min + part * (most - knob.min)));
    }
    return values;
}

std::vector<Case> makeCases()
{
    std::mt19937 random(seed);
    std::vector<Case> cases;
    std::set<std::pair<const Lesson *, PuzzleOrder>> known;
    for (const Lesson &lesson : lessons()) {
        if (!lesson.puzzle)
            continue;
        cases.push_back({&lesson, rightOrder(*lesson.puzzle), lesson.defaults()});
        for (int i = 0; i < ordersPerLesson; ++i) {
            const PuzzleOrder order =
                i % 4 == 0 ? anyOrder(*lesson.puzzle, random) : nearlyRight(*lesson.puzzle, random);
            if (known.insert({&lesson, order}).second)
                cases.push_back({&lesson, order, i % 2 == 0 ? lesson.defaults() : anyValues(lesson, random)});
        }
    }
    return cases;
}

/// Which of the sources Python takes for programs. Empty if it could not be asked.
QJsonArray whichCompile(const QJsonArray &sources)
{
    const QString script = u"import json, sys\n"
                           "def compiles(source):\n"
                           "    try:\n"
                           "        compile(source, 'main.py', 'exec')\n"
                           "        return True\n"
                           "    except SyntaxError:\n"
                           "        return False\n"
                           "json.dump([compiles(source) for source in json.load(sys.stdin)], sys.stdout)\n"_s;
    QProcess python;
    python.start(QStringLiteral(OVERLAP_PYTHON), {u"-c"_s, script});
    python.write(QJsonDocument(sources).toJson());
    python.closeWriteChannel();
    python.waitForFinished(-1);
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

} // namespace

/// Whatever a reader puts together does what CPython does with the same lines.
class TestPutInOrder : public QObject
{
    Q_OBJECT

    std::vector<Case> m_cases = makeCases();
    QJsonArray m_compiles;
    std::vector<bool> m_finishes;      ///< Our runs.
    std::vector<QJsonObject> m_python; ///< Empty for those that do not compile.

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!m_cases.empty());
        m_python.resize(m_cases.size());
        QJsonArray sources;
        for (const Case &one : m_cases) {
            sources.append(puzzleProgram(*one.lesson, one.values, one.order));
            const Timeline run = runVirtual(puzzleMain(*one.lesson->puzzle, one.order), one.values);
            m_finishes.push_back(run.outcome() == TaskState::Finished);
        }
        m_compiles = whichCompile(sources);
        QCOMPARE(m_compiles.size(), sources.size());
        // Apart from each other: what an error keeps alive in Python may go, with warnings, during a later program.
        for (const bool finishes : {true, false}) {
            QJsonArray programs;
            for (std::size_t i = 0; i < m_cases.size(); ++i) {
                if (m_compiles[qsizetype(i)].toBool() && m_finishes[i] == finishes)
                    programs.append(QJsonObject{{u"name"_s, u"main.py"_s}, {u"source"_s, sources[qsizetype(i)]}});
            }
            const QJsonArray runs = askPython(programs);
            QCOMPARE(runs.size(), programs.size());
            QVERIFY(std::size_t(runs.size()) > m_cases.size() / 10);
            qsizetype next = 0;
            for (std::size_t i = 0; i < m_cases.size(); ++i) {
                if (m_compiles[qsizetype(i)].toBool() && m_finishes[i] == finishes)
                    m_python[i] = runs[next++].toObject();
            }
        }
    }

    void sameAsPython_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < m_cases.size(); ++i)
            QTest::addRow("%s (%zu, seed %u)", qPrintable(m_cases[i].name()), i, seed) << i;
    }

    void sameAsPython()
    {
        QFETCH(const std::size_t, index);
        const Case &one = m_cases[index];
        QString error;
        const bool arranged = arrange(*one.lesson->puzzle, one.order, &error).has_value();
        QVERIFY2(arranged == m_compiles[qsizetype(index)].toBool(), qPrintable(error));
        const Timeline timeline = runVirtual(puzzleMain(*one.lesson->puzzle, one.order), one.values);
        if (!arranged) {
            QVERIFY(timeline.outcome() == TaskState::Failed);
            QCOMPARE(timeline.lanes().front().error, error);
            QVERIFY(timeline.output().empty());
            return;
        }
        const QJsonObject run = m_python[index];
        if (run[u"stuck"].toBool()) {
            QVERIFY(timeline.outcome() == TaskState::Failed);
            QCOMPARE(timeline.output().size(), std::size_t(run[u"output"].toArray().size()));
            return;
        }
        const QStringList names = givenNames(run);
        QCOMPARE(describe(timeline, names), describe(run, names));
        // An error keeps Python's variables alive, and with them what was never awaited.
        if (timeline.outcome() == TaskState::Finished)
            QCOMPARE(describeWarnings(timeline), describeWarnings(run));
    }
};

QTEST_GUILESS_MAIN(TestPutInOrder)
#include "tst_putinorder.moc"
