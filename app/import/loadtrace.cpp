// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/loadtrace.h"

#include "app/import/eventreader.h"
#include "app/import/foreigntrace.h"
#include "app/import/ownrecording.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace overlap {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr int ownFormat = 1; ///< See traceFormat.

/// Takes events into the collector for files of ours or the one for files by others.
class Loader
{
public:
    Loader(const ImportLimits &limits, LoadControl &control) : m_limits(limits), m_control(control) { }

    std::optional<Recording> load(QIODevice &file, QString *error)
    {
        TraceInput input(file, m_control, m_limits.token);
        const ReadResult result =
            readEvents(input, m_limits, [this](const RawEvent &event, int format) { return take(event, format); });
        if (m_control.cancelled)
            return {};
        *error = m_error.isEmpty() ? result.error : m_error;
        if (!error->isEmpty())
            return {};
        Recording recording = m_own ? m_own->finish(error)
            : m_foreign ? recordingOf(m_foreign->takeTrace(), m_foreign->leftOut(), m_limits, m_control.cancelled)
                        : Recording();
        if (m_control.cancelled || !error->isEmpty())
            return {};
        recording.events = m_events;
        recording.leftOut.misfits += result.misfits;
        if (recording.processes.empty()) {
            *error =
                m_events == 0 ? Import::tr("it holds no events") : Import::tr("it holds no events that can be shown");
            return {};
        }
        return recording;
    }

private:
    bool take(const RawEvent &event, int format)
    {
        if (!m_own && !m_foreign) {
            if (format == ownFormat)
                m_own.emplace(m_limits);
            else
                m_foreign.emplace(m_limits);
        }
        ++m_events;
        return m_own ? take(*m_own, event) : take(*m_foreign, event);
    }

    template<typename Collector>
    bool take(Collector &collector, const RawEvent &event)
    {
        collector.take(event);
        if (collector.records() > m_limits.events)
            m_error = Import::tr("more than %1 events").arg(m_limits.events);
        else if (collector.letters() > m_limits.letters)
            m_error = Import::tr("more than %1 bytes of different texts").arg(m_limits.letters);
        return m_error.isEmpty();
    }

    const ImportLimits &m_limits;
    LoadControl &m_control;
    std::optional<OwnCollector> m_own;
    std::optional<ForeignCollector> m_foreign;
    quint64 m_events = 0;
    QString m_error;
};

} // namespace

QString openError(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    QString reason;
    if (info.isDir())
        reason = Import::tr("it is a folder");
    else if (info.exists() && !info.isFile())
        reason = Import::tr("it is not a file"); // but a pipe, say, that nobody may ever write to
    else if (!file.open(QIODevice::ReadOnly))
        reason = file.errorString();
    return reason.isEmpty() ? reason : QStringLiteral("%1: %2").arg(path, reason);
}

std::optional<Recording> loadTrace(QIODevice &device, LoadControl &control, QString *error, const ImportLimits &limits)
{
    control.total = device.size();
    return Loader(limits, control).load(device, error);
}

std::optional<Recording> loadTrace(const QString &path, LoadControl &control, QString *error,
                                   const ImportLimits &limits)
{
    *error = openError(path);
    QFile file(path);
    if (!error->isEmpty() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    std::optional<Recording> recording = loadTrace(file, control, error, limits);
    if (!error->isEmpty())
        *error = QStringLiteral("%1: %2").arg(path, *error);
    return recording;
}

} // namespace overlap
