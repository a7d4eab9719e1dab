// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sound/listen.h"

#include <span>

namespace overlap::sound {

/// Samples between -1 and 1.
using Samples = std::vector<float>;

/// How many samples make a second.
constexpr int sampleRate = 44'100;

/// The loudest that a sample of one note is, and how many notes can sound at the same time without being more than 1.
constexpr float noteLoudness = 0.1F;
constexpr std::size_t mostVoices = 10;

/// One note: soft, begins and ends in silence. A start is short and high, an end longer and deeper.
Samples noteOf(Sound::Kind kind, int semitones);

/// The notes that sound now. Used by one thread.
class Mixer
{
public:
    /// Lets the notes of a sound begin now; those that are too many at once are left out.
    void add(const Sound &sound);

    bool isSilent() const { return m_voices.empty(); }

    /// The next samples; fills them all, with silence at the end if there is no more.
    void take(std::span<float> samples);

private:
    struct Voice
    {
        Samples samples;
        std::size_t next = 0;
    };

    std::vector<Voice> m_voices;
};

} // namespace overlap::sound
