// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/knob.h"

#include <QString>

#include <vector>

namespace overlap {

enum class Language : quint8 { Python, Cpp };

/// The text of one variant in one language, as shown: lines of the file that is run, with knob values in place.
class Face
{
public:
    /// A place where a knob's value stands in the text of a face: `line` from 1, `column` from 0, in characters.
    struct KnobSpot
    {
        std::size_t knob = 0;
        int line = 0;
        int column = 0;
        int length = 0;
    };

    struct Rendered
    {
        QString text; ///< Lines end with a line feed, the last one too.
        std::vector<KnobSpot> knobs;
    };

    Face() = default;

    /// The lines of `file` that `variant` shows. In a C++ file the marks `//! show: all`, `//! show: none` and
    /// `//! show: VARIANT...`, each on a line of its own, say who sees the lines below; they are never shown.
    /// A Python file is shown whole.
    Face(Language language, const QString &file, const QString &variant);

    Language language() const { return m_language; }

    /// The text with `values` in the place of the defaults: in Python a top-level `id = literal`, in C++ the
    /// initialiser of the member `id` in `struct Knobs`. Nothing else differs from the file.
    Rendered render(const std::vector<Knob> &knobs, const KnobValues &values) const;

    /// The line as shown, from 1, of a line of the file; 0 if it is not shown.
    int shownLine(quint32 fileLine) const;

    /// The line of the file of a line as shown; 0 if there is none.
    quint32 fileLine(int shownLine) const;

    /// The lines as in the file, without knob values.
    const QStringList &lines() const { return m_lines; }

private:
    Language m_language = Language::Python;
    QStringList m_lines;
    std::vector<quint32> m_fileLines; ///< For each shown line; 0 for a blank one put between two functions.
};

} // namespace overlap
