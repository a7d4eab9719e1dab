// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/block.h"
#include "app/handout/paper.h"

namespace overlap::handout {

/// What there is to know of a block to give it a place.
struct Extent
{
    qreal height = 0;
    qreal above = 0;            ///< The space over it, except at the top of a page.
    bool keepsWithNext = false; ///< As in Block.
    bool likesNext = false;
    bool startsPage = false;
};

struct Spot
{
    int page = 0;  ///< From 0.
    qreal top = 0; ///< Within the body of the page.

    friend bool operator==(const Spot &, const Spot &) = default;
};

/// Puts blocks onto pages, one below the other. None is split; those that keep together or like each other go on to the
/// next page together unless they are higher than a page. A block higher than a page has one of its own.
std::vector<Spot> placeBlocks(const std::vector<Extent> &extents, qreal pageHeight);

struct PlacedBlock
{
    Block block;
    std::size_t part = 0;
    int page = 0; ///< From 0.
    QRectF place; ///< On the page.
};

struct Pages
{
    Paper paper = Paper::A4;
    int count = 0;
    std::vector<PlacedBlock> blocks; ///< In the order of the handout. A picture may have become several.
};

/// Needs a QGuiApplication, for fonts.
Pages layoutHandout(const Handout &handout, Paper paper);

} // namespace overlap::handout
