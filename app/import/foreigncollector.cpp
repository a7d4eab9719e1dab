// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/foreigntrace.h"

#include "app/import/shortened.h"

#include <cmath>

namespace overlap {

namespace {

constexpr std::size_t mostProcesses = 1000;

QString textOf(std::string_view text)
{
    return qtText(shortened(text));
}

std::string_view nameOf(const RawEvent &event)
{
    return event.name.empty() ? "?" : shortened(event.name);
}

int orderOf(const RawEvent &event)
{
    const RawEvent::Argument *order = event.argument("sort_index");
    constexpr double most = 1e9;
    return order && order->number && std::abs(*order->number) < most ? int(*order->number) : ForeignTrace::unsorted;
}

} // namespace

void ForeignCollector::take(const RawEvent &event)
{
    if (event.phase == 'M') {
        takeMetadata(event);
        return;
    }
    if (event.phase == 0 || std::string_view("XBEiIRbneSTpFCstf").find(event.phase) == std::string_view::npos) {
        ++m_leftOut.kinds;
        return;
    }
    if (!event.time || (event.phase == 'X' && event.length.value_or(0ns) < 0ns)) {
        ++m_leftOut.times;
        return;
    }
    switch (event.phase) {
    case 'b':
    case 'S':
        takeAsync(event, Slice::begins);
        return;
    case 'e':
    case 'F':
        takeAsync(event, Slice::ends);
        return;
    case 'n':
    case 'T':
    case 'p':
        takeAsync(event, 0ns);
        return;
    case 'C':
        takeCounts(event);
        return;
    default:
        takeOnThread(event);
        return;
    }
}

void ForeignCollector::takeOnThread(const RawEvent &event)
{
    const std::size_t index = threadOf(event);
    if (index == none) {
        ++m_leftOut.lanes;
        return;
    }
    const TimePoint time(*event.time);
    see(time);
    ++m_records;
    ForeignTrace::Thread &thread = m_trace.threads[index];
    const auto name = [&] { return m_trace.names.number(nameOf(event)); };
    if (event.phase == 'X') {
        const Duration length = event.length.value_or(0ns);
        see(time + length);
        thread.slices.push_back({time, length, name()});
    } else if (event.phase == 'B') {
        thread.slices.push_back({time, Slice::begins, name()});
    } else if (event.phase == 'E') {
        thread.slices.push_back({time, Slice::ends, 0});
    } else if (event.phase == 's' || event.phase == 't' || event.phase == 'f') {
        m_key = event.category + '\n' + event.id;
        m_trace.arrows.push_back({.time = time,
                                  .thread = quint32(index),
                                  .arrow = m_trace.ids.number(m_key),
                                  .starts = event.phase == 's',
                                  .ends = event.phase == 'f',
                                  .enclosing = event.phase != 'f' || event.enclosing});
    } else {
        thread.marks.push_back({time, 0ns, name()});
    }
}

void ForeignCollector::takeMetadata(const RawEvent &event)
{
    if (event.name.starts_with("process_")) {
        const std::size_t index = processOf(event);
        if (index == none)
            return;
        if (event.name == "process_name") {
            m_trace.processes[index].name = textOf(event.text("name"));
            if (const std::optional<TimePoint> latest = event.moment("overlap_latest")) { // as we write it
                see(TimePoint{});
                see(*latest);
            }
        }
        if (event.name == "process_sort_index")
            m_trace.processes[index].order = orderOf(event);
    } else if (event.name.starts_with("thread_")) {
        const std::size_t index = threadOf(event);
        if (index == none)
            return;
        if (event.name == "thread_name")
            m_trace.threads[index].name = textOf(event.text("name"));
        else if (event.name == "thread_sort_index")
            m_trace.threads[index].order = orderOf(event);
    }
}

void ForeignCollector::takeAsync(const RawEvent &event, Duration length)
{
    const std::size_t process = processOf(event);
    if (process == none) {
        ++m_leftOut.lanes;
        return;
    }
    const TimePoint time(*event.time);
    see(time);
    ++m_records;
    m_key = event.process + '\n' + event.category + '\n' + event.id;
    m_trace.asyncs.push_back(
        {.process = process,
         .category = m_trace.ids.number(event.category),
         .key = m_trace.ids.number(m_key),
         .slice = {time, length, length == Slice::ends ? 0 : m_trace.names.number(nameOf(event))}});
}

void ForeignCollector::takeCounts(const RawEvent &event)
{
    const std::size_t process = processOf(event);
    bool any = false;
    for (std::size_t i = 0; i < event.argumentCount && process != none; ++i) {
        const RawEvent::Argument &series = event.arguments[i];
        if (!series.number || !std::isfinite(*series.number) || *series.number < 0)
            continue;
        m_key = event.process + '\n' + event.name + '\n' + event.id + '\n' + series.key;
        const auto [place, isNew] = m_counters.try_emplace(m_trace.ids.number(m_key), m_trace.counters.size());
        if (isNew && m_trace.counters.size() == m_limits.counters) {
            m_counters.erase(place);
            continue;
        }
        if (isNew) {
            const std::string_view key = series.key;
            const bool same = key == event.name || key == "value" || event.argumentCount == 1;
            const QString name = textOf(event.name);
            m_trace.counters.push_back({process, same ? name : name + QStringLiteral(" · ") + textOf(key), {}});
        }
        m_trace.counters[place->second].counts.push_back({TimePoint(*event.time), *series.number});
        ++m_records;
        any = true;
    }
    if (any)
        see(TimePoint(*event.time));
    else
        ++m_leftOut.counters;
}

void ForeignCollector::see(TimePoint time)
{
    m_trace.earliest = std::min(m_trace.earliest, time);
    m_trace.latest = std::max(m_trace.latest, time);
}

std::size_t ForeignCollector::processOf(const RawEvent &event)
{
    const auto [place, isNew] = m_processes.try_emplace(m_trace.ids.number(event.process), m_trace.processes.size());
    if (!isNew)
        return place->second;
    if (m_trace.processes.size() == mostProcesses) {
        m_processes.erase(place);
        return none;
    }
    ForeignTrace::Process &added = m_trace.processes.emplace_back();
    added.id = textOf(event.process);
    return place->second;
}

std::size_t ForeignCollector::threadOf(const RawEvent &event)
{
    const std::size_t process = processOf(event);
    if (process == none)
        return none;
    const quint64 key = (quint64(process) << 32U) + m_trace.ids.number(event.thread);
    const auto [place, isNew] = m_threads.try_emplace(key, m_trace.threads.size());
    if (!isNew)
        return place->second;
    if (m_trace.threads.size() == m_limits.lanes) {
        m_threads.erase(place);
        return none;
    }
    ForeignTrace::Thread &added = m_trace.threads.emplace_back();
    added.id = textOf(event.thread);
    m_trace.processes[process].threads.push_back(place->second);
    return place->second;
}

} // namespace overlap
