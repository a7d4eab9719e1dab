// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <stdexcept>

namespace overlap {

/// What a database says of a statement, or why there is none.
struct DatabaseError : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// A database of SQLite in a file of its own, in the temporary folder of the system. A handle: the file is gone with
/// the last one. In a virtual run there is no file. Any thread.
class Database
{
public:
    /// Makes the file and runs `statements`, separated by ';', which make and fill its tables. Errors: DatabaseError.
    explicit Database(const QString &statements);

    /// Of the file; empty in a virtual run.
    QString path() const;

private:
    class Folder;
    std::shared_ptr<const Folder> m_folder;
};

/// Removes the folders of databases whose programs have died without doing it. Any thread.
void removeLostDatabases();

} // namespace overlap
