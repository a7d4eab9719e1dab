// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <QString>

namespace overlap {

struct SavedTime;
struct TrackScene;

// What the timeline says in words, translated.

/// "waiting".
QString stateText(TaskState state);

/// The state with what it is about: "waiting for users".
QString spanText(const Span &span, const Timeline &timeline);

/// The same where there is little room: "for semaphore"; else the state alone.
QString briefSpanText(const Span &span, const Timeline &timeline);

/// How a task ended: "users done"; `brief`: "done". The main task tells the total: "done in 3.00 s", "3.00 s".
QString outcomeText(const Lane &lane, bool brief);

/// What a track's header says about its total: "expected 6.00 s", "took 6.00 s". `outdated`: the prediction is of
/// other knob values than the run, so it is about the next one.
QString totalText(const TrackScene &track, bool outdated);

/// Of a loop that is blocked now, or that was, in all.
QString flatText(Duration held, bool now);

/// "3.00 s saved · 2.0× sooner"; `sooner` names the track that is, where there are more than two to tell apart.
QString savedText(const SavedTime &saved, const QString &sooner);

/// The name of the row that shows who holds the loop.
QString loopText();

} // namespace overlap
