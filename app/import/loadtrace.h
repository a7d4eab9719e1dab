// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/limits.h"
#include "app/import/recording.h"
#include "app/import/traceinput.h"

namespace overlap {

/// Reads a Chrome trace: of our own export, VizTracer, Perfetto and others. Blocks until it is done; `control` tells
/// another thread how far it is, and by it that one can cancel. On failure returns nothing and puts one line into
/// `error` that names the file and says what is wrong; after a cancel that is empty.
std::optional<Recording> loadTrace(const QString &path, LoadControl &control, QString *error,
                                   const ImportLimits &limits = {});

/// The same for a device that is open; the error does not name it.
std::optional<Recording> loadTrace(QIODevice &device, LoadControl &control, QString *error,
                                   const ImportLimits &limits = {});

/// Why the file cannot be opened at all, in such a line; empty if it can.
QString openError(const QString &path);

} // namespace overlap
