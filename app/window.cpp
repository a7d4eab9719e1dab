// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/import/tracewindow.h"
#include "app/workspace.h"

#include <QApplication>

namespace overlap {

int runWindow(QApplication &, const WindowOptions &options)
{
    QGuiApplication::setDesktopFileName(QStringLiteral("org.overlap.Overlap")); // By it the desktop finds the icon.
    if (!options.trace.isEmpty()) {
        const Translation translation(readSettings(settingsPath()).interface);
        Appearance appearance;
        appearance.loadFont();
        auto *window = new TraceWindow(options.trace); // It deletes itself.
        window->show();
        return QApplication::exec();
    }
    Workspace workspace(options, settingsPath(), progressPath());
    workspace.window().show();
    return QApplication::exec();
}

} // namespace overlap
