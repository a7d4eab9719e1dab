// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/exportdialog.h"

#include "app/export/chrometrace.h"
#include "app/session.h"
#include "app/timeline/export.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace overlap {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

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
        scene.tracks.push_back({track.variant->title, track.variant->summary, &timeline, &track.prediction});
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

void openExportDialog(const Session &session, ThemeKind theme, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({Words::tr("PNG picture (*.png)"), Words::tr("SVG picture (*.svg)"),
                            Words::tr("PDF document (*.pdf)"), Words::tr("Chrome trace (*.json)")});
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(session.lesson().id + u".png"_s);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [&session, theme, parent](const QString &path) {
        QString error;
        if (exportSession(session, path, theme, &error))
            return;
        auto *box = new QMessageBox(QMessageBox::Warning, Words::tr("Export"), error, QMessageBox::Ok, parent);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

} // namespace overlap
