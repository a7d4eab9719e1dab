// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stylepaint.h"

class QIcon;
class QRect;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionViewItem;

namespace overlap {

// What the standard controls of dialogs are painted with: fields, lists, menus.

/// The ground and the border of a field to type or choose in.
void paintField(QPainter &painter, const QStyleOption &option, const Paint &paint);

void paintCombo(QPainter &painter, const QStyleOptionComboBox &option, const Paint &paint);
void paintComboLabel(QPainter &painter, const QStyleOptionComboBox &option, const Paint &paint);

/// Where the text of a combo box and its arrow are within it.
QRect comboText(const QStyleOptionComboBox &option, qreal scale);
QRect comboArrow(const QStyleOptionComboBox &option, qreal scale);

/// The ground of an item of a list; its text takes the colours of selectedPalette().
void paintListItem(QPainter &painter, const QStyleOptionViewItem &option, const Paint &paint);
QPalette selectedPalette(const QPalette &palette);

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Paint &paint);
void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option, const Paint &paint);

/// What a message that warns begins with.
QIcon warningIcon(const Paint &paint);

/// A menu or a tip.
void paintPanel(QPainter &painter, const QRect &rect, const Paint &paint);

/// A thin line around a list, a menu or a tip.
void paintFrame(QPainter &painter, const QRect &rect, const Paint &paint);

} // namespace overlap
