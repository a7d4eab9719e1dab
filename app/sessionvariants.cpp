// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include <algorithm>
#include <utility>

namespace overlap {

bool Session::isShown(const Variant &variant) const
{
    return std::ranges::any_of(m_tracks, [&](const Track &track) { return track.variant == &variant; });
}

void Session::setShown(const Variant &variant, bool shown)
{
    if (isShown(variant) == shown || (!shown && m_tracks.size() == 1))
        return;
    std::vector<const Variant *> variants;
    for (const Variant &other : m_lesson->variants) {
        if (&other == &variant ? shown : isShown(other))
            variants.push_back(&other);
    }
    changeTracks(variants);
    if (shown || !isShown(*m_focus))
        m_focus = shown ? &variant : variants.back();
    Q_EMIT tracksChanged();
    Q_EMIT focusChanged();
}

void Session::changeTracks(const std::vector<const Variant *> &variants)
{
    const auto hasRun = [&](const Track &track) {
        return track.run && std::ranges::find(variants, track.variant) != variants.end();
    };
    if (m_state != RunState::Finished || std::ranges::none_of(m_tracks, hasRun)) {
        buildTracks(variants);
        return;
    }
    m_inspection.clear();
    std::vector<Track> before = std::exchange(m_tracks, {});
    m_edge = {};
    for (const Variant *variant : variants) {
        const auto old = std::ranges::find(before, variant, &Track::variant);
        Track &track = m_tracks.emplace_back();
        track.variant = variant;
        if (old == before.end())
            continue;
        track = std::move(*old);
        if (track.run)
            m_edge = std::max(m_edge, track.run->timeline().latest());
    }
    m_playhead = std::min(m_playhead, m_edge);
    predict();
}

std::vector<const Variant *> Session::variantsOf(const QStringList &ids) const
{
    std::vector<const Variant *> variants;
    for (const Variant &variant : m_lesson->variants) {
        if (ids.isEmpty() ? variants.size() < 2 : ids.contains(variant.id))
            variants.push_back(&variant);
    }
    return variants;
}

void Session::setShown(const QStringList &ids)
{
    const std::vector<const Variant *> variants = variantsOf(ids);
    if (std::ranges::equal(variants, m_tracks, {}, {}, &Track::variant))
        return;
    changeTracks(variants);
    if (!isShown(*m_focus))
        m_focus = variants.back();
    Q_EMIT tracksChanged();
    Q_EMIT focusChanged();
}

void Session::setFocus(const Variant &variant)
{
    if (m_focus == &variant || !isShown(variant))
        return;
    m_focus = &variant;
    const std::optional<SpanRef> &span = m_inspection.selection();
    if (span && (span->track >= m_tracks.size() || m_tracks[span->track].variant != &variant))
        m_inspection.setSelection({}); // What is explained is of the variant whose code is shown.
    Q_EMIT focusChanged();
}

const Session::Track &Session::focusTrack() const
{
    return *std::ranges::find(m_tracks, m_focus, &Track::variant);
}

void Session::translate(const Lesson &lesson)
{
    Q_ASSERT(lesson.id == m_lesson->id);
    m_lesson = &lesson;
    m_focus = lesson.variant(m_focus->id);
    for (Track &track : m_tracks)
        track.variant = lesson.variant(track.variant->id);
    Q_EMIT translated();
}

} // namespace overlap
