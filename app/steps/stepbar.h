// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

#include <QWidget>

#include <map>

class QPushButton;

namespace overlap {

class Chip;
class Classroom;
class FlowLayout;

/// A chip for each step of the lesson: which one is shown, which are reached. Free to jump. In a course the last step
/// is followed by a button for the next lesson.
class StepBar : public QWidget
{
    Q_OBJECT
public:
    explicit StepBar(Classroom &classroom, QWidget *parent = nullptr);

private:
    void showLesson();
    void showSteps();

    Classroom &m_classroom;
    FlowLayout *m_layout;
    std::map<Step, Chip *> m_chips;
    QPushButton *m_next;
};

} // namespace overlap
