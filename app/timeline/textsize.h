// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QSizeF>
#include <QString>

namespace overlap {

/// The size of a line of text, in whole pixels. Most texts are the same in the next frame, and shaping them is most of
/// what labels cost: sizes are remembered. The window's thread only.
QSizeF textSize(const QString &text, const QFont &font);

} // namespace overlap
