// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace overlap {

/// `overlap [LESSON]`: opens the window and returns once it is closed. Throws CommandError for bad arguments and where
/// there is no display.
int openWindow(int argc, char **argv);

} // namespace overlap
