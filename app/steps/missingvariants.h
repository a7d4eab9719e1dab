// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <set>

namespace overlap {

class Classroom;

/// Offers to show the variants that the step is about and that are not shown; those that were stay in their places.
/// Hidden if there are none.
class MissingVariants : public QWidget
{
    Q_OBJECT
public:
    explicit MissingVariants(Classroom &classroom, QWidget *parent = nullptr);

private:
    void offer();
    void refresh();

    Classroom &m_classroom;
    std::set<QString> m_offered; ///< Since the step was opened.
};

} // namespace overlap
