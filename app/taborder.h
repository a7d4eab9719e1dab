// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace overlap {

/// Lets Tab visit the controls of these parts of a window one part after another, and within each in the order in which
/// they are laid out, whenever each was made. A part may be a control itself; what is in several parts belongs to the
/// first.
void orderTabs(const QList<QWidget *> &parts);

/// Takes the keys from a part of a window that is about to be hidden: whoever is next would take Space from the run.
/// Tells whether it had them.
bool leaveKeys(const QWidget &part);

} // namespace overlap
