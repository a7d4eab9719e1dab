// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/listen.h"

#include <algorithm>
#include <array>

namespace overlap::sound {

namespace {

std::size_t endedIn(const Timeline &run)
{
    return run.ended(TaskState::Finished) + run.ended(TaskState::Failed) + run.ended(TaskState::Cancelled);
}

/// Notes that sound well together in any order.
int startNote(std::size_t task)
{
    constexpr std::array scale{0, 2, 4, 7, 9, 12, 14, 16, 19, 21};
    return scale[task % scale.size()];
}

Sound endChord(std::size_t tasks)
{
    constexpr std::array chord{0, 4, 7, 12};
    static_assert(chord.size() == mostNotes);
    return {Sound::Kind::End, {chord.begin(), chord.begin() + std::ptrdiff_t(std::min(tasks, chord.size()))}};
}

} // namespace

void skip(Heard &heard, const std::vector<const Timeline *> &runs)
{
    heard = {};
    for (const Timeline *run : runs)
        heard.runs.push_back({run->lanes().size(), endedIn(*run)});
}

std::vector<Sound> listen(Heard &heard, const std::vector<const Timeline *> &runs, TimePoint edge)
{
    heard.runs.resize(runs.size());
    std::vector<Sound> sounds;
    Sound start{Sound::Kind::Start, {}};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Heard::Run &before = heard.runs[i];
        const std::size_t ended = endedIn(*runs[i]);
        if (runs[i]->lanes().size() < before.started || ended < before.ended)
            before = {};
        for (; before.started < runs[i]->lanes().size(); ++before.started) {
            if (start.notes.size() < mostNotes)
                start.notes.push_back(startNote(before.started));
        }
        heard.ending += ended - before.ended;
        if (ended > before.ended && !heard.since)
            heard.since = edge;
        before.ended = ended;
    }
    if (!start.notes.empty())
        sounds.push_back(std::move(start));
    const bool isOver = std::ranges::all_of(runs, [](const Timeline *run) { return run->ended(); });
    if (heard.since && (isOver || edge - *heard.since >= together)) {
        sounds.push_back(endChord(heard.ending));
        heard.ending = 0;
        heard.since.reset();
    }
    return sounds;
}

} // namespace overlap::sound
