// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace overlap {

/// A hairline between two parts of a surface.
class Rule : public QFrame
{
    Q_OBJECT
public:
    explicit Rule(QWidget *parent = nullptr);
};

} // namespace overlap
