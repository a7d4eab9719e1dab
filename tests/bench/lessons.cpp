// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window takes from one lesson to the whole picture of the next, predictions included; and what memory is
// in use more after many changes.

#include "lessons/lessons.h"
#include "app/workspace.h"
#include "tests/bench/measure.h"

#include <QApplication>
#include <QEventLoop>
#include <QPixmap>
#include <QTemporaryDir>

#include <malloc.h>

using namespace overlap;

namespace {

constexpr QSize size(1440, 900);
constexpr std::size_t changes = 500;

/// In use on the heap.
double heapBytes()
{
    malloc_trim(0);
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

bool isPredicted(const Session &session)
{
    return std::ranges::none_of(session.tracks(), [](const auto &track) { return track.prediction.isEmpty(); });
}

/// Deleted widgets and slow predictions too.
void settle(const Session &session)
{
    do {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } while (!isPredicted(session));
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    Workspace workspace({}, folder.filePath(QStringLiteral("settings")), folder.filePath(QStringLiteral("progress")));
    workspace.fill();
    workspace.window().resize(size);
    workspace.window().show();
    Session &session = workspace.session();
    std::vector<bench::Nanoseconds> times;
    const auto change = [&](std::size_t number) {
        times.push_back(bench::timeOf([&] {
            session.setLesson(lessons().at(number % lessons().size()));
            settle(session);
            workspace.window().grab();
        }));
    };
    std::size_t number = 1; // The first lesson is open.
    for (; number < 2 * lessons().size(); ++number)
        change(number); // What is made once and kept is made.
    times.clear();
    const double before = heapBytes();
    for (std::size_t i = 0; i < changes; ++i, ++number)
        change(number);
    bench::report("growth_bytes", heapBytes() - before);
    bench::report("median_ms", bench::median(times).count() / 1e6);
    bench::report("longest_ms", bench::quantile(times, 1).count() / 1e6);
}
