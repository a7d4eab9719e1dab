// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes until a live run of each variant of each lesson has stopped and all of it is joined, at moments
// spread over its length; and the same with as many connections as the lessons of chapter 6 allow. Argument: the
// program that serves as worker process.

#include "core/childprocess.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>

using namespace overlap;

namespace {

constexpr int momentsOfARun = 4;

bench::Nanoseconds stopAt(TimePoint moment, const Variant &variant, const KnobValues &values)
{
    const auto pace = std::make_shared<Pace>();
    pace->setRate(Pace::maxRate);
    auto run = std::make_unique<LiveRun>(pace, variant.main, values);
    pace->setPaused(false);
    while (pace->now() < moment) {
        QCoreApplication::processEvents();
        run->update();
    }
    return bench::timeOf([&] { run.reset(); });
}

using Times = std::vector<bench::Nanoseconds>;

void stopEach(const Lesson &lesson, const KnobValues &values, Times &times)
{
    for (const Variant &variant : lesson.variants) {
        const Duration total = runVirtual(variant.main, values).total().value_or(1s);
        for (int i = 0; i < momentsOfARun; ++i)
            times.push_back(stopAt(TimePoint(total * (2 * i + 1) / (2 * momentsOfARun)), variant, values));
    }
}

KnobValues mostOfEach(const Lesson &lesson)
{
    KnobValues values = lesson.defaults();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (lesson.knobs[i].kind == KnobKind::Count)
            values[i] = lesson.knobs[i].max;
    }
    return values;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2)
        return 2;
    qputenv("QT_NO_THREADED_GLIB", "1"); // as the program does
    const QCoreApplication application(argc, argv);
    setWorkerProgram(QString::fromLocal8Bit(argv[1]));
    Times times;
    Times most;
    for (const Lesson &lesson : lessons()) {
        stopEach(lesson, lesson.defaults(), times);
        if (lesson.real)
            stopEach(lesson, mostOfEach(lesson), most);
    }
    bench::report("median_ms", bench::median(times).count() / 1e6);
    bench::report("max_ms", bench::quantile(times, 1).count() / 1e6);
    bench::report("most_ms", bench::quantile(most, 1).count() / 1e6);
}
