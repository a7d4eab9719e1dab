// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warningtext.h"

#include <QCoreApplication>

namespace overlap {

namespace {

constexpr const char *slowTurn = QT_TRANSLATE_NOOP("Warning", "held the loop for %1");
constexpr const char *neverAwaited = QT_TRANSLATE_NOOP("Warning", "a call was never awaited: it did not run");
constexpr const char *namedNeverAwaited =
    QT_TRANSLATE_NOOP("Warning", "the call '%1' was never awaited: it did not run");
constexpr const char *errorNeverTaken = QT_TRANSLATE_NOOP("Warning", "failed, and nobody took its error: %1");

QString recorded(const char *pattern, const QString &what)
{
    return QString::fromLatin1(pattern).replace(QStringLiteral("%1"), what);
}

} // namespace

QString slowTurnWarning(Duration held)
{
    return recorded(slowTurn, formatSeconds(held));
}

QString neverAwaitedWarning(const QString &name)
{
    return name.isEmpty() ? QString::fromLatin1(neverAwaited) : recorded(namedNeverAwaited, name);
}

QString errorNeverTakenWarning(const QString &error)
{
    return recorded(errorNeverTaken, error);
}

QString shownWarning(const QString &recorded)
{
    for (const char *pattern : {slowTurn, namedNeverAwaited, errorNeverTaken, neverAwaited}) {
        const QStringList around = QString::fromLatin1(pattern).split(QStringLiteral("%1"));
        if (!recorded.startsWith(around.front()) || !recorded.endsWith(around.back()))
            continue;
        const qsizetype length = recorded.size() - around.front().size() - around.back().size();
        QString shown = QCoreApplication::translate("Warning", pattern);
        if (around.size() == 2 && length >= 0)
            return shown.replace(QStringLiteral("%1"), recorded.mid(around.front().size(), length));
        if (recorded == around.front())
            return shown;
    }
    return recorded;
}

} // namespace overlap
