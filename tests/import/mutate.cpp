// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/mutate.h"

#include <array>
#include <cstring>

namespace overlap::fuzz {

namespace {

constexpr std::array numbers{"0",
                             "1",
                             "2",
                             "3",
                             "4",
                             "-1",
                             "1e999",
                             "-1e308",
                             "1e-320",
                             "NaN",
                             "1.5",
                             "0.0005",
                             "4294967295",
                             "4294967296",
                             "2147483648",
                             "-2147483649",
                             "1e18",
                             "2305843009213693",
                             "-2305843009213693",
                             "9223372036854775807",
                             "18446744073709551615",
                             "99999999999999999999999999",
                             "1000000000000000.125",
                             "100000",
                             "65536",
                             "300000",
                             "-0.0",
                             "\"12\"",
                             "\"1e5\"",
                             "null",
                             "true",
                             "[1,2]",
                             "{\"a\":1}",
                             "\"\""};

constexpr std::array texts{"X",
                           "B",
                           "E",
                           "i",
                           "b",
                           "e",
                           "n",
                           "s",
                           "t",
                           "f",
                           "M",
                           "C",
                           "S",
                           "T",
                           "F",
                           "ph",
                           "ts",
                           "dur",
                           "pid",
                           "tid",
                           "name",
                           "cat",
                           "id",
                           "bp",
                           "args",
                           "task",
                           "loop",
                           "output",
                           "warning",
                           "worker",
                           "cancel",
                           "outcome",
                           "state",
                           "running",
                           "waiting",
                           "blocking",
                           "in thread",
                           "ready",
                           "finished",
                           "failed",
                           "cancelled",
                           "reason",
                           "timer",
                           "lock",
                           "resource",
                           "parent",
                           "start",
                           "end",
                           "open",
                           "holds",
                           "waits",
                           "lengths",
                           "process_name",
                           "thread_name",
                           "thread_sort_index",
                           "overlap_resource",
                           "sort_index",
                           "traceEvents",
                           "otherData",
                           "overlap",
                           "awaits",
                           "woken_by",
                           "slow turn",
                           "kind",
                           "gil",
                           "due",
                           "latest",
                           "ended",
                           "capacity",
                           "\\u0000",
                           "\\ud800",
                           "\xc3\xa9",
                           "\xff",
                           ""};

/// The object that begins at that brace, with all that it holds; empty if it has no end.
QByteArray objectAt(const QByteArray &text, qsizetype start)
{
    int depth = 0;
    for (qsizetype i = start; i >= 0 && i < text.size(); ++i) {
        depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
        if (depth == 0)
            return text.sliced(start, i + 1 - start);
    }
    return {};
}

constexpr int mostChanges = 6;
constexpr qsizetype longest = 200'000;

} // namespace

QByteArray Mutator::make(quint64 seed, quint64 number)
{
    m_random.seed(seed * 0x9E3779B97F4A7C15ULL + number);
    QByteArray text = m_seeds.at(below(m_seeds.size()));
    for (qsizetype left = 1 + below(mostChanges); left > 0 && text.size() < longest; --left)
        change(text);
    return text;
}

void Mutator::change(QByteArray &text)
{
    const qsizetype kind = below(16);
    if (kind == 0)
        changeBytes(text);
    else if (kind < 6)
        changeNumber(text);
    else if (kind < 11)
        changeText(text);
    else
        changeEvents(text);
}

void Mutator::changeBytes(QByteArray &text)
{
    const qsizetype at = below(text.size());
    const qsizetype count = 1 + below(40);
    switch (below(6)) {
    case 0:
        if (!text.isEmpty())
            text[at] = char(below(256));
        break;
    case 1:
        text.truncate(at);
        break;
    case 2:
        text.remove(at, count);
        break;
    case 3:
        text.insert(at, text.mid(below(text.size()), count));
        break;
    case 4:
        text.insert(at, QByteArray(1, "[]{}\",:\\ \n"[below(10)]).repeated(below(8) == 0 ? 300 : 1));
        break;
    default: {
        const QByteArray &other = m_seeds.at(below(m_seeds.size()));
        text = text.first(at) + other.sliced(below(other.size()));
        break;
    }
    }
}

void Mutator::changeNumber(QByteArray &text)
{
    qsizetype start = placeOf(text, ":[,");
    while (start >= 0 && start < text.size() && std::strchr(":[, \n", text[start]))
        ++start;
    if (start < 0 || start == text.size() || !std::strchr("0123456789-", text[start]))
        return;
    qsizetype end = start;
    while (end < text.size() && std::strchr("0123456789.-+eE", text[end]))
        ++end;
    text.replace(start, end - start, numbers.at(std::size_t(below(numbers.size()))));
}

void Mutator::changeText(QByteArray &text)
{
    const qsizetype start = placeOf(text, "\"");
    const qsizetype end = text.indexOf('"', start + 1);
    if (start < 0 || end < 0)
        return;
    QByteArray other = texts.at(std::size_t(below(texts.size())));
    if (below(50) == 0)
        other = other.repeated(2000);
    text.replace(start + 1, end - start - 1, other);
}

/// Moves, repeats or removes what stands between two braces.
void Mutator::changeEvents(QByteArray &text)
{
    const qsizetype start = placeOf(text, "{");
    const QByteArray event = objectAt(text, start);
    if (event.isEmpty())
        return;
    const qsizetype comma = text.indexOf("},", below(text.size()));
    switch (below(4)) {
    case 0:
        text.replace(start, event.size(), "{}");
        break;
    case 1:
        text.insert(start, (event + ',').repeated(1 + below(20)));
        break;
    case 2:
        if (comma >= 0)
            text.insert(comma + 1, ',' + event);
        break;
    default: {
        const QByteArray &other = m_seeds.at(below(m_seeds.size()));
        const QByteArray another = objectAt(other, other.lastIndexOf('{', below(other.size())));
        if (!another.isEmpty())
            text.replace(start, event.size(), another);
        break;
    }
    }
}

qsizetype Mutator::below(qsizetype bound)
{
    return bound > 0 ? qsizetype(m_random() % quint64(bound)) : 0;
}

qsizetype Mutator::placeOf(const QByteArray &text, const char *letters)
{
    const qsizetype from = below(text.size());
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] != '\0' && std::strchr(letters, text[i]))
            return i;
    }
    return -1;
}

} // namespace overlap::fuzz
