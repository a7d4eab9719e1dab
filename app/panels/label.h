// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace overlap {

enum class TextRole : quint8 {
    Headline,
    Title,
    Strong,
    Body,
    Soft,
    Caption, ///< Over a section: small, spaced capitals.
    Code,
    Readout, ///< A number that the reader watches.
};

/// A text in one of our roles; it follows theme and text scale.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(TextRole role, const QString &text = {}, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

    /// With Tab the first link is chosen at once, for Enter to follow it.
    void focusInEvent(QFocusEvent *event) override;

private:
    void restyle();

    TextRole m_role;
};

} // namespace overlap
