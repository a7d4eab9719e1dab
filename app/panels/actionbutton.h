// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace overlap {

enum class ButtonLook : quint8 { IconOnly, IconAndText };

/// A button that shows an action, with its shortcut in the tool tip, and triggers it or, where it has one, opens its
/// menu. A click leaves the focus where it is, so that Space and the arrows go on meaning the run.
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    ActionButton(QAction &action, ButtonLook look, QWidget *parent = nullptr);

    void setLook(ButtonLook look);

private:
    void showAction();

    QAction &m_action;
    ButtonLook m_look;
};

} // namespace overlap
