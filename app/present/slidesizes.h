// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSize>

class QWidget;

namespace overlap {

/// The sizes of what stands on a slide, in pixels. Text that can be read from 10 m away has an em of at least a 30th of
/// the height of the picture, and a row with words is at least an 18th high; a picture that is narrower than 16:9
/// counts as if it were that wide and lower.
struct SlideSizes
{
    int least;  ///< Of any text.
    int text;   ///< Of what is read as a whole.
    int strong; ///< Of a question or a sentence that stands alone.
    int title;
    int row;
    int margin;
    int pointer;
    double timelineScale; ///< The text scale at which the smallest text of a timeline is `least`.
    double codeScale;     ///< At which code is.
};

SlideSizes slideSizes(QSize picture);

/// Where `rect` of a widget lies: mirrored, as the widget is, where one reads from right to left.
QRectF mirroredIn(const QWidget &widget, const QRectF &rect);

} // namespace overlap
