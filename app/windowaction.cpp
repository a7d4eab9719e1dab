// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowaction.h"

#include <QAction>
#include <QWidget>

namespace overlap {

QAction *addWindowAction(QWidget &window, const QList<QKeySequence> &keys, const QString &text, const QString &what)
{
    auto *action = new QAction(text, &window);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setAutoRepeat(false);
    action->setWhatsThis(what);
    action->setToolTip(
        keys.isEmpty() ? what : QStringLiteral("%1 (%2)").arg(what, keys.first().toString(QKeySequence::NativeText)));
    window.addAction(action);
    return action;
}

} // namespace overlap
