// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/labels.h"
#include "app/timeline/words.h"
#include "tests/app/scenes.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// A main task that takes that many tenths of a second; still under way if they are negative, no timeline for 0.
QStringList taking(int tenths)
{
    if (tenths == 0)
        return {};
    return {u"main "_s + QString(std::abs(tenths), u'-') + (tenths > 0 ? u"="_s : QString())};
}

/// A track whose run is the second one, if there was one before.
void addTrack(DrawnScene &drawing, int run, int before, int expected)
{
    drawing.track(u"Gathered"_s, taking(run), taking(expected)).at(5s);
    TrackScene &track = drawing.scene().tracks.back();
    if (before == 0)
        return;
    track.previous = drawing.keep(taking(before));
    track.previousEdge = track.previous->latest();
    track.runNumber = 2;
}

} // namespace

class TestTotals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void totalsAreComparedInWords_data()
    {
        QTest::addColumn<int>("run");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("expected");
        QTest::addColumn<bool>("outdated");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("expected") << 0 << 0 << 30 << false << QStringList{u"calculated 3.00 s"_s};
        QTest::newRow("nothing is known") << -1 << 0 << 0 << false << QStringList();
        QTest::newRow("under way") << -1 << 0 << 30 << false << QStringList{u"calculated 3.00 s"_s};
        QTest::newRow("measured beside expected")
            << 31 << 0 << 30 << false << QStringList{u"took 3.10 s · calculated 3.00 s"_s, u"took 3.10 s"_s};
        QTest::newRow("as expected") << 30 << 0 << 30 << false
                                     << QStringList{u"took 3.00 s · calculated 3.00 s"_s, u"took 3.00 s"_s};
        QTest::newRow("measured alone") << 30 << 0 << 0 << false << QStringList{u"took 3.00 s"_s};
        QTest::newRow("with other values")
            << 30 << 0 << 40 << true << QStringList{u"took 3.00 s · next run 4.00 s"_s, u"took 3.00 s"_s};
        QTest::newRow("under way with other values") << -1 << 0 << 40 << true << QStringList{u"next run 4.00 s"_s};
        QTest::newRow("the run before") << 30 << 35 << 30 << false
                                        << QStringList{u"run 2 took 3.00 s · run 1 3.50 s · calculated 3.00 s"_s,
                                                       u"run 2 took 3.00 s · calculated 3.00 s"_s, u"took 3.00 s"_s};
        QTest::newRow("the run before while this one goes on")
            << -1 << 35 << 30 << false
            << QStringList{u"run 1 took 3.50 s · calculated 3.00 s"_s, u"calculated 3.00 s"_s};
        QTest::newRow("the run before was stopped")
            << 30 << -35 << 30 << false << QStringList{u"took 3.00 s · calculated 3.00 s"_s, u"took 3.00 s"_s};
    }

    void totalsAreComparedInWords()
    {
        QFETCH(const int, run);
        QFETCH(const int, before);
        QFETCH(const int, expected);
        QFETCH(const bool, outdated);
        DrawnScene drawing;
        addTrack(drawing, run, before, expected);
        drawing.scene().outdated = outdated;
        QTEST(totalTexts(drawing.scene(), 0), "texts");
    }

    void aVirtualRunIsCalculated()
    {
        DrawnScene drawing;
        addTrack(drawing, 30, 0, 0);
        drawing.scene().tracks[0].calculated = true;
        QCOMPARE(totalTexts(drawing.scene(), 0), QStringList{u"calculated 3.00 s"_s});
    }

    void ghostsThatAreNotShownAreNotTold()
    {
        DrawnScene drawing;
        addTrack(drawing, 30, 35, 30);
        drawing.scene().showsPrevious = false;
        QCOMPARE(totalTexts(drawing.scene(), 0).value(0), u"took 3.00 s · calculated 3.00 s"_s);
        drawing.scene().showsPrediction = false;
        QCOMPARE(totalTexts(drawing.scene(), 0), QStringList{u"took 3.00 s"_s});
    }

    void thePlayheadDoesNotGoThroughATotal_data()
    {
        QTest::addColumn<Duration>("moment");
        QTest::newRow("far from it") << Duration(1s);
        QTest::newRow("near its left border") << Duration(2400ms);
        QTest::newRow("in it") << Duration(2900ms);
        QTest::newRow("at the end") << Duration(3s);
    }

    void thePlayheadDoesNotGoThroughATotal()
    {
        QFETCH(const Duration, moment);
        for (const int width : {760, 456, 300}) {
            DrawnScene drawing;
            addTrack(drawing, 30, 0, 30);
            drawing.scene().edge = TimePoint(3s);
            drawing.scene().playhead = TimePoint(moment);
            const TimelineLayout layout = layoutTimeline(drawing.scene(), QSize(width, 300));
            const std::vector<Label> labels = timelineLabels(drawing.scene(), layout, theme(ThemeKind::Light));
            const auto total = std::ranges::find(labels, Label::Kind::Total, &Label::kind);
            QVERIFY(total != labels.end());
            const qreal line = timeToX(layout.axis, *drawing.scene().playhead);
            QVERIFY2(line < total->rect.left() || line > total->rect.right(), qPrintable(QString::number(width)));
            QVERIFY(total->rect.right() <= layout.right());
        }
    }

    void theHeaderSaysWhatFits_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("total");
        QTest::newRow("all") << 760 << u"run 2 took 3.00 s · run 1 3.50 s · calculated 3.00 s"_s;
        QTest::newRow("without the run before") << 420 << u"run 2 took 3.00 s · calculated 3.00 s"_s;
        QTest::newRow("alone") << 220 << u"took 3.00 s"_s;
    }

    void theHeaderSaysWhatFits()
    {
        QFETCH(const int, width);
        DrawnScene drawing;
        addTrack(drawing, 30, 35, 30);
        const TimelineLayout layout = layoutTimeline(drawing.scene(), QSize(width, 300));
        const std::vector<Label> labels = timelineLabels(drawing.scene(), layout, theme(ThemeKind::Light));
        const auto total = std::ranges::find(labels, Label::Kind::Total, &Label::kind);
        QVERIFY(total != labels.end());
        QTEST(total->text, "total");
        const auto title = std::ranges::find(labels, Label::Kind::Title, &Label::kind);
        QVERIFY(title != labels.end());
        QCOMPARE(title->text, u"Gathered"_s);
    }

    void allHeadersTellTheRunBeforeOrNone_data()
    {
        QTest::addColumn<QString>("summary"); // of one of two variants
        QTest::addColumn<bool>("told");
        QTest::newRow("room in both") << u"all at once"_s << true;
        QTest::newRow("room in one") << QString(90, u'm') << false;
    }

    void allHeadersTellTheRunBeforeOrNone()
    {
        QFETCH(const QString, summary);
        QFETCH(const bool, told);
        DrawnScene drawing;
        addTrack(drawing, 30, 35, 30);
        addTrack(drawing, 30, 35, 30);
        drawing.scene().tracks[1].summary = summary;
        const TimelineLayout layout = layoutTimeline(drawing.scene(), QSize(760, 400));
        QStringList totals;
        for (const Label &label : timelineLabels(drawing.scene(), layout, theme(ThemeKind::Light))) {
            if (label.kind == Label::Kind::Total)
                totals += label.text;
        }
        QCOMPARE(totals.size(), 2);
        for (const QString &total : std::as_const(totals))
            QVERIFY2(total.contains(u"run 1 3.50 s"_s) == told, qPrintable(total));
    }
};

QTEST_MAIN(TestTotals)
#include "tst_totals.moc"
