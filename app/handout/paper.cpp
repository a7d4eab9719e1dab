// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/paper.h"

#include <QLocale>
#include <QMarginsF>

#include <algorithm>
#include <array>

namespace overlap::handout {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal side = 56;
constexpr qreal top = 72;
constexpr qreal bottom = 66;

struct Named
{
    Paper paper;
    QLatin1StringView name;
};

constexpr std::array papers{Named{Paper::A4, QLatin1StringView("a4")},
                            Named{Paper::Letter, QLatin1StringView("letter")}};

} // namespace

Paper usualPaper(const QLocale &locale)
{
    // As the Unicode locale data have it.
    constexpr std::array letter{QLocale::Belize,       QLocale::Canada,     QLocale::Chile,       QLocale::Colombia,
                                QLocale::CostaRica,    QLocale::ElSalvador, QLocale::Guatemala,   QLocale::Mexico,
                                QLocale::Nicaragua,    QLocale::Panama,     QLocale::Philippines, QLocale::PuertoRico,
                                QLocale::UnitedStates, QLocale::Venezuela};
    return std::ranges::find(letter, locale.territory()) == letter.end() ? Paper::A4 : Paper::Letter;
}

QString paperName(Paper paper)
{
    return std::ranges::find(papers, paper, &Named::paper)->name;
}

std::optional<Paper> paperNamed(QStringView name)
{
    const auto found = std::ranges::find_if(papers, [&](const Named &each) { return each.name == name; });
    return found == papers.end() ? std::nullopt : std::optional(found->paper);
}

QString paperNames()
{
    QStringList names;
    for (const Named &each : papers)
        names += each.name;
    return names.join(u", "_s);
}

QPageSize pageSize(Paper paper)
{
    switch (paper) {
    case Paper::A4:
        return QPageSize(QPageSize::A4);
    case Paper::Letter:
        return QPageSize(QPageSize::Letter);
    }
    Q_UNREACHABLE();
}

QSizeF pageOf(Paper paper)
{
    constexpr qreal pointsPerInch = 72;
    return pageSize(paper).size(QPageSize::Point) * dotsPerInch / pointsPerInch;
}

QRectF bodyOf(Paper paper)
{
    return QRectF({}, pageOf(paper)).marginsRemoved({side, top, side, bottom});
}

} // namespace overlap::handout
