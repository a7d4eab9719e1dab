// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sound/listen.h"

#include <QObject>

#include <memory>

class QAction;

namespace overlap {

class Session;

namespace sound {
class Speaker;
}

/// Lets a live run be heard while an action is checked: starts and ends of tasks, while the run goes on. Not when it is
/// paused or stepped, nor when the playhead is moved. Without an output device the action says so.
class SoundPlayer : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    SoundPlayer(Session &session, QAction &action, QObject *parent = nullptr);
    ~SoundPlayer() override;

Q_SIGNALS:
    /// On its way to the output device, if there is one.
    void played(const overlap::sound::Sound &sound);

private:
    void setOn(bool on);
    void takeRunState();
    void takeFrame();
    std::vector<const Timeline *> runs() const;

    Session &m_session;
    QAction &m_action;
    std::unique_ptr<sound::Speaker> m_speaker; ///< Only while it is on.
    std::unique_ptr<QObject> m_listening;      ///< Owns what is connected while it is on.
    sound::Heard m_heard;
    bool m_isLive = false; ///< What comes next has just happened.
};

} // namespace overlap
