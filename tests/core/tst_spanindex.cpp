// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline.h"

#include <QtTest>

#include <random>

using namespace overlap;

namespace {

/// A row as a lane or the loop has it.
struct Row
{
    std::vector<LoopSpan> spans;
    std::vector<LoopSpan> tail;
    SpanIndex index;

    SpanCursor<LoopSpan> cursor(TimePoint from) const { return {spans, index, tail, from}; }
};

using Random = std::mt19937;

int below(Random &random, int limit)
{
    return std::uniform_int_distribution(0, limit - 1)(random);
}

/// `gaps`: of a hundred spans so many stand apart from the one before; `longest`: in ns; `open`: how many lie in the
/// tail.
Row randomRow(Random &random, int count, int gaps, int longest, int open)
{
    Row row;
    TimePoint at(Duration(below(random, 50)));
    for (int i = 0; i < count; ++i) {
        if (below(random, 100) < gaps)
            at += Duration(below(random, longest));
        LoopSpan span{.start = at, .blocking = below(random, 4) == 0};
        at += Duration(below(random, longest)); // zero too
        span.end = at;
        if (i >= count - open) {
            row.tail.push_back(span);
        } else {
            row.spans.push_back(span);
            row.index.add(span.start, span.end, stateOf(span));
        }
    }
    return row;
}

/// The same as a cursor gives, in the plainest way.
StateSums walked(const Row &row, TimePoint from, TimePoint to, bool first)
{
    StateSums sums;
    for (const std::vector<LoopSpan> *spans : {&row.spans, &row.tail}) {
        for (const LoopSpan &span : *spans) {
            const Duration inside = std::min(span.end, to) - std::max(span.start, from);
            const bool endsHere = span.end <= to && (span.end > from || (first && span.end == from));
            const auto state = std::size_t(stateOf(span));
            sums.time[state] += std::max<Duration>(inside, 0ns);
            sums.turns += endsHere && !span.blocking ? 1U : 0U;
            sums.calls += endsHere && span.blocking ? 1U : 0U;
        }
    }
    return sums;
}

} // namespace

class TestSpanIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sumsOfAnyStretchAreExact_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("gaps");
        QTest::addColumn<int>("longest");
        QTest::addColumn<int>("open");
        QTest::addColumn<int>("stride");
        QTest::newRow("nothing") << 0 << 0 << 10 << 0 << 10;
        QTest::newRow("one span, in parts") << 1 << 0 << 1000 << 0 << 10;
        QTest::newRow("only an open one") << 1 << 0 << 1000 << 1 << 10;
        QTest::newRow("a few, some take no time") << 20 << 0 << 3 << 2 << 5;
        QTest::newRow("strides shorter than spans") << 300 << 0 << 100 << 1 << 20;
        QTest::newRow("strides of several spans") << 300 << 0 << 100 << 2 << 500;
        QTest::newRow("strides of many groups") << 3000 << 0 << 20 << 1 << 8000;
        QTest::newRow("gaps between them") << 3000 << 40 << 20 << 0 << 700;
        QTest::newRow("one stride over all") << 1000 << 20 << 20 << 2 << 1000000;
        QTest::newRow("exactly full groups") << 160 << 0 << 20 << 0 << 400;
    }

    void sumsOfAnyStretchAreExact()
    {
        QFETCH(const int, count);
        QFETCH(const int, gaps);
        QFETCH(const int, longest);
        QFETCH(const int, open);
        QFETCH(const int, stride);
        Random random(7);
        for (int round = 0; round < 40; ++round) {
            const Row row = randomRow(random, count, gaps, longest, open);
            TimePoint from(Duration(below(random, 1 + round * longest * count / 40)));
            SpanCursor<LoopSpan> cursor = row.cursor(from);
            for (bool first = true; !cursor.atEnd(); first = false) {
                const TimePoint to = from + Duration(1 + below(random, stride));
                const StateSums expected = walked(row, from, to, first);
                const StateSums sums = cursor.advance(to);
                QVERIFY(sums == expected);
                QCOMPARE(cursor.at(), to);
                QVERIFY(cursor.atEnd() || cursor.span().end > to);
                from = to;
            }
        }
    }

    void aSpanCanBeSkipped()
    {
        Random random(3);
        const Row row = randomRow(random, 100, 0, 50, 1);
        SpanCursor<LoopSpan> cursor = row.cursor({});
        std::size_t count = 0;
        for (; !cursor.atEnd(); cursor.skip()) {
            QCOMPARE(cursor.passed(), count);
            ++count;
        }
        QCOMPARE(count, 100U);
    }

    void thePaceOfAGroupIsItsLongest()
    {
        SpanIndex index;
        TimePoint at{};
        for (int i = 0; i < 40; ++i) {
            index.add(at, at, TaskState::Running);
            at += i == 20 ? 9ns : 2ns;
        }
        QCOMPARE(index.groups(), 3U);
        QCOMPARE(index.longestPace(0), 2ns);
        QCOMPARE(index.longestPace(1), 9ns);
    }

    void aSpanTakesLittleMemory()
    {
        SpanIndex index;
        for (int i = 0; i < 100000; ++i)
            index.add(TimePoint(Duration(i)), TimePoint(Duration(i + 1)), TaskState::Waiting);
        QVERIFY(index.bytes() <= 24 * index.size());
    }
};

QTEST_GUILESS_MAIN(TestSpanIndex)
#include "tst_spanindex.moc"
