// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step.h"

#include <QStringList>

namespace overlap {

QString stepName(Step step)
{
    switch (step) {
    case Step::Predict:
        return QStringLiteral("predict");
    case Step::Run:
        return QStringLiteral("run");
    case Step::Explain:
        return QStringLiteral("explain");
    case Step::Change:
        return QStringLiteral("change");
    case Step::Challenge:
        return QStringLiteral("challenge");
    case Step::PutInOrder:
        return QStringLiteral("put-in-order");
    }
    Q_UNREACHABLE();
}

std::optional<Step> stepNamed(QStringView name)
{
    for (const Step step : allSteps) {
        if (stepName(step) == name)
            return step;
    }
    return std::nullopt;
}

QString stepNames()
{
    QStringList names;
    for (const Step step : allSteps)
        names += stepName(step);
    return names.join(u", ");
}

} // namespace overlap
