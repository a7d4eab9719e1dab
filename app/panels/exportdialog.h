// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"

class QWidget;

namespace overlap {

class Session;

/// Writes what the session compares into a file, as a picture or as a trace by the extension of `path`: the runs, or
/// the predictions before the first run. On failure returns false and puts one line that names the file into `error`.
bool exportSession(const Session &session, const QString &path, ThemeKind theme, QString *error);

/// Asks for a file and writes it; returns at once.
void openExportDialog(const Session &session, ThemeKind theme, QWidget *parent);

} // namespace overlap
