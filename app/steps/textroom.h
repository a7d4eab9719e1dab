// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace overlap {

/// As much room as a label takes with the largest of some texts, to lie in the same cell of a layout: what stands
/// below does not move when one of them comes. Never seen.
class TextRoom : public QWidget
{
    Q_OBJECT
public:
    /// `label` outlives it: its letters count.
    explicit TextRoom(const QWidget &label);

    /// Above the text are the margins of the label and `above` pixels, before it are `indent`.
    void keep(const QStringList &texts, int indent = 0, int above = 0);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

private:
    int top() const;

    const QWidget &m_label;
    QStringList m_texts;
    int m_indent = 0;
    int m_above = 0;
};

} // namespace overlap
