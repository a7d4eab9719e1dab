// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/timelineview.h"
#include "tests/app/testwindow.h"

#include <QLabel>
#include <QWheelEvent>

namespace overlap {

/// The window with a lesson, and where things are in its timeline.
struct Stage : TestWindow
{
    TimelineView &view = window().timeline();
    QWidget *pane = view.viewport();

    explicit Stage(const QString &lesson = QStringLiteral("gather")) : TestWindow(lesson) { view.setFocus(); }

    TimelineLayout layout() const { return view.layout(view.scene()); }
    TimeAxis axis() const { return layout().axis; }
    TimeRange seen() const { return {axis().start, axis().end}; }

    /// The place of a moment in a lane of the second track: main, users, orders, products.
    QPoint place(Duration time, std::size_t row) const
    {
        const TimelineLayout now = layout();
        return {qRound(timeToX(now.axis, TimePoint(time))), int(now.tracks[1].lanes[row].band.center())};
    }

    QPoint onRuler(Duration time) const
    {
        return {qRound(timeToX(axis(), TimePoint(time))), int(layout().ruler.center())};
    }

    void drag(QWidget *widget, QPoint from, QPoint to) const
    {
        QTest::mousePress(widget, Qt::LeftButton, {}, from);
        QTest::mouseMove(widget, (from + to) / 2);
        QTest::mouseMove(widget, to);
        QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
    }

    void turnWheel(QPoint place, QPoint angle, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWheelEvent wheel(place, pane->mapToGlobal(place), {}, angle, {}, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(pane, &wheel);
    }

    /// All sentences of a page that are seen, as if spaces were all of one kind.
    template<typename Page>
    QString textOf()
    {
        QStringList texts;
        for (const auto *label : find<Page>().template findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text().replace(QChar::Nbsp, u' ');
        }
        return texts.join(u' ');
    }

    const std::optional<SpanRef> &selection() { return session().inspection().selection(); }

    QString selectedLane()
    {
        const TimelineScene scene = view.scene();
        const Lane *lane = scene.selection ? laneOf(scene, *scene.selection) : nullptr;
        return lane ? lane->name : QString();
    }

    /// Runs to the end; by default as fast as it goes.
    bool run(double rate = 10)
    {
        session().setRate(rate);
        session().runOrPause();
        return QTest::qWaitFor([&] { return session().runState() == Session::RunState::Finished; }, 60'000);
    }
};

inline bool near(TimePoint a, TimePoint b, Duration by = 30ms)
{
    return std::chrono::abs(a - b) <= by;
}

} // namespace overlap
