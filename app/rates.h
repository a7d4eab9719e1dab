// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace overlap {

/// The rates that the window offers, ascending: model seconds in a second of the reader.
inline constexpr std::array rates{0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 10.0};

/// The next offered rate below or above; the same at the end.
double slowerRate(double rate);
double fasterRate(double rate);

/// For people: "0.1×", "¼×", "1×".
QString formatRate(double rate);

} // namespace overlap
