// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/appearance.h"
#include "app/mainwindow.h"
#include "app/session.h"
#include "app/settingskeeper.h"
#include "app/window.h"

namespace overlap {

/// The window with all that it needs, as it was when it was last closed.
class Workspace
{
public:
    Workspace(const WindowOptions &options, const QString &settingsPath);

    Appearance &appearance() { return m_appearance; }
    Session &session() { return m_session; }
    MainWindow &window() { return m_window; }

private:
    Workspace(const WindowOptions &options, const QString &settingsPath, const Settings &settings);

    Appearance m_appearance;
    Session m_session;
    MainWindow m_window;
    SettingsKeeper m_keeper;
};

} // namespace overlap
