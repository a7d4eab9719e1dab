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

#include <cmath>
#include <limits>

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

QFont subtitleFont()
{
    return uiFont(metrics.smallText);
}

qreal titleHeight(const TimelineScene &scene)
{
    return scene.title.isEmpty() ? 0 : std::ceil(QFontMetricsF(titleFont()).height()) + 2 * metrics.gap;
}

/// Of the title and what is below it, in a picture of that width.
qreal headHeight(const TimelineScene &scene, qreal width)
{
    if (scene.subtitle.isEmpty())
        return titleHeight(scene);
    const QRectF room(0, 0, width - 2 * metrics.margin, std::numeric_limits<int>::max());
    const QRectF text = QFontMetricsF(subtitleFont()).boundingRect(room, Qt::TextWordWrap, scene.subtitle);
    return titleHeight(scene) + std::ceil(text.height());
}

void paintHead(QPainter &painter, const TimelineScene &scene, const QRectF &place, const Theme &colors)
{
    const qreal title = titleHeight(scene);
    painter.setFont(titleFont());
    painter.setPen(colors.ink);
    painter.drawText(QRectF(place.left(), place.top(), place.width(), title), Qt::AlignVCenter | Qt::TextSingleLine,
                     scene.title);
    painter.setFont(subtitleFont());
    painter.setPen(colors.soft);
    painter.drawText(place.adjusted(0, title - metrics.gap / 2, 0, 0), Qt::TextWordWrap, scene.subtitle);
}

/// In pixels at scale 1, with title and subtitle.
QSize sizeOf(const TimelineScene &scene, const PictureOptions &options)
{
    if (options.seen)
        return options.size + QSize(0, int(std::ceil(headHeight(scene, options.size.width()))));
    if (!options.size.isEmpty())
        return options.size;
    const int head = int(std::ceil(headHeight(scene, usualWidth)));
    return {usualWidth, head + int(std::ceil(ampleHeight(scene, usualWidth, 1) + metrics.gap))};
}

/// Where a view would have to be scrolled to so that no row is cut by the ruler or what sticks below it: there is no
/// clipping in SVG.
qreal wholeRows(const TimelineLayout &layout)
{
    const qreal border = layout.scroll + layout.seenTop;
    qreal scroll = layout.scroll;
    const auto look = [&](const Band &band) {
        if (!band.stuck && band.top < border && band.bottom() > border)
            scroll = std::min(scroll, band.top - layout.seenTop);
    };
    for (const TrackRows &track : layout.tracks) {
        for (const ResourceRow &row : track.resources)
            look(row.band);
        for (const LaneRow &row : track.lanes)
            look({row.band.top, row.summary.bottom() - row.band.top, row.band.stuck});
        for (const WorkerRow &row : track.workers)
            look(row.band);
        for (const Band &band : {track.header, track.rest, track.loop, track.heartbeat, track.gil})
            look(band);
    }
    return std::max(0.0, scroll);
}

TimelineLayout seenLayout(const TimelineScene &scene, QSizeF size, LayoutOptions options)
{
    options.onScreen = false; // Nobody can point at a file or scroll it.
    const TimelineLayout layout = layoutTimeline(scene, size, options);
    options.scroll = wholeRows(layout);
    return options.scroll == layout.scroll ? layout : layoutTimeline(scene, size, options);
}

void paintPicture(QPainter &painter, TimelineScene scene, QSizeF size, const PictureOptions &options)
{
    scene.foldable = false;
    const Theme &colors = theme(options.theme);
    painter.fillRect(QRectF({}, size), colors.panel);
    const qreal top = headHeight(scene, std::max(size.width(), leastWidth));
    qreal shrink = 1;
    if (!options.seen) {
        const qreal needed = top + layoutTimeline(scene, {std::max(size.width(), leastWidth), 0}).contentHeight;
        shrink = std::max({1.0, leastWidth / size.width(), needed / size.height()});
    }
    const QSizeF room = size * shrink;
    painter.scale(1 / shrink, 1 / shrink);
    painter.setRenderHint(QPainter::Antialiasing);
    if (top > 0) {
        paintHead(painter, scene, {metrics.margin, 0, room.width() - 2 * metrics.margin, top}, colors);
        painter.translate(0, top);
    }
    const QSizeF rest(room.width(), room.height() - top);
    paintTimeline(painter, scene, options.seen ? seenLayout(scene, rest, *options.seen) : layoutTimeline(scene, rest),
                  colors);
}

bool writePng(QIODevice &file, const TimelineScene &scene, QSize, const PictureOptions &options)
{
    const QImage image = pictureOf(scene, options);
    return !image.isNull() && image.save(&file, "PNG");
}

bool writeSvg(QIODevice &file, const TimelineScene &scene, QSize size, const PictureOptions &options)
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
    paintPicture(painter, scene, size, options);
    return painter.end();
}

bool writePdf(QIODevice &file, const TimelineScene &scene, QSize size, const PictureOptions &options)
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
    paintPicture(painter, scene, size, options);
    return painter.end();
}

using FormatWriter = bool (*)(QIODevice &, const TimelineScene &, QSize, const PictureOptions &);

struct Format
{
    QLatin1StringView extension;
    FormatWriter write;
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

QImage pictureOf(const TimelineScene &scene, const PictureOptions &options)
{
    const QSize size = sizeOf(scene, options);
    QImage image(size * options.scale, QImage::Format_RGB32);
    QPainter painter;
    if (image.isNull())
        return {};
    image.setDevicePixelRatio(options.scale);
    if (!painter.begin(&image))
        return {};
    paintPicture(painter, scene, size, options);
    return image;
}

bool exportPicture(const TimelineScene &scene, const QString &path, const PictureOptions &options, QString *error)
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
    const QSize pixels = sizeOf(scene, options);
    if (!format->write(file, scene, pixels, options))
        return fail(Export::tr("cannot draw a picture of %1x%2").arg(pixels.width()).arg(pixels.height()));
    return file.commit() || fail(file.errorString());
}

} // namespace overlap
