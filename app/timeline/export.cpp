// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/export.h"

#include "app/timeline/painter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace overlap {

namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr int usualWidth = 1200;
constexpr qreal leastWidth = 480; ///< Below that the picture is drawn smaller instead of narrower.
constexpr int dotsPerInch = 96;

QFont titleFont()
{
    return uiFont(metrics.headlineText, 1, QFont::DemiBold);
}

qreal titleHeight(const TimelineScene &scene)
{
    return scene.title.isEmpty() ? 0 : std::ceil(QFontMetricsF(titleFont()).height()) + 2 * metrics.gap;
}

QSize neededSize(const TimelineScene &scene)
{
    return {usualWidth, int(std::ceil(titleHeight(scene) + ampleHeight(scene, usualWidth, 1) + metrics.gap))};
}

void paintPicture(QPainter &painter, const TimelineScene &scene, QSizeF size, const Theme &colors)
{
    painter.fillRect(QRectF({}, size), colors.panel);
    const qreal top = titleHeight(scene);
    const qreal needed = top + layoutTimeline(scene, {std::max(size.width(), leastWidth), 0}).contentHeight;
    const qreal shrink = std::max({1.0, leastWidth / size.width(), needed / size.height()});
    const QSizeF room = size * shrink;
    painter.scale(1 / shrink, 1 / shrink);
    painter.setRenderHint(QPainter::Antialiasing);
    if (top > 0) {
        painter.setFont(titleFont());
        painter.setPen(colors.ink);
        painter.drawText(QRectF(metrics.margin, 0, room.width(), top), Qt::AlignVCenter | Qt::TextSingleLine,
                         scene.title);
        painter.translate(0, top);
    }
    paintTimeline(painter, scene, layoutTimeline(scene, {room.width(), room.height() - top}), colors);
}

bool writePng(QIODevice &file, const TimelineScene &scene, QSize size, const Theme &colors)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter;
    if (image.isNull() || !painter.begin(&image))
        return false;
    paintPicture(painter, scene, size, colors);
    painter.end();
    return image.save(&file, "PNG");
}

bool writeSvg(QIODevice &file, const TimelineScene &scene, QSize size, const Theme &colors)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setResolution(dotsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect({}, size));
    generator.setTitle(scene.title);
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    paintPicture(painter, scene, size, colors);
    return painter.end();
}

bool writePdf(QIODevice &file, const TimelineScene &scene, QSize size, const Theme &colors)
{
    constexpr qreal pointsPerInch = 72;
    QPdfWriter writer(&file);
    writer.setResolution(dotsPerInch);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(size) * pointsPerInch / dotsPerInch, QPageSize::Point));
    writer.setTitle(scene.title);
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    paintPicture(painter, scene, size, colors);
    return painter.end();
}

using Writer = bool (*)(QIODevice &, const TimelineScene &, QSize, const Theme &);

struct Format
{
    QLatin1StringView extension;
    Writer write;
};

constexpr Format formats[] = {
    {QLatin1StringView("png"), writePng}, {QLatin1StringView("svg"), writeSvg}, {QLatin1StringView("pdf"), writePdf}};

} // namespace

QStringList pictureFormats()
{
    QStringList names;
    for (const Format &format : formats)
        names += format.extension;
    return names;
}

bool exportPicture(const TimelineScene &scene, const QString &path, QSize size, ThemeKind theme, QString *error)
{
    const auto fail = [&](const QString &reason) {
        if (error)
            *error = QStringLiteral("%1: %2").arg(path, reason);
        return false;
    };
    const QString extension = QFileInfo(path).suffix().toLower();
    const auto format = std::ranges::find(formats, extension, &Format::extension);
    if (format == std::end(formats))
        return fail(Export::tr("a picture is one of: %1").arg(pictureFormats().join(QStringLiteral(", "))));

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(file.errorString());
    const QSize pixels = size.isEmpty() ? neededSize(scene) : size;
    if (!format->write(file, scene, pixels, overlap::theme(theme))) {
        return fail(Export::tr("cannot draw a picture of %1x%2").arg(pixels.width()).arg(pixels.height()));
    }
    return file.commit() || fail(file.errorString());
}

} // namespace overlap
