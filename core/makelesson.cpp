// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/makelesson.h"

#include "core/lessonfile.h"
#include "core/lessontranslation.h"
#include "core/linemap.h"

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// What does not fit, as text after the name of the folder.
struct Misfit
{
    QString problem;
};

QString textOf(const LessonTexts &texts, const QString &name)
{
    const auto found = texts.find(name);
    if (found == texts.end())
        throw Misfit{u": %1 is missing"_s.arg(name)};
    return found->second;
}

std::vector<Knob> labelled(std::vector<Knob> knobs, const std::vector<LessonFile::KnobWords> &words)
{
    for (Knob &knob : knobs) {
        const auto found = std::ranges::find(words, knob.id, &LessonFile::KnobWords::id);
        if (found == words.end())
            throw Misfit{u": lesson.md has no 'knob.%1'"_s.arg(knob.id)};
        knob.label = found->label;
    }
    for (const LessonFile::KnobWords &word : words) {
        if (std::ranges::find(knobs, word.id, &Knob::id) == knobs.end())
            throw Misfit{u": lesson.cpp has no knob '%1'"_s.arg(word.id)};
    }
    return knobs;
}

Variant makeVariant(const QString &lesson, const LessonFile::VariantWords &words, const LessonProgram &program,
                    const LessonTexts &texts)
{
    const auto found = std::ranges::find(program.variants, words.id, &LessonProgram::Main::variant);
    if (found == program.variants.end())
        throw Misfit{u": lesson.cpp has no variant '%1'"_s.arg(words.id)};
    const QString python = words.id + u".py"_s;
    Variant variant{words.id,
                    words.title,
                    words.summary,
                    words.wrong,
                    u"lessons/%1/%2"_s.arg(lesson, python),
                    found->main,
                    Face(Language::Cpp, textOf(texts, u"lesson.cpp"_s), words.id),
                    Face(Language::Python, textOf(texts, python), words.id),
                    {}};
    variant.pythonLines = mapLines(variant.cpp.render({}, {}).text, variant.python.render({}, {}).text).lines;
    return variant;
}

std::vector<Variant> makeVariants(const QString &lesson, const std::vector<LessonFile::VariantWords> &words,
                                  const LessonProgram &program, const LessonTexts &texts)
{
    std::vector<Variant> variants;
    variants.reserve(words.size());
    for (const LessonFile::VariantWords &word : words)
        variants.push_back(makeVariant(lesson, word, program, texts));
    for (const LessonProgram::Main &main : program.variants) {
        if (std::ranges::find(words, main.variant, &LessonFile::VariantWords::id) == words.end())
            throw Misfit{u": lesson.md has no 'variant.%1'"_s.arg(main.variant)};
    }
    return variants;
}

QStringList idsOf(const std::vector<Variant> &variants)
{
    QStringList ids;
    for (const Variant &variant : variants)
        ids += variant.id;
    return ids;
}

/// `key`: in lesson.md.
Statement makeStatement(const QString &key, const LessonFile::StatementWords &words, const Lesson &lesson)
{
    QString problem;
    const std::optional<Condition> condition =
        Condition::parse(words.condition, lesson.knobs, idsOf(lesson.variants), &problem);
    if (!condition)
        throw Misfit{u"/lesson.md:%1: '%2': %3"_s.arg(words.line).arg(key, problem)};
    return {words.text, *condition};
}

std::vector<Statement> makeStatements(const LessonFile &words, const Lesson &lesson)
{
    std::vector<Statement> statements;
    for (const LessonFile::StatementWords &statement : words.statements) {
        const QString key = u"statement.%1"_s.arg(statements.size() + 1);
        statements.push_back(makeStatement(key, statement, lesson));
    }
    return statements;
}

std::vector<Statement> makeTasks(const LessonFile &words, const Lesson &lesson)
{
    std::vector<Statement> tasks;
    tasks.reserve(words.tasks.size());
    for (const LessonFile::StatementWords &task : words.tasks)
        tasks.push_back(makeStatement(u"task.%1"_s.arg(tasks.size() + 1), task, lesson));
    return tasks;
}

Question makeQuestion(const LessonFile &words, const Lesson &lesson)
{
    if (words.orderOf.isEmpty())
        return {words.question, Question::Kind::Totals, {}};
    if (!lesson.variant(words.orderOf))
        throw Misfit{u"/lesson.md:%1: 'predict': unknown variant '%2'; allowed: %3"_s.arg(words.predictLine)
                         .arg(words.orderOf, idsOf(lesson.variants).join(u", "))};
    return {words.question, Question::Kind::Order, words.orderOf};
}

