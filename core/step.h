// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace overlap {

/// What a reader does in a lesson, in this order. Free to jump.
enum class Step : quint8 { Predict, Run, Explain, Change, Challenge, PutInOrder };

constexpr std::array allSteps{Step::Predict, Step::Run, Step::Explain, Step::Change, Step::Challenge, Step::PutInOrder};

/// The word for a step in files and on the command line, such as "put-in-order". Not translated.
QString stepName(Step step);

/// The step of that name.
std::optional<Step> stepNamed(QStringView name);

/// All names, for messages: "predict, run, ...".
QString stepNames();

} // namespace overlap
