// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessontranslation.h"

#include "core/frontmatter.h"

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// Words of a lesson that are translated under one key.
struct KeyWords
{
    QString key;
    QString *words = nullptr;
    QString *summary = nullptr; ///< Of a variant; null for all others.
};

std::vector<KeyWords> wordsOf(LessonFile &file)
{
    std::vector<KeyWords> all{{u"title"_s, &file.title}, {u"claim"_s, &file.claim}, {u"question"_s, &file.question}};
    for (LessonFile::VariantWords &variant : file.variants)
        all.push_back({u"variant."_s + variant.id, &variant.title, &variant.summary});
    for (LessonFile::KnobWords &knob : file.knobs)
        all.push_back({u"knob."_s + knob.id, &knob.label});
    for (LessonFile::IdeaWords &idea : file.ideas)
        all.push_back({u"idea."_s + idea.id, &idea.sentence});
    const auto addNumbered = [&all](const QString &key, auto &each, const auto &words) {
        for (std::size_t i = 0; i < std::size_t(each.size()); ++i)
            all.push_back({key + QString::number(i + 1), words(each.begin()[std::ptrdiff_t(i)])});
    };
    const auto textOf = [](LessonFile::StatementWords &statement) { return &statement.text; };
    addNumbered(u"statement."_s, file.statements, textOf);
    addNumbered(u"task."_s, file.tasks, textOf);
    addNumbered(u"hint."_s, file.hints, [](QString &hint) { return &hint; });
    all.push_back({u"challenge"_s, &file.challenge.text});
    return all;
}

/// What is wrong with the value; empty: nothing.
QString take(const FrontMatter::Entry &entry, const KeyWords &words)
{
    QStringList parts = entry.value.split(u'|');
    for (QString &part : parts)
        part = part.trimmed();
    if (words.summary) {
        if (parts.size() != 2 || parts.contains(QString()))
            return u"'%1' is not 'Title | summary'"_s.arg(entry.key);
        *words.words = parts[0];
        *words.summary = parts[1];
        return {};
    }
    if (parts.size() != 1 && !words.words->contains(u'|'))
        return u"'%1' has more than its words: lesson.md alone says what is behind a '|'"_s.arg(entry.key);
    *words.words = entry.value;
    return {};
}

} // namespace

std::optional<LessonFile> parseTranslation(const QString &content, const QString &path, const LessonFile &original,
                                           QString *error)
{
    const auto fail = [&](qsizetype line, const QString &problem) {
        *error = u"%1:%2: %3"_s.arg(path).arg(line).arg(problem);
        return std::nullopt;
    };
    QString problem;
    const std::optional<FrontMatter> matter = parseFrontMatter(content, &problem);
    if (!matter) {
        *error = path + u':' + problem;
        return std::nullopt;
    }
    LessonFile file = original;
    std::vector<KeyWords> missing = wordsOf(file);
    for (const FrontMatter::Entry &entry : matter->entries) {
        const auto words = std::ranges::find(missing, entry.key, &KeyWords::key);
        if (words == missing.end())
            return fail(entry.line, u"unknown key '%1'"_s.arg(entry.key));
        if (const QString wrong = take(entry, *words); !wrong.isEmpty())
            return fail(entry.line, wrong);
        missing.erase(words);
    }
    if (!missing.empty())
        return fail(matter->endLine, u"'%1' is missing"_s.arg(missing.front().key));
    if (matter->text.isEmpty())
        return fail(matter->endLine, u"there is no text"_s);
    file.text = matter->text;
    file.textLine = matter->textLine;
    return file;
}

} // namespace overlap
