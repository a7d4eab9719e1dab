// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingwebsocket.h"

#include "core/future.h"
#include "core/job.h"
#include "core/livelink.h"

#include <QEventLoop>
#include <QTimer>

namespace overlap {

namespace {

constexpr qint64 maxUnsent = 64 * 1024;

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
    if (!m_job.link())
        return;
    m_end = liveWebSocketEnd();
    m_end->open(url);
    blockUntil([](const WebSocketEnd &end) { return end.isOpen(); });
    m_end->expectOpened();
}

BlockingWebSocket::~BlockingWebSocket()
{
    if (m_end && m_end->isOpen() && !isStopped())
        m_end->close();
}

bool BlockingWebSocket::isStopped() const
{
    return m_job.link()->runner().isStopped();
}

void BlockingWebSocket::send(const QString &text)
{
    if (!m_end) {
        m_echoes.push_back(text);
        return;
    }
    m_end->expectOpen();
    m_end->send(text);
    blockUntil([](const WebSocketEnd &end) { return end.unsent() <= maxUnsent; });
}

QString BlockingWebSocket::receive()
{
    std::deque<QString> &texts = m_end ? m_end->messages : m_echoes;
    if (m_end)
        blockUntil([](const WebSocketEnd &end) { return !end.messages.empty(); });
    if (texts.empty() && m_end)
        m_end->expectOpen();
    if (texts.empty())
        throw UsageError("nothing is sent in a virtual run to who has sent nothing");
    QString text = std::move(texts.front());
    texts.pop_front();
    return text;
}

/// Or until the end of the connection.
void BlockingWebSocket::blockUntil(Condition isMet)
{
    const auto isDecided = [this, isMet] { return isMet(*m_end) || m_end->isOver(); };
    if (isDecided())
        return;
    m_job.blockWhile([&](const std::function<void()> &done) {
        constexpr std::chrono::milliseconds patience{50};
        QEventLoop events;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &events, [&] {
            if (isStopped())
                events.quit();
        });
        look.start(patience);
        m_end->changed = [&] {
            if (isDecided())
                events.quit();
        };
        events.exec();
        m_end->changed = nullptr;
        done();
    });
}

} // namespace overlap
