// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http.h"
#include "core/pacedtimers.h"

#include <QFuture>
#include <QHttpServer>

namespace overlap {

class WebListener;

/// The port of a SlowServer in a live run and what answers there. Lives on the server's thread.
class SlowPort final : public QObject
{
    Q_OBJECT
public:
    /// Listens on 127.0.0.1, on a port that the system chooses. `connections` counts who comes. The run's link and the
    /// count outlive it. Errors: ConnectionError if there is no port.
    SlowPort(LiveLink &link, Duration latency, std::atomic<int> &connections);
    ~SlowPort() override;

    quint16 number() const;

    static HttpResponse responseTo(const QString &path);

private:
    QFuture<QHttpServerResponse> answer(const QString &path);

    const Duration m_latency;
    PacedTimers m_timers;
    QHttpServer m_server;
    WebListener *m_listener; ///< The server's.
};

} // namespace overlap
