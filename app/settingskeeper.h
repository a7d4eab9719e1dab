// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"

#include <QObject>
#include <QTimer>

namespace overlap {

class Classroom;
class MainWindow;
class Session;

/// Brings back what the reader had set and saves each change soon after it, and at the end. What a course sets and what
/// the reader changes there is not kept: it is the course's.
class SettingsKeeper : public QObject
{
    Q_OBJECT
public:
    /// Applies what was read from the file at `path`, all but what is so before it: the lesson, the
    /// theme, the language and the place of the window.
    SettingsKeeper(const QString &path, const Settings &settings, Classroom &classroom, Appearance &appearance,
                   Translation &translation, MainWindow &window);
    ~SettingsKeeper() override;

    /// The reader has been shown the tour, and need not be again.
    void rememberTour();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restorePanels();
    void watchPanels();
    std::optional<LessonSettings> left(const Lesson &lesson) const;
    void rememberLesson();
    void saveSoon();
    void takeRows();
    void save();

    QString m_path;
    Classroom &m_classroom;
    Session &m_session;
    Appearance &m_appearance;
    Translation &m_translation;
    MainWindow &m_window;
    Settings m_settings;
    QTimer m_timer;
};

} // namespace overlap
