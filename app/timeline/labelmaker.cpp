// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/labelmaker.h"

#include "app/timeline/bars.h"
#include "app/timeline/textsize.h"
#include "app/timeline/waitbars.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace overlap {

namespace {

constexpr qreal labelGap = 4;
constexpr qreal swatchShape = 1.8; ///< Width of a swatch by its height.

/// The text as one line with its letters in their places, which takes most of the time that drawing it takes.
const QTextLayout &shaped(const QString &text, const QFont &font)
{
    constexpr std::size_t most = 500;
    static std::map<std::tuple<QString, int, int>, QTextLayout> texts; // fonts differ in no more, as in textSize()
    if (texts.size() >= most)
        texts.clear();
    const auto [place, isNew] = texts.try_emplace({text, font.pixelSize(), font.weight()});
    QTextLayout &layout = place->second;
    if (isNew) {
        QString line = text;
        std::ranges::replace_if(
            line, [](QChar c) { return c == u'\n' || c == u'\r' || c == u'\t'; }, u' ');
        QTextOption option;
        option.setTextDirection(Qt::LeftToRight);
        option.setWrapMode(QTextOption::NoWrap);
        layout.setFont(font);
        layout.setTextOption(option);
        layout.setText(line);
        layout.setCacheEnabled(true);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
    }
    return layout;
}

/// Draws the text as QPainter does, at the left border or in the middle, at half the height.
void drawLine(QPainter &painter, const QRectF &rect, const QString &text, bool centred)
{
    if (!drawsPixels(painter) || pixelRatio(painter) != 1) { // it puts letters between our pixels
        painter.drawText(
            rect, int(Qt::AlignVCenter | Qt::TextSingleLine) | int(centred ? Qt::AlignHCenter : Qt::AlignLeft), text);
        return;
    }
    const QTextLayout &layout = shaped(text, painter.font());
    const QTextLine line = layout.lineAt(0);
    const qreal x = centred ? rect.left() + (rect.width() - line.naturalTextWidth()) / 2 : rect.left();
    layout.draw(&painter, QPointF(x, rect.top() + (rect.height() - line.height()) / 2));
}

} // namespace

qreal LabelMaker::signWidth(const Label &label)
{
    return label.icon == Icon::None ? 0 : label.iconSide + (label.text.isEmpty() ? 0 : labelGap);
}

qreal LabelMaker::swatchWidth(const Label &label)
{
    return label.swatch || label.strip || label.cause ? swatchShape * label.iconSide + labelGap : 0;
}

Label LabelMaker::label(Label::Kind kind, const QString &text, const QFont &font, const QColor &color, Icon icon) const
{
    Label made{kind, {}, text, font, color, {}, icon, std::round(metrics.icon * m_layout.textScale), {}};
    const QSizeF size = textSize(text, font);
    const qreal height = std::max(size.height(), icon == Icon::None ? 0 : made.iconSide);
    made.rect = QRectF(0, 0, size.width() + signWidth(made), height);
    return made;
}

Label LabelMaker::legend(const LegendEntry &entry) const
{
    const bool warning = entry.icon == Icon::Warning;
    const bool hasSample = entry.icon != Icon::None || entry.strip || entry.cause;
    const bool tells = !m_layout.legendIsBrief || !hasSample;
    Label made =
        label(Label::Kind::Legend, tells ? entry.text : QString(), font(metrics.tinyText), m_theme.soft, entry.icon);
    made.swatch = entry.look;
    made.strip = entry.strip;
    made.cause = entry.cause;
    if (warning)
        made.color = m_theme.warn;
    if (entry.icon == Icon::Heart)
        made.color = m_theme.ok;
    made.rect.setWidth(made.rect.width() + swatchWidth(made));
    return made;
}

void LabelMaker::place(Label &label, qreal x, const Band &band)
{
    label.rect.moveTopLeft(QPointF(std::round(x), std::round(band.center() - label.rect.height() / 2)));
    label.isStuck = band.stuck;
}

void LabelMaker::elide(Label &label, qreal right)
{
    if (label.rect.right() <= right)
        return;
    const QFontMetricsF size(label.font);
    const qreal room = right - label.rect.left() - signWidth(label);
    const QString shortest = label.text.left(2) + QChar(u'…');
    label.text =
        room < size.horizontalAdvance(shortest) ? QString() : size.elidedText(label.text, Qt::ElideRight, room);
    label.rect.setWidth(std::ceil(size.horizontalAdvance(label.text)) + signWidth(label));
}

void drawLabel(QPainter &painter, const Label &label, const Theme &theme)
{
    const bool bubble = label.kind == Label::Kind::Playhead || label.kind == Label::Kind::Measured;
    if (label.ground.isValid()) {
        const qreal radius = bubble ? metrics.bubbleRadius : metrics.bubbleRadius / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(label.ground);
        const qreal beside = bubble ? 0 : label.kind == Label::Kind::Sign ? 1 : labelGap;
        painter.drawRoundedRect(label.rect.adjusted(-beside, 0, beside, 0), radius, radius);
    }
    QRectF rest = label.rect;
    QRectF sign(0, 0, label.iconSide, label.iconSide);
    sign.moveCenter(rest.center());
    if (label.swatch || label.strip || label.cause) {
        const QRectF sample(rest.left(), sign.top(), swatchShape * sign.width(), sign.height());
        if (label.swatch)
            drawBar(painter, sample, *label.swatch, theme);
        if (label.cause)
            drawWait(painter, sample.adjusted(0, sample.height() / 4, 0, -sample.height() / 4), *label.cause, theme);
        if (label.strip)
            drawStrip(painter, *label.strip, sample.adjusted(0, metrics.strip, 0, -metrics.strip), theme);
        rest.setLeft(rest.left() + LabelMaker::swatchWidth(label));
    }
    if (label.icon != Icon::None) {
        sign.moveLeft(rest.left());
        drawIcon(painter, label.icon, sign, label.color);
        rest.setLeft(rest.left() + LabelMaker::signWidth(label));
    }
    if (label.text.isEmpty())
        return;
    painter.setFont(label.font);
    painter.setPen(label.color);
    drawLine(painter, rest, label.text, bubble);
}

} // namespace overlap
