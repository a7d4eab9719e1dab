// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/recording.h"

#include <QCoreApplication>
#include <QStringList>

namespace overlap {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace

QString leftOutText(const LeftOut &leftOut)
{
    if (leftOut.total() == 0)
        return {};
    QStringList reasons;
    const auto add = [&](quint64 count, const QString &reason) {
        if (count > 0)
            reasons += reason.arg(count);
    };
    add(leftOut.misfits, Import::tr("%1 not an event"));
    add(leftOut.kinds, Import::tr("%1 of an unknown kind"));
    add(leftOut.times, Import::tr("%1 without a usable time"));
    add(leftOut.ends, Import::tr("%1 ends without a begin"));
    add(leftOut.deep, Import::tr("%1 in calls too deep"));
    add(leftOut.lanes, Import::tr("%1 in lanes too many"));
    add(leftOut.counters, Import::tr("%1 of counters"));
    add(leftOut.disorders, Import::tr("%1 in contradiction to others"));
    const QString text = leftOut.total() == 1 ? Import::tr("1 event is left out: %2")
                                              : Import::tr("%1 events are left out: %2").arg(leftOut.total());
    return text.arg(reasons.join(QStringLiteral(", ")));
}

} // namespace overlap
