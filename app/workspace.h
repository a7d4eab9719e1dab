// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/appearance.h"
#include "app/classroom/progressstore.h"
#include "app/mainwindow.h"
#include "app/session.h"
#include "app/settingskeeper.h"
#include "app/steps/classroom.h"
#include "app/translation.h"
#include "app/window.h"

#include <memory>

namespace overlap {

/// The window with all that it needs, as it was when it was last closed. It is empty at first and fills itself once it
/// has appeared: lessons and fonts take longer than an empty window does.
class Workspace
{
public:
    /// Settings and progress are kept in these files.
    Workspace(WindowOptions options, const QString &settingsPath, const QString &progressPath);

    MainWindow &window() { return m_window; }
    Appearance &appearance() { return m_appearance; }
    Translation &translation() { return m_translation; }

    /// Makes what is not there yet. Nothing else may be asked for before.
    void fill();

    Session &session() { return *m_session; }
    Classroom &classroom() { return *m_classroom; }

private:
    void translate();
    void translateAfterMenu();

    const WindowOptions m_options;
    const QString m_settingsPath;
    const Settings m_settings;
    Translation m_translation;
    Appearance m_appearance;
    ProgressStore m_progress;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Classroom> m_classroom;
    MainWindow m_window;
    std::unique_ptr<SettingsKeeper> m_keeper;
    QMetaObject::Connection m_menuEnd; ///< While a change of language waits for it.
};

} // namespace overlap
