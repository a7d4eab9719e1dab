// SPDX-License-Identifier: GPL-3.0-or-later
// What opens over the window or beside it.

#include "app/mainwindow.h"

#include "app/fileactions.h"
#include "app/import/tracewindow.h"
#include "app/panels/coursefile.h"
#include "app/panels/exportdialog.h"
#include "app/panels/glossarydialog.h"
#include "app/panels/handoutdialog.h"
#include "app/panels/helpdialog.h"
#include "app/toursteps.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

namespace overlap {

void MainWindow::showHelp()
{
    if (!m_help)
        m_help =
            new HelpDialog(keyGroups(*m_actions, *m_timelineActions), this, {m_actions->glossary, m_actions->tour});
    m_help->open();
}

void MainWindow::showTerm(const QString &name)
{
    auto *dialog = new GlossaryDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showTerm(name);
    dialog->open();
}

void MainWindow::showTour()
{
    if (findChild<Tour *>())
        return;
    const auto passes = [this](const QKeySequence &key) {
        const QList<QAction *> passing{m_actions->theme,       m_actions->highContrast, m_actions->textLarger,
                                       m_actions->textSmaller, m_actions->textNormal,   m_actions->quit};
        return std::ranges::any_of(passing, [&](const QAction *action) { return action->shortcuts().contains(key); });
    };
    new Tour(*this, tourSteps(*this, *m_timeline), passes); // It deletes itself.
}

void MainWindow::openExport(const Session &session, ThemeKind theme)
{
    auto *dialog =
        new ExportDialog(subjectOf(session, *m_timeline), theme, overlap::exportFolder(m_exportFolder), this);
    connect(dialog, &ExportDialog::saved, this, &MainWindow::keepExportFolder);
    dialog->open();
}

void MainWindow::openHandout(const Session &session)
{
    auto *dialog = new HandoutDialog(handoutOf(session), overlap::exportFolder(m_exportFolder), this);
    connect(dialog, &HandoutDialog::saved, this, &MainWindow::keepExportFolder);
    dialog->open();
}

void MainWindow::keepExportFolder(const QString &path)
{
    m_exportFolder = QFileInfo(path).absolutePath();
    Q_EMIT exportFolderChanged();
}

void MainWindow::chooseTrace()
{
    auto *dialog = new QFileDialog(this, tr("Open a recorded trace"), overlap::exportFolder(m_exportFolder),
                                   tr("Chrome trace (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openTrace);
    dialog->open();
}

void MainWindow::openTrace(const QString &path)
{
    auto *window = new TraceWindow(path, this);
    window->show();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData &data = *event->mimeData();
    if (!droppedTrace(data).isEmpty() || (m_classroom && !droppedCourse(data).isEmpty()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (const QString path = droppedTrace(*event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        openTrace(path);
    } else if (const QString course = droppedCourse(*event->mimeData()); m_classroom && !course.isEmpty()) {
        event->acceptProposedAction();
        openCourseFile(course, *m_classroom, *m_trouble);
    }
}

} // namespace overlap
