// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database.h"

#include "core/connection.h"
#include "core/forreal.h"

#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>

#include <mutex>

#include <unistd.h>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

const QString prefix = u"overlap-database-"_s;

QString lockOf(const QString &folder)
{
    return folder + u"/lock"_s;
}

} // namespace

/// The lock tells other programs that somebody is at home; the system takes it from one that has died.
class Database::Folder
{
public:
    Folder() : m_folder(QDir::tempPath() + u'/' + prefix + u"XXXXXX"_s), m_lock(lockOf(m_folder.path()))
    {
        m_lock.setStaleLockTime(0);
        if (!m_folder.isValid() || !m_lock.tryLock(0))
            throw DatabaseError("there is no place for a file in the temporary folder");
    }

    QString path() const { return m_folder.filePath(u"data.sqlite"_s); }

private:
    QTemporaryDir m_folder;
    QLockFile m_lock;
};

Database::Database(const QString &statements)
{
    if (!isForReal())
        return;
    static std::once_flag atFirst;
    std::call_once(atFirst, removeLostDatabases);
    m_folder = std::make_shared<const Folder>();
    Connection connection(*this);
    const QStringList all = statements.split(u';', Qt::SkipEmptyParts);
    for (const QString &statement : all) {
        if (!statement.trimmed().isEmpty())
            connection.execute(statement);
    }
}

QString Database::path() const
{
    return m_folder ? m_folder->path() : QString();
}

void removeLostDatabases()
{
    const QDir all(QDir::tempPath());
    const QFileInfoList folders = all.entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo &folder : folders) {
        // One without a lock is just being made; one of somebody else is none of our business.
        const QString path = lockOf(folder.filePath());
        if (!QFile::exists(path) || folder.ownerId() != ::getuid())
            continue;
        QLockFile lock(path);
        lock.setStaleLockTime(0);
        if (lock.tryLock(0))
            QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace overlap
