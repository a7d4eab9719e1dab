// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/actionbutton.h"

#include <QAction>

namespace overlap {

ActionButton::ActionButton(QAction &action, ButtonLook look, QWidget *parent)
    : QPushButton(parent), m_action(action), m_look(look)
{
    setFocusPolicy(Qt::TabFocus);
    showAction();
    connect(this, &QPushButton::clicked, this, [this] {
        if (!menu()) // Else it has opened by now.
            m_action.trigger();
    });
    connect(&action, &QAction::changed, this, &ActionButton::showAction);
}

void ActionButton::setLook(ButtonLook look)
{
    if (look == m_look)
        return;
    m_look = look;
    showAction();
}

void ActionButton::showAction()
{
    setText(m_look == ButtonLook::IconOnly ? QString() : m_action.text());
    setIcon(m_action.icon());
    setEnabled(m_action.isEnabled());
    setToolTip(m_action.toolTip());
    setAccessibleName(m_action.text());
    setAccessibleDescription(m_action.whatsThis());
}

} // namespace overlap
