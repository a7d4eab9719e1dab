// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <QByteArray>
#include <QJsonObject>

class QIODevice;

namespace overlap {

/// Where an event belongs. Perfetto takes threads of one number for one thread, whatever their processes, so each
/// number is used once in a file; that of a process is also that of its first thread.
struct TraceThread
{
    quint32 process = 0;
    quint32 thread = 0;
};

/// Writes events in the Chrome trace event format, one a line. Times count from zero on.
class TraceEvents
{
public:
    /// Begins the file. `format`: the number that says that it is ours; 0: nothing says so.
    TraceEvents(QIODevice &out, int format);

    /// Ends the file.
    ~TraceEvents();

    Q_DISABLE_COPY_MOVE(TraceEvents)

    /// Calls a process or a thread so, and says where it stands among the others.
    void nameProcess(quint32 process, const QString &name, QJsonObject about = {});
    void nameThread(TraceThread thread, const QString &name, QJsonObject about = {});

    /// Says something that only we read.
    void note(TraceThread thread, const QString &name, const QJsonObject &about);

    /// A stretch. What took no time is an instant, as no slice can show it.
    void slice(TraceThread thread, const QString &name, const QString &category, TimePoint start, TimePoint end,
               const QJsonObject &about);
    void instant(TraceThread thread, const QString &name, const QString &category, TimePoint time,
                 const QJsonObject &about);

    /// Calls inside calls: the begin and the end of each, in the order of time, or one that takes no time.
    void begin(TraceThread thread, const QString &name, TimePoint time);
    void end(TraceThread thread, const QString &name, TimePoint time);
    void empty(TraceThread thread, const QString &name, TimePoint time);

    /// What is bound to no thread; it may overlap others of its category.
    void async(TraceThread thread, const QString &name, const QString &category, TimePoint start, TimePoint end);

    /// The values of a counter from `time` on. `id`: tells it from others of its name; 0: there are none.
    void count(TraceThread thread, const QString &name, quint32 id, TimePoint time, const QJsonObject &values);

    /// An arrow between the slices that cover its ends. They must have been written before.
    void arrow(const QString &name, TraceThread from, TimePoint start, TraceThread to, TimePoint end);

private:
    void open(char phase, TraceThread thread, const QString &name, const QString &category, TimePoint time);
    void close();
    void close(const QJsonObject &about);
    void nameThing(const QString &kind, TraceThread thread, const QString &name, QJsonObject about);
    void flush();

    QIODevice &m_out;
    QByteArray m_text; ///< Not written yet.
    quint32 m_ids = 0;
    bool m_isFirst = true;
};

/// How times are told in the arguments of events: as numbers, and as texts where they may be larger than those are
/// exact.
double microseconds(TimePoint time);
QString microsecondsText(TimePoint time);

} // namespace overlap
