// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>

class QAction;
class QKeyEvent;
class QWidget;

namespace overlap {

class Appearance;
class Session;

/// Everything that a key does, wherever the focus is in the window. Buttons show and trigger the same actions, and the
/// help is written from them.
struct Actions
{
    Q_DECLARE_TR_FUNCTIONS(Actions)

public:
    /// Makes the actions as children of the window. Those that act on the session or on the look are connected; find,
    /// copyLink, file, view, present, exportPicture, handout, open, sound and help are for the window to connect, and
    /// those of the file menu for connectFileActions().
    Actions(QWidget &window, Session &session, Appearance &appearance);

    QAction *runOrPause;
    QAction *stepForward;
    QAction *stepBack;
    QAction *toStart;
    QAction *restart;
    QAction *slower;
    QAction *faster;
    QAction *find;
    QAction *copyLink;
    QAction *file;
    QAction *view;
    QAction *present;
    QAction *exportPicture;
    QAction *handout;
    QAction *open;
    QAction *openCourse;
    QAction *allLessons;
    QAction *saveProgress;
    QAction *addProgress;
    QAction *forgetProgress;
    QAction *sound;
    QAction *theme;
    QAction *highContrast;
    QAction *textLarger;
    QAction *textSmaller;
    QAction *textNormal;
    QAction *help;
    QAction *glossary;
    QAction *tour;
    QAction *quit;

    QList<QAction *> all; ///< In the order of the help; their whatsThis says what they do.
};

/// Whether the focused widget needs the key itself, so that it must not reach the actions: a slider or a row of tabs
/// moves by its arrow keys, a button is pressed by Space, a field takes what is typed.
bool keepsKey(const QWidget *focused, const QKeyEvent &event);

} // namespace overlap
