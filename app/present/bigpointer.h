// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCursor>

namespace overlap {

/// A pointer of that height in pixels that is seen on any ground from far away: yellow with a dark rim.
QCursor bigPointer(int height, double pixelRatio);

} // namespace overlap
