// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/children.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <optional>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// What /proc says of a process: its state and its parent; none if it is not there.
std::optional<std::pair<char, qint64>> stateOf(qint64 id)
{
    QFile file(u"/proc/%1/stat"_s.arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.sliced(text.lastIndexOf(')') + 1).simplified().split(' ');
    if (fields.size() < 2)
        return {};
    return std::pair(fields[0].front(), fields[1].toLongLong());
}

} // namespace

bool isAlive(qint64 id)
{
    const auto state = stateOf(id);
    return state && state->first != 'Z' && state->first != 'X';
}

QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        bool isId = false;
        const qint64 id = name.toLongLong(&isId);
        const auto state = isId ? stateOf(id) : std::nullopt;
        if (state && state->second == parent)
            children += id;
    }
    return children;
}

QList<qint64> ownChildren()
{
    return childrenOf(QCoreApplication::applicationPid());
}

} // namespace overlap
