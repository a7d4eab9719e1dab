// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/loadtrace.h"

#include <QTemporaryDir>
#include <QtTest>

namespace overlap {

/// What came of reading a text as a trace file.
struct Loaded
{
    std::optional<Recording> recording;
    QString error;
    QString path;
};

inline Loaded load(const QByteArray &text, const ImportLimits &limits = {})
{
    const QTemporaryDir folder;
    Loaded loaded;
    loaded.path = folder.filePath(QStringLiteral("trace.json"));
    QFile file(loaded.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(loaded.path));
    file.close();
    LoadControl control;
    loaded.recording = loadTrace(loaded.path, control, &loaded.error, limits);
    return loaded;
}

/// A recording as text: "process: lane[name start-end name start-end] lane[...]", in microseconds. Lanes below
/// another stand behind a >.
inline QString described(const Recording &recording)
{
    QStringList processes;
    const auto us = [](TimePoint time) { return QString::number(double(time.time_since_epoch().count()) / 1000); };
    for (const RecordedProcess &process : recording.processes) {
        QStringList lanes;
        for (const Lane &lane : process.timeline.lanes()) {
            QStringList spans;
            for (const Span &span : lane.spans) {
                QString text =
                    QStringLiteral("%1 %2-%3").arg(process.timeline.spanName(span.name), us(span.start), us(span.end));
                if (span.other != 0)
                    text += QStringLiteral("<%1").arg(process.timeline.lane(span.other)->name);
                if (span.line != 0)
                    text += QStringLiteral(" line %1").arg(span.line);
                spans += text;
            }
            lanes +=
                QStringLiteral("%1%2[%3]")
                    .arg(lane.parent ? QStringLiteral(">") : QString(), lane.name, spans.join(QStringLiteral(", ")));
        }
        for (const Resource &counter : process.timeline.resources()) {
            QStringList values;
            for (const Resource::Length &length : counter.lengths)
                values += QStringLiteral("%1:%2").arg(us(length.time)).arg(length.items);
            lanes += QStringLiteral("%1{%2}").arg(counter.name, values.join(u' '));
        }
        processes += QStringLiteral("%1: %2").arg(process.title, lanes.join(u' '));
    }
    return processes.join(QStringLiteral(" | "));
}

} // namespace overlap
