// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/labels.h"
#include "app/timeline/layout.h"
#include "core/causes.h"

#include <QPointF>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QPainterPath)

namespace overlap {

/// What ties the selected task to another, from row to row.
struct Arrow
{
    Cause::Kind kind{};
    TaskId from = 0;
    TaskId to = 0;
    QPointF start; ///< In the middle of the row of `from`.
    QPointF end;   ///< Where its head points: the border of the row of `to` that is nearer to `from`.
    qreal bow = 0; ///< How far it bends aside, in pixels; negative: to the left.
    int count = 1; ///< How many it stands for, too near to each other to tell apart.
};

/// The arrows of the selected task that are in view, in the part of the picture that the layout means: none without a
/// selection, and none to a task without a row.
std::vector<Arrow> arrowsOf(const TimelineScene &scene, const TimelineLayout &layout);

/// The curve of an arrow, without its head.
QPainterPath arrowPath(const Arrow &arrow);

/// Where an arrow passes through a row, with a little room beside it, or where its word would stand first.
struct Crossing
{
    qreal left = 0;
    qreal right = 0;
};

/// Where arrows and their words are in the way of a line of text in the middle of a band; from left to right.
std::vector<Crossing> crossingsOf(const std::vector<Arrow> &arrows, const Band &band, qreal textScale);

/// "starts", "awaits", "wakes", "cancels".
QString causeText(Cause::Kind kind);

/// What stands beside an arrow, and where.
struct ArrowWord
{
    Cause::Kind kind{};
    QString text;
    QRectF rect;
};

/// The words of arrows where these are few: beside the middle of each or, if a label or another word is there or the
/// axis ends, nearer to one of its ends or on its other side; none for one without any room.
std::vector<ArrowWord> arrowWords(const std::vector<Arrow> &arrows, const std::vector<Label> &labels,
                                  const TimelineLayout &layout);

/// Draws arrows over all else, with their words; quieter where they are many.
void paintArrows(QPainter &painter, const std::vector<Arrow> &arrows, const std::vector<Label> &labels,
                 const TimelineLayout &layout, const Theme &theme);

} // namespace overlap
