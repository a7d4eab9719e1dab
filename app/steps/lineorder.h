// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/steps/linelist.h"

namespace overlap {

class Classroom;

/// The lines that a run will print, to be put in the order of the reader's prediction.
class LineOrder : public LineList
{
    Q_OBJECT
public:
    explicit LineOrder(Classroom &classroom, QWidget *parent = nullptr);

    QStringList lines() const;

private:
    void tell();

    Classroom &m_classroom;
};

} // namespace overlap
