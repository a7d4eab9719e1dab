// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace overlap {

/// A column of widgets that fills its place, and scrolls up and down where even the least height of its contents is
/// more than there is. It is always wide enough for them.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollColumn(QWidget *parent = nullptr);

    /// Give it a layout.
    QWidget &content() const { return *widget(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
};

} // namespace overlap
