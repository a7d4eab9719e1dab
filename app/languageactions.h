// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>

class QAction;
class QMenu;
class QWidget;

namespace overlap {

class Translation;

/// Choose the language of the window.
struct LanguageActions
{
    Q_DECLARE_TR_FUNCTIONS(LanguageActions)

public:
    /// Makes the actions as children of the window, connected to the translation.
    LanguageActions(QWidget &window, Translation &translation);

    QList<QAction *> all;

    /// Puts them into a menu below that one.
    void fill(QMenu &menu) const;
};

} // namespace overlap
