// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/scrollcolumn.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace overlap {

namespace {

// A scroll area asks for the height that its contents would like; they are to be squeezed first.
class Content : public QWidget
{
public:
    using QWidget::QWidget;

    int heightForWidth(int width) const override { return layout()->totalMinimumHeightForWidth(width); }
};

} // namespace

ScrollColumn::ScrollColumn(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setAttribute(Qt::WA_OpaquePaintEvent, false);
    setWidget(new Content);
}

QSize ScrollColumn::sizeHint() const
{
    return widget()->sizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 0);
}

QSize ScrollColumn::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            QScrollArea::minimumSizeHint().height()};
}

bool ScrollColumn::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry(); // The contents may need another width.
    return QScrollArea::event(event);
}

} // namespace overlap
