// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job.h"

#include <QProcess>

#include <string>

namespace overlap {

/// Which program worker processes are: one whose main() calls runAsWorker(). Unless it is set, the running one, if that
/// is Overlap. Set it before the first run.
void setWorkerProgram(const QString &path);

/// A worker process as its run sees it, see core/workerprotocol.h. Used on one thread, which has a Qt event loop.
class ChildProcess : public QObject
{
    Q_OBJECT
public:
    explicit ChildProcess(QObject *parent);

    /// Kills it if it still is, and reaps it.
    ~ChildProcess() override;

    void start();

    /// Sends a script for it to play.
    void play(const JobScript &script);

    /// The time of the step at which it stands is over.
    void goOn();

    /// Ends it at once, without waiting for that, so that several can end together. It says nothing any more.
    void kill();

Q_SIGNALS:
    void said(const std::string &line);

    /// Once: it could not be started or has ended by itself. In words, for people.
    void died(const QString &reason);

private:
    void write(const std::string &lines);
    void die(const QString &reason);

    QProcess m_process;
    bool m_dead = false;
};

/// A step as a line of the protocol, without its end.
std::string lineOf(const JobStep &step);

} // namespace overlap
