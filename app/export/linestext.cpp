// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/linestext.h"

#include <QCoreApplication>
#include <QStringList>

namespace overlap {

namespace {

struct LinesWords
{
    Q_DECLARE_TR_FUNCTIONS(Lines)
};

} // namespace

QString linesText(const Variant &variant, quint32 fileLine)
{
    QStringList places;
    if (const int line = variant.shownLine(Language::Python, fileLine); line > 0)
        places += LinesWords::tr("Python line %1").arg(line);
    if (const int line = variant.shownLine(Language::Cpp, fileLine); line > 0)
        places += LinesWords::tr("C++ line %1").arg(line);
    return places.join(QStringLiteral(", "));
}

} // namespace overlap
