// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace overlap {

class Timeline;

/// What decided how long the run took, by its critical path: "users, orders, products block the loop one after another,
/// for 2 s + 1 s + 3 s." Empty if it has not ended.
QString pathText(const Timeline &timeline);

} // namespace overlap
