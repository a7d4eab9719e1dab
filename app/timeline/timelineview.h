// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

#include <QAbstractScrollArea>
#include <QVariantAnimation>

namespace overlap {

class Session;

/// Shows the tracks of the session and lets the reader move the playhead with the mouse. Colours follow the data at
/// once; the axis eases to another length, unless the style animates nothing.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TimelineView(Session &session, QWidget *parent = nullptr);

    /// The picture as it is shown now.
    TimelineScene scene() const;
    TimelineLayout layout(const TimelineScene &scene) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    enum class Motion : quint8 { Ease, Jump };

    void refresh(Motion motion);
    void updateScrollBar();
    void describe();
    qreal scale() const;
    bool isOnTime(QPointF place) const;

    Session &m_session;
    QVariantAnimation m_easing; ///< Of m_axisEnd, in seconds.
    double m_axisEnd = 1;
    bool m_dragging = false;
};

} // namespace overlap
