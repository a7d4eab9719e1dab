// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace overlap {

class Classroom;

/// Presents the lesson of the classroom as it stands, full screen on another screen than that of the window, if there
/// is one. The others of its course or, without one, all other lessons come before and behind it. A run in progress
/// pauses meanwhile. A presentation that there is already comes to the front instead.
void present(Classroom &classroom, QWidget &window);

} // namespace overlap
