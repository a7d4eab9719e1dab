// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;

namespace overlap {

struct Actions;
class ActionButton;
class TextLabel;
class Classroom;

/// The bar at the top: what this is, where the reader is, and what concerns the window as a whole.
class HeaderBar : public QWidget
{
    Q_OBJECT
public:
    /// `file` and `view` open below their buttons.
    HeaderBar(Classroom &classroom, const Actions &actions, QMenu &file, QMenu &view, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showLesson();
    void arrange();

    Classroom &m_classroom;
    TextLabel *m_name;
    TextLabel *m_chapter;
    TextLabel *m_lesson;
    ActionButton *m_find;
    ActionButton *m_file;
    ActionButton *m_view;
    ActionButton *m_present;
    ActionButton *m_export;
};

} // namespace overlap
