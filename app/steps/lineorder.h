// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace overlap {

class Classroom;

/// The lines that a run will print, to be put in order by mouse or by key: Alt+Up and Alt+Down move the current one.
class LineOrder : public QListWidget
{
    Q_OBJECT
public:
    explicit LineOrder(Classroom &classroom, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell();

    Classroom &m_classroom;
};

} // namespace overlap
