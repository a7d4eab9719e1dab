// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPageSize>
#include <QRectF>
#include <QString>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QLocale)

namespace overlap::handout {

enum class Paper : quint8 { A4, Letter };

/// All lengths of a handout are in pixels of which this many make an inch.
constexpr int dotsPerInch = 96;

/// The paper that people use where that locale is used; A4 if that is not known.
Paper usualPaper(const QLocale &locale);

/// "a4", "letter": for the command line. Not translated.
QString paperName(Paper paper);
std::optional<Paper> paperNamed(QStringView name);

/// All names, for messages.
QString paperNames();

QPageSize pageSize(Paper paper);

/// The page, and the part of it that the contents have to themselves: without margins, header and footer.
QSizeF pageOf(Paper paper);
QRectF bodyOf(Paper paper);

/// The distance of anything from the edge of the paper: most printers leave that much white.
constexpr qreal pageEdge = 36;

} // namespace overlap::handout