Idea makeIdea(const LessonFile::IdeaWords &words, const Lesson &lesson)
{
    Idea idea{words.id, words.sentence, words.lesson, {}, words.variants};
    const QString place = u"/lesson.md:%1: 'idea.%2': "_s.arg(words.line).arg(words.id);
    const bool isVariant = lesson.variant(words.id);
    if (isVariant && !words.expression.isEmpty())
        throw Misfit{place + u"a variant has its own total: take another name for the expression"_s};
    if (!isVariant && words.expression.isEmpty())
        throw Misfit{place
                     + u"unknown variant; allowed: %1, or another name with an expression"_s.arg(
                         idsOf(lesson.variants).join(u", "))};
    if (!isVariant) {
        QString problem;
        idea.total = Expression::parse(words.expression, lesson.knobs, idsOf(lesson.variants), &problem);
        if (!idea.total)
            throw Misfit{place + problem};
    }
    for (const QString &variant : words.variants) {
        if (!lesson.variant(variant))
            throw Misfit{place
                         + u"unknown variant '%1'; allowed: %2"_s.arg(variant, idsOf(lesson.variants).join(u", "))};
    }
    return idea;
}

/// `name`: of the file.
LessonText makeText(const LessonFile &words, const Lesson &lesson, const QString &name)
{
    QString problem;
    const std::optional<LessonText> text = LessonText::parse(words.text, lesson, int(words.textLine), &problem);
    if (!text)
        throw Misfit{u"/%1:%2"_s.arg(name, problem)};
    return *text;
}

/// What `text` has and `other` has not.
QStringList without(QStringList text, const QStringList &other)
{
    for (const QString &each : other)
        text.removeOne(each);
    return text;
}

/// A translation has the numbers and links of the text of lesson.md, each as often.
void checkAsked(const LessonText &translation, const LessonText &original, const QString &name)
{
    const QStringList missing = without(original.asked(), translation.asked());
    if (!missing.isEmpty())
        throw Misfit{u"/%1: the text lacks %2"_s.arg(name, missing.join(u", "))};
    const QStringList added = without(translation.asked(), original.asked());
    if (!added.isEmpty())
        throw Misfit{u"/%1: lesson.md does not have %2"_s.arg(name, added.join(u", "))};
}

/// Without the text.
Lesson assemble(const QString &id, const LessonProgram &program, const LessonTexts &texts, const LessonFile &words)
{
    Lesson lesson;
    lesson.id = id;
    lesson.chapter = words.chapter;
    lesson.position = words.position;
    lesson.title = words.title;
    lesson.claim = words.claim;
    lesson.real = words.real;
    lesson.knobs = labelled(program.knobs, words.knobs);
    lesson.variants = makeVariants(id, words.variants, program, texts);
    lesson.question = makeQuestion(words, lesson);
    for (const LessonFile::IdeaWords &idea : words.ideas)
        lesson.ideas.push_back(makeIdea(idea, lesson));
    lesson.statements = makeStatements(words, lesson);
    lesson.tasks = makeTasks(words, lesson);
    lesson.hints = words.hints;
    lesson.puzzle = program.puzzle;
    if (lesson.puzzle && !lesson.variant(lesson.puzzle->variant))
        throw Misfit{u": the puzzle is of no variant '%1'"_s.arg(lesson.puzzle->variant)};
    lesson.challenge = makeStatement(u"challenge"_s, words.challenge, lesson);
    return lesson;
}

} // namespace

QString translationName(const QString &language)
{
    return u"lesson.%1.md"_s.arg(language);
}

std::optional<Lesson> makeLesson(const QString &id, const LessonProgram &program, const LessonTexts &texts,
                                 QString *error, const QString &language)
{
    const QString folder = u"lessons/"_s + id;
    try {
        const QString original = u"lesson.md"_s;
        std::optional<LessonFile> words = parseLessonFile(textOf(texts, original), folder + u'/' + original, error);
        if (!words)
            return std::nullopt;
        Lesson lesson = assemble(id, program, texts, *words);
        lesson.text = makeText(*words, lesson, original);
        const QString name = translationName(language);
        const auto translation = texts.find(name);
        if (language.isEmpty() || translation == texts.end())
            return lesson;
        words = parseTranslation(translation->second, folder + u'/' + name, *words, error);
        if (!words)
            return std::nullopt;
        Lesson translated = assemble(id, program, texts, *words);
        translated.text = makeText(*words, lesson, name);
        checkAsked(translated.text, lesson.text, name);
        return translated;
    } catch (const Misfit &misfit) {
        *error = folder + misfit.problem;
        return std::nullopt;
    }
}

} // namespace overlap
