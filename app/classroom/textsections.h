// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace overlap {

/// What stands between blank lines, as it stands there; without empty ones.
QStringList paragraphsIn(const QString &markdown);

/// A part of a lesson's text.
struct TextSection
{
    QString title;    ///< "Why"
    QString markdown; ///< Without the title.
};

/// The sections of a lesson's text: each begins with a paragraph whose first words are bold, which are its title. What
/// stands before the first one has no title.
std::vector<TextSection> sectionsOf(const QString &markdown);

} // namespace overlap
