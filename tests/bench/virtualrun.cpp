// SPDX-License-Identifier: GPL-3.0-or-later
// How long the prediction of each lesson takes: a virtual run of all its variants at their defaults.

#include "core/virtualrun.h"
#include "lessons/lessons.h"
#include "tests/bench/measure.h"

#include <QByteArray>

using namespace overlap;

namespace {

void predict(const Lesson &lesson, const KnobValues &values)
{
    for (const Variant &variant : lesson.variants) {
        const Timeline timeline = runVirtual(variant.main, values);
        if (timeline.outcome() != TaskState::Finished)
            std::exit(1);
    }
}

} // namespace

int main()
{
    for (const Lesson &lesson : lessons()) {
        const KnobValues values = lesson.defaults();
        std::vector<bench::Nanoseconds> times;
        for (int i = 0; i < 300; ++i)
            times.push_back(bench::timeOf([&] { predict(lesson, values); }));
        bench::report(qPrintable(lesson.id), bench::median(times).count());
    }
}
