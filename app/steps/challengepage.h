// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace overlap {

class Classroom;
class TextLabel;
class SignLabel;
class TextRoom;

/// The goal of the lesson, with hints one at a time; a run with the knobs as they stand decides whether it is won.
class ChallengePage : public QWidget
{
    Q_OBJECT
public:
    explicit ChallengePage(Classroom &classroom, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void askHint();
    void showHint(bool isOpen);

    Classroom &m_classroom;
    SignLabel *m_goal;
    TextLabel *m_hint;
    TextRoom *m_hintRoom;
    QPushButton *m_ask;    ///< For a hint.
    QPushButton *m_on;     ///< To the step behind it, if the lesson has one.
    QPushButton *m_next;   ///< To another lesson.
    QWidget *m_buttonRoom; ///< As high as the buttons: what is below stays when one of them comes or goes.
    QBoxLayout *m_row;     ///< Of the buttons and the hint.
    int m_told = 0;        ///< The hint that is told, from 1; 0: none.
};

} // namespace overlap
