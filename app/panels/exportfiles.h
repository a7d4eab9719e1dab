// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/tracedprocess.h"
#include "app/timeline/export.h"

#include <functional>

namespace overlap {

class Session;
class TimelineView;

/// What a window has to export, asked for at the moment when it is written.
struct ExportSubject
{
    const TimelineView *view = nullptr;                    ///< What is seen.
    QString name;                                          ///< Of the file, without an extension.
    std::function<TimelineScene()> whole;                  ///< All of it, with a title.
    std::function<std::vector<TracedProcess>()> processes; ///< For a trace.
};

/// The runs that a session compares, or its predictions before the first run. Both outlive the result.
ExportSubject subjectOf(const Session &session, const TimelineView &view);

/// The picture of it: the part that is seen, or all.
QImage exportedImage(const ExportSubject &subject, bool seen, PictureOptions options);

/// Writes it into a file, as a picture or as a trace, by the extension of `path`. On failure returns false and puts one
/// line that names the file into `error`.
bool exportInto(const ExportSubject &subject, const QString &path, bool seen, PictureOptions options, QString *error);

/// Writes all that the session compares, in the same way.
bool exportSession(const Session &session, const QString &path, ThemeKind theme, QString *error);

/// Where to look for a place for a file: the folder used last, where it still exists, else the documents, else home.
QString exportFolder(const QString &last);

} // namespace overlap
