// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/traceloader.h"

namespace overlap {

TraceLoader::TraceLoader(const QString &path, QObject *parent) : QObject(parent), m_path(path)
{
    constexpr std::chrono::milliseconds look{50};
    m_timer.setInterval(look);
    connect(&m_timer, &QTimer::timeout, this, &TraceLoader::report);
}

TraceLoader::~TraceLoader()
{
    m_control.cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

void TraceLoader::start()
{
    m_thread = std::thread([this] { run(); });
    m_timer.start();
}

void TraceLoader::cancel()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    m_control.cancelled = true;
    Q_EMIT stopped();
}

/// The thread that reads.
void TraceLoader::run()
{
    QString error;
    std::shared_ptr<Recording> recording;
    if (std::optional<Recording> read = loadTrace(m_path, m_control, &error))
        recording = std::make_shared<Recording>(std::move(*read));
    QMetaObject::invokeMethod(this, [this, recording, error] {
        if (m_control.cancelled)
            return;
        m_timer.stop();
        if (recording)
            Q_EMIT loaded(recording);
        else
            Q_EMIT failed(error);
    });
}

void TraceLoader::report()
{
    const qint64 total = m_control.total;
    if (total > 0)
        Q_EMIT progressed(double(m_control.done) / double(total));
}

} // namespace overlap
