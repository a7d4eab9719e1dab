// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace overlap {

class TimelineView;

/// Lets screen readers read all timeline views: their rows, and in them the spans. Done again, nothing happens.
void makeTimelinesAccessible();

/// Tells screen readers which span is selected now.
void announceSelection(TimelineView &view);

} // namespace overlap
