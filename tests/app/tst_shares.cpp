// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/uses.h"
#include "app/timeline/work.h"
#include "tests/app/sharedscenes.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr TimeAxis axis{20, 500, TimePoint(1s)}; // 2 ms to a pixel
constexpr qreal least = 4;
constexpr qreal column = 10;

/// Parts of one kind after another, "0:20 1:5 -:10" with lengths in milliseconds; a dash is a gap.
std::vector<Part> partsOf(const QString &drawing)
{
    std::vector<Part> parts;
    TimePoint at{};
    for (const QString &word : drawing.split(u' ', Qt::SkipEmptyParts)) {
        const Duration length = std::chrono::milliseconds(word.section(u':', 1).toInt());
        if (!word.startsWith(u'-'))
            parts.push_back({at, at + length, word.section(u':', 0, 0).toInt()});
        at += length;
    }
    return parts;
}

/// "A20-40 [40-50 0.5 0.25]": parts by the letter of their kind, columns with their shares.
QString described(const std::vector<Piece> &pieces)
{
    QStringList words;
    for (const Piece &piece : pieces) {
        const QString place = u"%1-%2"_s.arg(piece.left).arg(piece.right);
        if (piece.kind >= 0) {
            words += QChar(u'A' + piece.kind) + place;
            continue;
        }
        QStringList shares;
        for (const double share : piece.shares)
            shares += QString::number(share, 'g', 3);
        words += u"[%1 %2]"_s.arg(place, shares.join(u' '));
    }
    return words.join(u' ');
}

QString numbers(const std::vector<int> &values)
{
    QStringList words;
    for (const int value : values)
        words += QString::number(value);
    return words.join(u' ');
}

} // namespace

