// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/chrometrace.h"

#include "app/export/foreignevents.h"
#include "app/export/runevents.h"
#include "app/export/traceevents.h"

#include <QBuffer>
#include <QSaveFile>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

void write(std::span<const TracedProcess> processes, QIODevice &out)
{
    const bool ours = std::ranges::none_of(processes, &TracedProcess::foreign);
    TraceEvents events(out, ours ? traceFormat : 0);
    quint32 number = 1;
    for (const TracedProcess &process : processes)
        number += process.foreign ? writeForeign(process, number, events) : writeRun(process, number, events);
}

} // namespace

QByteArray chromeTrace(std::span<const TracedProcess> processes)
{
    QByteArray text;
    QBuffer buffer(&text);
    buffer.open(QIODevice::WriteOnly);
    write(processes, buffer);
    return text;
}

bool exportTrace(std::span<const TracedProcess> processes, const QString &path, QString *error)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        write(processes, file);
        if (file.commit())
            return true;
    }
    *error = path + u": "_s + file.errorString();
    return false;
}

} // namespace overlap
