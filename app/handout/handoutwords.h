// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace overlap::handout {

/// Texts of handouts that belong to no class.
struct HandoutWords
{
    Q_DECLARE_TR_FUNCTIONS(Handout)
};

} // namespace overlap::handout
