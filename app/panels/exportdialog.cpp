// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/exportdialog.h"

#include "app/export/chrometrace.h"
#include "app/session.h"
#include "app/timeline/export.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace overlap {

namespace {

const Timeline &timelineOf(const Session::Track &track)
{
    const Timeline *run = track.recorded();
    return run ? *run : track.prediction;
}

TimelineScene sceneOf(const Session &session)
{
    TimelineScene scene;
    scene.title = session.lesson().title;
    scene.edge = session.edge();
    const bool ran = session.runState() != Session::RunState::Idle;
    for (const Session::Track &track : session.tracks()) {
        const Timeline &timeline = timelineOf(track);
        scene.tracks.push_back(
            {track.variant->title, track.variant->summary, track.variant->wrong, &timeline, &track.prediction});
        if (!ran)
            scene.edge = std::max(scene.edge, timeline.latest());
    }
    return scene;
}

bool exportTraceOf(const Session &session, const QString &path, QString *error)
{
    std::vector<RecordedRun> runs;
    for (const Session::Track &track : session.tracks())
        runs.push_back({track.variant, &timelineOf(track)});
    return exportTrace(runs, path, error);
}

} // namespace

bool exportSession(const Session &session, const QString &path, ThemeKind theme, QString *error)
{
    if (QFileInfo(path).suffix().toLower() == "json"_L1)
        return exportTraceOf(session, path, error);
    return exportPicture(sceneOf(session), path, {}, theme, error);
}

QString exportFolder(const QString &last)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const QString &folder : {last, documents}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

ExportDialog::ExportDialog(const Session &session, ThemeKind theme, const QString &folder, QWidget *parent)
    : QFileDialog(parent, tr("Export"), folder), m_session(session), m_theme(theme)
{
    setAcceptMode(AcceptSave);
    setNameFilters({tr("PNG picture (*.png)"), tr("SVG picture (*.svg)"), tr("PDF document (*.pdf)"),
                    tr("Chrome trace (*.json)")});
    setDefaultSuffix(u"png"_s);
    selectFile(session.lesson().id + u".png"_s);
    connect(this, &QFileDialog::filterSelected, this,
            [this](const QString &filter) { setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1)); });
    connect(this, &QFileDialog::fileSelected, this, &ExportDialog::save);
    connect(this, &QFileDialog::rejected, this, &QObject::deleteLater);
}

void ExportDialog::save(const QString &path)
{
    QString error;
    if (exportSession(m_session, path, m_theme, &error)) {
        Q_EMIT saved(path);
        deleteLater();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Export"), tr("Could not save %1").arg(error), QMessageBox::Ok,
                                parentWidget());
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this, path] { askAgain(path); });
    box->open();
}

// With the name as it was given, to be corrected.
void ExportDialog::askAgain(const QString &path)
{
    if (QFileInfo(path).absoluteDir().exists())
        selectFile(path);
    open();
}

} // namespace overlap
