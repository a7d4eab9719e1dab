// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline.h"

#include <QtTest>

#include <random>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    std::vector<Span> spans;
    SpanLevels levels;
    std::size_t atOnce = 1; ///< So many are taken in.

    /// After a gap; the state of a number.
    void add(Duration gap, Duration length, int state)
    {
        const TimePoint start = (spans.empty() ? TimePoint{} : spans.back().end) + gap;
        spans.push_back({.start = start, .end = start + length, .state = TaskState(state)});
        if (spans.size() % atOnce == 0)
            levels.grow(spans);
    }
};

Duration below(std::mt19937 &random, Duration limit)
{
    return Duration(std::uniform_int_distribution<qint64>(0, limit.count() - 1)(random));
}

/// The sums of a stretch and what is in it however shortly, found in the plainest way.
struct Stretch
{
    std::array<Duration, lastingStates> sums{};
    SpanLevels::Mix brief = 0;
};

Stretch walked(const std::vector<Span> &spans, TimePoint from, TimePoint to)
{
    Stretch stretch;
    for (const Span &span : spans) {
        const Duration inside = std::min(span.end, to) - std::max(span.start, from);
        const bool isMoment = span.start == span.end && span.start >= from && span.start < to;
        if (inside <= 0ns && !isMoment)
            continue;
        stretch.sums[std::size_t(span.state)] += inside;
        stretch.brief |= SpanLevels::briefly(span.state);
    }
    return stretch;
}

} // namespace

class TestSpanLevels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stretchesAreWhatTheyAreForTheMostPart_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<Duration>("longest");
        QTest::addColumn<Duration>("gap"); // the longest before a span
        QTest::addColumn<Duration>("first");
        QTest::addColumn<int>("atOnce");
        QTest::newRow("spans without gaps") << 300 << Duration(1ms) << Duration(1ns) << Duration(0s) << 1;
        QTest::newRow("with gaps") << 300 << Duration(1ms) << Duration(1ms) << Duration(0s) << 1;
        QTest::newRow("many") << 5000 << Duration(100us) << Duration(1ns) << Duration(0s) << 1;
        QTest::newRow("as short as can be") << 300 << Duration(2ns) << Duration(1ns) << Duration(0s) << 1;
        QTest::newRow("short ones after a long one") << 3000 << Duration(1us) << Duration(1ns) << Duration(10s) << 1;
        QTest::newRow("late") << 300 << Duration(1ms) << Duration(1ns) << Duration(3h) << 1;
        QTest::newRow("some at once") << 5007 << Duration(100us) << Duration(1us) << Duration(0s) << 16;
        QTest::newRow("all at once") << 4999 << Duration(100us) << Duration(1us) << Duration(10s) << 5000;
    }

    void stretchesAreWhatTheyAreForTheMostPart()
    {
        QFETCH(const int, count);
        QFETCH(const Duration, longest);
        QFETCH(const Duration, gap);
        QFETCH(const Duration, first);
        QFETCH(const int, atOnce);
        std::mt19937 random{1};
        Row row;
        row.atOnce = std::size_t(atOnce);
        row.add(first, first, int(TaskState::Waiting));
        for (int i = 0; i < count; ++i)
            row.add(below(random, gap), below(random, longest), int(random() % lastingStates));
        const TimePoint end = row.spans.back().end;
        int levels = 0;
        for (Duration length = end.time_since_epoch(); length > 0ns;) {
            const auto level = row.levels.atMost(length);
            if (!level)
                break;
            QVERIFY(level->length <= length);
            ++levels;
            TimePoint at = TimePoint(level->first * level->length);
            QVERIFY(at <= row.spans.front().start);
            const auto step = std::max<std::size_t>(1, level->mixes.size() / 100);
            for (std::size_t i = 0; i < level->mixes.size(); i += step) {
                const TimePoint from = at + qint64(i) * level->length;
                const Stretch expected = walked(row.spans, from, from + level->length);
                const SpanLevels::Mix mix = level->mixes[i];
                const std::size_t state = mix & SpanLevels::stateBits;
                const Duration most = std::ranges::max(expected.sums);
                QCOMPARE(state == SpanLevels::none, most == 0ns);
                // Sums are kept in single precision.
                if (most > 0ns)
                    QVERIFY(toSeconds(expected.sums.at(state)) >= toSeconds(most) * (1 - 1e-5));
                QCOMPARE(mix & SpanLevels::briefBits, int(expected.brief));
            }
            at += qint64(level->mixes.size()) * level->length;
            QVERIFY(at <= end);
            QVERIFY(end - at < level->length); // all that are over are there
            length = level->length - 1ns;
        }
        QVERIFY2(levels >= 5, qPrintable(QString::number(levels)));
    }

    void aFewSpansHaveNone()
    {
        Row row;
        for (int i = 0; i < 50; ++i)
            row.add(0ns, 1ms, int(TaskState::Waiting));
        QVERIFY(!row.levels.atMost(1h));
        QCOMPARE(row.levels.bytes(), 0U);
    }

    void theyTakeLittleMemory_data()
    {
        QTest::addColumn<Duration>("usual");
        QTest::addColumn<Duration>("last");
        QTest::newRow("spans of one length") << Duration(1ms) << Duration(1ms);
        QTest::newRow("a long one at the end") << Duration(1us) << Duration(24h);
        QTest::newRow("very short ones") << Duration(1ns) << Duration(1ns);
    }

    void theyTakeLittleMemory()
    {
        QFETCH(const Duration, usual);
        QFETCH(const Duration, last);
        Row row;
        for (int i = 0; i < 20'000; ++i)
            row.add(0ns, usual, i % int(lastingStates));
        row.add(0ns, last, int(TaskState::Waiting));
        for (int i = 0; i < 1000; ++i)
            row.add(0ns, usual, i % int(lastingStates));
        QVERIFY2(row.levels.bytes() < 40 * row.spans.size(), qPrintable(QString::number(row.levels.bytes())));
    }
};

QTEST_MAIN(TestSpanLevels)
#include "tst_spanlevels.moc"
