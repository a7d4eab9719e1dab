// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"
#include "app/timeline/scene.h"

#include <QSize>
#include <QStringList>

namespace overlap {

/// The file extensions that exportPicture() can write, without a dot.
QStringList pictureFormats();

/// Draws the scene, under its title, into a PNG, SVG or PDF file, by the extension of `path`. `size` is in pixels;
/// without one the picture is 1200 wide and as high as needed, and in one that is too small everything is drawn
/// smaller. Nothing is half-written: an existing file stays as it is if anything fails. Then it returns false and puts
/// one line that names the file into `error`. Needs a QGuiApplication; its thread only.
bool exportPicture(const TimelineScene &scene, const QString &path, QSize size, ThemeKind theme, QString *error);

} // namespace overlap
