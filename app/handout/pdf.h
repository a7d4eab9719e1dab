// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/pages.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap::handout {

/// Draws a page, with its header and footer. The paper is left white.
void paintPage(QPainter &painter, const Handout &handout, const Pages &pages, int page);

/// Writes the handout into a PDF file. Nothing is half-written: an existing file stays as it is if anything fails. Then
/// it returns false and puts one line that names the file into `error`. Needs a QGuiApplication; its thread only.
bool writePdf(const Handout &handout, Paper paper, const QString &path, QString *error);

} // namespace overlap::handout
