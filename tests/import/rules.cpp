// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/rules.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <map>
#include <set>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

using Thread = std::pair<qint64, qint64>;

Thread threadOf(const QJsonObject &event)
{
    return {event[u"pid"].toInteger(), event[u"tid"].toInteger()};
}

bool isWhole(const QJsonValue &value)
{
    constexpr double most = 4294967295.0; // as Perfetto keeps them
    const double number = value.toDouble(-1);
    return number >= 0 && number <= most && number == std::floor(number);
}

bool isNumber(const QJsonValue &value)
{
    return value.isDouble() && std::isfinite(value.toDouble());
}

class Checker
{
public:
    QStringList check(const QJsonArray &events)
    {
        for (const QJsonValue event : events)
            checkFields(event.toObject());
        for (const QJsonValue event : events)
            checkPlace(event.toObject());
        for (const auto &[thread, open] : m_open) {
            if (!open.empty())
                m_broken += u"%1 does not end"_s.arg(open.back().first);
        }
        for (const auto &[id, count] : m_starts) {
            if (count != 1 || m_ends[id] != 1)
                m_broken += u"%1 starts and %2 ends of arrow %3"_s.arg(count).arg(m_ends[id]).arg(id);
        }
        for (const QJsonValue event : events)
            checkArrow(event.toObject());
        return m_broken;
    }

private:
    void complain(const QJsonObject &event, const QString &what)
    {
        m_broken += what + u": "_s + QString::fromUtf8(QJsonDocument(event).toJson(QJsonDocument::Compact));
    }

    void checkFields(const QJsonObject &event)
    {
        const QString phase = event[u"ph"].toString();
        if (phase.size() != 1 || !u"XBEibenCMsf"_s.contains(phase))
            complain(event, u"no kind of event"_s);
        if (!isWhole(event[u"pid"]) || !isWhole(event[u"tid"]))
            complain(event, u"no process or thread"_s);
        if (!isNumber(event[u"ts"]) || event[u"ts"].toDouble() < 0)
            complain(event, u"no time"_s);
        if (!event[u"name"].isString())
            complain(event, u"no name"_s);
        if (phase == u"X" && (!isNumber(event[u"dur"]) || event[u"dur"].toDouble() < 0))
            complain(event, u"no length"_s);
        if (phase == u"i" && event[u"s"].toString() != u"t")
            complain(event, u"an instant of no thread"_s);
        if (u"ben"_s.contains(phase) && (!isWhole(event[u"id"]) || event[u"cat"].toString().isEmpty()))
            complain(event, u"nothing tells it from others"_s);
        if (phase == u"C") {
            const QJsonObject values = event[u"args"].toObject();
            if (values.isEmpty() || !std::ranges::all_of(values, isNumber))
                complain(event, u"a counter without numbers"_s);
        }
        if (phase == u"M")
            takeName(event);
        if (const auto [owner, isNew] = m_owners.try_emplace(event[u"tid"].toInteger(), event[u"pid"].toInteger());
            owner->second != event[u"pid"].toInteger())
            complain(event, u"a thread of two processes"_s);
    }

    void takeName(const QJsonObject &event)
    {
        const QString kind = event[u"name"].toString();
        const QJsonValue index = event[u"args"][u"sort_index"];
        if (kind == u"thread_sort_index" && !m_places.insert({event[u"pid"].toInteger(), index.toInteger(-1)}).second)
            complain(event, u"a place for two"_s);
        if (kind.endsWith(u"sort_index") && !isWhole(index))
            complain(event, u"no place among the others"_s);
        if (kind == u"thread_sort_index")
            m_placedThreads.insert(threadOf(event));
        if (kind != u"process_name" && kind != u"thread_name")
            return;
        if (event[u"args"][u"name"].toString().isEmpty())
            complain(event, u"an empty name"_s);
        const bool isNew = kind == u"process_name" ? m_namedProcesses.insert(event[u"pid"].toInteger()).second
                                                   : m_namedThreads.insert(threadOf(event)).second;
        if (!isNew)
            complain(event, u"a second name"_s);
    }

    void checkPlace(const QJsonObject &event)
    {
        const QString phase = event[u"ph"].toString();
        const Thread thread = threadOf(event);
        const double time = event[u"ts"].toDouble();
        if (!m_namedProcesses.contains(thread.first))
            complain(event, u"a process without a name"_s);
        if (u"XBEisf"_s.contains(phase) && !m_namedThreads.contains(thread))
            complain(event, u"a thread without a name"_s);
        if (u"XBEisf"_s.contains(phase) && !m_placedThreads.contains(thread))
            complain(event, u"a thread without a place"_s);
        std::vector<std::pair<QString, double>> &open = m_open[thread];
        if (phase == u"X")
            m_slices[thread].push_back({time, time + event[u"dur"].toDouble()});
        if (phase == u"B")
            open.push_back({event[u"name"].toString(), time});
        if (phase == u"E") {
            if (open.empty() || open.back().first != event[u"name"].toString() || open.back().second > time) {
                complain(event, u"an end without a begin"_s);
            } else {
                m_slices[thread].push_back({open.back().second, time});
                open.pop_back();
            }
        }
        if (u"bn"_s.contains(phase) && !m_asyncs.insert(event[u"id"].toInteger()).second)
            complain(event, u"a number for two"_s);
        if (phase == u"s" || phase == u"f") {
            if (!isWhole(event[u"id"]))
                complain(event, u"an arrow without a whole number"_s);
            ++(phase == u"s" ? m_starts : m_ends)[event[u"id"].toInteger()];
            if (phase == u"f" && (event[u"bp"].toString() != u"e" || m_starts[event[u"id"].toInteger()] != 1))
                complain(event, u"an end that binds to what comes next"_s);
        }
    }

    void checkArrow(const QJsonObject &event)
    {
        if (!u"sf"_s.contains(event[u"ph"].toString()))
            return;
        const double time = event[u"ts"].toDouble();
        if (!std::ranges::any_of(m_slices[threadOf(event)],
                                 [=](const auto &slice) { return slice.first <= time && time <= slice.second; }))
            complain(event, u"an arrow outside of slices"_s);
    }

    QStringList m_broken;
    std::map<qint64, qint64> m_owners; ///< The process of each thread.
    std::set<qint64> m_namedProcesses;
    std::set<Thread> m_namedThreads;
    std::set<Thread> m_placedThreads;
    std::set<std::pair<qint64, qint64>> m_places; ///< In each process.
    std::map<Thread, std::vector<std::pair<QString, double>>> m_open;
    std::map<Thread, std::vector<std::pair<double, double>>> m_slices;
    std::set<qint64> m_asyncs;
    std::map<qint64, int> m_starts;
    std::map<qint64, int> m_ends;
};

} // namespace

QStringList brokenRules(const QByteArray &file)
{
    QStringList broken;
    for (const char letter : file) {
        if ((quint8(letter) < quint8(' ') && letter != '\n') || letter == '\x7f') {
            broken += u"a control character"_s;
            break;
        }
    }
    QJsonParseError error;
    const QJsonObject trace = QJsonDocument::fromJson(file, &error).object();
    if (error.error != QJsonParseError::NoError)
        return broken << error.errorString();
    const QJsonArray events = trace[u"traceEvents"].toArray();
    if (events.isEmpty())
        broken += u"no events"_s;
    for (const QString &key : trace.keys()) {
        if (key != u"traceEvents" && key != u"otherData")
            broken += u"%1 means something to others"_s.arg(key);
    }
    return broken + Checker().check(events);
}

} // namespace overlap
