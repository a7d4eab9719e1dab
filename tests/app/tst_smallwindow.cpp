// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/knobpanel.h"
#include "app/panels/scrollcolumn.h"
#include "app/timeline/labels.h"
#include "app/timeline/timelineview.h"
#include "lessons/lessons.h"
#include "tests/app/reader.h"

#include <QScrollBar>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize least(1024, 640);

/// A window of that size with all variants of a lesson or those that it shows first.
struct Small : Reader
{
    TimelineView &view = window().timeline();

    explicit Small(const QString &lesson, bool all = false, Step step = Step::Run, QSize size = least)
        : Reader(lesson, step)
    {
        for (const Variant &variant : session().lesson().variants) {
            if (all && !session().isShown(variant))
                session().setShown(variant, true);
        }
        window().resize(size);
        [this, size] { QTRY_COMPARE(window().size(), size); }();
        QCoreApplication::processEvents();
    }

    TimelineLayout layout() const { return view.layout(view.scene()); }

    QStringList labels(Label::Kind kind) const
    {
        const TimelineScene scene = view.scene();
        QStringList texts;
        for (const Label &label : timelineLabels(scene, view.layout(scene), theme(ThemeKind::Light))) {
            if (label.kind == kind)
                texts += label.text;
        }
        return texts;
    }
};

void addLessons()
{
    QTest::addColumn<QString>("lesson");
    for (const Lesson &lesson : lessons())
        QTest::addRow("%s", qPrintable(lesson.id)) << lesson.id;
}

/// The rows of tasks, with what belongs to each, of the loop and of its heart.
std::vector<Band> rowsOf(const TimelineLayout &layout)
{
    std::vector<Band> rows;
    for (const TrackRows &track : layout.tracks) {
        for (const LaneRow &row : track.lanes)
            rows.push_back({row.band.top, row.summary.bottom() - row.band.top});
        rows.push_back(track.loop);
        rows.push_back(track.heartbeat);
    }
    return rows;
}

} // namespace

class TestSmallWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLegendTakesOneLine_data() { addLessons(); }

    void theLegendTakesOneLine()
    {
        QFETCH(const QString, lesson);
        const Small small(lesson, true);
        const TimelineLayout layout = small.layout();
        if (layout.legendExplains)
            return;              // There is ample room.
        constexpr int low = 300; // There is room for another line in a picture that is higher.
        QCOMPARE(layout.legendLines, layout.size.height() < low ? 1 : std::min(layout.legendLines, 2));
        const TimelineScene scene = small.view.scene();
        for (const Label &label : timelineLabels(scene, layout, theme(ThemeKind::Light))) {
            if (label.kind == Label::Kind::Legend)
                QVERIFY(label.rect.right() <= layout.right() + 1);
        }
    }

    /// Nor does a window that is not small leave them out only because its rows are many.
    void theLegendKeepsItsWordsInALargerWindow_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const char *lesson : {"web_server", "create_task", "cancel", "process_pool", "database"})
            QTest::addRow("%s", lesson) << QString::fromLatin1(lesson);
    }

    void theLegendKeepsItsWordsInALargerWindow()
    {
        QFETCH(const QString, lesson);
        Small larger(lesson, true, Step::Run, {1440, 900});
        QVERIFY(larger.run());
        const TimelineLayout layout = larger.layout();
        const QStringList legend = larger.labels(Label::Kind::Legend);
        QVERIFY2(legend.contains(u"waiting"_s), qPrintable(legend.join(u'|')));
        QVERIFY(layout.legendExplains || layout.legendLines <= 2);
    }

    void aClickOpensTheWholeLegend()
    {
        Small small(u"web_server"_s);
        const auto legend = [&] { return small.labels(Label::Kind::Legend).join(u'|'); };
        QVERIFY2(!legend().contains(u"waiting"_s), qPrintable(legend()));
        const auto click = [&] {
            const TimelineLayout layout = small.layout();
            const QPoint place(qRound(layout.left()) + 5, qRound(layout.legend.center() - layout.scroll));
            QTest::mouseClick(small.view.viewport(), Qt::LeftButton, {}, place);
        };
        click();
        QTRY_VERIFY(legend().contains(u"waiting"_s));
        QVERIFY(small.view.legendExplained());
        click();
        QTRY_VERIFY(!small.view.legendExplained());
    }

    void theHeartIsSeen_data() { addLessons(); }

    void theHeartIsSeen()
    {
        QFETCH(const QString, lesson);
        const Small small(lesson);
        for (const TrackRows &track : small.layout().tracks)
            QVERIFY(track.loop.height > 0 && track.heartbeat.height > 0);
    }

    void theLowerBorderCutsNoRows_data() { addLessons(); }

    void theLowerBorderCutsNoRows()
    {
        QFETCH(const QString, lesson);
        const Small small(lesson, true);
        const QScrollBar &bar = *small.view.verticalScrollBar();
        for (int scroll = 0; scroll <= bar.maximum(); scroll += std::max(1, std::min(7, bar.maximum() - scroll))) {
            small.view.verticalScrollBar()->setValue(scroll);
            const TimelineLayout layout = small.layout();
            bool hasMore = false;
            for (const Band &row : rowsOf(layout)) {
                const qreal top = row.top - layout.scroll;
                const qreal bottom = row.bottom() - layout.scroll;
                const auto isHeart = [&](const TrackRows &track) {
                    return !track.heartIsInLoop() && track.heartbeat.top == row.top;
                };
                hasMore |= bottom > layout.seenBottom + 0.5 && std::ranges::none_of(layout.tracks, isHeart);
                if (bottom <= layout.seenTop + 0.5 || top >= layout.seenBottom - 0.5)
                    continue;
                QVERIFY2(bottom <= layout.seenBottom + 0.5,
                         qPrintable(u"%1 to %2 at %3"_s.arg(top).arg(bottom).arg(scroll)));
            }
            const QString notes = small.labels(Label::Kind::Note).join(u'|');
            QVERIFY2(!hasMore || notes.contains(u"below"_s), qPrintable(notes));
        }
    }

    void theKnobsThatAStepIsAboutAreSeen_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<Step>("step");
        QTest::addColumn<QSize>("size");
        for (const Lesson &lesson : lessons()) {
            if (lesson.knobs.empty())
                continue;
            for (const Step step : {Step::Change, Step::Challenge}) {
                for (const QSize size : {QSize(1024, 640), QSize(1280, 800)})
                    QTest::addRow("%s, %s, %d", qPrintable(lesson.id), qPrintable(stepTitle(step)), size.width())
                        << lesson.id << step << size;
            }
        }
    }

    void theKnobsThatAStepIsAboutAreSeen()
    {
        QFETCH(const QString, lesson);
        QFETCH(const Step, step);
        QFETCH(const QSize, size);
        Small window(lesson, true, step, size);
        QVERIFY(step != Step::Change || window.openSection(u"Move the sliders"_s));
        auto &knobs = window.find<KnobPanel>();
        const QScrollArea &column = window.find<ScrollColumn>();
        const auto bottom = [&] { return knobs.mapTo(column.viewport(), QPoint(0, knobs.height())).y(); };
        QTRY_VERIFY2(bottom() <= column.viewport()->height(),
                     qPrintable(u"%1 of %2"_s.arg(bottom()).arg(column.viewport()->height())));
        QCOMPARE(column.verticalScrollBar()->value(), 0);
    }

    void slidersStayUnderThePointer_data() { addLessons(); }

    /// Whatever values they are given, and what becomes of the answers by that.
    void slidersStayUnderThePointer()
    {
        QFETCH(const QString, lesson);
        Small small(lesson, false, Step::Change);
        const auto &knobs = small.find<KnobPanel>();
        const auto top = [&] {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            return knobs.mapTo(&small.find<ScrollColumn>().content(), QPoint()).y();
        };
        for (const Step step : {Step::Change, Step::Challenge}) {
            small.classroom().setStep(step);
            top();
            const int before = top();
            for (std::size_t knob = 0; knob < small.session().lesson().knobs.size(); ++knob) {
                const Knob &each = small.session().lesson().knobs[knob];
                for (const double value : {each.min, each.max, each.nearest((each.min + each.max) / 2)}) {
                    for (std::size_t i = 0; i < small.session().lesson().statements.size(); ++i)
                        small.classroom().setAnswer(i, knob % 2 == 0);
                    small.session().setKnob(knob, value);
                    const int moved = top() - before;
                    QVERIFY2(moved == 0, qPrintable(u"%1 px, with %2 %3"_s.arg(moved).arg(value).arg(each.label)));
                }
            }
        }
    }

    void whereALinkHasLedIsLeftByASlider()
    {
        Small small(u"lock"_s, true, Step::Change, {1440, 900});
        QScrollBar &scroll = *small.find<ScrollColumn>().verticalScrollBar();
        int most = 0;
        for (const double savers : {4, 6, 8}) {
            small.session().inspection().bringIntoView({2, 3});
            QCoreApplication::processEvents();
            scroll.setValue(0);
            small.session().setKnob(0, savers);
            for (int round = 0; round < 8; ++round)
                QCoreApplication::processEvents();
            QCOMPARE(scroll.value(), 0);
            most = std::max(most, scroll.maximum());
        }
        QVERIFY(most > 0); // it could have been scrolled
    }

    void theVariantWhoseCodeIsShownIsInView_data()
    {
        QTest::addColumn<QString>("focus");
        QTest::newRow("the first") << u"unlimited"_s;
        QTest::newRow("the second") << u"limited"_s;
    }

    void theVariantWhoseCodeIsShownIsInView()
    {
        QFETCH(const QString, focus);
        Small small(u"semaphore"_s, false, Step::Run, {1280, 800});
        small.session().setFocus(*small.session().lesson().variant(focus));
        const auto seenRows = [&] {
            const TimelineLayout layout = small.layout();
            QStringList rows;
            for (const TrackRows &track : layout.tracks)
                rows += QString::number(
                    std::ranges::count_if(track.lanes, [&](const LaneRow &row) { return layout.isSeen(row.band); }));
            return rows;
        };
        const int index = focus == u"limited"_s ? 1 : 0;
        QTRY_COMPARE(seenRows()[index], u"13"_s); // main and twelve files
        QVERIFY(seenRows()[1 - index].toInt() < 13);
        const int other = small.view.verticalScrollBar()->value() > 0 ? 120 : -120; // of a wheel
        const QPointF middle = QRectF(small.view.viewport()->rect()).center();
        for (int i = 0; i < 20; ++i) {
            QWheelEvent event(middle, small.view.viewport()->mapToGlobal(middle), {}, {0, other}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(small.view.viewport(), &event);
        }
        QCOMPARE(seenRows()[1 - index], u"13"_s);
        small.session().setKnob(2, 1.3); // and there it stays
        QCoreApplication::processEvents();
        QCOMPARE(seenRows()[1 - index], u"13"_s);
    }

    void whatIsChosenStaysInView()
    {
        Small small(u"semaphore"_s, false, Step::Run, {1280, 800});
        constexpr TaskId last = 13;
        small.view.select({0, last, 0, true}); // of the variant whose code is not shown
        small.view.select({0, 2, 0, true});
        small.session().setKnob(2, 1.3);
        QCoreApplication::processEvents();
        const TimelineLayout layout = small.layout();
        QVERIFY(layout.isSeen(layout.tracks[0].lanes[1].band));
        small.session().setFocus(*small.session().lesson().variant(u"limited"_s));
        QTRY_VERIFY(small.layout().isSeen(small.layout().tracks[1].lanes.back().band));
    }
};

QTEST_MAIN(TestSmallWindow)
#include "tst_smallwindow.moc"
