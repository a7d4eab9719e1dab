// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingwebsocket.h"

#include "core/forreal.h"
#include "core/future.h"
#include "core/job.h"

#include <QEventLoop>
#include <QTimer>

namespace overlap {

namespace {

JobContext &currentJob()
{
    JobContext *job = JobContext::current();
    if (!job)
        throw UsageError("a blocking connection belongs into a thread");
    return *job;
}

} // namespace

BlockingWebSocket::BlockingWebSocket(const QString &url) : m_job(currentJob())
{
    if (!isForReal())
        return;
    m_end = liveWebSocketEnd();
    m_end->open(url);
    blockUntil(&WebSocketEnd::isOpen);
    m_end->expectOpened();
}

BlockingWebSocket::~BlockingWebSocket()
{
    if (m_end && m_end->isOpen() && !isRunStopped())
        m_end->close();
}

void BlockingWebSocket::send(const QString &text)
{
    if (!m_end) {
        m_echoes.push_back(text);
        return;
    }
    m_end->expectOpen();
    m_end->send(text);
    blockUntil(&WebSocketEnd::hasRoom);
}

QString BlockingWebSocket::receive()
{
    if (m_end) {
        blockUntil(&WebSocketEnd::hasMessage);
        return m_end->takeMessage();
    }
    if (m_echoes.empty())
        throw UsageError("nothing is sent in a virtual run to who has sent nothing");
    QString text = std::move(m_echoes.front());
    m_echoes.pop_front();
    return text;
}

/// Or until the end of the connection. Errors: Cancelled if the run is stopped before.
void BlockingWebSocket::blockUntil(WebSocketEnd::Condition condition)
{
    if (m_end->isDecided(condition))
        return;
    m_job.blockWhile([&](const std::function<void()> &done) {
        constexpr std::chrono::milliseconds patience{50};
        QEventLoop events;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &events, [&] {
            if (isRunStopped())
                events.quit();
        });
        look.start(patience);
        m_end->changed = [&] {
            if (m_end->isDecided(condition))
                events.quit();
        };
        events.exec();
        m_end->changed = nullptr;
        done();
    });
    if (!m_end->isDecided(condition))
        throw Cancelled();
}

} // namespace overlap
