// SPDX-License-Identifier: GPL-3.0-or-later
// The web server of webserver.cpp while a window draws its run. Prints its address, and at the end how long the frames
// took and how many tasks there were. Arguments: QUERY_SECONDS SECONDS.

#include "tests/bench/salesserver.h"
#include "tests/bench/watched.h"

#include <QApplication>

#include <cstdlib>

using namespace overlap;

int main(int argc, char *argv[])
{
    if (argc != 3)
        return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const VariantMain main = bench::salesServer(Seconds(std::atof(argv[1])), Seconds(std::atof(argv[2])));
    const QApplication application(argc, argv);
    const auto pace = std::make_shared<Pace>();
    LiveRun run(pace, main, {});
    const std::vector<bench::Nanoseconds> frames = bench::watch(run, *pace);
    bench::report("frame_p99_ms", bench::quantile(frames, 0.99).count() / 1e6);
    bench::report("tasks", double(run.timeline().lanes().size()));
}
