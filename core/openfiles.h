// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace overlap {

/// Sees to it that the program can open so many files more, sockets among them: raises its own limit as far as the
/// system lets it. Errors: std::runtime_error if that is not far enough. Any thread.
void expectOpenFiles(std::size_t more);

} // namespace overlap
