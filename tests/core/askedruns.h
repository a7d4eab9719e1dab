// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/drawn.h"

#include "core/knob.h"

/// The runs that tests of conditions and expressions ask.
namespace overlap::asked {

using namespace Qt::StringLiterals;

inline std::vector<Knob> knobs()
{
    const auto knob = [](const QString &id, KnobKind kind) {
        return Knob{.id = id, .label = {}, .kind = kind, .choices = {}};
    };
    return {knob(u"delay"_s, KnobKind::Duration), knob(u"items"_s, KnobKind::Count), knob(u"gil"_s, KnobKind::Switch),
            knob(u"first"_s, KnobKind::Count)};
}

inline const KnobValues values{0.3, 4, 1, 7};
inline const QStringList variants{u"slow"_s, u"fast"_s};

/// A run of which every function says something else.
inline Timeline slow()
{
    const QString late = QString(6, u' ') + QString(12, u'.') + u"--"_s;
    const QString last = QString(20, u' ') + u"-="_s;
    Timeline run = drawn({u"main "_s + QString(18, u'#') + u"-------="_s, u"a "_s + late + u'x', u"b "_s + late + u'x',
                          u"c "_s + late + u'x', u"d "_s + late + u'o', u"e "_s + late + u'o', u"f "_s + late + u'=',
                          u"g "_s + last, u"h "_s + last},
                         1s);
    for (int i = 0; i < 11; ++i)
        run.apply({.time = TimePoint(20s), .task = 1, .kind = EventKind::Printed}, i < 10 ? u"line"_s : u"end"_s);
    run.apply({.resource = 1, .kind = EventKind::ResourceCreated, .reason = WaitReason::Queue}, u"queue"_s);
    run.apply({.other = 15, .resource = 1, .kind = EventKind::QueueLength});
    for (int i = 0; i < 14; ++i)
        run.apply({.task = 2, .resource = 1, .kind = EventKind::Acquired});
    for (const WorkerId worker : {1U, 2U})
        run.apply({.other = worker, .kind = EventKind::WorkerStarted, .reason = WaitReason::Thread}, u"thread"_s);
    for (int i = 0; i < 13; ++i)
        run.apply({.kind = EventKind::Warned}, u"careful"_s);
    return run;
}

inline Timeline fast()
{
    return drawn({u"main --="_s}, 1s);
}

} // namespace overlap::asked
