// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace overlap {

class TimelineView;

/// The whole run on a small strip, with what a timeline view shows of it in a frame. The frame is moved by dragging it,
/// made longer or shorter by dragging its edges; a press beside it brings it there. Seen only while the view is zoomed.
class Minimap : public QWidget
{
    Q_OBJECT
public:
    /// The view outlives it.
    explicit Minimap(TimelineView &view, QWidget *parent = nullptr);

    /// Where the frame is, and the time that the strip shows.
    QRectF frame() const;
    TimeAxis axis() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    enum class Grip : quint8 { None, Start, End, Frame };

    void translate();
    Grip gripAt(QPointF place) const;
    void drawAgain();
    const QPixmap &picture();

    TimelineView &m_view;
    Grip m_grip = Grip::None;
    Duration m_grabbedAt{}; ///< How far from the start of the frame.
    QPixmap m_picture;      ///< Of all lanes; null: to be drawn.
    QTimer m_later;
};

} // namespace overlap
