// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QVariantAnimation>
#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QScrollArea;

namespace overlap {

class TextLabel;

/// A place in the window and what is said of it.
struct TourStep
{
    QList<QPointer<QWidget>> targets; ///< What lies there. If none of it is seen, nothing is pointed at.
    QString title;
    QString text;
};

/// Leads a reader through a window: everything but one place after the other is dimmed, and a callout points there.
/// Until its end the keys are its own, save those that `passes` lets through; then the focus is where it was. Deletes
/// itself.
class Tour : public QWidget
{
    Q_OBJECT
public:
    using Passes = std::function<bool(const QKeySequence &key)>;

    /// Lies over all of `window`, which has the targets. At least one step.
    Tour(QWidget &window, std::vector<TourStep> steps, Passes passes);

    std::size_t step() const { return m_step; }

    /// The place that is not dimmed, in the coordinates of the tour; empty: there is none.
    QRect spot() const;

    void next(); ///< Behind the last step is the end.
    void back();
    void finish();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeCallout();
    void showStep(const QRectF &from);
    bool takeKey(int key);
    QRectF light() const;
    void place();
    QPoint calloutPlace(const QRect &spot) const;
    QRect seenOf(const QWidget &target) const;

    const std::vector<TourStep> m_steps;
    const Passes m_passes;
    std::size_t m_step = 0;
    QPointer<QWidget> m_focus;    ///< Where it was.
    QPointer<QScrollArea> m_page; ///< The one that may have to be scrolled.
    int m_scrolled = 0;           ///< How far it was.
    QWidget *m_callout;
    TextLabel *m_number;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_skip;
    QPushButton *m_back;
    QPushButton *m_next;
    QRectF m_from; ///< Where the spot comes from.
    QVariantAnimation *m_easing;
};

} // namespace overlap
