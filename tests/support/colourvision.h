// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

namespace overlap {

/// How people see who lack the red, green or blue cones, or see no colours.
enum class ColourVision : quint8 { Usual, Protanopia, Deuteranopia, Tritanopia, Achromatopsia };

inline constexpr ColourVision colourVisions[] = {ColourVision::Usual, ColourVision::Protanopia,
                                                 ColourVision::Deuteranopia, ColourVision::Tritanopia,
                                                 ColourVision::Achromatopsia};

/// "protanopia"; the usual one is "usual".
QString nameOf(ColourVision vision);

/// The colour as it looks to them. By the matrices of Machado, Oliveira and Fernandes, "A Physiologically-based Model
/// for Simulation of Color Vision Deficiency" (2009), for severity 1.0, on linear RGB; without colours, by the relative
/// luminance of Rec. 709.
QColor seen(const QColor &color, ColourVision vision);

/// The opaque image in the same way.
QImage seen(const QImage &image, ColourVision vision);

/// A colour in CIELAB, for the white of D65.
struct Lab
{
    double l;
    double a;
    double b;
};

Lab labOf(const QColor &color);

/// How different two colours look: CIEDE2000. About 1 can just be told apart, and black is 100 from white.
double difference(const Lab &first, const Lab &second);

} // namespace overlap
