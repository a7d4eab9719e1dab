// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <QStringList>

#include <functional>

namespace overlap {

/// How a line is told.
using LineTelling = std::function<quint32(quint32)>;

inline quint32 asItIs(quint32 line)
{
    return line;
}

/// All that there is in a timeline, as lines.
QStringList dump(const Timeline &run, const LineTelling &shown = asItIs);

} // namespace overlap
