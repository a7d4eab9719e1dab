// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace overlap {

class Classroom;

/// Offers to show the variants that the step is about and that are not shown. Hidden if there are none.
class MissingVariants : public QWidget
{
    Q_OBJECT
public:
    explicit MissingVariants(Classroom &classroom, QWidget *parent = nullptr);

private:
    void refresh();

    Classroom &m_classroom;
};

} // namespace overlap
