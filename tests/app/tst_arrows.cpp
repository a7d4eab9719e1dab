// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/picture.h"
#include "tests/app/whyprograms.h"

#include "app/timeline/arrows.h"

#include <QPainterPath>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(760, 420);

TimelineScene sceneOf(const Timeline &timeline, const QString &selected)
{
    TimelineScene scene;
    scene.tracks.emplace_back().run = &timeline;
    scene.edge = timeline.latest();
    if (!selected.isEmpty())
        scene.selection = SpanRef{0, taskNamed(timeline, selected), 0, false};
    return scene;
}

/// "main awaits users; ..." with the number of those that are drawn as one.
QString told(const Timeline &timeline, const std::vector<Arrow> &arrows)
{
    QStringList parts;
    for (const Arrow &arrow : arrows) {
        parts +=
            u"%1 %2 %3"_s.arg(timeline.lane(arrow.from)->name, causeText(arrow.kind), timeline.lane(arrow.to)->name);
        if (arrow.count > 1)
            parts.back() += u" x%1"_s.arg(arrow.count);
    }
    return parts.join(u"; "_s);
}

Band bandOf(const TimelineLayout &layout, TaskId task)
{
    return std::ranges::find(layout.tracks.front().lanes, task, &LaneRow::task)->band;
}

} // namespace

