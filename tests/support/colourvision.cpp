// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/colourvision.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace overlap {

namespace {

using Rgb = std::array<double, 3>;
using Matrix = std::array<Rgb, 3>;

constexpr int shades = 256;
constexpr int steps = 4096; ///< Of a linear part, as finely as its shades can be told.

Matrix matrixOf(ColourVision vision)
{
    switch (vision) {
    case ColourVision::Usual:
        return {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    case ColourVision::Protanopia:
        return {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
    case ColourVision::Deuteranopia:
        return {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
    case ColourVision::Tritanopia:
        return {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
    case ColourVision::Achromatopsia:
        return {{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}};
    }
    Q_UNREACHABLE();
}

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double gammaEncoded(double part)
{
    return part <= 0.0031308 ? part * 12.92 : 1.055 * std::pow(part, 1 / 2.4) - 0.055;
}

const std::array<double, shades> &linearShades()
{
    static const auto table = [] {
        std::array<double, shades> all{};
        for (int shade = 0; shade < shades; ++shade)
            all[std::size_t(shade)] = linear(shade / double(shades - 1));
        return all;
    }();
    return table;
}

int shadeOf(double part)
{
    static const auto table = [] {
        std::array<quint8, steps + 1> all{};
        for (int step = 0; step <= steps; ++step)
            all[std::size_t(step)] = quint8(std::lround(gammaEncoded(step / double(steps)) * (shades - 1)));
        return all;
    }();
    return table[std::size_t(std::lround(std::clamp(part, 0.0, 1.0) * steps))];
}

QRgb seenBy(const Matrix &matrix, QRgb color)
{
    const std::array<double, shades> &table = linearShades();
    const Rgb in{table[std::size_t(qRed(color))], table[std::size_t(qGreen(color))], table[std::size_t(qBlue(color))]};
    const auto part = [&](std::size_t row) {
        return shadeOf(matrix[row][0] * in[0] + matrix[row][1] * in[1] + matrix[row][2] * in[2]);
    };
    return qRgb(part(0), part(1), part(2));
}

double degrees(double of)
{
    return of * std::numbers::pi / 180;
}

/// Hue in degrees from 0 to 360.
double hueOf(double a, double b)
{
    const double hue = a == 0 && b == 0 ? 0 : std::atan2(b, a) * 180 / std::numbers::pi;
    return hue < 0 ? hue + 360 : hue;
}

} // namespace

QString nameOf(ColourVision vision)
{
    switch (vision) {
    case ColourVision::Usual:
        return QStringLiteral("usual");
    case ColourVision::Protanopia:
        return QStringLiteral("protanopia");
    case ColourVision::Deuteranopia:
        return QStringLiteral("deuteranopia");
    case ColourVision::Tritanopia:
        return QStringLiteral("tritanopia");
    case ColourVision::Achromatopsia:
        return QStringLiteral("achromatopsia");
    }
    Q_UNREACHABLE();
}

QColor seen(const QColor &color, ColourVision vision)
{
    return QColor(seenBy(matrixOf(vision), color.rgb()));
}

QImage seen(const QImage &image, ColourVision vision)
{
    const Matrix matrix = matrixOf(vision);
    QImage result = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < result.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(result.scanLine(y));
        QRgb before = 0;
        QRgb after = seenBy(matrix, before);
        for (QRgb *pixel = line; pixel != line + result.width(); ++pixel) {
            if (*pixel != before) {
                before = *pixel;
                after = seenBy(matrix, before);
            }
            *pixel = after;
        }
    }
    return result;
}

Lab labOf(const QColor &color)
{
    const Rgb rgb{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    const auto part = [&rgb](double r, double g, double b, double white) {
        const double share = (r * rgb[0] + g * rgb[1] + b * rgb[2]) / white;
        constexpr double knee = 6.0 / 29;
        return share > knee * knee * knee ? std::cbrt(share) : share / (3 * knee * knee) + 4.0 / 29;
    };
    const double x = part(0.4124564, 0.3575761, 0.1804375, 0.95047);
    const double y = part(0.2126729, 0.7151522, 0.0721750, 1);
    const double z = part(0.0193339, 0.1191920, 0.9503041, 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const Lab &first, const Lab &second)
{
    const auto faded = [](double chroma) { // how grey it is, from 0 for strong colours to 1
        return 1 - std::sqrt(std::pow(chroma, 7) / (std::pow(chroma, 7) + std::pow(25.0, 7)));
    };
    const double stretch = 1 + 0.5 * faded((std::hypot(first.a, first.b) + std::hypot(second.a, second.b)) / 2);
    const double chroma1 = std::hypot(stretch * first.a, first.b);
    const double chroma2 = std::hypot(stretch * second.a, second.b);
    const double hue1 = hueOf(stretch * first.a, first.b);
    const double hue2 = hueOf(stretch * second.a, second.b);
    const bool grey = chroma1 * chroma2 == 0;

    double turn = grey ? 0 : hue2 - hue1;
    double hue = hue1 + hue2;
    if (!grey) {
        if (std::abs(hue1 - hue2) > 180) {
            turn += turn > 0 ? -360 : 360;
            hue += hue < 360 ? 360 : -360;
        }
        hue /= 2;
    }
    const double lightness = (first.l + second.l) / 2 - 50;
    const double chroma = (chroma1 + chroma2) / 2;
    const double weight = 1 - 0.17 * std::cos(degrees(hue - 30)) + 0.24 * std::cos(degrees(2 * hue))
        + 0.32 * std::cos(degrees(3 * hue + 6)) - 0.20 * std::cos(degrees(4 * hue - 63));
    const double byLightness =
        (second.l - first.l) / (1 + 0.015 * lightness * lightness / std::sqrt(20 + lightness * lightness));
    const double byChroma = (chroma2 - chroma1) / (1 + 0.045 * chroma);
    const double byHue = 2 * std::sqrt(chroma1 * chroma2) * std::sin(degrees(turn) / 2) / (1 + 0.015 * chroma * weight);
    const double rotation = -2 * (1 - faded(chroma)) * std::sin(degrees(60 * std::exp(-std::pow((hue - 275) / 25, 2))));
    return std::sqrt(byLightness * byLightness + byChroma * byChroma + byHue * byHue + rotation * byChroma * byHue);
}

} // namespace overlap
