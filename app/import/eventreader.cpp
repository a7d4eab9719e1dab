// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/eventreader.h"

#include "app/import/microseconds.h"
#include "app/import/traceinput.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <istream>

namespace overlap {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

using Take = std::function<bool(const RawEvent &event, int format)>;

/// Where the reader is: in which object or list.
enum class Place : quint8 { File, Trace, OtherData, Events, Event, Id, Arguments, List, Ignored };

/// A text, number or truth value.
struct Value
{
    std::string_view text;
    std::optional<double> number;
};

constexpr std::size_t mostArguments = 64;
constexpr int numberTooLarge = 406; ///< As the parser numbers its errors.

/// Hears of each bracket, key and value, and makes events of them.
class EventHandler
{
public:
    EventHandler(TraceInput &input, const ImportLimits &limits, const Take &take)
        : m_input(input), m_limits(limits), m_take(take)
    { }

    ReadResult takeResult() { return std::move(m_result); }

    // What the parser calls; false stops it.
    bool null() { return value({}); }
    bool boolean(bool is) { return value({is ? "true" : "false", is ? 1.0 : 0.0}); }
    bool number_integer(qint64 number) { return whole(number); }
    bool number_unsigned(quint64 number) { return whole(number); }
    bool number_float(double number, const std::string &text) { return value({text, number}); }
    bool string(const std::string &text) { return value({text, {}}); }
    bool binary(const std::vector<quint8> &) { return false; }

    bool key(const std::string &key)
    {
        m_input.progressed();
        m_key = key;
        return true;
    }

    bool start_object(std::size_t)
    {
        switch (place()) {
        case Place::File:
            return enter(Place::Trace);
        case Place::Trace:
            if (m_key == "traceEvents")
                return fail(Import::tr("traceEvents is not a list, at byte %1").arg(m_input.position()));
            return enter(m_key == "otherData" ? Place::OtherData : Place::Ignored);
        case Place::Events:
            m_event.clear();
            m_listed = 0;
            return enter(Place::Event);
        case Place::Event:
            if (m_key == "args")
                return enter(Place::Arguments);
            return enter(m_key == "id2" ? Place::Id : Place::Ignored);
        case Place::OtherData:
        case Place::Id:
        case Place::Arguments:
        case Place::List:
        case Place::Ignored:
            return enter(Place::Ignored);
        }
        Q_UNREACHABLE();
    }

    bool start_array(std::size_t)
    {
        if (place() == Place::File || (place() == Place::Trace && m_key == "traceEvents")) {
            m_hasEvents = true;
            return enter(Place::Events);
        }
        if (place() == Place::Events)
            ++m_result.misfits;
        if (place() != Place::Arguments || m_event.lists.size() == mostArguments)
            return enter(Place::Ignored);
        m_event.lists.push_back({m_key, {}});
        return enter(Place::List);
    }

    bool end_array() { return leave(); }

    bool end_object()
    {
        const bool isEvent = place() == Place::Event;
        return leave() && (!isEvent || m_take(m_event, m_format));
    }

    template<typename Error>
    bool parse_error(std::size_t position, const std::string &, const Error &error)
    {
        if (m_input.isTooLong())
            return fail(
                Import::tr("a text of more than %1 bytes ends at byte %2").arg(m_limits.token).arg(m_input.position()));
        // The format allows a list of events to stop without its end: whoever wrote it may have crashed.
        if (m_input.isAtEnd() && m_stack == std::vector{Place::File, Place::Events})
            return false;
        if (m_input.isAtEnd() && position <= 1)
            return fail(Import::tr("the file is empty"));
        if (m_input.isAtEnd())
            return fail(Import::tr("cut off: it ends in the middle, at byte %1").arg(m_input.position()));
        if (error.id == numberTooLarge)
            return fail(Import::tr("a number is too large, at byte %1").arg(position));
        return fail(Import::tr("not JSON, wrong at byte %1").arg(position));
    }

    /// Says what is missing in a file that is JSON to its end.
    void finish()
    {
        if (m_result.error.isEmpty() && !m_hasEvents)
            fail(Import::tr("no trace: it has no list traceEvents"));
    }

private:
    Place place() const { return m_stack.back(); }

    bool fail(const QString &error)
    {
        m_result.error = error;
        return false;
    }

    bool enter(Place place)
    {
        m_input.progressed();
        m_stack.push_back(place);
        return m_stack.size() <= m_limits.nesting
            || fail(Import::tr("more than %1 lists and objects inside each other, at byte %2")
                        .arg(m_limits.nesting)
                        .arg(m_input.position()));
    }

    bool leave()
    {
        m_input.progressed();
        m_stack.pop_back();
        return true;
    }

    template<typename Number>
    bool whole(Number number)
    {
        std::array<char, 24> text;
        const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
        return value({{text.data(), std::size_t(end - text.data())}, double(number)});
    }

    bool value(const Value &value)
    {
        m_input.progressed();
        switch (place()) {
        case Place::File:
            return fail(Import::tr("no trace: neither a list nor an object"));
        case Place::Trace:
            return m_key != "traceEvents"
                || fail(Import::tr("traceEvents is not a list, at byte %1").arg(m_input.position()));
        case Place::OtherData:
            if (m_key == "overlap" && value.number && *value.number > 0 && *value.number < 1000)
                m_format = int(*value.number);
            return true;
        case Place::Events:
            ++m_result.misfits;
            return true;
        case Place::Event:
            set(value);
            return true;
        case Place::Id:
            m_event.id = value.text;
            return true;
        case Place::Arguments:
            addArgument(value);
            return true;
        case Place::List:
            if (value.number)
                m_event.lists.back().numbers.push_back(*value.number);
            return ++m_listed <= m_limits.listed
                || fail(Import::tr("lists of more than %1 numbers in one event, at byte %2")
                            .arg(m_limits.listed)
                            .arg(m_input.position()));
        case Place::Ignored:
            return true;
        }
        Q_UNREACHABLE();
    }

    void set(const Value &value)
    {
        if (m_key == "ph")
            m_event.phase = value.text.size() == 1 ? value.text.front() : '\0';
        else if (m_key == "ts")
            m_event.time = parseMicroseconds(value.text);
        else if (m_key == "dur")
            m_event.length = parseMicroseconds(value.text);
        else if (m_key == "name")
            m_event.name = value.text;
        else if (m_key == "pid")
            m_event.process = value.text;
        else if (m_key == "tid")
            m_event.thread = value.text;
        else if (m_key == "cat")
            m_event.category = value.text;
        else if (m_key == "id")
            m_event.id = value.text;
        else if (m_key == "bp")
            m_event.enclosing = value.text == "e";
    }

    void addArgument(const Value &value)
    {
        if (m_event.argumentCount == mostArguments)
            return;
        RawEvent::Argument &added = m_event.addArgument();
        added.key = m_key;
        added.text = value.text;
        added.number = value.number;
    }

    TraceInput &m_input;
    const ImportLimits &m_limits;
    const Take &m_take;
    std::vector<Place> m_stack{Place::File};
    std::string m_key;
    RawEvent m_event;
    ReadResult m_result;
    std::size_t m_listed = 0; ///< Numbers in the lists of this event.
    int m_format = 0;
    bool m_hasEvents = false;
};

} // namespace

ReadResult readEvents(TraceInput &input, const ImportLimits &limits, const Take &take)
{
    EventHandler handler(input, limits, take);
    std::istream stream(&input);
    if (nlohmann::json::sax_parse(stream, &handler))
        handler.finish();
    return handler.takeResult();
}

} // namespace overlap
