// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/loadtrace.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <thread>

namespace overlap {

/// Reads a trace file in a thread of its own. Lives on the window's thread, and tells its listeners there.
class TraceLoader : public QObject
{
    Q_OBJECT
public:
    explicit TraceLoader(const QString &path, QObject *parent = nullptr);

    /// Stops reading, wherever it is.
    ~TraceLoader() override;

    /// Begins to read. Once.
    void start();

    /// Stops reading: then stopped() comes at once instead of the others.
    void cancel();

Q_SIGNALS:
    void progressed(double share); ///< Of the bytes, a few times a second.
    void loaded(const std::shared_ptr<overlap::Recording> &recording);
    void failed(const QString &error); ///< One line that names the file.
    void stopped();

private:
    void run();
    void report();

    const QString m_path;
    LoadControl m_control;
    QTimer m_timer;
    std::thread m_thread;
};

} // namespace overlap
