// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lessons.h"

#include "core/lessonfile.h"
#include "core/linemap.h"
#include "lessons/lessontable.h"

#include <QFile>

#include <algorithm>
#include <tuple>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

// A lesson that does not fit together is a defect of this program: every test that touches it ends here.
[[noreturn]] void giveUp(const QString &problem)
{
    qFatal("%s", qUtf8Printable(problem));
}

QString readText(const QString &id, const QString &name)
{
    QFile file(u":/lessons/%1/%2"_s.arg(id, name));
    if (!file.open(QIODevice::ReadOnly))
        giveUp(u"lessons/%1: %2 is missing"_s.arg(id, name));
    return QString::fromUtf8(file.readAll());
}

std::vector<Knob> labelledKnobs(const QString &id, std::vector<Knob> knobs, const LessonFile &words)
{
    for (Knob &knob : knobs) {
        const auto found = std::ranges::find(words.knobs, knob.id, &LessonFile::KnobWords::id);
        if (found == words.knobs.end())
            giveUp(u"lessons/%1: lesson.md has no 'knob.%2'"_s.arg(id, knob.id));
        knob.label = found->label;
    }
    if (words.knobs.size() != knobs.size())
        giveUp(u"lessons/%1: lesson.md names a knob that lesson.cpp does not have"_s.arg(id));
    return knobs;
}

Variant makeVariant(const QString &id, const LessonFile::VariantWords &words, const QString &cpp,
                    const LessonProgram &program)
{
    const auto found = std::ranges::find(program.variants, words.id, &LessonProgram::Main::variant);
    if (found == program.variants.end())
        giveUp(u"lessons/%1: lesson.cpp has no variant '%2'"_s.arg(id, words.id));
    const QString python = words.id + u".py"_s;
    Variant variant{words.id,
                    words.title,
                    words.summary,
                    u"lessons/%1/%2"_s.arg(id, python),
                    found->main,
                    Face(Language::Cpp, cpp, words.id),
                    Face(Language::Python, readText(id, python), words.id),
                    {}};
    variant.pythonLines = mapLines(variant.cpp.render({}, {}).text, variant.python.render({}, {}).text).lines;
    return variant;
}

Lesson makeLesson(const LessonEntry &entry)
{
    const QString id = QString::fromLatin1(entry.id);
    QString error;
    const std::optional<LessonFile> words =
        parseLessonFile(readText(id, u"lesson.md"_s), u"lessons/%1/lesson.md"_s.arg(id), &error);
    if (!words)
        giveUp(error);
    const LessonProgram program = entry.program();
    if (program.variants.size() != words->variants.size())
        giveUp(u"lessons/%1: lesson.cpp has a variant that lesson.md does not name"_s.arg(id));

    Lesson lesson;
    lesson.id = id;
    lesson.chapter = words->chapter;
    lesson.position = words->position;
    lesson.title = words->title;
    lesson.claim = words->claim;
    lesson.text = words->text;
    lesson.knobs = labelledKnobs(id, program.knobs, *words);
    const QString cpp = readText(id, u"lesson.cpp"_s);
    for (const LessonFile::VariantWords &variant : words->variants)
        lesson.variants.push_back(makeVariant(id, variant, cpp, program));
    return lesson;
}

std::vector<Lesson> makeLessons()
{
    std::vector<Lesson> all;
    for (const LessonEntry &entry : lessonTable())
        all.push_back(makeLesson(entry));
    std::ranges::stable_sort(all, {}, [](const Lesson &lesson) { return std::tuple(lesson.chapter, lesson.position); });
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
