// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace overlap {

/// A thread with an event loop in which a server of a live run lives. It is no part of the picture. Made and ended on
/// one thread.
class ServerThread final : public QThread
{
    Q_OBJECT
public:
    using Make = std::function<std::unique_ptr<QObject>()>;

    /// Calls `make` on the new thread and returns once that has returned. Errors: what it throws;
    /// std::runtime_error if the system allows no more threads.
    ServerThread(const QString &name, Make make);

    /// Deletes the server on its thread and joins that.
    ~ServerThread() override;

protected:
    void run() override;

private:
    void join();

    Make m_make;
    std::exception_ptr m_error;
    std::atomic<bool> m_isMade{false};
    std::atomic<bool> m_left{false};
};

} // namespace overlap
