// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"

#include <QString>

namespace overlap {

/// Where a line of the lesson's C++ file stands in what is shown of the variant: "Python line 8, C++ line 12";
/// empty if neither shows it.
QString linesText(const Variant &variant, quint32 fileLine);

} // namespace overlap
