// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"

namespace overlap {

/// What decided how long the run took, by its critical path: "users, orders, products block the loop one after another,
/// for 2 s + 1 s + 3 s." Lines are told as `shownLine` shows them; null: none is. Empty if the run has not ended.
QString pathText(const Timeline &timeline, const ShownLine &shownLine);

} // namespace overlap
