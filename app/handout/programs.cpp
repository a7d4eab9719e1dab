// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/handoutwords.h"
#include "app/handout/parts.h"

#include <algorithm>

namespace overlap::handout {

using namespace Qt::StringLiterals;

namespace {

// What fits beside another program and is still easy to read.
constexpr qsizetype widestOfPair = 44;
constexpr qsizetype longestOfPair = 30;

/// Fewer lines than this do not stand alone on a page.
constexpr qsizetype fewLines = 4;

struct Titled
{
    QString title;
    QStringList lines;
};

Titled programOf(const Subject &subject, const Variant &variant, Language language)
{
    QString text = variant.face(language).render(subject.lesson.knobs, subject.knobs).text;
    while (text.endsWith(u'\n'))
        text.chop(1);
    const QString title = language == Language::Cpp ? HandoutWords::tr("%1, C++") : HandoutWords::tr("%1, Python");
    return {title.arg(variant.title), text.split(u'\n')};
}

/// The last that makes no mistake, of those that the lesson shows when it opens if they are among the variants.
const Variant &exemplary(const Subject &subject)
{
    const std::vector<const Variant *> first = firstVariants(subject.lesson);
    const Variant *best = subject.variants.front();
    const auto rank = [&](const Variant *variant) {
        return (variant->wrong ? 0 : 2) + (std::ranges::find(first, variant) == first.end() ? 0 : 1);
    };
    for (const Variant *variant : subject.variants) {
        if (rank(variant) >= rank(best))
            best = variant;
    }
    return *best;
}

bool fitsBeside(const Titled &program)
{
    return program.lines.size() <= longestOfPair
        && std::ranges::all_of(program.lines, [](const QString &line) { return line.size() <= widestOfPair; });
}

/// A page may end between two functions, but not so that a few lines are alone.
std::vector<Program> pieces(const Titled &program)
{
    const QStringList &lines = program.lines;
    std::vector<Program> pieces{{.title = program.title, .lines = {}, .firstLine = 1, .begins = true, .ends = false}};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool startsFunction = i > 0 && lines[i - 1].isEmpty() && !lines[i].isEmpty() && !lines[i][0].isSpace();
        const bool isEnough = pieces.back().lines.size() >= fewLines && lines.size() - i >= fewLines;
        if (startsFunction && isEnough)
            pieces.push_back(
                {.title = program.title, .lines = {}, .firstLine = int(i) + 1, .begins = false, .ends = false});
        pieces.back().lines += lines[i];
    }
    pieces.back().ends = true;
    return pieces;
}

void addProgram(std::vector<Block> &blocks, const Titled &program)
{
    blocks.push_back({Heading{program.title, Heading::Level::Caption}, true});
    for (Program &piece : pieces(program)) {
        const bool isHead = piece.begins && !piece.ends; // imports and knobs
        blocks.push_back({std::move(piece), isHead});
    }
}

} // namespace

std::vector<Block> programBlocks(const Subject &subject)
{
    std::vector<Titled> programs;
    programs.reserve(subject.variants.size() + 1);
    for (const Variant *variant : subject.variants)
        programs.push_back(programOf(subject, *variant, Language::Python));
    programs.push_back(programOf(subject, exemplary(subject), Language::Cpp));
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < programs.size(); ++i) {
        if (i + 1 < programs.size() && fitsBeside(programs[i]) && fitsBeside(programs[i + 1])) {
            const auto whole = [](const Titled &program) {
                return Program{.title = program.title, .lines = program.lines};
            };
            blocks.push_back({ProgramPair{whole(programs[i]), whole(programs[i + 1])}});
            ++i;
        } else {
            addProgram(blocks, programs[i]);
        }
    }
    return blocks;
}

} // namespace overlap::handout
