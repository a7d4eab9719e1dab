// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lessons.h"

#include "core/makelesson.h"
#include "lessons/lessontable.h"

#include <QDir>

#include <algorithm>
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

std::vector<Lesson> makeLessons()
{
    std::vector<Lesson> all;
    for (const auto &[id, program] : lessonTable()) {
        const QString name = QString::fromLatin1(id);
        QString error;
        auto lesson = makeLesson(name, program(), textsOf(name), &error);
        // A defect of this program, which every test meets.
        if (!lesson)
            qFatal("%s", qUtf8Printable(error));
        all.push_back(std::move(*lesson));
    }
    const auto place = [](const Lesson &lesson) { return std::tuple(lesson.chapter, lesson.position); };
    std::ranges::stable_sort(all, {}, place);
    return all;
}

} // namespace

const std::vector<Lesson> &lessons()
{
    static const std::vector<Lesson> all = makeLessons();
    return all;
}

const Lesson *findLesson(QStringView id)
{
    const auto found = std::ranges::find(lessons(), id, &Lesson::id);
    return found == lessons().end() ? nullptr : &*found;
}

} // namespace overlap
