// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/voice.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace overlap::sound {

namespace {

/// How a kind of note sounds; times in seconds.
struct Timbre
{
    double lowest; ///< Hz
    double length;
    double rise;
    double fall; ///< At the end.
    double decay;
};

Timbre timbreOf(Sound::Kind kind)
{
    switch (kind) {
    case Sound::Kind::Start:
        return {.lowest = 523.25, .length = 0.18, .rise = 0.008, .fall = 0.04, .decay = 0.07};
    case Sound::Kind::End:
        return {.lowest = 261.63, .length = 0.7, .rise = 0.015, .fall = 0.15, .decay = 0.3};
    }
    Q_UNREACHABLE();
}

/// From 0 to 1 without a corner.
double soft(double share)
{
    return (1 - std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0))) / 2;
}

} // namespace

Samples noteOf(Sound::Kind kind, int semitones)
{
    constexpr double octave = 12;
    constexpr double overtone = 0.2; ///< Share of the second partial: a bare sine is hard to hear on small speakers.
    const Timbre timbre = timbreOf(kind);
    const double turn = 2 * std::numbers::pi * timbre.lowest * std::pow(2, semitones / octave);
    Samples samples(std::size_t(timbre.length * sampleRate));
    const double end = double(samples.size() - 1) / sampleRate;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double time = double(i) / sampleRate;
        const double envelope =
            soft(time / timbre.rise) * soft((end - time) / timbre.fall) * std::exp(-time / timbre.decay);
        const double wave = (std::sin(turn * time) + overtone * std::sin(2 * turn * time)) / (1 + overtone);
        samples[i] = float(noteLoudness * envelope * wave);
    }
    return samples;
}

void Mixer::add(const Sound &sound)
{
    for (const int note : sound.notes) {
        if (m_voices.size() < mostVoices)
            m_voices.push_back({noteOf(sound.kind, note)});
    }
}

void Mixer::take(std::span<float> samples)
{
    std::ranges::fill(samples, 0.0F);
    for (Voice &voice : m_voices) {
        const std::size_t count = std::min(samples.size(), voice.samples.size() - voice.next);
        for (std::size_t i = 0; i < count; ++i)
            samples[i] += voice.samples[voice.next + i];
        voice.next += count;
    }
    std::erase_if(m_voices, [](const Voice &voice) { return voice.next == voice.samples.size(); });
}

} // namespace overlap::sound
