// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connection.h"
#include "core/operation.h"
#include "core/workerpool.h"

namespace overlap {

/// A connection to a database that is awaited: it has a thread of its own, which does all that is asked of it, one
/// after another. A context for asyncWith(), which opens it and closes it. A handle: copies share the connection. Used
/// on the loop's thread. *As in*: aiosqlite.Connection.
class AsyncConnection
{
public:
    explicit AsyncConnection(Database database);

    /// Opens it. *Suspends*: always. *Resumes*: on the iteration after the one that learns of the end. *On cancel*:
    /// what is under way goes on to its end. *Errors*: DatabaseError. *As in*: `async with aiosqlite.connect(path)`.
    Operation<> enter(std::source_location where = std::source_location::current());
    Operation<> exit(const std::exception_ptr &error, std::source_location where = std::source_location::current());

    /// As Connection::createFunction(), awaited. *Suspends*, *Resumes* and *On cancel* as of enter().
    Operation<> createFunction(QString name, SqlFunction function,
                               std::source_location where = std::source_location::current());

    /// As Connection::execute(), awaited. *Suspends*, *Resumes* and *On cancel* as of enter().
    Operation<> execute(QString statement, QVariantList values = {},
                        std::source_location where = std::source_location::current());

private:
    Operation<> inThread(std::function<void(std::optional<Connection> &)> action, std::source_location where);

    Database m_database;
    std::shared_ptr<std::optional<Connection>> m_connection; ///< Of the thread. None: it is closed.
    WorkerPool *m_thread;                                    ///< The run's.
};

} // namespace overlap
