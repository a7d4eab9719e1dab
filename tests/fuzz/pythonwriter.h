// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/program.h"

#include <QStringList>

namespace overlap::fuzz {

using namespace Qt::StringLiterals;

/// A delay in milliseconds as Python takes it.
QString seconds(int milliseconds);

/// Writes programs in Python, line by line.
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
    void write(const LookAround &);
    void write(const Raise &) { line(u"raise Boom(%1)"_s.arg(m_number)); }
    void write(const Release &what);
    void write(const SetEvent &what);
    void write(const QueueStep &what);
    void write(const Repeat &what) { write(u"for _ in range(%1):"_s.arg(what.times), what.body); }
    void write(const Try &what);
    void write(const Reschedule &what);
    void write(const Limit &what);
    void write(const Group &what);
    void write(const With &what);
    void write(const Hold &what);
    void write(const ForEach &what);

    QStringList m_lines;
    qsizetype m_depth = 0;
    int m_number = 0;          ///< Of the statement that is being written.
    std::vector<int> m_groups; ///< The statements of the task groups around it.
    std::vector<int> m_limits; ///< The statements of the limits around it.
};

} // namespace overlap::fuzz
