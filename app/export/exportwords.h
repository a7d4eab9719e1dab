// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace overlap {

/// Texts of exports that belong to no class.
struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace overlap
