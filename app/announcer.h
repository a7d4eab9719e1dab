// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/happenings.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <vector>

namespace overlap {

class Classroom;
class Session;

/// Says aloud what a run does while it goes on, and how a prediction turns out: to screen readers, as the name of a
/// status that changes. Nothing is painted. What happens while it is silent is said together.
class Announcer : public QWidget
{
    Q_OBJECT
public:
    /// `silence` is the least time between two announcements: a screen reader drops what comes faster.
    explicit Announcer(Classroom &classroom, std::chrono::milliseconds silence = std::chrono::seconds(1),
                       QWidget *parent = nullptr);

Q_SIGNALS:
    void announced(const QString &text);

private:
    void takeState();
    void takeTime();
    void takeVerdicts();
    void say(const QString &sentence);
    void speak();

    Classroom &m_classroom;
    Session &m_session;
    QTimer m_silence;
    QStringList m_unsaid;
    std::vector<Heard> m_heard; ///< Of each track.
    int m_run = 0;              ///< The number of that run.
};

} // namespace overlap
