// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http.h"
#include "core/livelink.h"

#include <QSemaphore>
#include <QThread>

namespace overlap {

/// The thread of a SlowServer in a live run. Its end closes all connections.
class SlowServerThread final : public QThread
{
    Q_OBJECT
public:
    /// Returns once it listens. The run's link outlives it. Errors: HttpError if there is no port to be had.
    SlowServerThread(LiveLink &link, Duration latency);
    ~SlowServerThread() override;

    quint16 port() const { return m_port; }

    /// How many connections clients have opened so far. Any thread.
    int connections() const { return m_connections.load(std::memory_order_relaxed); }

    static HttpResponse responseTo(const QString &path);

protected:
    void run() override;

private:
    LiveLink &m_link;
    const Duration m_latency;
    QSemaphore m_listens; ///< Or it cannot.
    quint16 m_port = 0;   ///< 0: it could not listen.
    std::atomic<int> m_connections{0};
};

} // namespace overlap
