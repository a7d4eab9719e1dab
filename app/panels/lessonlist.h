// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace overlap {

struct Lesson;
class Classroom;
class Session;

/// The short name of a lesson: its title up to the colon.
QString shortTitle(const Lesson &lesson);

/// The lessons under the headings of their chapters, or those of a course under its title. Choosing one opens it.
class LessonList : public QListWidget
{
    Q_OBJECT
public:
    explicit LessonList(Classroom &classroom, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void showChoice();
    void addHeading(const QString &text);
    void addLesson(const Lesson &lesson, const QString &text, int number);
    void showCourse();
    void showLesson();
    void showProgress();
    void openItem(const QListWidgetItem &item);

    Classroom &m_classroom;
    Session &m_session;
};

} // namespace overlap
