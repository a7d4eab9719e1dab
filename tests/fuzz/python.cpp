// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/python.h"

#include "tests/fuzz/pythonhelpers.h"
#include "tests/fuzz/words.h"

#include <QRegularExpression>
#include <QStringList>

namespace overlap::fuzz {

using namespace Qt::StringLiterals;

namespace {

QString seconds(int milliseconds)
{
    return QString::number(milliseconds / 1000.0);
}

class Writer
{
public:
    QString text(const Program &program);

private:
    QString take();
    void line(const QString &text) { m_lines += QString(4 * m_depth, u' ') + text; }
    /// Prints the number of the statement and `words`, which end in the Python that gives a value if there is `value`.
    void say(const QString &words, const QString &value = {})
    {
        line(u"print(\"%1 %2\"%3)"_s.arg(m_number).arg(words, value.isEmpty() ? QString() : u", "_s + value));
    }

    void write(const Block &block);
    void write(const Block &function, int index);
    /// A block with a head such as "try:", and what it does first.
    void write(const QString &head, const Block &block, const QString &saying = {});
    void write(const Generator &generator, int index);
    QString expression(const Operand &operand) const;
    QString expressions(const std::vector<Operand> &operands) const;
    QString gathered(const std::vector<Operand> &operands) const
    {
        return u"asyncio.gather(%1)"_s.arg(expressions(operands));
    }
    QString together(const std::vector<Operand> &operands) const
    {
        return operands.size() == 1 ? expression(operands.front()) : gathered(operands);
    }
    QString resource(const Operand &operand) const { return expression(operand).section(u'.', 0, 0); }

    void write(const Sleep &what);
    void write(const BlockingSleep &what);
    void write(const Await &what) { say(u"got"_s, u"show(await %1)"_s.arg(expression(what.operand))); }
    void write(const Forget &what);
    void write(const Start &what);
    void write(const Gather &what);
    void write(const AsCompleted &what);
    void write(const WaitFor &what);
    void write(const Shield &what);
    void write(const Cancel &what);
    void write(const CancelSelf &) { say(u"cancels itself"_s, u"int(asyncio.current_task().cancel())"_s); }
    void write(const Uncancel &) { say(u"uncancels"_s, u"asyncio.current_task().uncancel()"_s); }
    void write(const Look &what);
    void write(const Raise &) { line(u"raise Boom(%1)"_s.arg(m_number)); }
    void write(const Release &what);
    void write(const SetEvent &what);
    void write(const QueueStep &what);
    void write(const Repeat &what) { write(u"for _ in range(%1):"_s.arg(what.times), what.body); }
    void write(const Try &what);
    void write(const Limit &what);
    void write(const Group &what);
    void write(const With &what);
    void write(const Hold &what);
    void write(const ForEach &what);

    QStringList m_lines;
    qsizetype m_depth = 0;
    int m_number = 0;          ///< Of the statement that is being written.
    std::vector<int> m_groups; ///< The statements of the groups around it.
};

/// Whether `name` stands in `text`.
bool isUsed(const QString &name, const QString &text)
{
    return QRegularExpression(u"\\b%1\\b"_s.arg(name)).match(text).hasMatch();
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
        + u"\ntasks = {}  # the newest one of each function\n"_s + text + u"\n\nasyncio.run(main())\n"_s;
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
    if (what.inGroup && !m_groups.empty())
        line(u"tasks[%1] = group%2.create_task(%1(), name=\"%1\")"_s.arg(name).arg(m_groups.back()));
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
    line(u"for coming in asyncio.as_completed([%1]):"_s.arg(expressions(what.operands)));
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

void Writer::write(const Limit &what)
{
    const QString name = u"limit%1"_s.arg(m_number);
    write(u"async with asyncio.timeout(%1) as %2:"_s.arg(seconds(what.delay), name), what.body);
    say(u"within the limit"_s, u"int(%1.expired())"_s.arg(name));
}

void Writer::write(const Group &what)
{
    m_groups.push_back(m_number);
    write(u"async with asyncio.TaskGroup() as group%1:"_s.arg(m_number), what.body);
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

} // namespace

QString toPython(const Program &program)
{
    return Writer().text(program);
}

} // namespace overlap::fuzz
