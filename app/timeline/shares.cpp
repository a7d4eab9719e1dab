// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/shares.h"

#include <algorithm>
#include <cmath>

namespace overlap {

namespace {

/// A part in pixels.
struct PartPlace
{
    qreal left;
    qreal right;
    int kind;
};

/// Adds the columns of parts that are too narrow to see one by one.
void addColumns(std::vector<Piece> &pieces, std::span<const PartPlace> fine, int kinds, qreal origin, qreal column)
{
    if (fine.empty())
        return;
    const qreal end = fine.back().right;
    auto next = fine.begin();
    for (qreal left = fine.front().left; left < end;) {
        const qreal border = origin + (std::floor((left - origin) / column + 1e-6) + 1) * column;
        Piece piece{left, std::min(border, end), -1, std::vector<double>(std::size_t(kinds))};
        for (; next != fine.end() && next->left < piece.right; ++next) {
            const qreal inside = std::min(next->right, piece.right) - std::max(next->left, left);
            piece.shares[std::size_t(next->kind)] += inside / (piece.right - left);
            if (next->right > piece.right)
                break; // The rest of it is in the next column.
        }
        left = piece.right;
        pieces.push_back(std::move(piece));
    }
}

} // namespace

std::vector<Piece> pieces(std::span<const Part> parts, int kinds, const TimeAxis &axis, qreal least, qreal column)
{
    std::vector<Piece> result;
    std::vector<PartPlace> fine;
    const auto flush = [&] {
        addColumns(result, fine, kinds, axis.left, column);
        fine.clear();
    };
    for (const Part &part : parts) {
        const PartPlace place{std::max(axis.left, timeToX(axis, part.start)),
                              std::min(axis.right(), timeToX(axis, part.end)), part.kind};
        if (place.right <= place.left)
            continue;
        if (!fine.empty() && place.left - fine.back().right >= least)
            flush();
        if (place.right - place.left < least) {
            fine.push_back(place);
            continue;
        }
        flush();
        result.push_back({place.left, place.right, place.kind, {}, part.start<axis.start, part.end> axis.end});
    }
    flush();
    return result;
}

} // namespace overlap
