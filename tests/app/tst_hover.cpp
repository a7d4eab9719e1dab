// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/hover.h"
#include "tests/app/scenes.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestHover : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCardIsAboutWhatIsDrawnThere_data()
    {
        QTest::addColumn<std::size_t>("row"); // main, a, b; the loop is the one after them
        QTest::addColumn<std::size_t>("mark");
        QTest::addColumn<qreal>("beside"); // pixels from the mark's left border
        QTest::addColumn<QString>("text");
        const std::size_t a = 1;
        const std::size_t b = 2;
        const std::size_t loop = 3;
        QTest::newRow("a turn") << a << std::size_t(1) << 2.0 << u"a: running"_s;
        QTest::newRow("a turn, at its left border") << a << std::size_t(1) << 0.0 << u"a: running"_s;
        QTest::newRow("what is before a turn") << a << std::size_t(1) << -1.0 << u"a: waiting"_s;
        QTest::newRow("what is behind it") << a << std::size_t(1) << 5.0 << u"a: waiting"_s;
        QTest::newRow("a turn in its step") << b << std::size_t(1) << 1.0 << u"b: running"_s;
        QTest::newRow("what goes on up to that") << b << std::size_t(1) << -1.0 << u"b: waiting\nIt waits"_s;
        QTest::newRow("the last turn") << b << std::size_t(2) << 2.0 << u"b: running"_s;
        QTest::newRow("a turn on the loop") << loop << std::size_t(3) << 1.0 << u"a has its turn."_s;
        QTest::newRow("between turns on the loop") << loop << std::size_t(3) << -9.0 << u"The loop is free"_s;
    }

    void aCardIsAboutWhatIsDrawnThere()
    {
        QFETCH(const std::size_t, row);
        QFETCH(const std::size_t, mark);
        QFETCH(const qreal, beside);
        QFETCH(const QString, text);
        DrawnScene drawing;
        drawing.track(u"T"_s, {u"main ,-----"_s, u"a ,--,---"_s, u"b ,--,--="_s}, {}).at(500ms);
        drawing.scene().playhead.reset();
        const TimelineLayout layout = layoutTimeline(drawing.scene(), {760, 420});
        const TrackRows &rows = layout.tracks[0];
        const bool isLoop = row == rows.lanes.size();
        const std::vector<TurnMark> &marks = isLoop ? rows.marks : rows.lanes[row].marks;
        QVERIFY(mark < marks.size());
        const Band &band = isLoop ? rows.loop : rows.lanes[row].band;
        const QString said = hoverText(drawing.scene(), layout, {marks[mark].x + beside, band.center()});
        QVERIFY2(said.startsWith(text), qPrintable(said));
    }
};

QTEST_MAIN(TestHover)
#include "tst_hover.moc"
