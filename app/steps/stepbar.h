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

/// A chip for each step of the lesson: which one is shown, which are done, and what the others want. Free to jump.
/// Behind them, once the step is reached, a button for what comes next: the next step or, in a course, the next lesson.
class StepBar : public QWidget
{
    Q_OBJECT
public:
    explicit StepBar(Classroom &classroom, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    void showLesson();
    void showSteps();
    void arrange();

    /// What the button says, whole and where there is little room. Empty if nothing comes after the step.
    struct Words
    {
        QString whole;
        QString brief;
    };
    Words nextWords(Step step) const;

    Classroom &m_classroom;
    FlowLayout *m_layout;
    std::map<Step, Chip *> m_chips;
    QPushButton *m_next;
};

} // namespace overlap
