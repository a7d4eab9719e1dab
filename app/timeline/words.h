// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <QString>
#include <QStringList>

namespace overlap {

struct Blocked;
struct LineUse;
struct SavedTime;
struct TimelineScene;

// What the timeline says in words, translated.

/// "waiting".
QString stateText(TaskState state);

/// The state with what it is about: "waiting for users".
QString spanText(const Span &span, const Timeline &timeline);

/// The same where there is little room: "for semaphore"; else the state alone.
QString briefSpanText(const Span &span, const Timeline &timeline);

/// How a task ended: "users done"; `brief`: "done". The main task tells the total: "done in 3.00 s", "3.00 s".
QString outcomeText(const Lane &lane, bool brief);

/// What there is to say about the total of a track: "expected 6.00 s", "took 6.01 s · expected 6.00 s", "run 2 took
/// 6.01 s · run 1 7.00 s · expected 6.00 s". Where the prediction is of other knob values than the run, it is about the
/// next one. The whole first, then shorter ones for where there is less room; the last is the shortest. None if
/// nothing is known.
QStringList totalTexts(const TimelineScene &scene, std::size_t track);

/// "run 1 behind run 2".
QString previousText(int runNumber);

/// Of a loop that is blocked now, or that was, once or several times. The whole first, then in short: "flat for 1.23
/// s".
QStringList flatTexts(const Blocked &blocked, bool now);

/// "3.00 s saved · 2.0× sooner"; where there are more than two to tell apart, with the names of the tracks: "Gathered
/// is 3.00 s sooner than Blocking · 2.0×".
QString savedText(const SavedTime &saved, const QString &sooner, const QString &later);

/// What a line of code has led to: "3 times, 6.00 s in all", "takes no time".
QString lineUseText(const LineUse &use);

/// The name of the row that shows who holds the loop.
QString loopText();

} // namespace overlap
