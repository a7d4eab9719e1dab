// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"
#include "core/explain.h"

#include <QStringList>

namespace overlap {

// Why a task does not run, in words for people, translated. Lines are told as `shownLine` shows them; null: none is.

/// "Why is users not running?" or, of one that runs, "What does users do?".
QString whyCaption(const Timeline &timeline, const Explanation &why);

/// The answer in short sentences: "It waits for its own 2.0 s timer: 0.77 s left. Nobody blocks it, and the loop is
/// free meanwhile." Never empty.
QStringList whySentences(const Timeline &timeline, const Explanation &why, const ShownLine &shownLine);

/// From when to when: "0.00 s to 2.00 s, for 2.00 s", "since 1.00 s, for 0.23 s". Empty unless the task is alive.
QString whyTimes(const Explanation &why);

/// What let it run: "woken by b at 1.20 s", "its timer ran out at 1.20 s", "created by main at 0.00 s (line 12)".
/// Empty if there is nothing to tell.
QString whyCause(const Timeline &timeline, const Explanation &why, const ShownLine &shownLine);

} // namespace overlap
