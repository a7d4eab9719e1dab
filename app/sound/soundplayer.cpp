// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/soundplayer.h"

#include "app/session.h"
#include "app/sound/speaker.h"

#include <QAction>

namespace overlap {

using RunState = Session::RunState;

SoundPlayer::SoundPlayer(Session &session, QAction &action, QObject *parent)
    : QObject(parent), m_session(session), m_action(action)
{
    connect(&action, &QAction::toggled, this, &SoundPlayer::setOn);
    setOn(action.isChecked());
}

SoundPlayer::~SoundPlayer() = default;

void SoundPlayer::setOn(bool on)
{
    m_isLive = false;
    m_listening.reset();
    m_speaker.reset();
    m_action.setText(tr("Sound"));
    if (!on)
        return;
    m_speaker = std::make_unique<sound::Speaker>();
    if (!m_speaker->hasDevice())
        m_action.setText(tr("Sound (no output device)"));
    m_listening = std::make_unique<QObject>();
    connect(&m_session, &Session::runStateChanged, m_listening.get(), [this] { takeRunState(); });
    connect(&m_session, &Session::playheadChanged, m_listening.get(), [this] { takeFrame(); });
    takeRunState();
}

std::vector<const Timeline *> SoundPlayer::runs() const
{
    std::vector<const Timeline *> runs;
    for (const Session::Track &track : m_session.tracks()) {
        if (const Timeline *run = track.recorded())
            runs.push_back(run);
    }
    return runs;
}

void SoundPlayer::takeRunState()
{
    switch (m_session.runState()) {
    case RunState::Idle:
    case RunState::Paused:
        m_isLive = false;
        return;
    case RunState::Running:
        m_isLive = true;
        if (m_session.edge() == TimePoint{})
            m_heard = {};
        else
            sound::skip(m_heard, runs()); // What it has been stepped through.
        return;
    case RunState::Finished:
        return; // Its last frame is still to come.
    }
}

void SoundPlayer::takeFrame()
{
    if (!m_isLive)
        return;
    for (const sound::Sound &each : sound::listen(m_heard, runs(), m_session.edge())) {
        m_speaker->play(each);
        Q_EMIT played(each);
    }
    m_isLive = m_session.runState() == RunState::Running;
}

} // namespace overlap
