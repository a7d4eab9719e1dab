// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"
#include "app/timeline/layout.h"

#include <QImage>
#include <QSize>
#include <QStringList>

namespace overlap {

/// The file extensions that exportPicture() can write, without a dot.
QStringList pictureFormats();

/// How a scene becomes a picture.
struct PictureOptions
{
    /// In pixels at scale 1. Without one the picture is 1200 wide and as high as needed, and in one that is too small
    /// everything is drawn smaller.
    QSize size;
    ThemeKind theme = ThemeKind::Light;
    qreal scale = 1;                   ///< Of PNG and pictures in memory: dots for each pixel.
    std::optional<LayoutOptions> seen; ///< The part that a view of `size` shows; none: all of it.
};

/// Draws the scene, under its title, into a PNG, SVG or PDF file, by the extension of `path`. Nothing is half-written:
/// an existing file stays as it is if anything fails. Then it returns false and puts one line that names the file into
/// `error`. Needs a QGuiApplication; its thread only.
bool exportPicture(const TimelineScene &scene, const QString &path, const PictureOptions &options, QString *error);

/// The same as a picture in memory; null if there is no memory for it.
QImage pictureOf(const TimelineScene &scene, const PictureOptions &options);

} // namespace overlap
