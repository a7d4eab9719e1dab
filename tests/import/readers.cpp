// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/rules.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

using Thread = std::pair<qint64, qint64>;

QString textOf(const QJsonObject &event)
{
    return QString::fromUtf8(QJsonDocument(event).toJson(QJsonDocument::Compact));
}

/// As Perfetto cuts times off.
qint64 nanoseconds(const QJsonValue &microseconds)
{
    return qint64(microseconds.toDouble() * 1000.0);
}

/// What Perfetto keeps on the stack of a thread.
struct Slice
{
    static constexpr qint64 pending = -1;

    qint64 start = 0;
    qint64 length = pending;
    QString name;
};

class Perfetto
{
public:
    QStringList read(const QJsonArray &events)
    {
        struct Sorted
        {
            qint64 time = 0;
            qint64 key = 0;
            QJsonObject event;
        };
        std::vector<Sorted> sorted;
        constexpr qint64 last = std::numeric_limits<qint64>::max();
        for (const QJsonValue value : events) {
            const QString phase = value[u"ph"].toString();
            const qint64 key = phase == u"E" ? std::numeric_limits<qint64>::min()
                : phase == u"X"              ? last - nanoseconds(value[u"dur"])
                                             : last;
            sorted.push_back({nanoseconds(value[u"ts"]), key, value.toObject()});
        }
        std::ranges::stable_sort(
            sorted, [](const Sorted &a, const Sorted &b) { return std::tie(a.time, a.key) < std::tie(b.time, b.key); });
        for (const Sorted &each : sorted)
            take(each.event, each.time);
        return m_complaints;
    }

private:
    void complain(const QJsonObject &event, const QString &what) { m_complaints += what + u": "_s + textOf(event); }

    void take(const QJsonObject &event, qint64 time)
    {
        const QString phase = event[u"ph"].toString();
        const QString name = event[u"name"].toString();
        std::vector<Slice> &stack = m_stacks[{event[u"pid"].toInteger(), event[u"tid"].toInteger()}];
        if (phase == u"X")
            push(event, stack, {time, nanoseconds(event[u"dur"]), name});
        else if (phase == u"i")
            push(event, stack, {time, 0, name});
        else if (phase == u"B")
            push(event, stack, {time, Slice::pending, name});
        else if (phase == u"E")
            end(event, stack, time, name);
        else if (phase == u"s" || phase == u"f")
            takeArrow(event, stack, time, phase == u"s");
    }

    static void closeEnded(std::vector<Slice> &stack, qint64 time, qint64 length)
    {
        while (!stack.empty() && stack.back().length != Slice::pending) {
            const qint64 end = stack.back().start + stack.back().length;
            if (end > time || (end == time && stack.back().length == 0 && length == 0))
                return;
            stack.pop_back();
        }
    }

    void push(const QJsonObject &event, std::vector<Slice> &stack, const Slice &slice)
    {
        closeEnded(stack, slice.start, slice.length);
        for (const Slice &around : stack) {
            const qint64 end = around.start + around.length;
            if (around.length != Slice::pending && slice.length != Slice::pending && slice.start < end
                && slice.start + slice.length > end) {
                complain(event, u"a slice that overlaps another is dropped"_s);
                return;
            }
        }
        stack.push_back(slice);
    }

    void end(const QJsonObject &event, std::vector<Slice> &stack, qint64 time, const QString &name)
    {
        closeEnded(stack, time, Slice::pending);
        if (stack.empty() || stack.back().name != name)
            complain(event, u"an end is dropped"_s);
        else
            stack.pop_back();
    }

    void takeArrow(const QJsonObject &event, const std::vector<Slice> &stack, qint64 time, bool starts)
    {
        const QJsonValue id = event[u"id"];
        if (!id.isDouble()) { // a text would have to be a hexadecimal number
            bool isHexadecimal = false;
            id.toString().toULongLong(&isHexadecimal, 16);
            if (!isHexadecimal)
                complain(event, u"an arrow of no number is dropped"_s);
        }
        const auto key = std::tuple(id.toVariant().toString(), event[u"cat"].toString(), event[u"name"].toString());
        if (stack.empty() || (stack.back().length != Slice::pending && stack.back().start + stack.back().length < time))
            complain(event, u"an arrow outside of slices is dropped"_s);
        if (starts && !m_arrows.insert(key).second)
            complain(event, u"a second arrow of that number is dropped"_s);
        if (!starts && !m_arrows.contains(key))
            complain(event, u"an end of no arrow is dropped"_s);
    }

