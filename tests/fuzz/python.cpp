// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/python.h"

#include "tests/fuzz/pythonhelpers.h"
#include "tests/fuzz/pythonwriter.h"
#include "tests/fuzz/words.h"

#include <QRegularExpression>

namespace overlap::fuzz {

using namespace Qt::StringLiterals;

namespace {

/// Whether `name` stands in `text`.
bool isUsed(const QString &name, const QString &text)
{
    return QRegularExpression(u"\\b%1\\b"_s.arg(name)).match(text).hasMatch();
}

} // namespace

QString seconds(int milliseconds)
{
    return QString::number(milliseconds / 1000.0);
}

QString Writer::take()
{
    return std::exchange(m_lines, {}).join(u'\n') + u'\n';
}

QString Writer::text(const Program &program)
{
    struct Part
    {
        QString name;
        QString text;
        bool used = false;
    };
    std::vector<Part> parts;
    for (std::size_t i = 0; i < program.generators.size(); ++i) {
        write(program.generators[i], int(i));
        parts.push_back({u"g%1"_s.arg(i), take()});
    }
    for (std::size_t i = program.functions.size(); i-- > 0;) {
        write(program.functions[i], int(i));
        parts.push_back({functionName(int(i)), take()});
    }
    // What main does not come to is left out.
    parts.back().used = true;
    QString reached = parts.back().text;
    for (bool more = true; std::exchange(more, false);) {
        for (Part &part : parts) {
            if (part.used || !isUsed(part.name, reached))
                continue;
            part.used = more = true;
            reached += part.text;
        }
    }
    QString text;
    for (const Part &part : parts) {
        if (part.used)
            text += part.text;
    }
    const auto declare = [&](const char *name, std::size_t number, const QString &value) {
        const QString variable = QLatin1StringView(name) + QString::number(number);
        if (isUsed(variable, text))
            text.prepend(u"%1 = asyncio.%2\n"_s.arg(variable, value));
    };
    for (std::size_t i = 0; i < program.semaphores.size(); ++i)
        declare("semaphore", i, u"Semaphore(%1)"_s.arg(program.semaphores[i]));
    for (int i = 0; i < program.locks; ++i)
        declare("lock", std::size_t(i), u"Lock()"_s);
    for (int i = 0; i < program.events; ++i)
        declare("event", std::size_t(i), u"Event()"_s);
    for (std::size_t i = 0; i < program.queues.size(); ++i)
        declare("queue", i, u"Queue(%1)"_s.arg(program.queues[i]));
    return u"import asyncio\nimport contextlib\nimport time\n\n"_s + pythonHelpers(text)
        + u"\ntasks = {}  # the newest one of each function\n"_s
        + (isUsed(u"groups"_s, text) ? u"groups = []\n"_s : QString()) + text + u"\n\nasyncio.run(main())\n"_s;
}

void Writer::write(const Block &function, int index)
{
    const QString name = functionName(index);
    line({});
    line({});
    line(u"async def %1():"_s.arg(name));
    ++m_depth;
    line(u"print(\"%1 starts\")"_s.arg(name));
    if (index == 0)
        line(u"tasks[main] = asyncio.current_task()"_s);
    write(function);
    line(u"print(\"%1 ends\")"_s.arg(name));
    line(u"return %1"_s.arg(index));
    --m_depth;
}

void Writer::write(const Block &block)
{
    for (const Statement &statement : block) {
        m_number = statement.number;
        std::visit([this](const auto &what) { write(what); }, statement.what);
    }
}

void Writer::write(const Generator &generator, int index)
{
    line({});
    line({});
    line(u"async def g%1():"_s.arg(index));
    ++m_depth;
    line(u"try:"_s);
    ++m_depth;
    for (std::size_t i = 0; i < generator.steps.size(); ++i) {
        if (i > 0)
            line(u"yield %1"_s.arg(i - 1));
        write(generator.steps[i]);
    }
    --m_depth;
    line(u"finally:"_s);
    ++m_depth;
    line(u"print(\"g%1 closed\")"_s.arg(index));
    m_depth -= 2;
}

QString Writer::expression(const Operand &operand) const
{
    switch (operand.kind) {
    case Operand::Kind::Call:
        return functionName(operand.index) + u"()"_s;
    case Operand::Kind::Task:
        return u"task(%1)"_s.arg(functionName(operand.index));
    case Operand::Kind::Permit:
        return u"semaphore%1.acquire()"_s.arg(operand.index);
    case Operand::Kind::Lock:
        return u"lock%1.acquire()"_s.arg(operand.index);
    case Operand::Kind::Event:
        return u"event%1.wait()"_s.arg(operand.index);
    case Operand::Kind::Get:
        return u"queue%1.get()"_s.arg(operand.index);
    case Operand::Kind::Put:
        return u"queue%1.put(%2)"_s.arg(operand.index).arg(m_number);
    case Operand::Kind::Join:
        return u"queue%1.join()"_s.arg(operand.index);
    case Operand::Kind::Sleep:
        return u"asyncio.sleep(%1)"_s.arg(seconds(operand.index));
    }
    Q_UNREACHABLE();
}

QString Writer::expressions(const std::vector<Operand> &operands) const
{
    QStringList list;
    for (const Operand &operand : operands)
        list += expression(operand);
    return list.join(u", "_s);
}

void Writer::write(const Sleep &what)
{
    line(u"await asyncio.sleep(%1)"_s.arg(seconds(what.delay)));
    say(u"slept"_s);
}

void Writer::write(const BlockingSleep &what)
{
    line(u"time.sleep(%1)"_s.arg(seconds(what.delay)));
    say(u"blocked"_s);
}

void Writer::write(const Forget &what)
{
    line(functionName(what.function) + u"()"_s);
    say(u"forgets %1"_s.arg(functionName(what.function)));
}

void Writer::write(const Start &what)
{
    const QString name = functionName(what.function);
    const QString create = u"create_task(%1(), name=\"%1\")"_s.arg(name);
    if (what.where == Start::Where::NewestGroup)
        line(u"tasks[%1] = (groups[-1] if groups else asyncio).%2"_s.arg(name, create));
    else if (what.where == Start::Where::GroupAround && !m_groups.empty())
        line(u"tasks[%1] = group%2.%3"_s.arg(name).arg(m_groups.back()).arg(create));
    else
        line(u"start(%1)"_s.arg(name));
    say(u"started %1"_s.arg(name));
}

void Writer::write(const Gather &what)
{
    say(u"gathered"_s, u"show(await %1)"_s.arg(gathered(what.operands)));
}

void Writer::write(const AsCompleted &what)
{
    const QString limit = what.limit ? u", timeout="_s + seconds(*what.limit) : QString();
    line(u"for coming in asyncio.as_completed([%1]%2):"_s.arg(expressions(what.operands), limit));
    ++m_depth;
    say(u"came"_s, u"show(await coming)"_s);
    --m_depth;
}

void Writer::write(const WaitFor &what)
{
    say(u"in time"_s, u"show(await asyncio.wait_for(%1, %2))"_s.arg(together(what.operands), seconds(what.limit)));
}

void Writer::write(const Shield &what)
{
    say(u"shielded"_s, u"show(await asyncio.shield(%1))"_s.arg(together(what.operands)));
}

void Writer::write(const Cancel &what)
{
    const QString name = functionName(what.function);
    say(u"cancels %1:"_s.arg(name), u"cancel(%1)"_s.arg(name));
}

void Writer::write(const Look &what)
{
    say(u"sees"_s, u"asyncio.current_task().cancelling(), state(%1)"_s.arg(functionName(what.function)));
}

void Writer::write(const LookAround &)
{
    say(u"sees"_s, u"int(semaphore0.locked()), int(lock0.locked()), int(event0.is_set())"_s);
}

void Writer::write(const Release &what)
{
    line(u"%1.release()"_s.arg(resource(what.operand)));
    say(u"released"_s);
}

void Writer::write(const SetEvent &what)
{
    line(u"event%1.%2()"_s.arg(what.event).arg(what.set ? u"set"_s : u"clear"_s));
    say(what.set ? u"set"_s : u"cleared"_s);
}

void Writer::write(const QueueStep &what)
{
    const QString queue = u"queue%1"_s.arg(what.queue);
    switch (what.kind) {
    case QueueStep::Kind::Get:
        say(u"took"_s, queue + u".get_nowait()"_s);
        return;
    case QueueStep::Kind::Put:
        line(u"%1.put_nowait(%2)"_s.arg(queue).arg(m_number));
        say(u"put"_s);
        return;
    case QueueStep::Kind::TaskDone:
        line(queue + u".task_done()"_s);
        say(u"task done"_s);
        return;
    case QueueStep::Kind::Size:
        say(u"queue"_s, u"%1.qsize(), int(%1.empty()), int(%1.full())"_s.arg(queue));
        return;
    }
}

QString toPython(const Program &program)
{
    return Writer().text(program);
}

} // namespace overlap::fuzz
