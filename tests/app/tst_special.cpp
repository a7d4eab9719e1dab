// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/hover.h"
#include "app/timeline/labels.h"
#include "tests/app/specialscenes.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize card(760, 420);

/// The words of one kind of label.
QString said(const std::vector<Label> &labels, Label::Kind kind)
{
    QStringList texts;
    for (const Label &label : labels) {
        if (label.kind == kind)
            texts += label.text;
    }
    return texts.join(u", "_s);
}

} // namespace

class TestSpecial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingOverlaps_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qreal>("scale");
        for (const auto &[name, fillScene] : specialScenes) {
            const QString text = QString::fromLatin1(name);
            QTest::addRow("%s, window of 1024x640", name) << text << QSize(456, 345) << 1.0;
            QTest::addRow("%s, window of 1440x900", name) << text << QSize(760, 420) << 1.0;
            QTest::addRow("%s, export", name) << text << QSize(1200, 2000) << 1.0;
            QTest::addRow("%s, large text", name) << text << QSize(760, 900) << 1.6;
        }
    }

    void nothingOverlaps()
    {
        QFETCH(const QString, name);
        QFETCH(const QSize, size);
        QFETCH(const qreal, scale);
        TracedScene drawing;
        fill(drawing, name);
        LayoutOptions options;
        options.textScale = scale;
        TimelineLayout layout = layoutTimeline(drawing.scene(), size, options);
        qreal bottom = layout.ruler.bottom();
        for (const TrackRows &track : layout.tracks) {
            std::vector<Band> bands{{track.whole().top, track.header.height}};
            for (const ResourceRow &row : track.resources) {
                bands.push_back(row.band);
                QVERIFY(row.waiting.bottom() <= row.used.top || row.waiting.height == 0);
                QVERIFY(row.waiting.top >= row.band.top && row.used.bottom() <= row.band.bottom());
            }
            bands.push_back(track.rest);
            for (const LaneRow &row : track.lanes)
                bands.push_back(row.band);
            bands.insert(bands.end(), {track.loop, track.heartbeat});
            for (const WorkerRow &row : track.workers)
                bands.push_back(row.band);
            bands.push_back(track.gil);
            for (const Band &band : bands) {
                QVERIFY(band.top >= bottom);
                bottom = band.bottom();
            }
            QCOMPARE(track.bottom(), bottom);
        }
        QVERIFY(layout.bracket.top >= bottom && (layout.legend.stuck || layout.legend.top >= layout.bracket.bottom()));

        layout.size.setHeight(layout.contentHeight); // with the labels of all rows
        layout.seenBottom = layout.contentHeight;
        for (TrackRows &track : layout.tracks)
            track.header = {track.whole().top, track.header.height};
        layout.legend.top = layout.contentHeight - layout.legend.height;
        const std::vector<Label> labels = timelineLabels(drawing.scene(), layout, theme(ThemeKind::Light));
        const QRectF room(0, 0, size.width(), layout.contentHeight);
        std::vector<Label> placed;
        for (const Label &label : labels) {
            QVERIFY2(room.contains(label.rect), qPrintable(label.text));
            for (const Label &other : placed) {
                const QRectF both = label.rect.intersected(other.rect);
                QVERIFY2(both.width() < 1 || both.height() < 4,
                         qPrintable(u"%1 (%2) / %3 (%4)"_s.arg(label.text)
                                        .arg(int(label.kind))
                                        .arg(other.text)
                                        .arg(int(other.kind))));
            }
            placed.push_back(label);
        }
    }

    void rowsHaveNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("names");
        QTest::newRow("semaphore") << u"lock"_s << u"lock, main, job 1, job 2, job 3, job 4, job 5, loop"_s;
        QTest::newRow("queue") << u"queue"_s << u"queue, main, producer, consumer, loop"_s;
        QTest::newRow("a row for at most four") << u"queues"_s << u"queue 1, queue 2, queue 3, queue 4, main, loop"_s;
        QTest::newRow("threads below the loop")
            << u"threads under the GIL"_s << u"main, a, b, c, loop, thread 1, thread 2, thread 3, GIL"_s;
        QTest::newRow("a GIL only where there is one") << u"a thread without a GIL"_s << u"main, loop, thread 1"_s;
    }

    void rowsHaveNames()
    {
        QFETCH(const QString, name);
        TracedScene drawing;
        fill(drawing, name);
        const TimelineLayout layout = layoutTimeline(drawing.scene(), {760, 1000});
        QTEST(said(timelineLabels(drawing.scene(), layout, theme(ThemeKind::Light)), Label::Kind::Name), "names");
    }

    void labelsSayWhatIsSpecial_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Label::Kind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("who holds a lock, and how many queue")
            << u"lock"_s << Label::Kind::Use << u"4 in the queue, 3, 2, 1, job 1, job 2, job 3, job 4, job 5"_s;
        QTest::newRow("the same before a run")
            << u"an expected lock"_s << Label::Kind::Use << u"2 in the queue, 1, job 1, job 2, job 3"_s;
        QTest::newRow("no items before a run") << u"an expected queue"_s << Label::Kind::Use << QString();
        QTest::newRow("of how many") << u"semaphore"_s << Label::Kind::Limit << u"limit 3"_s;
        QTest::newRow("how many go into a queue") << u"queue"_s << Label::Kind::Limit << u"room for 3"_s;
        QTest::newRow("resources without a row") << u"queues"_s << Label::Kind::Note << u"3 more without a row"_s;
        QTest::newRow("a semaphore for each task limits nothing")
            << u"own semaphores"_s << Label::Kind::Note
            << u"12 × semaphore: each is used by one task only, so nobody waits"_s;
        QTest::newRow("fewer than one semaphore would let in: nothing to tell")
            << u"few own semaphores"_s << Label::Kind::Note << QString();
        QTest::newRow("for whom threads work, and who shares the GIL")
            << u"threads under the GIL"_s << Label::Kind::Job << u"a, b, c, by turns: thread 1, thread 2, thread 3"_s;
        QTest::newRow("where a process has started up")
            << u"a process that starts up"_s << Label::Kind::Job << u"starts up, job"_s;
        QTest::newRow("what its task waits for, before and after")
            << u"a process that starts up"_s << Label::Kind::SpanWord
            << u"waiting for its tasks, process starts up, waiting for a process"_s;
        QTest::newRow("the same of a prediction")
            << u"an expected process"_s << Label::Kind::SpanWord
            << u"waiting for its tasks, process starts up, waiting for a process"_s;
        QTest::newRow("who holds the GIL at the playhead")
            << u"threads under the GIL"_s << Label::Kind::Use << u"held by thread 2"_s;
    }

    void labelsSayWhatIsSpecial()
    {
        QFETCH(const QString, name);
        QFETCH(const Label::Kind, kind);
        TracedScene drawing;
        fill(drawing, name);
        const TimelineLayout layout = layoutTimeline(drawing.scene(), {1200, 1000});
        QTEST(said(timelineLabels(drawing.scene(), layout, theme(ThemeKind::Light)), kind), "words");
    }

    void signsStandOnTheirLane_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("signs");
        QTest::newRow("cancel") << u"cancel"_s << u"download 1.2 cancel"_s;
        QTest::newRow("swallowed cancel") << u"swallowed cancel"_s << u"download 1.2 cancel"_s;
        QTest::newRow("warnings") << u"warnings"_s << u"main 1 warning, parse 0.8 warning, save 2.9 warning"_s;
    }

    void signsStandOnTheirLane()
    {
        QFETCH(const QString, name);
        TracedScene drawing;
        fill(drawing, name);
        const TimelineLayout layout = layoutTimeline(drawing.scene(), card);
        QStringList signs;
        for (const LaneRow &row : layout.tracks[0].lanes) {
            for (const Label &label : timelineLabels(drawing.scene(), layout, theme(ThemeKind::Light))) {
                if (label.kind != Label::Kind::Sign || label.rect.center().y() < row.band.top
                    || label.rect.center().y() > row.band.bottom())
                    continue;
                const bool isWarning = label.icon == Icon::Warning;
                const qreal x = label.rect.right() + 1;
                signs += u"%1 %2 %3"_s.arg(row.any().name)
                             .arg(std::round(toSeconds(xToTime(layout.axis, x)) * 20) / 20)
                             .arg(isWarning ? u"warning"_s : u"cancel"_s);
            }
        }
        QTEST(signs.join(u", "_s), "signs");
    }

    void aCancelStandsBeforeItsTurn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("with a cleanup") << u"cancel"_s;
        QTest::newRow("at once") << u"cancelled at once"_s;
    }

    /// What it does to the task stands at its time.
    void aCancelStandsBeforeItsTurn()
    {
        QFETCH(const QString, name);
        TracedScene drawing;
        fill(drawing, name);
        const TimelineLayout layout = layoutTimeline(drawing.scene(), card);
        const std::vector<LaneRow> &lanes = layout.tracks[0].lanes;
        const auto turnAt = [&](const LaneRow &row) {
            const auto mark = std::ranges::find(row.marks, TimePoint(1200ms), &TurnMark::start);
            return mark == row.marks.end() ? -1 : mark->x;
        };
        QCOMPARE(lanes[1].signs.size(), 1U);
        const qreal sign = lanes[1].signs[0].x;
        const qreal asked = timeToX(layout.axis, TimePoint(1200ms));
        QVERIFY(std::abs(turnAt(lanes[0]) - asked) < 1);
        QVERIFY2(std::abs(turnAt(lanes[1]) - asked) <= turnSteps, qPrintable(QString::number(turnAt(lanes[1]))));
        QVERIFY2(sign + metrics.icon <= turnAt(lanes[1]), qPrintable(QString::number(sign)));
        QVERIFY2(sign + metrics.icon > asked - 2 * turnSteps, qPrintable(QString::number(sign)));
    }

    void theLegendHasWhatIsThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("permits") << u"lock"_s << u"running, waiting, heartbeat, holds “lock”"_s;
        QTest::newRow("threads") << u"threads under the GIL"_s
                                 << u"running, waiting, in thread, ready, heartbeat, computing"_s;
        QTest::newRow("blocking calls in threads")
            << u"a thread without a GIL"_s << u"running, in thread, heartbeat, computing, blocking call"_s;
        QTest::newRow("processes that start up")
            << u"a process that starts up"_s << u"running, waiting, starts up, heartbeat, blocking call"_s;
        QTest::newRow("cancels") << u"cancel"_s << u"running, waiting, heartbeat, cancel asked"_s;
        QTest::newRow("warnings") << u"warnings"_s << u"running, waiting, heartbeat, warning"_s;
        QTest::newRow("in two lines if need be")
            << u"everything"_s
            << u"running, waiting, in thread, ready, heartbeat, computing, holds “semaphore”, cancel asked, warning"_s;
    }

    void theLegendHasWhatIsThere()
    {
        QFETCH(const QString, name);
        TracedScene drawing;
        fill(drawing, name);
        const TimelineLayout layout = layoutTimeline(drawing.scene(), {456, 180});
        QTEST(said(timelineLabels(drawing.scene(), layout, theme(ThemeKind::Light)), Label::Kind::Legend), "words");
    }

    void hoverSaysWhatIsSpecial_data();
    void hoverSaysWhatIsSpecial();
};

