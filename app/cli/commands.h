// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace overlap {

/// Each command takes the arguments that follow its name, prints to standard output and returns the exit code. All
/// throw CommandError for what they cannot do, before anything is printed or written.
int listCommand(const QStringList &arguments);
int runCommand(const QStringList &arguments);
int showCommand(const QStringList &arguments);

// These need a QGuiApplication, for fonts.
int exportCommand(const QStringList &arguments);
int handoutCommand(const QStringList &arguments);

} // namespace overlap
