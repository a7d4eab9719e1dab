// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/present/presentation.h"
#include "app/present/slidesizes.h"

#include <QWidget>

namespace overlap {

/// The knobs of the lesson that is presented, in large lines. One of them is the current one and can be moved by its
/// steps.
class KnobLines : public QWidget
{
    Q_OBJECT
public:
    explicit KnobLines(Presentation &presentation, QWidget *parent = nullptr);

    void show(const SlideSizes &sizes);

    std::size_t current() const { return m_current; }

    /// Up or down by that many knobs, as far as there are any.
    void moveCurrent(int by);

    /// The current knob by that many steps.
    void step(int by);

    int heightFor() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Presentation &m_presentation;
    SlideSizes m_sizes{};
    std::size_t m_current = 0;
};

} // namespace overlap
