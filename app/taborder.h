// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace overlap {

/// Lets Tab visit the controls of a window in the order in which they are laid out, whenever each was made.
void orderTabsByLayout(QWidget &window);

} // namespace overlap
