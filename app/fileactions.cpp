// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fileactions.h"

#include "app/actions.h"
#include "app/panels/coursefile.h"
#include "app/panels/progressfile.h"
#include "app/steps/classroom.h"
#include "app/steps/troubleline.h"

#include <QAction>
#include <QMenu>

namespace overlap {

void fillFileMenu(QMenu &menu, const Actions &actions)
{
    menu.addActions({actions.open, actions.present, actions.exportPicture, actions.handout, actions.copyLink});
    menu.addSeparator();
    menu.addActions({actions.openCourse, actions.allLessons});
    menu.addSeparator();
    menu.addActions({actions.saveProgress, actions.addProgress, actions.forgetProgress});
    menu.addSeparator();
    menu.addActions({actions.tour, actions.quit});
}

void connectFileActions(const Actions &actions, QWidget &window, Classroom &classroom, TroubleLine &line)
{
    QObject::connect(actions.openCourse, &QAction::triggered, &line,
                     [&window, &classroom, &line] { chooseCourseFile(window, classroom, line); });
    QObject::connect(actions.allLessons, &QAction::triggered, &classroom, &Classroom::leaveCourse);
    ProgressStore &store = classroom.store();
    QObject::connect(actions.saveProgress, &QAction::triggered, &line,
                     [&window, &store, &line] { saveProgressFile(window, store, line); });
    QObject::connect(actions.addProgress, &QAction::triggered, &line,
                     [&window, &store, &line] { addProgressFile(window, store, line); });
    QObject::connect(actions.forgetProgress, &QAction::triggered, &line,
                     [&window, &classroom] { askToForget(window, classroom); });
    const auto showCourse = [action = actions.allLessons, &classroom] { action->setEnabled(classroom.course()); };
    showCourse();
    QObject::connect(&classroom, &Classroom::courseChanged, actions.allLessons, showCourse);
}

} // namespace overlap
