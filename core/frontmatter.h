// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace overlap {

/// A file that begins with lines `key: value` between two lines `---`. Text follows.
struct FrontMatter
{
    struct Entry
    {
        QString key;
        QString value;
        qsizetype line = 0; ///< In the file, from 1.
    };

    std::vector<Entry> entries; ///< In the order of the file; each key once.
    qsizetype endLine = 0;      ///< The second `---`.
    QString text;
    qsizetype textLine = 0; ///< Where it begins in the file, from 1.
};

/// On failure returns none and puts one line that begins with the line of the file into `error`, such as
/// "3: expected 'key: value'".
std::optional<FrontMatter> parseFrontMatter(const QString &content, QString *error);

} // namespace overlap
