// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/microseconds.h"

#include <charconv>
#include <cmath>

namespace overlap {

namespace {

constexpr qint64 most = (qint64(1) << 61) / 1000; ///< In microseconds.

constexpr bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

} // namespace

std::optional<Duration> wholeMicroseconds(qint64 count)
{
    if (count < -most || count > most)
        return {};
    return std::chrono::microseconds(count);
}

std::optional<Duration> roundedMicroseconds(double count)
{
    if (!std::isfinite(count) || std::abs(count) > double(most))
        return {};
    return Duration(std::llround(count * 1000));
}

std::optional<Duration> parseMicroseconds(std::string_view number)
{
    const bool negative = number.starts_with('-');
    std::string_view rest = number.substr(negative ? 1 : 0);
    if (rest.empty() || !isDigit(rest.front()))
        return {};
    qint64 whole = 0;
    for (; !rest.empty() && isDigit(rest.front()); rest.remove_prefix(1)) {
        whole = 10 * whole + (rest.front() - '0');
        if (whole > most)
            return {};
    }
    qint64 thousandths = 0;
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        constexpr int kept = 3;
        for (int i = 0; !rest.empty() && isDigit(rest.front()); ++i, rest.remove_prefix(1)) {
            if (i < kept)
                thousandths += (rest.front() - '0') * (i == 0 ? 100 : i == 1 ? 10 : 1);
            else if (i == kept)
                thousandths += rest.front() >= '5' ? 1 : 0;
        }
    }
    if (!rest.empty()) { // an exponent
        double value = 0;
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
        if (error != std::errc() || end != number.data() + number.size())
            return {};
        return roundedMicroseconds(value);
    }
    const qint64 nanoseconds = 1000 * whole + thousandths;
    return Duration(negative ? -nanoseconds : nanoseconds);
}

} // namespace overlap
