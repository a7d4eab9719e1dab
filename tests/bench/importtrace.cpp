// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to read a trace of 200 MB as VizTracer writes them, and what memory that takes.

#include "app/import/loadtrace.h"
#include "tests/bench/measure.h"

#include <QTemporaryDir>

using namespace overlap;

namespace {

constexpr qint64 fileSize = 200'000'000;

/// Calls in calls on eight threads, with a few thousand different names.
void write(QFile &file)
{
    file.write("{\"traceEvents\":[");
    for (int i = 0; file.pos() < fileSize; ++i) {
        const int depth = i % 5;
        const double start = 36125871.123 + i / 5 * 12.5 + depth;
        char event[256];
        const int length =
            std::snprintf(event, sizeof event,
                          "%s{\"pid\":4711,\"tid\":%d,\"ts\":%.3f,\"ph\":\"X\",\"dur\":%.3f,\"name\":\"call_%d "
                          "(/home/me/program/module_%d.py:%d)\",\"cat\":\"fee\"}",
                          i > 0 ? ",\n" : "", 4711 + i / 5 % 8, start, 12.0 - 2 * depth, i % 3001, i % 31, i % 997);
        file.write(event, length);
    }
    file.write("]}");
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("trace.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    write(file);
    file.close();

    LoadControl control;
    QString error;
    std::optional<Recording> recording;
    const double before = bench::peakBytes();
    const auto taken = bench::timeOf([&] { recording = loadTrace(path, control, &error); });
    if (!recording)
        return 1;
    bench::report("import_seconds", bench::Seconds(taken).count());
    bench::report("import_bytes", bench::peakBytes() - before);
    bench::report("import_events", double(recording->events));
}
