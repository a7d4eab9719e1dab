// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace overlap {

/// The text in lines of at most `letters`, broken at spaces where it can be. At least one line; `letters` at least 1.
/// For a font whose letters are all of one width.
QStringList wrapped(QStringView text, qsizetype letters);

/// The text with no break between a number and its unit: "3 s".
QString withWholeUnits(QString text);

} // namespace overlap
