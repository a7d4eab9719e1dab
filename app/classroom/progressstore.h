// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/classroom/progress.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace overlap {

/// "progress.json" in the data directory of the user.
QString progressPath();

/// The progress of the reader and the file that keeps it. Each change is saved at once, into a file that is replaced as
/// a whole. Several windows and programs may have the same file: each change is made to what the file holds then.
/// A file that cannot be read is kept beside under a free name before the first change. Lives on one thread.
class ProgressStore : public QObject
{
    Q_OBJECT
public:
    /// Reads the file. `patience` is how long a change waits while another program makes one.
    explicit ProgressStore(const QString &path, std::chrono::milliseconds patience = std::chrono::seconds(1),
                           QObject *parent = nullptr);

    const Progress &progress() const { return m_progress; }

    /// What was wrong the last time, as one line; empty: nothing. What could not be saved is saved with the next
    /// change.
    const QString &trouble() const { return m_trouble; }

    /// The reader has reached a step. Only the first time counts.
    void reach(const QString &lesson, Step step);

    /// The reader has shown a wrong idea of the lesson.
    void meet(const QString &lesson, const QString &idea);

    /// Forgets what was reached, in one lesson or in all, other windows' progress included.
    void reset(const QString &lesson);
    void resetAll();

    /// Takes what other windows have saved.
    void refresh();

    /// Writes all of it into another file. Returns what was wrong, as one line; empty: nothing.
    QString exportTo(const QString &path) const;

    /// Adds what another file holds. Returns what was wrong, as one line, and then nothing is added; empty: nothing.
    QString importFrom(const QString &path);

Q_SIGNALS:
    void changed();
    void troubled(const QString &line); ///< Whenever trouble() is there.

private:
    using Change = std::function<void(Progress &)>;

    void make(const Change &change);
    QString save();
    bool moveAway(const QString &problem, QString *trouble) const;
    void setTrouble(const QString &line);

    const QString m_path;
    const std::chrono::milliseconds m_patience;
    Progress m_progress;
    std::vector<Change> m_pending; ///< Not yet in the file.
    QString m_trouble;
};

} // namespace overlap
