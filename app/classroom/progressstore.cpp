// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/progressstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// The first of path.bak, path.bak2, ... that is not there.
QString freeName(const QString &path)
{
    QString name = path + u".bak"_s;
    for (int number = 2; QFileInfo(name).isSymLink() || QFileInfo::exists(name); ++number)
        name = path + u".bak%1"_s.arg(number);
    return name;
}

/// Replaces the file as a whole. Returns what was wrong; empty: nothing.
QString replaceFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    return written ? QString() : file.errorString();
}

/// What can be read of the file, `error` as readProgress() has it. None: it cannot be opened.
std::optional<Progress> readFile(const QString &path, QString *error)
{
    QFile file(path);
    if (const QFileInfo info(path); info.exists() && !info.isFile()) { // A pipe would be waited for.
        *error = ProgressStore::tr("it is not a file");
        return std::nullopt;
    }
    if (file.open(QIODevice::ReadOnly))
        return readProgress(file.read(maxProgressBytes + 1), error);
    *error = file.errorString();
    return std::nullopt;
}

} // namespace

QString progressPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/overlap/progress.json"_s;
}

ProgressStore::ProgressStore(const QString &path, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_path(path), m_patience(patience)
{
    refresh();
}

void ProgressStore::reach(const QString &lesson, Step step)
{
    Progress reached;
    reached.lessons[lesson].steps[stepName(step)] = QDateTime::currentDateTimeUtc();
    make([reached](Progress &progress) { merge(progress, reached); });
}

void ProgressStore::meet(const QString &lesson, const QString &idea)
{
    Progress met;
    met.lessons[lesson].ideas[idea] = QDateTime::currentDateTimeUtc();
    make([met](Progress &progress) { merge(progress, met); });
}

void ProgressStore::reset(const QString &lesson)
{
    make([lesson](Progress &progress) { progress.lessons.erase(lesson); });
}

void ProgressStore::resetAll()
{
    make([](Progress &progress) { progress.lessons.clear(); });
}

QString ProgressStore::exportTo(const QString &path) const
{
    const QString problem = replaceFile(path, writeProgress(m_progress));
    return problem.isEmpty() ? QString() : tr("Cannot write %1: %2").arg(path, problem);
}

QString ProgressStore::importFrom(const QString &path)
{
    QString problem;
    const std::optional<Progress> imported = readFile(path, &problem);
    if (!imported || !problem.isEmpty())
        return tr("Cannot import %1: %2").arg(path, problem);
    make([imported](Progress &progress) { merge(progress, *imported); });
    return {};
}

void ProgressStore::make(const Change &change)
{
    const Progress before = m_progress;
    change(m_progress);
    m_pending.push_back(change);
    setTrouble(save());
    if (m_progress != before)
        Q_EMIT changed();
}

void ProgressStore::refresh()
{
    const Progress before = m_progress;
    QString problem;
    const std::optional<Progress> held = m_pending.empty() ? readFile(m_path, &problem) : std::nullopt;
    if (held && problem.isEmpty())
        m_progress = *held;
    else if (!m_pending.empty() || QFileInfo::exists(m_path))
        setTrouble(save());
    if (m_progress != before)
        Q_EMIT changed();
}

/// Makes the pending changes to what the file holds. Returns what was wrong.
QString ProgressStore::save()
{
    const auto notSaved = [](const QString &reason) { return tr("Your progress is not saved: %1").arg(reason); };
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder))
        return notSaved(tr("cannot make the folder %1").arg(folder));
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(int(m_patience.count())))
        return notSaved(lock.error() == QLockFile::LockFailedError ? tr("another window is saving its own")
                                                                   : tr("cannot write into the folder %1").arg(folder));
    QString problem;
    const bool exists = QFileInfo::exists(m_path);
    const std::optional<Progress> held = exists ? readFile(m_path, &problem) : std::nullopt;
    if (exists && !held)
        return notSaved(tr("cannot read %1: %2").arg(m_path, problem));
    QString trouble;
    if (!problem.isEmpty() && !moveAway(problem, &trouble))
        return notSaved(trouble);

    Progress next = held.value_or(Progress());
    const bool isWhole = held && problem.isEmpty();
    if (!isWhole)
        merge(next, m_progress); // What this window knows must not go with the file.
    for (const Change &change : m_pending)
        change(next);
    m_progress = next;
    if (!isWhole || next != *held) {
        if (const QString refusal = replaceFile(m_path, writeProgress(next)); !refusal.isEmpty())
            return notSaved(refusal);
    }
    m_pending.clear();
    return trouble;
}

/// Keeps the file, in which there is that problem, under a free name. `trouble` says so, or why it cannot be.
bool ProgressStore::moveAway(const QString &problem, QString *trouble) const
{
    const QString name = QFileInfo(m_path).fileName();
    const QString kept = freeName(m_path);
    const bool moved = QFile::rename(m_path, kept);
    *trouble = moved ? tr("Cannot read all of your progress in %1: %2. It is kept as %3.")
                           .arg(name, problem, QFileInfo(kept).fileName())
                     : tr("cannot read %1, nor keep it under another name: %2").arg(name, problem);
    return moved;
}

void ProgressStore::setTrouble(const QString &line)
{
    m_trouble = line.simplified();
    if (!m_trouble.isEmpty())
        Q_EMIT troubled(m_trouble);
}

} // namespace overlap
