// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QWidget;

namespace overlap {

struct Actions;
class Classroom;
class TroubleLine;

/// Fills the menu of what can be opened, saved and copied.
void fillFileMenu(QMenu &menu, const Actions &actions);

/// Connects what the menu does with courses and with the reader's progress; `line` tells what went wrong. All outlive
/// the window.
void connectFileActions(const Actions &actions, QWidget &window, Classroom &classroom, TroubleLine &line);

} // namespace overlap
