// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/uses.h"

#include <QString>

namespace overlap {

struct TrackRows;

// What the timeline says in words about what tasks share, who works for them, cancels and warnings; translated.

/// The name of a resource; with its number among those of its name, if there are several.
QString resourceText(const Timeline &timeline, ResourceId id);

/// "1st", "2nd", "3rd", "11th".
QString ordinal(int number);

/// What there is to say about a resource at a moment, in lines.
QString useText(const Timeline &timeline, const Resource &resource, TimePoint at);

/// How many names a text usually tells.
constexpr std::size_t mostNames = 4;

/// The names of tasks, separated by commas; more than `most` are counted: "a, b, c and 9 more".
QString namesText(const Timeline &timeline, const std::vector<TaskId> &tasks, std::size_t most);

/// "limit 3", "room for 5"; empty if that says nothing.
QString limitText(const Resource &resource);

/// "9 in the queue"; `brief`: "9".
QString queuedText(int tasks, bool brief);

/// "5 items"; `brief`: "5".
QString itemsText(int items, bool brief);

/// "3 of 3", "4" without a limit.
QString heldText(const Resource &resource, int held);

/// About the resources that have no row; empty if there is nothing to say.
QString restText(const TrackRows &rows);

/// What is to be seen by scrolling on.
QString moreTasksText(int tasks);
QString moreText();

/// What a worker does in that state: "starts up", "computing", "blocking call", "ready for the GIL".
QString workText(TaskState state);

/// What a task waits for while its process starts up: "process starts up"; `brief`: "starts up".
QString startUpText(bool brief);

/// What there is to say about a worker's span, in lines without times.
QString workReason(const Timeline &timeline, const Worker &worker, const WorkerSpan &span);

/// Who has the GIL: "held by thread 2", "free".
QString gilText(const Worker *holder);
QString gilName();

/// Of threads that hand the GIL on faster than can be seen: "by turns: thread 1, thread 2".
QString turnsText(const QStringList &threads);

/// "cancel asked at 1.20 s by main, ended 0.50 s later", as far as that is known at `edge`.
QString cancelText(const Timeline &timeline, const Lane &lane, const CancelRequest &request, TimePoint edge);

/// "slow turn at 1.20 s: ..."
QString warningText(const Warning &warning);

// For the legend.

/// `names` are of what has permits.
QString holdsText(const QStringList &names);
QString cancelText();
QString warningText();

} // namespace overlap
