// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace overlap {

enum class Symbol : quint8 {
    Logo,
    Run,
    Pause,
    Restart,
    StepBack,
    StepForward,
    Again,
    Theme,
    Help,
    Present,
    Export,
    Chevron,
    Check,
    Add,
    File,
    View,
    Find,
    Up,
    Close,
    Copy,
    Open
};

/// Our own drawing of a symbol, crisp at every size. It takes its colour from the application's palette when it is
/// painted: text, accent where the icon is on, text on accent where it is selected, pale where it is disabled.
QIcon icon(Symbol symbol);

/// The icon of the application, in its own colours.
QIcon applicationIcon();

} // namespace overlap
