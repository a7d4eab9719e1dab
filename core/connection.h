// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database.h"

#include <QVariantList>

#include <exception>
#include <map>

namespace overlap {

/// A function of the program that statements can call, with one number.
using SqlFunction = void (*)(double);

/// A connection to a database, through Qt SQL. Belongs to the thread that makes it. *As in*: sqlite3.Connection.
class Connection
{
public:
    /// Errors: DatabaseError.
    explicit Connection(const Database &database);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Lets statements call `function` by that name. An error that it throws ends the statement and goes on to the
    /// caller of execute(). *As in*: sqlite3.Connection.create_function. Errors: DatabaseError.
    void createFunction(const QString &name, SqlFunction function);

    /// Runs one statement, with `values` in the place of its `?`, and reads its rows to the end. Holds the thread
    /// meanwhile. A virtual run has no database: it calls the functions that stand as `name(?)` in the statement, once
    /// each. *Suspends*: never. *Errors*: DatabaseError; what a function throws. *As in*: sqlite3.Connection.execute.
    void execute(const QString &statement, const QVariantList &values = {});

private:
    struct Function
    {
        Connection *connection;
        SqlFunction call;
    };
    void pretend(const QString &statement, const QVariantList &values) const;
    void run(const QString &statement, const QVariantList &values);

    QString m_name; ///< In the table of Qt SQL; empty in a virtual run.
    std::map<QString, Function> m_functions;
    std::exception_ptr m_error; ///< What a function has thrown within a statement.
};

} // namespace overlap
