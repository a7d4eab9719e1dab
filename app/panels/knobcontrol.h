// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace overlap {

class Session;

/// Makes the control of one knob: a slider for a duration or a count, a switch, or a list of choices, with its label
/// and value. It follows the session and changes it at once; a double click goes back to the default.
QWidget *makeKnobControl(Session &session, std::size_t index, QWidget *parent);

} // namespace overlap
