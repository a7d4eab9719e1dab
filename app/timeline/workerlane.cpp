// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/workerlane.h"

#include "app/timeline/bars.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace overlap {

namespace {

/// The borders between the shares of a column, from top to bottom, in whole device pixels: what is there at all is
/// at least one high.
std::vector<qreal> borders(const std::vector<double> &shares, const QRectF &place, qreal ratio)
{
    std::vector<qreal> result{place.top()};
    double sum = 0;
    for (const double share : shares) {
        sum += share;
        const qreal wanted = sharp(place.top() + sum * place.height(), ratio);
        result.push_back(share > 0 ? std::max(wanted, result.back() + 1 / ratio) : result.back());
    }
    return result;
}

/// Draws pieces; the shares of neighbours that look the same as one. `looks`: of each kind.
void paintPieces(QPainter &painter, const std::vector<Piece> &pieces, const std::vector<Look> &looks, const Band &band,
                 const Theme &theme)
{
    const qreal ratio = pixelRatio(painter);
    for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
        QRectF place = sharpRect(painter, barPlace(band, piece->left, piece->right));
        if (piece->kind >= 0) {
            drawBar(painter, place, looks[std::size_t(piece->kind)], theme, {piece->cutLeft, piece->cutRight});
            continue;
        }
        const std::vector<qreal> own = borders(piece->shares, place, ratio);
        while (std::next(piece) != pieces.end() && std::next(piece)->kind < 0 && std::next(piece)->left == piece->right
               && borders(std::next(piece)->shares, place, ratio) == own)
            ++piece;
        place.setRight(std::max(place.right(), sharp(piece->right, ratio)));
        for (std::size_t kind = 0; kind < looks.size(); ++kind) {
            if (own[kind + 1] > own[kind])
                drawShare(painter, {QPointF(place.left(), own[kind]), QPointF(place.right(), own[kind + 1])},
                          looks[kind], theme);
        }
    }
}

} // namespace

QRectF barPlace(const Band &band, qreal left, qreal right)
{
    const qreal gap = std::floor(band.height / 8);
    return {left, band.top + gap, right - left, band.height - 2 * gap};
}

std::vector<Piece> rowPieces(const std::vector<Part> &parts, int kinds, const TimeAxis &axis)
{
    return pieces(parts, kinds, axis, metrics.shareColumn, metrics.shareColumn);
}

Look gilLook(int kind)
{
    return kind % 2 == 0 ? Look::HeldNext : Look::Held;
}

void paintWorker(QPainter &painter, const WorkerRow &row, TimePoint edge, const TimeAxis &axis, const Theme &theme)
{
    if (row.prediction) {
        for (const Job &job : jobsOf(*row.prediction, TimePoint::max())) {
            const QRectF place = barPlace(row.band, std::max(axis.left, timeToX(axis, job.start)),
                                          std::min(axis.right(), timeToX(axis, job.end)));
            if ((!row.run || job.end > edge) && place.width() >= 1)
                drawGhost(painter, place, TaskState::Running, theme, {job.start<axis.start, job.end> axis.end});
        }
    }
    if (!row.run)
        return;
    std::vector<Look> looks(workStates.size());
    std::ranges::transform(workStates, looks.begin(), workerLook);
    paintPieces(painter, rowPieces(workParts(*row.run, edge), int(looks.size()), axis), looks, row.band, theme);
}

void paintGil(QPainter &painter, const TrackScene &track, const Band &band, TimePoint edge, const TimeAxis &axis,
              const Theme &theme)
{
    const auto kinds = [](const Timeline &timeline) { return int(timeline.workers().size()); };
    if (track.prediction) {
        const TimePoint from = track.run && !track.run->isEmpty() ? edge : TimePoint{};
        for (const Piece &piece :
             rowPieces(gilParts(*track.prediction, TimePoint::max()), kinds(*track.prediction), axis)) {
            const QRectF place = barPlace(band, std::max(piece.left, timeToX(axis, from)), piece.right);
            if (place.width() > 0)
                painter.fillRect(sharpRect(painter, {place.left(), place.center().y(), place.width(), 1}), theme.faint);
        }
    }
    if (!track.run)
        return;
    std::vector<Look> looks(std::size_t(kinds(*track.run)));
    for (std::size_t kind = 0; kind < looks.size(); ++kind)
        looks[kind] = gilLook(int(kind));
    paintPieces(painter, rowPieces(gilParts(*track.run, edge), int(looks.size()), axis), looks, band, theme);
}

} // namespace overlap
