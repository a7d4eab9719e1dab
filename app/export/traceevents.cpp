// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/traceevents.h"

#include <QIODevice>
#include <QJsonDocument>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceSize = qsizetype(1) << 16;
constexpr qint64 unit = 1000; ///< Nanoseconds in a microsecond.
constexpr char del = '\x7f';

/// Perfetto refuses a file with a control character in a text.
void appendText(QByteArray &line, const QString &text)
{
    line += '"';
    const QByteArray letters = text.toUtf8();
    for (const char letter : letters) {
        if (letter == '"' || letter == '\\')
            line += '\\';
        if (quint8(letter) < quint8(' ') || letter == del)
            line += "\\u00" + QByteArray(1, letter).toHex();
        else
            line += letter;
    }
    line += '"';
}

void appendObject(QByteArray &line, const QJsonObject &object)
{
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    line += text.replace(del, "\\u007f");
}

void appendFraction(QByteArray &line, qint64 nanoseconds)
{
    constexpr qsizetype digits = 3;
    line += '.';
    line += QByteArray::number(nanoseconds).rightJustified(digits, '0');
}

void appendTime(QByteArray &line, TimePoint time)
{
    const qint64 count = time.time_since_epoch().count();
    line += QByteArray::number(count / unit);
    if (count % unit != 0)
        appendFraction(line, count % unit);
}

/// One reader adds lengths to starts in floating point, another one cuts both off after the nanoseconds, and both are
/// at odds with a slice that seems to overlap the next one. So a length that is not exact in floating point is a tenth
/// of a nanosecond short, which whoever rounds does not see.
void appendLength(QByteArray &line, TimePoint start, TimePoint end)
{
    const qint64 count = (end - start).count();
    if (start.time_since_epoch().count() % unit == 0 && count % unit == 0) {
        line += QByteArray::number(count / unit);
        return;
    }
    line += QByteArray::number((count - 1) / unit);
    appendFraction(line, (count - 1) % unit);
    line += '9';
}

} // namespace

double microseconds(TimePoint time)
{
    return std::chrono::duration<double, std::micro>(time.time_since_epoch()).count();
}

QString microsecondsText(TimePoint time)
{
    QByteArray text;
    appendTime(text, time);
    return QString::fromLatin1(text);
}

TraceEvents::TraceEvents(QIODevice &out, int format) : m_out(out)
{
    // What names the format comes before the events.
    m_text = format == 0 ? "{" : "{\"otherData\":{\"overlap\":" + QByteArray::number(format) + "},";
    m_text += "\"traceEvents\":[";
}

TraceEvents::~TraceEvents()
{
    m_text += "\n]}\n";
    flush();
}

void TraceEvents::nameProcess(quint32 process, const QString &name, QJsonObject about)
{
    nameThing(u"process"_s, {process, process}, name, std::move(about));
}

void TraceEvents::nameThread(TraceThread thread, const QString &name, QJsonObject about)
{
    nameThing(u"thread"_s, thread, name, std::move(about));
}

void TraceEvents::nameThing(const QString &kind, TraceThread thread, const QString &name, QJsonObject about)
{
    about.insert(u"name"_s, name);
    note(thread, kind + u"_name"_s, about);
    note(thread, kind + u"_sort_index"_s, {{u"sort_index"_s, qint64(thread.thread)}});
}

/// Old versions of speedscope refuse a file with an event that has no time.
void TraceEvents::note(TraceThread thread, const QString &name, const QJsonObject &about)
{
    open('M', thread, name, {}, {});
    close(about);
}

void TraceEvents::slice(TraceThread thread, const QString &name, const QString &category, TimePoint start,
                        TimePoint end, const QJsonObject &about)
{
    if (start >= end) {
        instant(thread, name, category, start, about);
        return;
    }
    open('X', thread, name, category, start);
    m_text += ",\"dur\":";
    appendLength(m_text, start, end);
    close(about);
}

void TraceEvents::instant(TraceThread thread, const QString &name, const QString &category, TimePoint time,
                          const QJsonObject &about)
{
    open('i', thread, name, category, time);
    m_text += ",\"s\":\"t\"";
    close(about);
}

void TraceEvents::begin(TraceThread thread, const QString &name, TimePoint time)
{
    open('B', thread, name, {}, time);
    close();
}

/// Without the name speedscope does not know what ends.
void TraceEvents::end(TraceThread thread, const QString &name, TimePoint time)
{
    open('E', thread, name, {}, time);
    close();
}

void TraceEvents::empty(TraceThread thread, const QString &name, TimePoint time)
{
    open('X', thread, name, {}, time);
    m_text += ",\"dur\":0";
    close();
}

void TraceEvents::async(TraceThread thread, const QString &name, const QString &category, TimePoint start,
                        TimePoint end)
{
    const QByteArray id = ",\"id\":" + QByteArray::number(++m_ids);
    open(start < end ? 'b' : 'n', thread, name, category, start);
    m_text += id;
    close();
    if (start >= end)
        return;
    open('e', thread, name, category, end);
    m_text += id;
    close();
}

void TraceEvents::count(TraceThread thread, const QString &name, quint32 id, TimePoint time, const QJsonObject &values)
{
    open('C', thread, name, {}, time);
    if (id != 0)
        m_text += ",\"id\":" + QByteArray::number(id);
    close(values);
}

/// Perfetto knows arrows by whole numbers only, and does not tell those of one process from those of another.
void TraceEvents::arrow(const QString &name, TraceThread from, TimePoint start, TraceThread to, TimePoint end)
{
    const QByteArray id = ",\"id\":" + QByteArray::number(++m_ids);
    open('s', from, name, u"flow"_s, start);
    m_text += id;
    close();
    open('f', to, name, u"flow"_s, end);
    m_text += id + ",\"bp\":\"e\"";
    close();
}

void TraceEvents::open(char phase, TraceThread thread, const QString &name, const QString &category, TimePoint time)
{
    m_text += std::exchange(m_isFirst, false) ? "\n{\"ph\":\"" : ",\n{\"ph\":\"";
    m_text += phase;
    m_text += "\",\"pid\":" + QByteArray::number(thread.process) + ",\"tid\":" + QByteArray::number(thread.thread)
        + ",\"name\":";
    appendText(m_text, name);
    if (!category.isEmpty()) {
        m_text += ",\"cat\":";
        appendText(m_text, category);
    }
    m_text += ",\"ts\":";
    appendTime(m_text, time);
}

void TraceEvents::close()
{
    m_text += '}';
    if (m_text.size() >= pieceSize)
        flush();
}

void TraceEvents::close(const QJsonObject &about)
{
    m_text += ",\"args\":";
    appendObject(m_text, about);
    close();
}

/// Whether it could be written is for the device to say.
void TraceEvents::flush()
{
    m_out.write(m_text);
    m_text.clear();
}

} // namespace overlap
