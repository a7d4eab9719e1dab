// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAction;

namespace overlap {

struct Actions;
struct TimelineActions;

/// Actions that belong together, under a heading of the help.
struct KeyGroup
{
    QString title;
    QList<QAction *> actions;
};

/// Those of a timeline: how it is moved in, and how it looks.
QList<KeyGroup> keyGroups(const TimelineActions &timeline);

/// All actions of the window of lessons, each in one group.
QList<KeyGroup> keyGroups(const Actions &actions, const TimelineActions &timeline);

} // namespace overlap
