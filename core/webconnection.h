// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkedsocket.h"
#include "core/httpframing.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>

namespace overlap {

/// The connection of one client to a web server. It stands between the socket, from which anything may come, and the
/// QHttpServer, which is given one whole request after another, each once the one before is answered. Lives on the
/// server's thread and deletes itself at the end of the connection.
class WebConnection : public QObject
{
    Q_OBJECT
public:
    using RealTime = std::chrono::steady_clock::time_point;

    /// Takes the socket over. `patience`: how long a request may take to arrive, and an answer to leave.
    WebConnection(QTcpSocket *socket, std::chrono::milliseconds patience, QObject *parent);
    ~WebConnection() override;

    /// The server's end.
    CheckedSocket *serverEnd() const { return m_serverEnd; }

    /// The request that waits for its answer.
    const FramedRequest &request() const { return m_request; }

    /// Calls `action` if the client goes before it has the answer to this request.
    void onGone(std::function<void()> action) { m_onGone = std::move(action); }

    /// Answers with that status and no more, and ends the connection.
    void refuse(int status);

    /// Ends the connection at once if its client has let the time pass, and was seen to have at the last call too: a
    /// loop that was held itself takes what has arrived meanwhile first.
    void dropIfLate(RealTime now);

Q_SIGNALS:
    /// The server has a request to read: serverEnd() is offered it next.
    void asked();

private:
    enum class State : quint8 {
        Reading,
        Answering, ///< The server has a request.
        Leaving,   ///< The last answer is on its way; what still comes is not read.
    };

    void arrive();
    bool isReading() const;
    void readRequest();
    void ask();
    void sendAnswer(const QByteArray &answer);
    void send(const QByteArray &bytes);
    void leave();
    void lose();

    QTcpSocket *m_socket;
    QPointer<CheckedSocket> m_serverEnd;
    const std::chrono::milliseconds m_patience;
    RealTime m_deadline;
    bool m_wasLate = false;
    State m_state = State::Reading;
    QByteArray m_arrived; ///< And not read yet.
    HttpFraming m_framing;
    FramedRequest m_request;
    std::function<void()> m_onGone;
};

} // namespace overlap
