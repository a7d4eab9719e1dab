// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/steps/signlabel.h"

#include <QStringList>
#include <QWidget>

namespace overlap {

class Classroom;
class PuzzleList;
class TextLabel;

/// The lines of a main function, with a wrong one among them, to be put in order; what comes out is run and drawn.
class OrderPage : public QWidget
{
    Q_OBJECT
public:
    explicit OrderPage(Classroom &classroom, QWidget *parent = nullptr);

private:
    void showLesson();
    void showVerdict();
    void take();
    void tell(SignLabel::Sign sign, const QString &text);

    Classroom &m_classroom;
    TextLabel *m_goal;
    PuzzleList *m_lines;
    PuzzleList *m_program;
    SignLabel *m_verdict;
    QStringList m_told; ///< Whose room is kept: the picture below does not move to and fro.
};

} // namespace overlap
