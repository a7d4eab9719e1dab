// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <optional>
#include <vector>

namespace overlap::sound {

/// What is to be heard at one moment: a tone for each task that starts, or a chord for the tasks that end together.
struct Sound
{
    enum class Kind : quint8 { Start, End };

    Kind kind = Kind::Start;
    std::vector<int> notes; ///< In semitones above the lowest note of the kind. At least one, at most mostNotes.

    friend bool operator==(const Sound &, const Sound &) = default;
};

constexpr std::size_t mostNotes = 4;

/// Tasks that end at most so long after each other, in the time of the run, end together.
constexpr Duration together = std::chrono::milliseconds(40);

/// Up to where the runs have been heard.
struct Heard
{
    struct Run
    {
        std::size_t started = 0;
        std::size_t ended = 0;
    };

    std::vector<Run> runs;
    std::size_t ending = 0;         ///< Tasks whose chord is still to come.
    std::optional<TimePoint> since; ///< When the first of them was seen.
};

/// Takes note of what the runs have recorded, without a sound.
void skip(Heard &heard, const std::vector<const Timeline *> &runs);

/// What there is to hear of what the runs have recorded since the last call. `edge` is the moment up to which they go.
/// The runs are the same in each call; one that has less than before has begun anew.
std::vector<Sound> listen(Heard &heard, const std::vector<const Timeline *> &runs, TimePoint edge);

} // namespace overlap::sound
