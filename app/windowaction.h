// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>

class QAction;
class QWidget;

namespace overlap {

/// An action of the window that its keys trigger wherever the focus is in it. `what` says what it does: in the help and
/// in tips. The window owns it.
QAction *addWindowAction(QWidget &window, const QList<QKeySequence> &keys, const QString &text, const QString &what);

} // namespace overlap
