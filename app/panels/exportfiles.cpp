// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/exportfiles.h"

#include "app/export/chrometrace.h"
#include "app/export/exportwords.h"
#include "app/export/runscene.h"
#include "app/session.h"
#include "app/timeline/timelineview.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace overlap {

namespace {

/// What was measured or, before that, calculated, and with which values.
QString subtitleOf(const Session &session)
{
    const Lesson &lesson = session.lesson();
    if (!session.focusTrack().recorded())
        return calculatedWith(lesson, session.knobs());
    const QString measured = measuredWith(lesson, session.runKnobs());
    return session.runIsOutdated()
        ? ExportWords::tr("%1; next run: %2").arg(measured, calculatedWith(lesson, session.knobs()))
        : measured;
}

const Timeline &timelineOf(const Session::Track &track)
{
    const Timeline *run = track.recorded();
    return run ? *run : track.prediction;
}

TimelineScene sceneOf(const Session &session)
{
    TimelineScene scene;
    scene.title = session.lesson().title;
    scene.subtitle = subtitleOf(session);
    scene.outdated = session.runIsOutdated();
    scene.edge = session.edge();
    for (const Session::Track &track : session.tracks()) {
        const Timeline &timeline = timelineOf(track);
        TrackScene &added = scene.tracks.emplace_back();
        added.title = track.variant->title;
        added.summary = track.variant->summary;
        added.wrong = track.variant->wrong;
        added.run = &timeline;
        added.prediction = track.recorded() ? &track.prediction : nullptr;
        added.calculated = !track.recorded();
        if (!track.recorded())
            scene.edge = std::max(scene.edge, timeline.latest());
    }
    return scene;
}

std::vector<RecordedRun> runsOf(const Session &session)
{
    std::vector<RecordedRun> runs;
    for (const Session::Track &track : session.tracks())
        runs.push_back({track.variant, &timelineOf(track)});
    return runs;
}

TimelineScene chosenScene(const ExportSubject &subject, bool seen, PictureOptions &options)
{
    TimelineScene whole = subject.whole();
    if (!seen)
        return whole;
    options.size = subject.view->viewport()->size();
    options.seen = subject.view->layoutOptions();
    TimelineScene scene = subject.view->scene();
    scene.title = whole.title;
    scene.subtitle = whole.subtitle;
    return scene;
}

} // namespace

ExportSubject subjectOf(const Session &session, const TimelineView &view)
{
    return {&view, session.lesson().id, [&session] { return sceneOf(session); },
            [&session] { return traced(runsOf(session)); }};
}

QImage exportedImage(const ExportSubject &subject, bool seen, PictureOptions options)
{
    const TimelineScene scene = chosenScene(subject, seen, options);
    return pictureOf(scene, options);
}

bool exportInto(const ExportSubject &subject, const QString &path, bool seen, PictureOptions options, QString *error)
{
    if (QFileInfo(path).suffix().toLower() == "json"_L1)
        return exportTrace(subject.processes(), path, error);
    const TimelineScene scene = chosenScene(subject, seen, options);
    return exportPicture(scene, path, options, error);
}

bool exportSession(const Session &session, const QString &path, ThemeKind theme, QString *error)
{
    if (QFileInfo(path).suffix().toLower() == "json"_L1)
        return exportTrace(traced(runsOf(session)), path, error);
    return exportPicture(sceneOf(session), path, {.theme = theme}, error);
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

} // namespace overlap
