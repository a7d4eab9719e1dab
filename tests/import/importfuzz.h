// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/loadtrace.h"

#include <QList>

namespace overlap::fuzz {

/// The sample files, to begin with.
QList<QByteArray> samples();

/// What came of reading a file.
struct Reading
{
    QString wrong; ///< Empty if all that is promised holds.
    bool refused = false;
    quint64 leftOut = 0;
};

/// Reads a text as a trace and checks what is promised of the recording or of the error.
Reading read(QByteArray text);

} // namespace overlap::fuzz
