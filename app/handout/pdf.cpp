// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/pdf.h"

#include "app/handout/drawing.h"
#include "app/handout/handoutwords.h"
#include "app/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

namespace overlap::handout {

namespace {

constexpr qreal headerBaseline = 48;
constexpr qreal footerBaseline = 42; ///< From below.

/// Two texts at the ends of a line; the left one gives way.
void paintEnds(QPainter &painter, const QString &left, const QFont &leftFont, const QString &right, const QRectF &body,
               qreal baseline)
{
    const QFont font = printFont(metrics.tinyText);
    const qreal width = QFontMetricsF(font).horizontalAdvance(right);
    const QString shown =
        QFontMetricsF(leftFont).elidedText(left, Qt::ElideRight, body.width() - width - 2 * metrics.margin);
    drawLine(painter, shown, leftFont, ink().soft, {body.left(), baseline});
    drawLine(painter, right, font, ink().soft, {body.right() - width, baseline});
}

} // namespace

void paintPage(QPainter &painter, const Handout &handout, const Pages &pages, int page)
{
    const QRectF body = bodyOf(pages.paper);
    const qreal height = pageOf(pages.paper).height();
    const auto first = std::ranges::find(pages.blocks, page, &PlacedBlock::page);
    const QString part = first == pages.blocks.end() ? QString() : handout.parts[first->part].name;
    const auto *program = first == pages.blocks.end() ? nullptr : std::get_if<Program>(&first->block.content);
    const bool goesOn = program && !program->begins;
    const QString head =
        goesOn ? HandoutWords::tr("%1 – %2 goes on").arg(handout.title, program->title) : handout.title;
    paintEnds(painter, head, printFont(metrics.tinyText), part, body, headerBaseline);
    drawRule(painter, body.left(), body.right(), headerBaseline + metrics.gap);
    paintEnds(painter, handout.command, printCodeFont(), HandoutWords::tr("%1 of %2").arg(page + 1).arg(pages.count),
              body, height - footerBaseline);
    for (const PlacedBlock &placed : pages.blocks) {
        if (placed.page == page)
            paint(painter, placed.block, placed.place);
    }
}

bool writePdf(const Handout &handout, Paper paper, const QString &path, QString *error)
{
    const auto fail = [&](const QString &reason) {
        if (error)
            *error = QStringLiteral("%1: %2").arg(path, reason);
        return false;
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(file.errorString());
    const Pages pages = layoutHandout(handout, paper);
    QPdfWriter writer(&file);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(pageSize(paper));
    writer.setPageMargins({});
    writer.setTitle(HandoutWords::tr("%1: handout").arg(handout.title));
    writer.setCreator(QStringLiteral("Overlap"));
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(HandoutWords::tr("cannot draw the pages"));
    for (int page = 0; page < pages.count; ++page) {
        if (page > 0 && !writer.newPage())
            return fail(HandoutWords::tr("cannot draw the pages"));
        paintPage(painter, handout, pages, page);
    }
    if (!painter.end())
        return fail(HandoutWords::tr("cannot draw the pages"));
    return file.commit() || fail(file.errorString());
}

} // namespace overlap::handout
