// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/otherscreen.h"

#include <QGuiApplication>

namespace overlap {

QScreen *otherScreen(const QScreen *screen)
{
    const QList<QScreen *> all = QGuiApplication::screens();
    return all.isEmpty() ? nullptr : all[(all.indexOf(screen) + 1) % all.size()];
}

} // namespace overlap