class TestShares : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTooNarrowSharesColumns_data()
    {
        QTest::addColumn<QString>("parts");
        QTest::addColumn<QString>("pieces");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("wide ones stand alone") << u"0:40 1:40"_s << u"A20-40 B40-60"_s;
        QTest::newRow("turns of 5 ms, two threads")
            << u"0:5 1:5 0:5 1:5 0:5 1:5 0:5 1:5"_s << u"[20-30 0.5 0.5] [30-40 0.5 0.5]"_s;
        QTest::newRow("what is missing to 1 is idle") << u"0:5 -:5 0:5 -:5"_s << u"[20-27.5 0.667 0]"_s;
        QTest::newRow("columns are cut where the turns end and begin")
            << u"-:10 0:5 1:5 0:5 1:5 0:40"_s << u"[25-30 0.5 0.5] [30-35 0.5 0.5] A35-55"_s;
        QTest::newRow("a turn over a border counts on both sides")
            << u"0:7 0:6 0:7 1:5"_s << u"[20-30 1 0] [30-32.5 0 1]"_s;
        QTest::newRow("far apart: columns of their own") << u"0:2 -:20 0:2"_s << u"[20-21 1 0] [31-32 1 0]"_s;
    }

    void whatIsTooNarrowSharesColumns()
    {
        QFETCH(const QString, parts);
        QTEST(described(pieces(partsOf(parts), 2, axis, least, column)), "pieces");
    }

    void noTimeIsLostOrInvented_data()
    {
        QTest::addColumn<Timeline>("run");
        QTest::newRow("2 threads, turns of 5 ms") << gilRun(2, 400ms);
        QTest::newRow("3 threads, turns of 5 ms") << gilRun(3, 300ms);
        QTest::newRow("7 threads, turns of 5 ms") << gilRun(7, 100ms);
        QTest::newRow("turns as wide as a part that can be seen") << gilRun(2, 400ms, 8ms);
        QTest::newRow("long turns") << gilRun(2, 400ms, 100ms);
    }

    void noTimeIsLostOrInvented()
    {
        QFETCH(const Timeline, run);
        for (const Worker &worker : run.workers()) {
            std::array<double, workStates.size()> drawn{};
            std::array<double, workStates.size()> spent{};
            qreal before = 0;
            const int kinds = int(workStates.size());
            for (const Piece &piece : pieces(workParts(worker, TimePoint::max()), kinds, axis, least, column)) {
                QVERIFY(piece.left >= before && piece.right > piece.left);
                before = piece.right;
                double sum = 0;
                for (std::size_t kind = 0; kind < drawn.size(); ++kind) {
                    const double share = piece.kind < 0 ? piece.shares[kind] : double(piece.kind == int(kind));
                    drawn[kind] += share * (piece.right - piece.left);
                    sum += share;
                }
                QVERIFY(sum < 1.000001);
            }
            worker.visitSpans(TimePoint::max(), [&](const WorkerSpan &span) {
                const auto kind = std::ranges::find(workStates, span.state) - workStates.begin();
                spent[std::size_t(kind)] += toSeconds(span.end - span.start) * axis.width;
            });
            for (std::size_t kind = 0; kind < drawn.size(); ++kind)
                QVERIFY2(std::abs(drawn[kind] - spent[kind]) < 1e-6, qPrintable(QString::number(drawn[kind])));
        }
    }

    void columnsStandStillWhileARunGrows()
    {
        const Timeline run = gilRun(3, 300ms);
        const auto at = [&](Duration edge) {
            return pieces(workParts(run.workers()[1], TimePoint(edge)), int(workStates.size()), axis, least, column);
        };
        const std::vector<Piece> early = at(400ms);
        const std::vector<Piece> late = at(700ms);
        QVERIFY(early.size() > 10 && late.size() > early.size());
        for (std::size_t i = 0; i + 1 < early.size(); ++i) // the last one is not full yet
            QCOMPARE(described({early[i]}), described({late[i]}));
    }

    void theGilIsWithOneThreadAtATime()
    {
        const Timeline run = gilRun(2, 20ms);
        const auto holder = [&](Duration at) {
            const Worker *worker = gilHolder(run, TimePoint(at));
            return worker ? worker->name : u"free"_s;
        };
        QCOMPARE(holder(0ms), u"thread 1"_s);
        QCOMPARE(holder(5ms), u"thread 2"_s);
        QCOMPARE(holder(12ms), u"thread 1"_s);
        QCOMPARE(holder(40ms), u"free"_s);
        TimePoint before{};
        for (const Part &part : gilParts(run, TimePoint::max())) {
            QCOMPARE(part.start, before);
            before = part.end;
        }
        QVERIFY(hasGil(run));
        QVERIFY(!hasGil(semaphoreRun(3, 1)));
    }

    void usesAreCounted()
    {
        QStringList steps;
        const Timeline run = semaphoreRun(5, 2);
        for (const UseStep &step : useSteps(run.resources().front(), TimePoint(2s)))
            steps += u"%1 s: %2 held, %3 waiting"_s.arg(toSeconds(step.time)).arg(step.held).arg(step.waiting);
        QCOMPARE(steps.join(u"; "_s), u"0 s: 2 held, 3 waiting; 1 s: 2 held, 1 waiting; 2 s: 1 held, 0 waiting"_s);
        int most = 0;
        const Timeline queue = queueRun();
        for (const UseStep &step : useSteps(queue.resources().front(), TimePoint::max()))
            most = std::max(most, step.items);
        QCOMPARE(most, 3);
    }

    void eachHoldHasTheFirstFreePlace()
    {
        const Timeline run = semaphoreRun(5, 2);
        QCOMPARE(numbers(holdPlaces(run.resources().front())), u"0 1 0 1 0"_s);
    }

    void whatIsShared_data()
    {
        QTest::addColumn<Timeline>("run");
        QTest::addColumn<bool>("shared");
        QTest::addColumn<bool>("forOne");
        QTest::newRow("two tasks hold it") << semaphoreRun(2, 2) << true << false;
        QTest::newRow("one task holds it") << semaphoreRun(1, 2) << false << true;
        QTest::newRow("nobody does") << semaphoreRun(0, 2) << false << false;
        QTest::newRow("a queue always is") << queueRun() << true << false;
    }

    void whatIsShared()
    {
        QFETCH(const Timeline, run);
        const Resource &resource = run.resources().front();
        QTEST(isShared(resource), "shared");
        QTEST(isForOne(resource), "forOne");
    }
};

QTEST_GUILESS_MAIN(TestShares)
#include "tst_shares.moc"
