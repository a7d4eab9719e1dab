// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"

#include <QStyleOption>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// What a control is painted with: the theme of its palette and the scale of the application's font.
struct Paint
{
    const Theme &theme;
    qreal scale;

    explicit Paint(const QPalette &palette);

    qreal length(qreal metric) const { return metric * scale; }
    int pixels(qreal metric) const { return qRound(metric * scale); }
};

/// Whether it is in that state, whatever others it is in.
inline bool hasState(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// Whether the reader is to see that the control has the focus: it came there by key.
bool showsFocus(const QStyleOption &option);

/// A ring just within `rect`.
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Paint &paint);

/// A second one within it, for what is filled with the colour of the first.
void paintRingOnAccent(QPainter &painter, const QRectF &rect, qreal radius, const Paint &paint);

/// The ground of what is selected.
void paintSelected(QPainter &painter, const QRectF &rect, qreal radius, const Paint &paint);

void paintButtonPanel(QPainter &painter, const QStyleOptionButton &option, const Paint &paint);
void paintButtonLabel(QPainter &painter, const QStyleOptionButton &option, const Paint &paint);
void paintSwitch(QPainter &painter, const QStyleOption &option, const Paint &paint);
void paintTab(QPainter &painter, const QStyleOptionTab &option, const Paint &paint);
void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Paint &paint);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Paint &paint);

} // namespace overlap
