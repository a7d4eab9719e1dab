// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/timelinepages.h"

#include <algorithm>
#include <cmath>

namespace overlap {

namespace {

/// The pages of all tracks or of that one, from top to bottom.
std::vector<TimelinePage> scrolled(const std::vector<TrackScene> &tracks, std::optional<std::size_t> track, QSize size,
                                   qreal textScale, int leeway)
{
    TimelineScene scene;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        if (!track || *track == i) {
            scene.tracks.push_back(tracks[i]);
            scene.edge = std::max(scene.edge, tracks[i].run->latest());
        }
    }
    LayoutOptions options;
    options.textScale = textScale;
    const TimelineLayout layout = layoutTimeline(scene, size, options);
    const int seen = std::max(1, int(layout.seenBottom - layout.seenTop));
    const int most = std::max(0, int(std::ceil(layout.contentHeight)) - size.height());
    std::vector<TimelinePage> pages{{.track = track, .fitted = most > 0 && most < leeway}};
    for (int scroll = seen; most >= leeway && pages.back().scroll < most; scroll += seen)
        pages.push_back({.track = track, .scroll = std::min(scroll, most)});
    return pages;
}

} // namespace

std::vector<TimelinePage> timelinePages(const std::vector<TrackScene> &tracks, QSize size, qreal textScale, int leeway)
{
    std::vector<TimelinePage> pages = scrolled(tracks, {}, size, textScale, leeway);
    if (pages.size() == 1 || tracks.size() == 1)
        return pages;
    pages = {{.fitted = true}};
    for (std::size_t track = 0; track < tracks.size(); ++track)
        std::ranges::move(scrolled(tracks, track, size, textScale, leeway), std::back_inserter(pages));
    return pages;
}

} // namespace overlap
