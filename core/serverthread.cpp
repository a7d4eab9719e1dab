// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serverthread.h"

#include <stdexcept>
#include <utility>

namespace overlap {

ServerThread::ServerThread(const QString &name, Make make) : m_make(std::move(make))
{
    setObjectName(name);
    start();
    if (!isRunning() && !isFinished())
        throw std::runtime_error("the system allows no more threads");
    m_isMade.wait(false, std::memory_order_acquire);
    if (m_error) {
        join();
        std::rethrow_exception(m_error);
    }
}

ServerThread::~ServerThread()
{
    quit();
    join();
}

void ServerThread::join()
{
    wait();
    // wait() is enough; a race detector that cannot see into QThread needs to be told.
    (void)m_left.load(std::memory_order_acquire);
}

void ServerThread::run()
{
    std::unique_ptr<QObject> server;
    try {
        server = std::exchange(m_make, nullptr)();
    } catch (...) {
        m_error = std::current_exception();
    }
    const bool isServing = !m_error; // before the constructor may go on
    m_isMade.store(true, std::memory_order_release);
    m_isMade.notify_one();
    if (isServing)
        exec();
    server.reset();
    m_left.store(true, std::memory_order_release);
}

} // namespace overlap
