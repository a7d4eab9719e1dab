// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessonlink.h"

#include "core/lesson.h"

#include <algorithm>
#include <array>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

struct LinkProblem
{
    QString text;
};

struct Part
{
    QString text;
    bool quoted = false;
};

/// "a/"b/c"/d" in its parts.
std::vector<Part> partsOf(QStringView names)
{
    std::vector<Part> parts;
    while (true) {
        const bool quoted = names.startsWith(u'"');
        const qsizetype quote = quoted ? names.indexOf(u'"', 1) : 0;
        if (quote < 0)
            throw LinkProblem{u"the text does not end with '\"'"_s};
        const qsizetype slash = names.indexOf(u'/', quote);
        const qsizetype end = slash < 0 ? names.size() : slash;
        if (quoted && quote + 1 != end)
            throw LinkProblem{u"expected '/' behind the text"_s};
        parts.push_back({(quoted ? names.sliced(1, quote - 1) : names.first(end)).toString(), quoted});
        if (parts.back().text.isEmpty())
            throw LinkProblem{u"a name is empty"_s};
        if (slash < 0)
            return parts;
        names = names.sliced(slash + 1);
    }
}

constexpr std::array states{TaskState::Ready, TaskState::Running, TaskState::Blocking, TaskState::Waiting,
                            TaskState::InThread};

TaskState stateNamed(const QString &name)
{
    QStringList names;
    for (const TaskState state : states) {
        names += stateName(state).replace(u' ', u'_');
        if (names.back() == name)
            return state;
    }
    throw LinkProblem{u"unknown state '%1'; allowed: %2"_s.arg(name, names.join(u", "))};
}

LessonLink::Event eventNamed(const QString &name)
{
    if (name == u"start")
        return LessonLink::Event::Start;
    if (name == u"end")
        return LessonLink::Event::End;
    if (name == u"cancel")
        return LessonLink::Event::Cancel;
    throw LinkProblem{u"unknown moment '%1'; allowed: start, end, cancel"_s.arg(name)};
}

/// The line of the C++ file that contains `text` in one of the faces and stands in both.
quint32 lineWith(const Variant &variant, const QString &text)
{
    for (const Language language : {Language::Cpp, Language::Python}) {
        const QStringList &lines = variant.face(language).lines();
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const quint32 line = lines[i].contains(text) ? variant.fileLine(language, int(i) + 1) : 0;
            if (line > 0 && variant.shownLine(Language::Python, line) > 0)
                return line;
        }
    }
    throw LinkProblem{u"variant '%1' has no line '%2' that is in both faces"_s.arg(variant.id, text)};
}

void readMoment(const std::vector<Part> &parts, LessonLink &link)
{
    if (parts.size() > 1 && parts[1].quoted) {
        link.text = parts[1].text;
        const bool last = parts.size() == 3 && parts[2].text == u"last";
        if (parts.size() != 2 && !last)
            throw LinkProblem{u"allowed: moment:VARIANT/\"text\", moment:VARIANT/\"text\"/last"_s};
        link.event = last ? LessonLink::Event::LastLine : LessonLink::Event::FirstLine;
    } else if (parts.size() == 2 && parts[1].text == u"end") {
        link.event = LessonLink::Event::End;
    } else if (parts.size() == 3) {
        link.task = parts[1].text;
        link.event = eventNamed(parts[2].text);
    } else {
        throw LinkProblem{u"allowed: moment:VARIANT/end, moment:VARIANT/TASK/start, moment:VARIANT/\"text\""_s};
    }
}

void readSpan(const std::vector<Part> &parts, LessonLink &link)
{
    if (parts.size() < 3 || parts.size() > 4)
        throw LinkProblem{u"allowed: span:VARIANT/TASK/STATE, span:VARIANT/TASK/STATE/NUMBER"_s};
    link.task = parts[1].text;
    link.state = stateNamed(parts[2].text);
    if (parts.size() == 4) {
        link.number = parts[3].text.toInt();
        if (link.number < 1)
            throw LinkProblem{u"'%1' is not a number from 1"_s.arg(parts[3].text)};
    }
}