class TestArrows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofTheSelectedTaskOnly_data()
    {
        QTest::addColumn<WhyProgram>("program");
        QTest::addColumn<QString>("selected");
        QTest::addColumn<QString>("arrows");
        QTest::newRow("nobody") << WhyProgram(gathers) << QString() << QString();
        QTest::newRow("a child") << WhyProgram(gathers) << u"users"_s << u"main starts users"_s;
        QTest::newRow("who gathers") << WhyProgram(gathers) << u"main"_s
                                     << u"main awaits users; main awaits orders; users wakes main"_s;
        QTest::newRow("who is cancelled")
            << WhyProgram(cancels) << u"timer"_s << u"main starts timer; main cancels timer"_s;
    }

    void ofTheSelectedTaskOnly()
    {
        QFETCH(const WhyProgram, program);
        QFETCH(const QString, selected);
        QFETCH(const QString, arrows);
        const Timeline timeline = recordedUntil(program);
        const TimelineScene scene = sceneOf(timeline, selected);
        QCOMPARE(told(timeline, arrowsOf(scene, layoutTimeline(scene, size))), arrows);
    }

    void theyGoFromRowToRow()
    {
        const Timeline timeline = recordedUntil(gathers);
        const TimelineScene scene = sceneOf(timeline, u"main"_s);
        const TimelineLayout layout = layoutTimeline(scene, size);
        const std::vector<Arrow> arrows = arrowsOf(scene, layout);
        QCOMPARE(arrows.size(), 3U);
        for (const Arrow &arrow : arrows) {
            const Band from = bandOf(layout, arrow.from);
            const Band to = bandOf(layout, arrow.to);
            QVERIFY(arrow.start.y() > from.top && arrow.start.y() < from.bottom());
            QVERIFY(arrow.end.y() > to.top && arrow.end.y() < to.bottom());
            QCOMPARE(arrow.end.y() > arrow.start.y(), to.top > from.top);
            const QPainterPath path = arrowPath(arrow);
            QCOMPARE(path.pointAtPercent(0), arrow.start);
            QCOMPARE(path.pointAtPercent(1), arrow.end);
            QVERIFY(path.boundingRect().left() >= layout.axis.left - 1);
            QVERIFY(path.boundingRect().right() <= layout.size.width());
        }
    }

    void theyGoFromTurnToTurn()
    {
        const Timeline timeline = recordedUntil(gathers);
        const TimelineScene scene = sceneOf(timeline, u"main"_s);
        const TimelineLayout layout = layoutTimeline(scene, size);
        const auto isOnMark = [&](TaskId task, qreal x) {
            const auto row = std::ranges::find(layout.tracks.front().lanes, task, &LaneRow::task);
            return std::ranges::any_of(
                row->marks, [&](const TurnMark &mark) { return std::abs(mark.x + metrics.turnMark / 2 - x) < 0.1; });
        };
        const std::vector<Arrow> arrows = arrowsOf(scene, layout);
        QCOMPARE(arrows.size(), 3U);
        for (const Arrow &arrow : arrows) {
            QVERIFY(isOnMark(arrow.from, arrow.start.x()));
            QVERIFY(isOnMark(arrow.to, arrow.end.x()));
        }
    }

    void theSameInOnePlaceIsOne()
    {
        const Timeline timeline = recordedUntil(queues);
        const TimelineScene scene = sceneOf(timeline, u"producer"_s);
        LayoutOptions options;
        QCOMPARE(told(timeline, arrowsOf(scene, layoutTimeline(scene, size, options))),
                 u"main starts producer; consumer wakes producer; consumer wakes producer"_s);
        options.axisEnd = TimePoint(10min);
        QCOMPARE(told(timeline, arrowsOf(scene, layoutTimeline(scene, size, options))),
                 u"main starts producer; consumer wakes producer x2"_s);
    }

    void onlyThoseInView()
    {
        const Timeline timeline = recordedUntil(gathers);
        const TimelineScene scene = sceneOf(timeline, u"main"_s);
        LayoutOptions options;
        options.axisStart = TimePoint(1s);
        QCOMPARE(told(timeline, arrowsOf(scene, layoutTimeline(scene, size, options))), u"users wakes main"_s);
    }

    void wordsKeepOffThem_data()
    {
        QTest::addColumn<WhyProgram>("program");
        QTest::addColumn<QString>("selected");
        QTest::newRow("who gathers") << WhyProgram(gathers) << u"main"_s;
        QTest::newRow("a child") << WhyProgram(gathers) << u"orders"_s;
        QTest::newRow("who is cancelled") << WhyProgram(cancels) << u"timer"_s;
        QTest::newRow("who is cancelled by an error") << WhyProgram(groups) << u"good"_s;
        QTest::newRow("who has a group") << WhyProgram(groups) << u"main"_s;
    }

    /// And they keep off what is said of the end of a task.
    void wordsKeepOffThem()
    {
        QFETCH(const WhyProgram, program);
        QFETCH(const QString, selected);
        const Timeline timeline = recordedUntil(program);
        const TimelineScene scene = sceneOf(timeline, selected);
        const TimelineLayout layout = layoutTimeline(scene, size);
        const std::vector<Arrow> arrows = arrowsOf(scene, layout);
        QVERIFY(!arrows.empty());
        int words = 0;
        for (const Label &label : timelineLabels(scene, layout, theme(ThemeKind::Light))) {
            if (label.kind != Label::Kind::SpanWord && label.kind != Label::Kind::Outcome)
                continue;
            words += label.kind == Label::Kind::SpanWord ? 1 : 0;
            for (const Arrow &arrow : arrows) {
                for (int i = 0; i <= 100; ++i) {
                    const QPointF point = arrowPath(arrow).pointAtPercent(i / 100.0);
                    QVERIFY2(!label.rect.contains(point), qPrintable(label.text));
                }
            }
        }
        QVERIFY(words > 1);
    }

    void eachHasItsWord_data()
    {
        QTest::addColumn<WhyProgram>("program");
        QTest::addColumn<QString>("selected");
        QTest::addColumn<int>("seconds");
        QTest::newRow("who gathers") << WhyProgram(gathers) << u"main"_s << 3;
        QTest::newRow("a child") << WhyProgram(gathers) << u"orders"_s << 3;
        QTest::newRow("who is cancelled") << WhyProgram(cancels) << u"timer"_s << 3;
        QTest::newRow("who gathers, close together") << WhyProgram(gathers) << u"main"_s << 10;
        QTest::newRow("who is woken twice") << WhyProgram(queues) << u"producer"_s << 4;
    }

    void eachHasItsWord()
    {
        QFETCH(const WhyProgram, program);
        QFETCH(const QString, selected);
        const Timeline timeline = recordedUntil(program);
        QFETCH(const int, seconds);
        const TimelineScene scene = sceneOf(timeline, selected);
        LayoutOptions options;
        options.axisEnd = TimePoint(std::chrono::seconds(seconds));
        const TimelineLayout layout = layoutTimeline(scene, size, options);
        const std::vector<Arrow> arrows = arrowsOf(scene, layout);
        const std::vector<Label> labels = timelineLabels(scene, layout, theme(ThemeKind::Light));
        const std::vector<ArrowWord> words = arrowWords(arrows, labels, layout);
        QCOMPARE(words.size(), arrows.size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            QCOMPARE(words[i].text, causeText(arrows[i].kind));
            const auto isOver = [&](const auto &other) { return words[i].rect.intersects(other.rect); };
            QVERIFY2(std::none_of(words.begin(), words.begin() + std::ptrdiff_t(i), isOver), qPrintable(words[i].text));
            QVERIFY2(std::ranges::none_of(labels, isOver), qPrintable(words[i].text));
        }
    }

    void whatSticksHasTheArrowsOfItsRows_data()
    {
        QTest::addColumn<qreal>("scroll");
        QTest::addColumn<QString>("scrolled");
        QTest::addColumn<QString>("stuck");
        const QString all = u"main awaits users; main awaits orders; users wakes main"_s;
        QTest::newRow("in its place") << 0.0 << all << QString();
        QTest::newRow("over the others") << 10.0 << QString() << all;
        QTest::newRow("one is hidden below it") << 25.0 << QString() << u"main awaits orders"_s;
    }

    void whatSticksHasTheArrowsOfItsRows()
    {
        QFETCH(const qreal, scroll);
        const Timeline timeline = recordedUntil(gathers);
        TimelineScene scene = sceneOf(timeline, u"main"_s);
        scene.tracks.push_back(scene.tracks.front());
        LayoutOptions options;
        options.scroll = scroll;
        options.rows.pinned = {{0, 1}};
        TimelineLayout layout = layoutTimeline(scene, {760, 130}, options);
        layout.part = TimelineLayout::Part::Scrolled;
        QTEST(told(timeline, arrowsOf(scene, layout)), "scrolled");
        layout.part = TimelineLayout::Part::Stuck;
        QTEST(told(timeline, arrowsOf(scene, layout)), "stuck");
    }

    void theyAreDrawn_data()
    {
        QTest::addColumn<WhyProgram>("program");
        QTest::addColumn<QString>("selected");
        QTest::newRow("awaits, wakes") << WhyProgram(gathers) << u"main"_s;
        QTest::newRow("starts, cancels") << WhyProgram(cancels) << u"timer"_s;
    }

    void theyAreDrawn()
    {
        QFETCH(const WhyProgram, program);
        QFETCH(const QString, selected);
        const Timeline timeline = recordedUntil(program);
        const TimelineScene with = sceneOf(timeline, selected);
        const Picture without(sceneOf(timeline, {}), size, ThemeKind::Light);
        const Picture drawn(with, size, ThemeKind::Light);
        const std::vector<Arrow> arrows = arrowsOf(with, drawn.layout);
        QVERIFY(!arrows.empty());
        for (const Arrow &arrow : arrows) {
            // A dashed line may have a gap in one place, not in all.
            int changed = 0;
            for (const qreal part : {0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65}) {
                const QPoint place = arrowPath(arrow).pointAtPercent(part).toPoint();
                changed += drawn.image.pixelColor(place) != without.image.pixelColor(place) ? 1 : 0;
            }
            QVERIFY2(changed > 1, qPrintable(causeText(arrow.kind)));
        }
    }
};

QTEST_MAIN(TestArrows)
#include "tst_arrows.moc"
