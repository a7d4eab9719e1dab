// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/knob.h"

#include <QStringList>

namespace overlap {

/// How a lesson was left.
struct LessonSettings
{
    KnobValues knobs;
    QStringList shown; ///< Ids of the variants shown together, in the lesson's order; empty: the first two.
    QString focus;     ///< Id of the variant whose code is shown; empty: as it comes.
};

} // namespace overlap
