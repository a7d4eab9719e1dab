// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program.h"

#include <memory>

namespace overlap {

/// A server of HTTP that needs a while for each answer, any number of them at once. In a live run it is one of
/// QHttpServer in a thread of its own, on a port of 127.0.0.1 that the system chooses; its latency is run time. It
/// checks what is asked as a WebServer does. A handle: it listens until the last one is gone. Used on the loop's
/// thread.
class SlowServer
{
public:
    /// Errors: ConnectionError if there is no port.
    explicit SlowServer(Seconds latency);

    /// The address of `path`. What is asked for "/error" is answered with status 500, everything else with 200.
    QString url(const QString &path = QStringLiteral("/")) const;

    /// How many connections clients have opened so far.
    int connections() const;

private:
    class State;
    class Modelled;
    class Live;
    std::shared_ptr<State> m_state;
};

} // namespace overlap
