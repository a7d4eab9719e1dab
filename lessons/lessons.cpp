// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lessons.h"

#include "core/makelesson.h"
#include "lessons/lessontable.h"

#include <QDir>

#include <QSet>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <tuple>

namespace overlap {

namespace {

LessonTexts textsOf(const QString &id)
{
    LessonTexts texts;
    const QDir folder(QStringLiteral(":/lessons/") + id);
    for (const QString &name : folder.entryList()) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            texts[name] = QString::fromUtf8(file.readAll());
    }
    return texts;
}

std::vector<Lesson> makeLessons(const QString &language)
{
    std::vector<Lesson> all;
    for (const auto &[id, program] : lessonTable()) {
        const QString name = QString::fromLatin1(id);
        QString error;
        auto lesson = makeLesson(name, program(), textsOf(name), &error, language);
        // A defect of this program, which every test meets.
        if (!lesson)
            qFatal("%s", qUtf8Printable(error));
        all.push_back(std::move(*lesson));
    }
    const auto place = [](const Lesson &lesson) { return std::tuple(lesson.chapter, lesson.position); };
    std::ranges::stable_sort(all, {}, place);
    return all;
}

/// Those in use; null: nobody has asked for any yet.
std::atomic<const std::vector<Lesson> *> inUse = nullptr;

} // namespace

const std::vector<Lesson> &lessons(const QString &language)
{
    static std::mutex mutex;
    static std::map<QString, std::vector<Lesson>> made;
    const std::lock_guard lock(mutex);
    auto found = made.find(language);
    if (found == made.end())
        found = made.emplace(language, makeLessons(language)).first;
    return found->second;
}

const std::vector<Lesson> &lessons()
{
    if (!inUse)
        inUse = &lessons(QString());
    return *inUse;
}

const Lesson *findLesson(QStringView id)
{
    const auto &all = lessons();
    const auto found = std::ranges::find(all, id, &Lesson::id);
    return found == all.end() ? nullptr : &*found;
}

void useLessonLanguage(const QString &language)
{
    inUse = &lessons(language);
}

QStringList lessonLanguages()
{
    QSet<QString> languages;
    for (const LessonEntry &entry : lessonTable()) {
        const QDir folder(QStringLiteral(":/lessons/") + QString::fromLatin1(entry.id));
        for (const QString &name : folder.entryList({QStringLiteral("lesson.*.md")}))
            languages += name.section(u'.', 1, 1);
    }
    QStringList sorted(languages.begin(), languages.end());
    sorted.sort();
    return sorted;
}

} // namespace overlap
