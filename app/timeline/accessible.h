// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAccessibleEvent;

namespace overlap {

class TimelineView;

/// Lets screen readers read all timeline views: their rows, and in them the spans. Done again, nothing happens.
void makeTimelinesAccessible();

/// Tells screen readers which span is selected now.
void announceSelection(TimelineView &view);

/// Tells somebody else instead, or screen readers again if it is null. For tests: Qt drops what is said while no screen
/// reader runs.
void tellInstead(void (*hear)(QAccessibleEvent &event));

} // namespace overlap
