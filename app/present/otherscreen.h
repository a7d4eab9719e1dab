// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScreen;

namespace overlap {

/// The screen after that one, and behind the last one the first; the same one if there is no other. For one that is
/// gone: the first. Never null as long as there is a screen.
QScreen *otherScreen(const QScreen *screen);

} // namespace overlap
