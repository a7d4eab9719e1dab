// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sourcetext.h"

#include <QRegularExpression>
#include <QStringList>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// Replaces each match of `pattern` by blanks of the same shape. The pattern has to consume strings as well as
/// comments, so that one is not found inside the other.
QString blanked(QString text, const QRegularExpression &pattern)
{
    QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (text[i] != u'\n')
                text[i] = u' ';
        }
    }
    return text;
}

/// The words that make a point in one language; group k is PointKind k - 1.
std::vector<SourcePoint> pointsIn(const QString &line, int number, const QRegularExpression &words)
{
    std::vector<SourcePoint> points;
    QRegularExpressionMatchIterator matches = words.globalMatch(line);
    while (matches.hasNext())
        points.push_back({static_cast<PointKind>(matches.next().lastCapturedIndex() - 1), number});
    return points;
}

/// `head` finds the name of what begins on a line; another line in the first column ends it, but for the brackets that
/// close a list of parameters and open a body.
std::vector<SourceFunction> functions(const QString &code, const QRegularExpression &head,
                                      const QRegularExpression &words)
{
    std::vector<SourceFunction> found;
    bool inside = false;
    int number = 0;
    for (const QString &line : code.split(u'\n')) {
        ++number;
        const bool outer = !line.isEmpty() && !line.front().isSpace();
        if (outer) {
            const QRegularExpressionMatch match = head.match(line);
            inside = match.hasMatch() || (inside && (line.front() == u'{' || line.front() == u')'));
            if (match.hasMatch())
                found.push_back({match.captured(1), {}});
        }
        if (inside) {
            const std::vector<SourcePoint> points = pointsIn(line, number, words);
            found.back().points.insert(found.back().points.end(), points.begin(), points.end());
        }
    }
    return found;
}

/// The coroutine functions of a Python program, for a regular expression: a call of one that stands alone is dropped.
QString coroutineNames(const QString &code)
{
    static const QRegularExpression definition(uR"(\basync\s+def\s+(\w+))"_s);
    QStringList names;
    QRegularExpressionMatchIterator matches = definition.globalMatch(code);
    while (matches.hasNext())
        names += matches.next().captured(1);
    return names.isEmpty() ? u"(?!)"_s : names.join(u'|');
}

} // namespace

QString pointName(PointKind kind)
{
    switch (kind) {
    case PointKind::Await:
        return u"an await"_s;
    case PointKind::BlockingSleep:
        return u"a blocking call"_s;
    case PointKind::CreateTask:
        return u"a created task"_s;
    case PointKind::Print:
        return u"a print"_s;
    case PointKind::DroppedCall:
        return u"a call that nobody awaits"_s;
    }
    Q_UNREACHABLE();
}

QString withoutCommentsCpp(const QString &text)
{
    static const QRegularExpression pattern(
        uR"--(//[^\n]*|/\*.*?\*/|R"\(.*?\)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+')--"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return blanked(text, pattern);
}

QString withoutCommentsPython(const QString &text)
{
    static const QRegularExpression pattern(
        uR"--(#[^\n]*|""".*?"""|'''.*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')--"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return blanked(text, pattern);
}

std::vector<SourceFunction> cppFunctions(const QString &text)
{
    static const QRegularExpression head(
        uR"(^(?|(?:struct|class)\s+(\w+)|(?!namespace\b|using\b|})[^(=;]*?\b(\w+)\s*\())"_s);
    static const QRegularExpression words(
        uR"((\bco_await\b|\bQCORO_FOREACH\b)|(\b(?:blockingSleep|blockingGet|compute)\s*\()|(\bcreateTask\s*\()|(\bprint\s*\()|)"_s
        uR"((^\s+call\s*\(.*\);\s*$))"_s);
    return functions(withoutCommentsCpp(text), head, words);
}

std::vector<SourceFunction> pythonFunctions(const QString &text)
{
    static const QRegularExpression head(uR"(^(?:async\s+def|def|class)\s+(\w+))"_s);
    const QString code = withoutCommentsPython(text);
    const QRegularExpression words(
        uR"((\bawait\b|\basync\s+(?:with|for)\b)|(\b(?:time\.sleep|urlopen)\s*\(|(?<!def )\bcompute\s*\()|)"_s
        uR"((\bcreate_task\s*\()|((?<![\w.])print\s*\()|(^\s+(?:%1)\s*\(.*\)\s*$))"_s.arg(coroutineNames(code)));
    return functions(code, head, words);
}

} // namespace overlap
