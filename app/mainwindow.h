// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions.h"
#include "app/languageactions.h"
#include "app/sessionsource.h"
#include "app/theme.h"
#include "app/timeline/timelineactions.h"

#include <QMainWindow>

#include <optional>

class QSplitter;

namespace overlap {

class Classroom;
class CodePanel;
class HelpDialog;
class TimelineView;
class Translation;
class TroubleLine;
struct Lesson;

/// Arranges the views of a session. Nothing else: they listen to the session themselves.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Empty, so that it can be on screen before its contents are made.
    MainWindow();
    ~MainWindow() override;

    /// Makes the contents, or makes them anew in another language: what the reader has made of them stays. All that is
    /// given outlives the window.
    void fill(Classroom &classroom, Appearance &appearance, Translation &translation);

    /// Lessons, stage and code, side by side.
    QSplitter &columns() const { return *m_columns; }

    /// Code, the answer to why a task does not run, and output, one above the other.
    QSplitter &rows() const { return *m_rows; }

    CodePanel &codePanel() const { return *m_code; }

    const Actions &actionSet() const { return *m_actions; }
    const TimelineActions &timelineActions() const { return *m_timelineActions; }
    TimelineView &timeline() const { return *m_timeline; }

    /// The folder of the last export; empty: none yet.
    const QString &exportFolder() const { return m_exportFolder; }
    void setExportFolder(const QString &folder) { m_exportFolder = folder; }

    /// Leads the reader through the window.
    void showTour();

    /// Opens a window for a trace file.
    void openTrace(const QString &path);

Q_SIGNALS:
    /// The first frame is on its way to the screen.
    void appeared();

    void exportFolderChanged();

    /// The contents have been made anew.
    void filled();

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void clear();
    void makeContents(Classroom &classroom, Appearance &appearance, Translation &translation);
    QWidget *makeStage(Classroom &classroom);
    void chooseTrace();
    void openExport(const Session &session, ThemeKind theme);
    void openHandout(const Session &session);
    void keepExportFolder(const QString &path);
    void showHelp();
    void showTerm(const QString &name);
    void showLesson(const Lesson &lesson);

    bool m_appeared = false;
    std::optional<Actions> m_actions;
    std::optional<LanguageActions> m_languageActions;
    std::optional<SessionSource> m_source;
    std::optional<TimelineActions> m_timelineActions;
    TimelineView *m_timeline = nullptr; ///< Made once: much of what the reader sees is of his own making.
    Classroom *m_classroom = nullptr;
    TroubleLine *m_trouble = nullptr;
    CodePanel *m_code = nullptr;
    QSplitter *m_rows = nullptr;
    QSplitter *m_columns = nullptr;
    QList<QWidget *> m_tabParts; ///< In the order in which Tab visits them.
    QWidget *m_page = nullptr;   ///< Of the step, one of them.
    QWidget *m_run = nullptr;
    QString m_exportFolder;
    HelpDialog *m_help = nullptr; ///< Made when it is first asked for.
};

} // namespace overlap
