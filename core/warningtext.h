// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

/// What warnings say. They are recorded in English: a trace outlives a change of language, and programs read it.
namespace overlap {

QString slowTurnWarning(Duration held);

/// `name` of the call; empty: it has none.
QString neverAwaitedWarning(const QString &name);

QString errorNeverTakenWarning(const QString &error);

/// A recorded warning for people; translated. A text that is none of these stays as it is.
QString shownWarning(const QString &recorded);

} // namespace overlap
