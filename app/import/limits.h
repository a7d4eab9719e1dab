// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>

namespace overlap {

/// The most that a file may hold. The first two bound the memory that reading one takes, at about 800 MB.
struct ImportLimits
{
    std::size_t events = 5'000'000;
    std::size_t letters = std::size_t(128) << 20; ///< Bytes of all different texts.
    std::size_t token = std::size_t(16) << 20;    ///< Bytes of one text or number, or between two.
    std::size_t nesting = 100;                    ///< Lists and objects inside each other.
    std::size_t listed = 1'000'000;               ///< Numbers in the lists of one event.

    // What goes beyond these is left out, and counted.
    std::size_t lanes = 20'000;
    std::size_t tasks = 200'000; ///< Lanes of one run of ours.
    std::size_t levels = 100;    ///< Lanes below each other for the nested calls of one thread.
    std::size_t counters = 1'000;
};

} // namespace overlap
