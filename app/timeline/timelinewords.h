// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace overlap {

/// Texts of the timeline that belong to no class.
struct TimelineWords
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

} // namespace overlap
