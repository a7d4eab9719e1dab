// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/pythonhelpers.h"

#include <QRegularExpression>

namespace overlap::fuzz {

using namespace Qt::StringLiterals;

namespace {

/// A helper and its name. It stands in the table before those that it uses.
struct Helper
{
    const char *name;
    const char *text;
};
constexpr Helper helpers[] = {
    {"Context", R"(
class Context:
    def __init__(self, number, enter, leave, end):
        self.number = number
        self.enter = enter
        self.leave = leave
        self.end = end

    async def __aenter__(self):
        print(self.number, "enters")
        await asyncio.sleep(self.enter)
        if self.end == "fails to enter":
            raise Boom(self.number)

    async def __aexit__(self, kind, error, trace):
        print(self.number, "leaves", words(error))
        await asyncio.sleep(self.leave)
        print(self.number, "left")
        if self.end == "fails to leave":
            raise Boom(self.number)
        return self.end == "suppresses"
)"},
    {"words", R"(
def words(error):
    match error:
        case None:
            return "well"
        case ExceptionGroup():
            return f"{error}: {', '.join(map(words, error.exceptions))}"
        case Boom():
            return f"Boom {error}"
        case asyncio.CancelledError() | TimeoutError() | asyncio.QueueEmpty() | asyncio.QueueFull():
            return type(error).__name__
    return "misuse"
)"},
    {"Boom", R"(
class Boom(Exception):
    pass
)"},
    {"show", R"(
def show(value):
    return ", ".join(map(show, value)) if isinstance(value, list) else str(int(value or 0))
)"},
    {"state", R"(
def state(function):
    task = tasks.get(function)
    if task is None:
        return "missing"
    if not task.done():
        return "pending"
    return "cancelled" if task.cancelled() else "failed" if task.exception() else "finished"
)"},
    {"cancel", R"(
def cancel(function):
    return int(function in tasks and tasks[function].cancel())
)"},
    {"task", R"(
def task(function):
    return tasks.get(function) or start(function)
)"},
    {"start", R"(
def start(function):
    tasks[function] = asyncio.create_task(function(), name=function.__name__)
    return tasks[function]
)"},
};

} // namespace

QString pythonHelpers(const QString &program)
{
    QString text;
    for (const Helper &helper : helpers) {
        const QRegularExpression use(u"(?<![\\w.])%1\\b"_s.arg(QLatin1StringView(helper.name)));
        if (use.match(program).hasMatch() || use.match(text).hasMatch())
            text.prepend(QLatin1StringView(helper.text) + u'\n');
    }
    return text;
}

} // namespace overlap::fuzz
