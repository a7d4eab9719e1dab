// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncconnection.h"

#include "core/calljob.h"
#include "core/loop.h"
#include "core/workers.h"

namespace overlap {

namespace {

WorkerPool &addThread()
{
    Workers &workers = Loop::current().workers();
    return workers.addPool({.place = JobPlace::Thread,
                            .name = QStringLiteral("connection %1").arg(workers.pools() + 1),
                            .maxWorkers = 1,
                            .startup = {}});
}

Connection &opened(std::optional<Connection> &connection)
{
    if (!connection)
        throw DatabaseError("the connection is closed");
    return *connection;
}

} // namespace

AsyncConnection::AsyncConnection(Database database)
    : m_database(std::move(database)), m_connection(std::make_shared<std::optional<Connection>>()),
      m_thread(&addThread())
{ }

Operation<> AsyncConnection::inThread(std::function<void(std::optional<Connection> &)> action,
                                      std::source_location where)
{
    return runJob(
        *m_thread, WaitReason::Thread, [connection = m_connection, action = std::move(action)] { action(*connection); },
        nullptr, where);
}

Operation<> AsyncConnection::enter(std::source_location where)
{
    return inThread([database = m_database](std::optional<Connection> &connection) { connection.emplace(database); },
                    where);
}

Operation<> AsyncConnection::exit(const std::exception_ptr &, std::source_location where)
{
    return inThread([](std::optional<Connection> &connection) { connection.reset(); }, where);
}

Operation<> AsyncConnection::createFunction(QString name, SqlFunction function, std::source_location where)
{
    return inThread([name = std::move(name), function](
                        std::optional<Connection> &connection) { opened(connection).createFunction(name, function); },
                    where);
}

Operation<> AsyncConnection::execute(QString statement, QVariantList values, std::source_location where)
{
    return inThread([statement = std::move(statement), values = std::move(values)](
                        std::optional<Connection> &connection) { opened(connection).execute(statement, values); },
                    where);
}

} // namespace overlap
