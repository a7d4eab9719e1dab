// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/pythonwriter.h"

// The statements that have blocks.

namespace overlap::fuzz {

using namespace Qt::StringLiterals;

void Writer::write(const QString &head, const Block &block, const QString &saying)
{
    const int number = m_number;
    line(head);
    ++m_depth;
    if (!saying.isEmpty())
        line(saying);
    else if (block.empty())
        line(u"pass"_s);
    write(block);
    --m_depth;
    m_number = number;
}

void Writer::write(const Try &what)
{
    const QString saying = u"print(\"%1 %2\"%3)"_s.arg(m_number);
    write(u"try:"_s, what.body);
    if (what.onCancel) {
        write(u"except asyncio.CancelledError:"_s, *what.onCancel, saying.arg(u"cancelled"_s, QString()));
        if (!what.swallows)
            line(u"    raise"_s);
    }
    if (what.onError)
        write(u"except Exception as error:"_s, *what.onError, saying.arg(u"caught"_s, u", words(error)"_s));
    if (what.finally || !(what.onCancel || what.onError))
        write(u"finally:"_s, what.finally.value_or(Block()), saying.arg(u"finally"_s, QString()));
}

void Writer::write(const Reschedule &what)
{
    if (!m_limits.empty())
        line(u"limit%1.reschedule(asyncio.get_running_loop().time() + %2)"_s.arg(m_limits.back())
                 .arg(seconds(what.delay)));
    say(u"rescheduled"_s);
}

void Writer::write(const Limit &what)
{
    const QString name = u"limit%1"_s.arg(m_number);
    m_limits.push_back(m_number);
    write(u"async with asyncio.timeout(%1) as %2:"_s.arg(seconds(what.delay), name), what.body);
    m_limits.pop_back();
    say(u"within the limit"_s, u"int(%1.expired())"_s.arg(name));
}

void Writer::write(const Group &what)
{
    const QString name = u"group%1"_s.arg(m_number);
    m_groups.push_back(m_number);
    write(u"async with asyncio.TaskGroup() as %1:"_s.arg(name), what.body, u"groups.append(%1)"_s.arg(name));
    m_groups.pop_back();
    say(u"group ended"_s);
}

void Writer::write(const With &what)
{
    static const QString ends[] = {u"ends"_s, u"suppresses"_s, u"fails to enter"_s, u"fails to leave"_s};
    const QString context = u"Context(%1, %2, %3, \"%4\")"_s.arg(m_number).arg(seconds(what.enter), seconds(what.leave),
                                                                               ends[std::size_t(what.end)]);
    write(u"async with %1:"_s.arg(context), what.body);
    say(u"after the context"_s);
}

void Writer::write(const Hold &what)
{
    write(u"async with %1:"_s.arg(resource(what.operand)), what.body, u"print(\"%1 holds\")"_s.arg(m_number));
    say(u"let go"_s);
}

void Writer::write(const ForEach &what)
{
    const int number = m_number;
    line(u"async with contextlib.aclosing(g%1()) as items%2:"_s.arg(what.generator).arg(number));
    ++m_depth;
    const QString item = u"item%1"_s.arg(number);
    write(u"async for %1 in items%2:"_s.arg(item).arg(number), what.body,
          u"print(\"%1 item\", %2)"_s.arg(number).arg(item));
    if (what.limit > 0) {
        line(u"    if %1 == %2:"_s.arg(item).arg(what.limit - 1));
        line(u"        break"_s);
    }
    --m_depth;
    say(u"no more items"_s);
}

} // namespace overlap::fuzz
