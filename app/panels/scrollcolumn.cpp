// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/scrollcolumn.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace overlap {

namespace {

int leastHeight(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.minimumHeightForWidth(width) : item.minimumSize().height();
}

// A scroll area asks for the height that its contents would like; they are to be squeezed first.
class Content : public QWidget
{
public:
    using QWidget::QWidget;

    int heightForWidth(int width) const override
    {
        // A box layout takes what is missing from its highest items, whatever they need at least: there must be enough
        // that it leaves each as high as the one that needs most.
        const QMargins margins = layout()->contentsMargins();
        const int inner = width - margins.left() - margins.right();
        int most = 0;
        for (int i = 0; i < layout()->count(); ++i)
            most = std::max(most, leastHeight(*layout()->itemAt(i), inner));
        int height = layout()->totalMinimumHeightForWidth(width);
        for (int i = 0; i < layout()->count(); ++i) {
            const QLayoutItem &item = *layout()->itemAt(i);
            if (!item.isEmpty() && item.hasHeightForWidth())
                height += std::max(0, std::min(most, item.heightForWidth(inner)) - leastHeight(item, inner));
        }
        return height;
    }
};

} // namespace

ScrollColumn::ScrollColumn(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // Unseen without need; nothing is laid out anew when it comes.
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
