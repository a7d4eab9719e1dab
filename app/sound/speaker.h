// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sound/listen.h"

#include <memory>

namespace overlap::sound {

/// Plays sounds on the default output device, which is stopped, and costs nothing, while there is nothing to be heard.
class Speaker
{
public:
    Speaker() = default;
    virtual ~Speaker() = default;

    Speaker(const Speaker &) = delete;
    Speaker &operator=(const Speaker &) = delete;

    /// Lets it begin now, together with what still sounds.
    virtual void play(const Sound &sound) = 0;
};

/// Null without an output device. What it takes to play is loaded only here: most never ask for it.
std::unique_ptr<Speaker> makeSpeaker();

/// What the library that plays has, under the name of `speakerMaker`; null as above.
using SpeakerMaker = Speaker *(*)();
constexpr const char *speakerMaker = "overlapMakeSpeaker";

} // namespace overlap::sound
