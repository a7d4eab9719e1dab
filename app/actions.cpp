// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include "app/appearance.h"
#include "app/icons.h"
#include "app/rates.h"
#include "app/session.h"
#include "app/windowaction.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSlider>
#include <QTabBar>
#include <QWidget>

namespace overlap {

namespace {

// The run button says what pressing it does now.
void showRunState(QAction &action, Session::RunState state)
{
    switch (state) {
    case Session::RunState::Idle:
        action.setText(Actions::tr("Run"));
        action.setIcon(icon(Symbol::Run));
        return;
    case Session::RunState::Running:
        action.setText(Actions::tr("Pause"));
        action.setIcon(icon(Symbol::Pause));
        return;
    case Session::RunState::Paused:
        action.setText(Actions::tr("Continue"));
        action.setIcon(icon(Symbol::Run));
        return;
    case Session::RunState::Finished:
        action.setText(Actions::tr("Run again"));
        action.setIcon(icon(Symbol::Again));
        return;
    }
}

} // namespace

Actions::Actions(QWidget &window, Session &session, Appearance &appearance)
    : runOrPause(addWindowAction(window, {Qt::Key_Space}, tr("Run"), tr("Run, pause, continue"))),
      stepForward(addWindowAction(window, {Qt::Key_Right}, tr("step"), tr("One turn on"))),
      stepBack(addWindowAction(window, {Qt::Key_Left}, tr("step"), tr("One turn back"))),
      toStart(addWindowAction(window, {Qt::Key_Home}, tr("To the start"), tr("Playhead to the start"))),
      restart(addWindowAction(window, {Qt::Key_R}, tr("Restart"), tr("Start the run anew"))),
      slower(addWindowAction(window, {Qt::Key_Comma}, tr("Slower"), tr("Slower"))),
      faster(addWindowAction(window, {Qt::Key_Period}, tr("Faster"), tr("Faster"))),
      find(addWindowAction(window, {Qt::CTRL | Qt::Key_K}, tr("Find a lesson"),
                           tr("Find a lesson, a variant, a command or a word of a text"))),
      copyLink(addWindowAction(window, {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, tr("Copy link"),
                               tr("Copy a command that opens this place"))),
      file(addWindowAction(window, {Qt::ALT | Qt::Key_F}, tr("File"), tr("What can be opened, saved and copied"))),
      view(addWindowAction(window, {Qt::Key_V}, tr("View"), tr("How the timeline looks"))),
      present(addWindowAction(window, {Qt::Key_F5}, tr("Present"), tr("Present the lesson to a class, full screen"))),
      exportPicture(addWindowAction(window, {Qt::CTRL | Qt::Key_E}, tr("Export"), tr("Save the picture or the trace"))),
      handout(addWindowAction(window, {Qt::CTRL | Qt::Key_P}, tr("Handout…"), tr("Save a worksheet to print"))),
      open(addWindowAction(window, {Qt::CTRL | Qt::Key_O}, tr("Open a trace…"), tr("Open a recorded trace"))),
      openCourse(
          addWindowAction(window, {}, tr("Open a course…"), tr("Open a course: lessons that a teacher has chosen"))),
      allLessons(addWindowAction(window, {}, tr("All lessons"), tr("Leave the course: all lessons again"))),
      saveProgress(addWindowAction(window, {}, tr("Save my progress…"), tr("Save my progress as a file"))),
      addProgress(addWindowAction(window, {}, tr("Add progress from a file…"), tr("Add progress from a file to mine"))),
      forgetProgress(
          addWindowAction(window, {}, tr("Forget my progress…"), tr("Forget my progress: this lesson or all"))),
      sound(addWindowAction(window, {Qt::Key_M}, tr("Sound"), tr("Hear when tasks start and end: on or off"))),
      theme(addWindowAction(window, {Qt::CTRL | Qt::Key_T}, tr("Theme"), tr("Light or dark"))),
      highContrast(addWindowAction(window, {Qt::CTRL | Qt::SHIFT | Qt::Key_T}, tr("High contrast"),
                                   tr("Stronger lines and colours: on or off"))),
      textLarger(addWindowAction(window, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, tr("Larger text"),
                                 tr("Larger text"))),
      textSmaller(addWindowAction(window, {Qt::CTRL | Qt::Key_Minus}, tr("Smaller text"), tr("Smaller text"))),
      textNormal(addWindowAction(window, {Qt::CTRL | Qt::Key_0}, tr("Normal text"), tr("Text of normal size"))),
      help(addWindowAction(window, {Qt::Key_F1}, tr("Help"), tr("This help"))),
      glossary(addWindowAction(window, {Qt::CTRL | Qt::Key_G}, tr("Glossary"), tr("The words and what they mean"))),
      tour(addWindowAction(window, {}, tr("Show the tour"), tr("Show what is where in the window"))),
      quit(addWindowAction(window, {Qt::CTRL | Qt::Key_Q}, tr("Quit"), tr("Quit"))),
      all{runOrPause,  stepForward,  stepBack,    toStart,        restart,       slower,  faster,       find,
          copyLink,    file,         view,        present,        exportPicture, handout, open,         openCourse,
          allLessons,  saveProgress, addProgress, forgetProgress, sound,         theme,   highContrast, textLarger,
          textSmaller, textNormal,   help,        glossary,       tour,          quit}
{
    stepForward->setIcon(icon(Symbol::StepForward));
    stepBack->setIcon(icon(Symbol::StepBack));
    restart->setIcon(icon(Symbol::Restart));
    find->setIcon(icon(Symbol::Find));
    file->setIcon(icon(Symbol::File));
    view->setIcon(icon(Symbol::View));
    present->setIcon(icon(Symbol::Present));
    exportPicture->setIcon(icon(Symbol::Export));
    theme->setIcon(icon(Symbol::Theme));
    help->setIcon(icon(Symbol::Help));
    for (QAction *action : {stepForward, stepBack, slower, faster, textLarger, textSmaller})
        action->setAutoRepeat(true);
    sound->setCheckable(true);
    highContrast->setCheckable(true);
    highContrast->setChecked(appearance.isHighContrast());
    showRunState(*runOrPause, session.runState());

    QObject::connect(runOrPause, &QAction::triggered, &session, &Session::runOrPause);
    QObject::connect(stepForward, &QAction::triggered, &session, &Session::stepForward);
    QObject::connect(stepBack, &QAction::triggered, &session, &Session::stepBack);
    QObject::connect(toStart, &QAction::triggered, &session, [&session] { session.setPlayhead(TimePoint{}); });
    QObject::connect(restart, &QAction::triggered, &session, &Session::restart);
    QObject::connect(slower, &QAction::triggered, &session,
                     [&session] { session.setRate(slowerRate(session.rate())); });
    QObject::connect(faster, &QAction::triggered, &session,
                     [&session] { session.setRate(fasterRate(session.rate())); });
    for (const auto change : {&Session::runStateChanged, &Session::tracksChanged, &Session::lessonChanged})
        QObject::connect(&session, change, runOrPause,
                         [action = runOrPause, &session] { showRunState(*action, session.runState()); });
    QObject::connect(theme, &QAction::triggered, &appearance, &Appearance::toggle);
    QObject::connect(highContrast, &QAction::toggled, &appearance, &Appearance::setHighContrast);
    QObject::connect(&appearance, &Appearance::changed, highContrast,
                     [action = highContrast, &appearance] { action->setChecked(appearance.isHighContrast()); });
    QObject::connect(textLarger, &QAction::triggered, &appearance, [&appearance] { appearance.scaleText(1); });
    QObject::connect(textSmaller, &QAction::triggered, &appearance, [&appearance] { appearance.scaleText(-1); });
    QObject::connect(textNormal, &QAction::triggered, &appearance, [&appearance] { appearance.setTextScale(1); });
    QObject::connect(quit, &QAction::triggered, &window, &QWidget::close);
}

bool keepsKey(const QWidget *focused, const QKeyEvent &event)
{
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    if (qobject_cast<const QLineEdit *>(focused) || qobject_cast<const QAbstractSpinBox *>(focused))
        return true;
    if (qobject_cast<const QAbstractButton *>(focused) || qobject_cast<const QComboBox *>(focused))
        return event.key() == Qt::Key_Space;
    const bool arrow = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    if (qobject_cast<const QTabBar *>(focused))
        return arrow;
    return qobject_cast<const QSlider *>(focused) && (arrow || event.key() == Qt::Key_Home);
}

} // namespace overlap
