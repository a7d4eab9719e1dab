// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"

#include <QFileDialog>

namespace overlap {

class Session;

/// Writes what the session compares into a file, as a picture or as a trace by the extension of `path`: the runs, or
/// the predictions before the first run. On failure returns false and puts one line that names the file into `error`.
bool exportSession(const Session &session, const QString &path, ThemeKind theme, QString *error);

/// Where to look for a place for a file: the folder used last, where it still exists, else the documents, else home.
QString exportFolder(const QString &last);

/// Asks for a file and writes it. Where that fails it says why and asks again. Deletes itself in the end.
class ExportDialog : public QFileDialog
{
    Q_OBJECT
public:
    ExportDialog(const Session &session, ThemeKind theme, const QString &folder, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const QString &path);

private:
    void save(const QString &path);
    void askAgain(const QString &path);

    const Session &m_session;
    ThemeKind m_theme;
};

} // namespace overlap
