// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/block.h"

#include <QFont>
#include <QRectF>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {
struct Theme;
}

/// How blocks look. For each kind there is a height in a given width, and a function that draws it into a place of that
/// size. All in the colours of the light theme: states also tell themselves apart by pattern and word, so that they do
/// in print without colours. Needs a QGuiApplication.
namespace overlap::handout {

constexpr qreal gap = 8; ///< Between what stands side by side.

qreal heightOf(const Block &block, qreal width);
void paint(QPainter &painter, const Block &block, const QRectF &place);

/// The space over a block that is not the first on its page.
qreal spaceAbove(const Block &block);

qreal heightOf(const Heading &heading, qreal width);
qreal heightOf(const Paragraph &paragraph, qreal width);
qreal heightOf(const Command &command, qreal width);
qreal heightOf(const NameLine &line, qreal width);
qreal heightOf(const Choice &choice, qreal width);
qreal heightOf(const WritingLines &lines, qreal width);
qreal heightOf(const ResultTable &table, qreal width);
qreal heightOf(const Program &program, qreal width);
qreal heightOf(const ProgramPair &pair, qreal width);
qreal heightOf(const LinesToSort &lines, qreal width);
qreal heightOf(const BlankAxes &axes, qreal width);
qreal heightOf(const StateKey &key, qreal width);
qreal heightOf(const Picture &picture, qreal width);

void paint(QPainter &painter, const Heading &heading, const QRectF &place);
void paint(QPainter &painter, const Paragraph &paragraph, const QRectF &place);
void paint(QPainter &painter, const Command &command, const QRectF &place);
void paint(QPainter &painter, const NameLine &line, const QRectF &place);
void paint(QPainter &painter, const Choice &choice, const QRectF &place);
void paint(QPainter &painter, const WritingLines &lines, const QRectF &place);
void paint(QPainter &painter, const ResultTable &table, const QRectF &place);
void paint(QPainter &painter, const Program &program, const QRectF &place);
void paint(QPainter &painter, const ProgramPair &pair, const QRectF &place);
void paint(QPainter &painter, const LinesToSort &lines, const QRectF &place);
void paint(QPainter &painter, const BlankAxes &axes, const QRectF &place);
void paint(QPainter &painter, const StateKey &key, const QRectF &place);
void paint(QPainter &painter, const Picture &picture, const QRectF &place);

// What they have in common.

const Theme &ink();

/// Fonts as they are printed: their letters stand where their widths say, not on pixels.
QFont printFont(int size, QFont::Weight weight = QFont::Normal);
QFont printCodeFont();

/// The height of a text of several lines, and the text itself.
qreal textHeight(const QString &text, const QFont &font, qreal width, bool isMarkdown = false);
void drawText(QPainter &painter, const QString &text, const QFont &font, const QColor &color, const QRectF &place,
              bool isMarkdown = false);

/// One line, on that baseline.
void drawLine(QPainter &painter, const QString &text, const QFont &font, const QColor &color, QPointF baseline);

/// A line to write on.
void drawRule(QPainter &painter, qreal left, qreal right, qreal y);

/// A box to tick or to write a number into.
void drawBox(QPainter &painter, const QRectF &box);

} // namespace overlap::handout
