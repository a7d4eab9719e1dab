// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

#include <QString>

namespace overlap {

class Classroom;

/// Why the chip of a step of the lesson has its tick, or what is missing: in one sentence that begins with "Done" or
/// "Not done". A step is done when all that it asks for is: a prediction of each variant on show that a run has
/// answered, a run that has come to its end, the text read to its end, all statements answered right and all tasks
/// reached, the challenge met, the program built.
QString chipTip(const Classroom &classroom, Step step);

} // namespace overlap
