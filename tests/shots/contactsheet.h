// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"

#include <QImage>

#include <vector>

namespace overlap {

/// A picture and what stands below it.
struct SheetCell
{
    QImage picture;
    QString name;
};

/// The pictures side by side in rows, each `width` wide, on the ground of that theme.
QImage contactSheet(const std::vector<SheetCell> &cells, int columns, int width, const Theme &theme);

} // namespace overlap
