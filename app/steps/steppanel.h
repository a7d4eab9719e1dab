// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

#include <QWidget>

#include <map>

namespace overlap {

class Classroom;

/// The page of the step that the reader is at, and the way on to what comes next.
class StepPanel : public QWidget
{
    Q_OBJECT
public:
    explicit StepPanel(Classroom &classroom, QWidget *parent = nullptr);

Q_SIGNALS:
    void keysLeft(); ///< The page that had them has gone: nobody has them.

private:
    void showStep();

    Classroom &m_classroom;
    std::map<Step, QWidget *> m_pages; ///< Made when they are first shown.
};

} // namespace overlap
