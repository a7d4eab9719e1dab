// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/icons.h"
#include "app/timeline/patterns.h"
#include "app/timeline/strips.h"
#include "core/waitsplit.h"

#include <QFont>
#include <QString>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// A text of the picture, a sign, or both: the sign stands before the text.
struct Label
{
    enum class Kind : quint8 {
        Tick,
        Playhead,
        Measured, ///< The length of the measured range.
        Title,
        Summary,
        Total,
        Flag, ///< What the reader predicts.
        Name,
        NameSign, ///< Of a subtree that can be folded, or of a pinned lane.
        NowState, ///< The sign of a task's state at the playhead.
        SpanWord,
        Outcome,
        Holder, ///< Who holds the loop.
        Heart,
        Saved,
        Job,   ///< For whom a worker works.
        Use,   ///< How much of a resource is in use, and by whom.
        Limit, ///< How much of it there is.
        Note,  ///< What has no row.
        Sign,  ///< Of a cancel or a warning.
        Legend,
    };

    Kind kind{};
    QRectF rect; ///< Includes the sign.
    QString text;
    QFont font;
    QColor color;
    QColor ground; ///< Drawn behind, to keep lines off the text; invalid: none.
    Icon icon = Icon::None;
    qreal iconSide = 0;               ///< Of the square of the sign.
    std::optional<Look> swatch;       ///< A sample of that pattern stands before the sign.
    std::optional<Strip> strip{};     ///< Runs along that sample.
    std::optional<WaitCause> cause{}; ///< What stands for that in a bar is the sample.
    bool isStuck = false;             ///< On a band that is stuck.

    /// Whether it stays where it is when the picture is scrolled.
    bool isPinned() const { return kind == Kind::Tick || kind == Kind::Playhead || kind == Kind::Measured; }
};

/// All labels of the picture. They do not overlap one another, and lie within the width of the picture.
std::vector<Label> timelineLabels(const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme);

/// Draws a label.
void drawLabel(QPainter &painter, const Label &label, const Theme &theme);

} // namespace overlap
