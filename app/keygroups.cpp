// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keygroups.h"

#include "app/actions.h"
#include "app/timeline/timelineactions.h"

#include <QCoreApplication>

namespace overlap {

namespace {

struct KeyGroupWords
{
    Q_DECLARE_TR_FUNCTIONS(KeyGroup)
};

/// What nobody has put into a group makes one of its own.
void addRest(QList<KeyGroup> &groups, const QList<QAction *> &all)
{
    KeyGroup rest{KeyGroupWords::tr("More"), all};
    for (const KeyGroup &group : groups)
        rest.actions.removeIf([&](QAction *action) { return group.actions.contains(action); });
    if (!rest.actions.isEmpty())
        groups += rest;
}

} // namespace

QList<KeyGroup> keyGroups(const TimelineActions &timeline)
{
    const TimelineActions &t = timeline;
    QList<KeyGroup> groups{{KeyGroupWords::tr("Timeline"),
                            {t.zoomIn, t.zoomOut, t.panLeft, t.panRight, t.fitAll, t.focusSelection, t.nextSpan,
                             t.previousSpan, t.nextLane, t.previousLane, t.find, t.findNext, t.findPrevious, t.escape}},
                           {KeyGroupWords::tr("View"),
                            {t.prediction, t.previousRun, t.waitingSplit, t.decidingPath, t.legend, t.rowHeight,
                             t.laneOrder, t.pin, t.collapse}}};
    addRest(groups, timeline.all);
    return groups;
}

QList<KeyGroup> keyGroups(const Actions &actions, const TimelineActions &timeline)
{
    const Actions &a = actions;
    QList<KeyGroup> groups{
        {KeyGroupWords::tr("Run"),
         {a.runOrPause, a.stepForward, a.stepBack, a.toStart, a.restart, a.slower, a.faster, a.sound}},
        {KeyGroupWords::tr("Lesson"), {a.find, a.present}}};
    groups += keyGroups(timeline);
    groups[3].actions = QList<QAction *>{a.view} + groups[3].actions
        + QList<QAction *>{a.theme, a.highContrast, a.textLarger, a.textSmaller, a.textNormal};
    groups += {KeyGroupWords::tr("File"),
               {a.file, a.open, a.openCourse, a.allLessons, a.exportPicture, a.handout, a.copyLink, a.saveProgress,
                a.addProgress, a.forgetProgress, a.quit}};
    groups += {KeyGroupWords::tr("Help"), {a.help, a.glossary, a.tour}};
    addRest(groups, actions.all + timeline.all);
    return groups;
}

} // namespace overlap
