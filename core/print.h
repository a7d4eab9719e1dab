// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <source_location>
#include <type_traits>

namespace overlap {

/// A text to print and the line that prints it.
struct PrintText
{
    PrintText(const char *text, std::source_location where = std::source_location::current())
        : text(QString::fromUtf8(text)), line(where.line())
    { }

    PrintText(QString text, std::source_location where = std::source_location::current())
        : text(std::move(text)), line(where.line())
    { }

    QString text;
    quint32 line;
};

namespace detail {

inline QString printed(const QString &value)
{
    return value;
}
inline QString printed(const char *value)
{
    return QString::fromUtf8(value);
}
template<typename Number>
    requires std::is_arithmetic_v<Number>
QString printed(Number value)
{
    return QString::number(value);
}

} // namespace detail

/// Adds a line to the run's output.
void printLine(const PrintText &line);

/// Adds a line to the run's output, with %1, %2 and so on replaced by `values`. As in Python's print.
template<typename... Values>
void print(PrintText format, const Values &...values)
{
    if constexpr (sizeof...(Values) > 0)
        format.text = format.text.arg(detail::printed(values)...);
    printLine(format);
}

} // namespace overlap
