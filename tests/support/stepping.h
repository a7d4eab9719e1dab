// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QCoreApplication>

namespace overlap {

/// Takes one step and waits until it has been taken and recorded. No wait of the programs takes time.
inline void stepOnce(Session &session)
{
    session.stepForward();
    do {
        QCoreApplication::processEvents();
    } while (!session.isSettled());
}

/// Steps until `reached()`, or until there is nothing left to step: then the result is false.
template<typename Condition>
bool stepUntil(Session &session, Condition reached)
{
    while (!reached()) {
        if (session.runState() == Session::RunState::Finished && session.isAtEdge())
            return false;
        stepOnce(session);
    }
    return true;
}

/// Steps through the live runs to their end.
inline void stepToTheEnd(Session &session)
{
    stepUntil(session, [&] { return session.runState() == Session::RunState::Finished; });
}

} // namespace overlap
