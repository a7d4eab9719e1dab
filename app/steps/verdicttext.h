// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge.h"

namespace overlap {

/// "Gathered: you said 2.5 s, it takes 3 s: 0.5 s too short."
QString totalVerdictText(const Lesson &lesson, const TotalVerdict &verdict);

/// The same before the run: "Gathered: you said 2.5 s."
QString saidTotalText(const Lesson &lesson, const QString &variant, Duration total);

/// Whether the lines come in the order that the reader has said, and which do not.
QString orderVerdictText(const OrderVerdict &verdict, const QStringList &said);

/// "You said: tick → work starts".
QString saidOrderText(const QStringList &lines);

/// The lines as the run printed them, with their times.
QString printedText(const OrderVerdict &verdict);

/// What the reader may have thought, and which variant does what was predicted. Empty if neither is known.
QString ideaText(const Lesson &lesson, const MetIdea &idea);

} // namespace overlap
