// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <exception>

namespace overlap::fuzz {

// What programs print, as the Python ones do.

/// "main", "f1" and so on.
QString functionName(int function);

/// An error, or "well" for none.
QString words(const std::exception_ptr &error);

/// "1, 2, 3"
QString show(const QList<int> &values);

} // namespace overlap::fuzz
