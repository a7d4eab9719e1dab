// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/runtext.h"

#include <QJsonDocument>

namespace overlap {

/// Notes what the locale of the terminal can show; call it before there is an application, which changes the locale.
void readTerminalLocale();

/// The width from COLUMNS, or 80; ASCII only where the locale is not UTF-8.
TerminalStyle terminalStyle();

/// Writes to standard output. Throws CommandError if that is refused.
void printOut(const QString &text);

/// As one line.
void printOut(const QJsonDocument &document);

/// Writes one line to stderr, whatever `message` contains.
void printError(const QString &message);

} // namespace overlap
