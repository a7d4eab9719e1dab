// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/pages.h"

#include "app/handout/drawing.h"

namespace overlap::handout {

namespace {

/// From `first` to behind the last block that keeps together with it; `liked`: or that is liked.
std::size_t chainEnd(const std::vector<Extent> &extents, std::size_t first, bool liked)
{
    const auto goesOn = [&](const Extent &extent) { return extent.keepsWithNext || (liked && extent.likesNext); };
    std::size_t end = first + 1;
    while (end < extents.size() && goesOn(extents[end - 1]) && !extents[end].startsPage)
        ++end;
    return end;
}

/// All runs in one picture if a page has room for it, else each in one of its own.
std::vector<Block> split(const Block &block, QSizeF body)
{
    const auto *picture = std::get_if<Picture>(&block.content);
    if (!picture || heightOf(*picture, body.width()) <= body.height())
        return {block};
    std::vector<Block> blocks;
    blocks.reserve(picture->runs.size());
    for (const Picture::Run &run : picture->runs)
        blocks.push_back({Picture{{run}, picture->length}});
    return blocks;
}

} // namespace

std::vector<Spot> placeBlocks(const std::vector<Extent> &extents, qreal pageHeight)
{
    std::vector<Spot> spots;
    int page = 0;
    qreal used = 0;
    std::size_t kept = 0; ///< The end of the chain that is known to fit.
    for (std::size_t i = 0; i < extents.size(); ++i) {
        const auto heightTo = [&](std::size_t end) {
            qreal height = 0;
            for (std::size_t each = i; each < end; ++each)
                height += (each == i && used == 0 ? 0 : extents[each].above) + extents[each].height;
            return height;
        };
        const bool startsPage = extents[i].startsPage && i > 0;
        if (i >= kept) {
            const bool isLiked = i > 0 && extents[i - 1].likesNext; // The chain was too high from its start.
            const std::size_t liked = chainEnd(extents, i, !isLiked);
            const bool fits = heightTo(liked) - (used > 0 ? extents[i].above : 0) <= pageHeight;
            kept = fits ? liked : chainEnd(extents, i, false);
            if (used > 0 && (startsPage || used + heightTo(kept) > pageHeight)) {
                ++page;
                used = 0;
            }
            if (heightTo(kept) > pageHeight)
                kept = i + 1;
        }
        const qreal top = used == 0 ? 0 : used + extents[i].above;
        spots.push_back({page, top});
        used = top + extents[i].height;
    }
    return spots;
}

Pages layoutHandout(const Handout &handout, Paper paper)
{
    const QRectF body = bodyOf(paper);
    Pages pages{.paper = paper, .count = 0, .blocks = {}};
    std::vector<Extent> extents;
    for (std::size_t part = 0; part < handout.parts.size(); ++part) {
        bool startsPage = true;
        for (const Block &whole : handout.parts[part].blocks) {
            for (Block &block : split(whole, body.size())) {
                extents.push_back({std::min(heightOf(block, body.width()), body.height()), spaceAbove(block),
                                   block.keepsWithNext, block.likesNext, startsPage});
                startsPage = false;
                pages.blocks.push_back({std::move(block), part, 0, {}});
            }
        }
    }
    const std::vector<Spot> spots = placeBlocks(extents, body.height());
    for (std::size_t i = 0; i < spots.size(); ++i) {
        pages.blocks[i].page = spots[i].page;
        pages.blocks[i].place = {body.left(), body.top() + spots[i].top, body.width(), extents[i].height};
        pages.count = spots[i].page + 1;
    }
    return pages;
}

} // namespace overlap::handout
