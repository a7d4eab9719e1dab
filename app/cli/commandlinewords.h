// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace overlap {

/// Texts of the command line that belong to no class.
struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace overlap