void TestSpecial::hoverSaysWhatIsSpecial_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("row");
    QTest::addColumn<Duration>("time");
    QTest::addColumn<QString>("part");
    const auto add = [](const char *what, const char *scene, const char *row, Duration time, const char *part) {
        QTest::newRow(what) << QString::fromLatin1(scene) << QString::fromLatin1(row) << time
                            << QString::fromLatin1(part);
    };
    add("whom it waits for", "semaphore", "job 6", 500ms,
        "3rd in the queue.\njob 1, job 2, job 3 hold it; job 1 is the first to give it back, at 1.00 s.");
    add("what it holds", "semaphore", "job 4", 1500ms, "It holds semaphore.");
    add("who holds and who queues", "lock", "lock", 2500ms, "lock: 1 of 1 held, by job 3\n2 waiting: job 4, job 5");
    add("many are counted", "semaphore for many", "semaphore", 500ms,
        "semaphore: 20 of 20 held, by job 1, job 2, job 3, job 4 and 16 more\n180 waiting: job 21,");
    add("room in a queue", "queue", "producer", 2s, "It waits for room in queue: all 3 places are taken.");
    add("an item of a queue", "queue", "consumer", 100ms, "It waits for an item from queue.");
    add("a queue", "queue", "queue", 2s, "queue: 3 items, room for 3");
    add("who asked to stop, and what came of it", "cancel", "download", 1400ms,
        "cancel asked at 1.20 s by main, ended 0.50 s later");
    add("nothing of a cancel before it", "cancel", "download", 500ms, "0.00 s to 1.20 s, for 1.20 s");
    add("a cancel that was swallowed", "swallowed cancel", "download", 2s,
        "cancel asked at 1.20 s by main, but it went on");
    add("a warning at its sign", "warnings", "parse", 800ms, "slow turn at 0.80 s: parse held the loop for 0.30 s");
    add("a warning after the end", "warnings", "save", 2900ms,
        "error never taken at 2.90 s: nobody took the error of save");
    add("a thread and for whom", "threads in long turns", "thread 1", 100ms, "thread 1: computing, for a");
    add("a thread that wants the GIL", "threads in long turns", "thread 2", 100ms,
        "thread 2: ready for the GIL, for b\nIt could compute, but another thread holds the GIL.");
    add("a blocking call in a thread", "a thread without a GIL", "thread 1", 600ms,
        "thread 1: blocking call, for main\nIt waits in the call and holds up nobody else.");
    add("a process that starts up", "a process that starts up", "process 1", 500ms,
        "process 1: starts up, for job\nThe work begins once it is there.\n0.00 s to 1.00 s, for 1.00 s");
    add("a task that waits for that", "a process that starts up", "job", 500ms, "Process 1 is starting.");
    add("a thread without work", "a thread without a GIL", "thread 1", 900ms, "thread 1: nothing to do");
    add("the GIL", "threads in long turns", "GIL", 300ms, "GIL: held by thread 2");
}

void TestSpecial::hoverSaysWhatIsSpecial()
{
    QFETCH(const QString, name);
    QFETCH(const QString, row);
    QFETCH(const Duration, time);
    QFETCH(const QString, part);
    TracedScene drawing;
    fill(drawing, name);
    const TimelineLayout layout = layoutTimeline(drawing.scene(), {760, 6000});
    for (const Label &label : timelineLabels(drawing.scene(), layout, theme(ThemeKind::Light))) {
        if (label.kind != Label::Kind::Name || label.text != row)
            continue;
        const QPointF place(timeToX(layout.axis, TimePoint(time)), label.rect.center().y());
        const QString text = hoverText(drawing.scene(), layout, place);
        QVERIFY2(text.contains(part), qPrintable(text));
        QCOMPARE(text.contains(u"cancel asked"_s), part.contains(u"cancel asked"_s));
        return;
    }
    QFAIL(qPrintable(row));
}

QTEST_MAIN(TestSpecial)
#include "tst_special.moc"
