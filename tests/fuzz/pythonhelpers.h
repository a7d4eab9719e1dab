// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace overlap::fuzz {

/// The helper functions and classes that a Python program uses and does not define.
QString pythonHelpers(const QString &program);

} // namespace overlap::fuzz
