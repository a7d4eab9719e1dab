// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/difference.h"
#include "tests/fuzz/generate.h"

#include <QtTest>

using namespace overlap::fuzz;

namespace {

constexpr quint64 seed = 20240229;
constexpr int batch = 100;
constexpr int batches = 3;

std::vector<Program> programs(int from, int count)
{
    std::vector<Program> programs;
    for (int i = from; i < from + count; ++i)
        programs.push_back(makeProgram(seed, quint64(i)));
    return programs;
}

} // namespace

/// CPython is the referee of random programs. `./dev fuzz` runs as many of them as one likes.
class TestFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsPython_data()
    {
        QTest::addColumn<int>("from");
        for (int i = 0; i < batches; ++i)
            QTest::addRow("programs %d to %d of seed %llu", i * batch, (i + 1) * batch - 1, seed) << i * batch;
    }

    void sameAsPython()
    {
        QFETCH(const int, from);
        const std::vector<Difference> found = differences(programs(from, batch));
        if (!found.empty()) {
            Difference first = found.front();
            first.index += quint64(from);
            QFAIL(qPrintable(report(shrink(first), seed)));
        }
    }

    void aDifferenceIsFoundAndMadeSmaller()
    {
        // The runtime is given other delays than Python.
        const auto sabotage = [](Program &program) {
            for (Block *block : blocksOf(program)) {
                for (Statement &statement : *block) {
                    if (Sleep *sleep = std::get_if<Sleep>(&statement.what); sleep && sleep->delay > 0)
                        sleep->delay += 1;
                }
            }
        };
        const std::vector<Difference> found = differences(programs(0, 10), sabotage);
        QVERIFY(!found.empty());
        Difference small = shrink(found.front(), sabotage);
        QVERIFY(small.ours != small.theirs);
        QVERIFY2(numberStatements(small.program) <= 3, qPrintable(report(small, seed)));
    }
};

QTEST_GUILESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"
