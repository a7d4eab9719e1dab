// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/progress.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

constexpr qsizetype maxEntries = 500;

bool isName(const QString &text)
{
    static const QRegularExpression name(u"\\A[A-Za-z0-9_.-]{1,64}\\z"_s);
    return name.match(text).hasMatch();
}

/// Invalid if it is none that we could have written.
QDateTime timeIn(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString().left(40), Qt::ISODateWithMs);
    const bool sensible =
        time.isValid() && time.timeSpec() == Qt::UTC && time.date().year() > 2000 && time.date().year() < 3000;
    return sensible ? time : QDateTime();
}

QJsonObject objectOf(const std::map<QString, QDateTime> &times)
{
    QJsonObject object;
    for (const auto &[name, time] : times)
        object[name] = time.toString(Qt::ISODateWithMs);
    return object;
}

/// Reads what is as it should be, and remembers where something is not.
class Reader
{
public:
    Progress read(const QJsonObject &file)
    {
        if (file[u"overlap"] != u"progress"_s) {
            m_problem = Words::tr("it holds no progress of Overlap");
            return {};
        }
        const double version = file[u"version"].toDouble(-1);
        if (version > progressVersion)
            m_problem = Words::tr("it is from a newer version of Overlap");
        else if (version != progressVersion)
            complain(u"version"_s);
        Progress progress;
        const QJsonObject lessons = object(file[u"lessons"], u"lessons"_s);
        for (auto entry = lessons.begin(); entry != lessons.end(); ++entry)
            readLesson(entry.key(), entry.value(), progress);
        return progress;
    }

    const QString &problem() const { return m_problem; }

private:
    void complain(const QString &where)
    {
        if (m_problem.isEmpty())
            m_problem = Words::tr("it is damaged at '%1'").arg(where);
    }

    /// Empty, with a complaint, if it is none or one that is too large.
    QJsonObject object(const QJsonValue &value, const QString &where)
    {
        if (value.isObject() && value.toObject().size() <= maxEntries)
            return value.toObject();
        complain(where);
        return {};
    }

    void readLesson(const QString &id, const QJsonValue &value, Progress &progress)
    {
        if (!isName(id))
            return complain(u"lessons"_s);
        const QJsonObject lesson = object(value, id);
        LessonProgress read{times(lesson[u"steps"], id), times(lesson[u"ideas"], id)};
        if (!read.steps.empty() || !read.ideas.empty())
            progress.lessons[id] = std::move(read);
    }

    std::map<QString, QDateTime> times(const QJsonValue &value, const QString &where)
    {
        std::map<QString, QDateTime> times;
        if (value.isUndefined())
            return times;
        const QJsonObject entries = object(value, where);
        for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
            const QDateTime time = timeIn(entry.value());
            if (isName(entry.key()) && time.isValid())
                times[entry.key()] = time;
            else
                complain(where);
        }
        return times;
    }

    QString m_problem; ///< The first one.
};

} // namespace

std::optional<QDateTime> Progress::reached(const QString &lesson, Step step) const
{
    const auto found = lessons.find(lesson);
    if (found == lessons.end())
        return std::nullopt;
    const auto time = found->second.steps.find(stepName(step));
    return time == found->second.steps.end() ? std::nullopt : std::optional(time->second);
}

LessonState lessonState(const Progress &progress, const QString &lesson)
{
    if (progress.reached(lesson, Step::Challenge))
        return LessonState::Done;
    const auto found = progress.lessons.find(lesson);
    return found == progress.lessons.end() || found->second.steps.empty() ? LessonState::New : LessonState::Begun;
}

void merge(Progress &progress, const Progress &other)
{
    for (const auto &[id, lesson] : other.lessons) {
        LessonProgress &mine = progress.lessons[id];
        for (const auto &[step, time] : lesson.steps) {
            const auto [entry, isNew] = mine.steps.try_emplace(step, time);
            entry->second = std::min(entry->second, time);
        }
        for (const auto &[idea, time] : lesson.ideas) {
            const auto [entry, isNew] = mine.ideas.try_emplace(idea, time);
            entry->second = std::max(entry->second, time);
        }
    }
}

QByteArray writeProgress(const Progress &progress)
{
    QJsonObject lessons;
    for (const auto &[id, lesson] : progress.lessons)
        lessons[id] = QJsonObject{{u"steps"_s, objectOf(lesson.steps)}, {u"ideas"_s, objectOf(lesson.ideas)}};
    const QJsonObject file{{u"overlap"_s, u"progress"_s}, {u"version"_s, progressVersion}, {u"lessons"_s, lessons}};
    return QJsonDocument(file).toJson();
}

Progress readProgress(const QByteArray &content, QString *error)
{
    error->clear();
    if (content.size() > maxProgressBytes) {
        *error = Words::tr("it is larger than any progress");
        return {};
    }
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(content, &problem);
    if (problem.error != QJsonParseError::NoError) {
        *error = Words::tr("it is damaged at byte %1: %2").arg(problem.offset).arg(problem.errorString());
        return {};
    }
    Reader reader;
    Progress progress = reader.read(document.object());
    *error = reader.problem();
    return progress;
}

} // namespace overlap
