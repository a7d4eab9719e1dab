// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/rule.h"

#include "app/theme.h"

namespace overlap {

Rule::Rule(QWidget *parent) : QFrame(parent)
{
    setFixedHeight(qRound(metrics.border));
    setBackgroundRole(QPalette::Mid);
    setAutoFillBackground(true);
}

} // namespace overlap
