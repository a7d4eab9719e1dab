// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions.h"
#include "app/theme.h"

#include <QMainWindow>

class QSplitter;

namespace overlap {

class CodePanel;
class HelpDialog;
class TimelineView;

/// Arranges the views of a session. Nothing else: they listen to the session themselves.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Session &session, Appearance &appearance);

    /// Lessons, stage and code, side by side.
    QSplitter &columns() const { return *m_columns; }

    /// Code and output, one above the other.
    QSplitter &rows() const { return *m_rows; }

    CodePanel &codePanel() const { return *m_code; }

    const Actions &actionSet() const { return m_actions; }

    /// The folder of the last export; empty: none yet.
    const QString &exportFolder() const { return m_exportFolder; }
    void setExportFolder(const QString &folder) { m_exportFolder = folder; }

Q_SIGNALS:
    void exportFolderChanged();

protected:
    bool event(QEvent *event) override;

private:
    QWidget *makeStage(Session &session);
    void openExport(ThemeKind theme);
    void showHelp();
    void showLesson();

    Session &m_session;
    Actions m_actions;
    TimelineView *m_timeline = nullptr;
    CodePanel *m_code = nullptr;
    QSplitter *m_rows;
    QSplitter *m_columns;
    QString m_exportFolder;
    HelpDialog *m_help = nullptr; ///< Made when it is first asked for.
};

} // namespace overlap
