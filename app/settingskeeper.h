// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"

#include <QObject>
#include <QTimer>

namespace overlap {

class MainWindow;
class Session;

/// Brings back what the reader had set and saves each change soon after it, and at the end.
class SettingsKeeper : public QObject
{
    Q_OBJECT
public:
    /// Applies what was read from the file at `path`, all but what is so before it: the lesson, the
    /// theme, the language and the place of the window.
    SettingsKeeper(const QString &path, const Settings &settings, Session &session, Appearance &appearance,
                   Translation &translation, MainWindow &window);
    ~SettingsKeeper() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restorePanels();
    void watchPanels();
    void restoreLesson();
    void rememberLesson();
    void saveSoon();
    void save();

    QString m_path;
    Session &m_session;
    Appearance &m_appearance;
    Translation &m_translation;
    MainWindow &m_window;
    Settings m_settings;
    QTimer m_timer;
};

} // namespace overlap
