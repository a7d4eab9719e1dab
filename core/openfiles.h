// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace overlap {

/// Lets the program open so many files more, sockets among them: raises its own limit as far as the system lets it.
/// Returns how many of them it can open. Any thread.
std::size_t allowOpenFiles(std::size_t more);

/// The same. Errors: std::runtime_error if it cannot open all of them.
void expectOpenFiles(std::size_t more);

} // namespace overlap
