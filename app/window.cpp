// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/workspace.h"

#include <QApplication>

namespace overlap {

int runWindow(QApplication &, const WindowOptions &options)
{
    QGuiApplication::setDesktopFileName(QStringLiteral("org.overlap.Overlap")); // By it the desktop finds the icon.
    Workspace workspace(options, settingsPath());
    workspace.window().show();
    return QApplication::exec();
}

} // namespace overlap
