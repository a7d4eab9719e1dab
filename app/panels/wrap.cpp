// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/wrap.h"

#include <QRegularExpression>

namespace overlap {

QStringList wrapped(QStringView text, qsizetype letters)
{
    QStringList lines;
    while (text.size() > letters) {
        const qsizetype space = text.first(letters + 1).lastIndexOf(u' ');
        lines += text.first(space > 0 ? space : letters).toString();
        text = text.sliced(space > 0 ? space + 1 : letters);
    }
    return lines << text.toString();
}

QString withWholeUnits(QString text)
{
    static const QRegularExpression unit(QStringLiteral("(?<=\\d) (?=(s|ms|µs|%)(\\W|$))"));
    return text.replace(unit, QString(QChar::Nbsp));
}

} // namespace overlap