LessonLink read(const QString &source, const Lesson &lesson)
{
    LessonLink link{.source = source};
    const qsizetype colon = source.indexOf(u':');
    const QString kind = source.first(std::max(colon, qsizetype(0)));
    const std::vector<Part> parts = partsOf(QStringView(source).sliced(colon + 1));
    link.variant = parts[0].text;
    const Variant *variant = lesson.variant(link.variant);
    if (!variant) {
        QStringList ids;
        for (const Variant &known : lesson.variants)
            ids += known.id;
        throw LinkProblem{u"unknown variant '%1'; allowed: %2"_s.arg(link.variant, ids.join(u", "))};
    }
    if (kind == u"moment") {
        readMoment(parts, link);
    } else if (kind == u"span") {
        link.kind = LessonLink::Kind::Span;
        readSpan(parts, link);
    } else if (kind == u"line") {
        link.kind = LessonLink::Kind::Line;
        if (parts.size() != 2)
            throw LinkProblem{u"allowed: line:VARIANT/\"text\""_s};
        link.line = lineWith(*variant, parts[1].text);
    } else {
        throw LinkProblem{u"unknown kind '%1'; allowed: moment, span, line"_s.arg(kind)};
    }
    return link;
}

const Lane *laneOf(const Timeline &run, const QString &task)
{
    if (task.isEmpty())
        return run.lane(1); // the main task
    const auto found = std::ranges::find(run.lanes(), task, &Lane::name);
    return found == run.lanes().end() ? nullptr : &*found;
}

std::optional<LinkTarget> findLine(const LessonLink &link, const Timeline &run)
{
    const OutputLine *found = nullptr;
    for (const OutputLine &line : run.output()) {
        if (line.text.contains(link.text)) {
            found = &line;
            if (link.event == LessonLink::Event::FirstLine)
                break;
        }
    }
    if (!found)
        return {};
    return LinkTarget{
        .variant = link.variant, .time = found->time, .task = found->task, .span = {}, .line = found->line};
}

std::optional<LinkTarget> findMoment(const LessonLink &link, const Timeline &run)
{
    const Lane *lane = laneOf(run, link.task);
    LinkTarget target{.variant = link.variant, .time = {}, .task = lane ? lane->id : 0, .span = {}};
    switch (link.event) {
    case LessonLink::Event::Start:
        if (lane)
            target.time = lane->start;
        break;
    case LessonLink::Event::End:
        if (lane)
            target.time = lane->end;
        break;
    case LessonLink::Event::Cancel:
        if (lane && !lane->cancelRequests.empty())
            target.time = lane->cancelRequests.front().time;
        break;
    case LessonLink::Event::FirstLine:
    case LessonLink::Event::LastLine:
        return findLine(link, run);
    }
    return target.time ? std::optional(target) : std::nullopt;
}

std::optional<LinkTarget> findSpan(const LessonLink &link, const Timeline &run)
{
    const Lane *lane = laneOf(run, link.task);
    if (!lane)
        return {};
    std::optional<std::size_t> found;
    int count = 0;
    for (std::size_t i = 0; i < lane->spans.size(); ++i) {
        const Span &span = lane->spans[i];
        // What takes no time cannot be seen. A turn takes none in virtual time, but a live one does.
        if (span.state != link.state || (span.start == span.end && span.state != TaskState::Running))
            continue;
        ++count;
        const auto length = [&](std::size_t number) { return lane->spans[number].end - lane->spans[number].start; };
        if (link.number > 0 ? count == link.number : !found || length(i) > length(*found))
            found = i;
    }
    if (!found)
        return {};
    const Span &span = lane->spans[*found];
    // Where a task is ready or runs it stands at no line that a reader could look at.
    const bool stands = span.state == TaskState::Waiting || span.state == TaskState::Blocking;
    return LinkTarget{
        .variant = link.variant, .time = span.start, .task = lane->id, .span = *found, .line = stands ? span.line : 0};
}

} // namespace

std::optional<LessonLink> parseLink(const QString &source, const Lesson &lesson, QString *error)
{
    try {
        return read(source, lesson);
    } catch (const LinkProblem &problem) {
        *error = u"link '%1': %2"_s.arg(source, problem.text);
        return std::nullopt;
    }
}

std::optional<LinkTarget> findTarget(const LessonLink &link, const Expression::RunOf &runOf)
{
    switch (link.kind) {
    case LessonLink::Kind::Moment:
        return findMoment(link, runOf(link.variant));
    case LessonLink::Kind::Span:
        return findSpan(link, runOf(link.variant));
    case LessonLink::Kind::Line:
        return LinkTarget{.variant = link.variant, .time = {}, .task = 0, .span = {}, .line = link.line};
    }
    Q_UNREACHABLE();
}

} // namespace overlap
