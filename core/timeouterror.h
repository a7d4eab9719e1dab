// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace overlap {

/// The time that a program allowed is over. As in Python's TimeoutError.
struct TimeoutError : std::runtime_error
{
    TimeoutError() : std::runtime_error("timed out") { }
};

} // namespace overlap