    QStringList m_complaints;
    std::map<Thread, std::vector<Slice>> m_stacks;
    std::set<std::tuple<QString, QString, QString>> m_arrows;
};

/// A begin or an end as speedscope sees it.
struct Edge
{
    double time = 0;
    QString name;
    QString key; ///< With the arguments.
};

class Speedscope
{
public:
    QStringList read(const QJsonArray &events)
    {
        std::map<Thread, std::vector<QJsonObject>> threads;
        for (const QJsonValue event : events) {
            if (!event.toObject().contains(u"ts"_s))
                m_complaints += u"the file is refused for an event without a time"_s;
            if (u"XBE"_s.contains(event[u"ph"].toString()))
                threads[{event[u"pid"].toInteger(), event[u"tid"].toInteger()}].push_back(event.toObject());
        }
        for (const auto &[thread, own] : threads)
            readThread(own);
        return m_complaints;
    }

private:
    void readThread(const std::vector<QJsonObject> &events)
    {
        std::deque<Edge> begins;
        std::deque<Edge> ends;
        double first = std::numeric_limits<double>::max();
        for (const QJsonObject &event : events)
            first = std::min(first, event[u"ts"].toDouble());
        std::vector<QJsonObject> whole;
        for (const QJsonObject &event : events) {
            if (event[u"ph"].toString() == u"X")
                whole.push_back(event);
            else
                (event[u"ph"].toString() == u"B" ? begins : ends).push_back(edge(event, first, 0));
        }
        std::ranges::stable_sort(whole, [](const QJsonObject &a, const QJsonObject &b) {
            const double lengths[] = {a[u"dur"].toDouble(), b[u"dur"].toDouble()};
            return std::pair(a[u"ts"].toDouble(), lengths[1]) < std::pair(b[u"ts"].toDouble(), lengths[0]);
        });
        for (const QJsonObject &event : whole) {
            begins.push_back(edge(event, first, 0));
            ends.push_back(edge(event, first, event[u"dur"].toDouble()));
        }
        std::ranges::stable_sort(begins, {}, &Edge::time);
        std::ranges::stable_sort(ends, {}, &Edge::time);
        match(std::move(begins), std::move(ends));
    }

    static Edge edge(const QJsonObject &event, double first, double length)
    {
        const QString name = event[u"name"].toString();
        return {(event[u"ts"].toDouble() - first) + length, name, name + textOf(event[u"args"].toObject())};
    }

    void match(std::deque<Edge> begins, std::deque<Edge> ends)
    {
        std::vector<Edge> stack;
        while (!begins.empty() || !ends.empty()) {
            const bool begin = ends.empty()
                || (!begins.empty()
                    && (begins.front().time < ends.front().time
                        || (begins.front().time == ends.front().time && begins.front().key == ends.front().key)));
            if (begin) {
                stack.push_back(begins.front());
                begins.pop_front();
                continue;
            }
            preferEndOf(stack, ends);
            if (stack.empty() || stack.back().name != ends.front().name)
                m_complaints += u"an end is dropped: %1 at %2"_s.arg(ends.front().name).arg(ends.front().time);
            else
                stack.pop_back();
            ends.pop_front();
        }
        for (const Edge &open : stack)
            m_complaints += u"never ended: %1 at %2"_s.arg(open.name).arg(open.time);
    }

    /// Of the ends at one moment that of the innermost comes first.
    static void preferEndOf(const std::vector<Edge> &stack, std::deque<Edge> &ends)
    {
        if (stack.empty())
            return;
        for (const auto part : {&Edge::key, &Edge::name}) {
            for (std::size_t i = 0; i < ends.size() && ends[i].time <= ends.front().time; ++i) {
                if (ends[i].*part == stack.back().*part) {
                    std::swap(ends.front(), ends[i]);
                    return;
                }
            }
        }
    }

    QStringList m_complaints;
};

} // namespace

QStringList perfettoComplaints(const QJsonArray &events)
{
    return Perfetto().read(events);
}

QStringList speedscopeComplaints(const QJsonArray &events)
{
    return Speedscope().read(events);
}

} // namespace overlap
