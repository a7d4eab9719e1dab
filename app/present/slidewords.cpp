// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/slidewords.h"

#include "app/classroom/measurewords.h"
#include "app/steps/classroom.h"
#include "app/steps/verdicttext.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <random>

namespace overlap {

namespace {

using Kind = Slide::Kind;
using Role = SlidePart::Role;
using Parts = std::vector<SlidePart>;

struct SlideWords
{
    Q_DECLARE_TR_FUNCTIONS(Slide)
};

/// The lines of the puzzle, the wrong ones too, in an order that says nothing.
QString shuffledLines(const Puzzle &puzzle, Language language)
{
    PuzzleOrder order(puzzle.lines.size());
    std::iota(order.begin(), order.end(), 0U);
    std::mt19937 random{1};
    std::ranges::shuffle(order, random);
    QStringList lines;
    for (const std::size_t line : order)
        lines += language == Language::Python ? puzzle.lines[line].python : puzzle.lines[line].cpp;
    return lines.join(u'\n');
}

/// Above the choices of a poll.
Parts pollParts(const Presentation &presentation)
{
    const Slide &slide = presentation.slide();
    const Poll &poll = presentation.poll(slide.index);
    const Variant *variant = presentation.lesson().variant(poll.variant);
    Parts parts;
    switch (poll.kind) {
    case Poll::Kind::Total:
        parts = {{Role::Strong, variant ? SlideWords::tr("%1: how many seconds?").arg(variant->title) : poll.variant},
                 {Role::Body, poll.text}};
        break;
    case Poll::Kind::Line:
        parts = {{Role::Body, poll.text},
                 {Role::Code, poll.printed.join(u'\n')},
                 {Role::Strong, SlideWords::tr("Which line comes next?")}};
        if (slide.kind == Kind::Answer)
            parts = {{Role::Strong, SlideWords::tr("Which line came next?")},
                     {Role::Body, SlideWords::tr("The run prints: %1").arg(poll.told)}};
        break;
    case Poll::Kind::Statement:
        parts = {{Role::Soft, SlideWords::tr("True or false?")}, {Role::Strong, poll.text}};
        if (slide.kind == Kind::Answer && !poll.told.isEmpty())
            parts.push_back({Role::Body, SlideWords::tr("%1.").arg(poll.told)});
        break;
    }
    return parts;
}

Parts ideaParts(const Presentation &presentation)
{
    const Slide &slide = presentation.slide();
    const Poll &poll = presentation.poll(slide.index);
    const PollChoice &choice = poll.choices.at(slide.part);
    const Variant *variant = presentation.lesson().variant(poll.variant);
    return {{Role::Strong,
             variant ? SlideWords::tr("%1: who has said %2").arg(variant->title, choice.text)
                     : SlideWords::tr("Who has said: %1").arg(choice.text)},
            {Role::Body, choice.idea ? ideaText(presentation.lesson(), *choice.idea) : QString()}};
}

Parts goalParts(Presentation &presentation)
{
    const Slide &slide = presentation.slide();
    const Lesson &lesson = presentation.lesson();
    const bool isTask = slide.kind == Kind::Task;
    const StatementVerdict verdict = presentation.verdict();
    const QString numbers = numbersText(verdict, lesson);
    Parts parts{{Role::Strong, isTask ? lesson.tasks.at(slide.index).text : lesson.challenge.text}};
    parts.push_back(verdict.holds ? SlidePart{Role::Done, SlideWords::tr("Done: %1.").arg(numbers)}
                                  : SlidePart{Role::Soft, SlideWords::tr("Now: %1.").arg(numbers)});
    for (std::size_t hint = 0; !isTask && hint < slide.index; ++hint)
        parts.push_back({Role::Body, lesson.hints.at(qsizetype(hint))});
    return parts;
}

/// The name alone: what stands behind the colon often tells the answer.
Parts titleParts(const Presentation &presentation)
{
    const Lesson &lesson = presentation.lesson();
    Parts parts{{Role::Soft, chapterTitle(lesson.chapter)}, {Role::Title, lesson.title.section(u':', 0, 0)}};
    QStringList variants;
    for (const QString &id : presentation.content().variants)
        variants += lesson.variant(id)->title;
    parts.push_back({Role::Strong, variants.join(QStringLiteral("  ·  "))});
    return parts;
}

Parts endParts(const Presentation &presentation)
{
    const Lesson *next = presentation.content().next;
    return {{Role::Soft, next ? SlideWords::tr("Next lesson") : SlideWords::tr("The end")},
            {Role::Title, next ? next->title.section(u':', 0, 0) : presentation.lesson().title.section(u':', 0, 0)}};
}

} // namespace

std::vector<SlidePart> slideWords(Presentation &presentation, Language language)
{
    const Slide &slide = presentation.slide();
    const Lesson &lesson = presentation.lesson();
    switch (slide.kind) {
    case Kind::Title:
        return titleParts(presentation);
    case Kind::Code:
    case Kind::Ready:
    case Kind::Run:
    case Kind::Result:
    case Kind::Built:
        return {};
    case Kind::Ask:
    case Kind::Recount:
    case Kind::Answer:
        return pollParts(presentation);
    case Kind::Idea:
        return ideaParts(presentation);
    case Kind::Claim:
        return {{Role::Title, lesson.claim}};
    case Kind::Text:
        return {{Role::Body, presentation.content().paragraphs.at(slide.index).markdown, true}};
    case Kind::Link:
        return {{Role::Body, presentation.content().paragraphs.at(slide.index).links.at(slide.part).sentence, true}};
    case Kind::Task:
    case Kind::Challenge:
        return goalParts(presentation);
    case Kind::Puzzle:
        return {{Role::Strong, SlideWords::tr("One of these lines is wrong. In which order do the others stand?")},
                {Role::Code, shuffledLines(*lesson.puzzle, language)}};
    case Kind::Program:
        return {{Role::Done, SlideWords::tr("This order does what it should.")},
                {Role::Code, puzzleText(*lesson.puzzle, rightOrder(*lesson.puzzle), language).join(u'\n')}};
    case Kind::End:
        return endParts(presentation);
    }
    Q_UNREACHABLE();
}

QString slideSection(const Presentation &presentation)
{
    const std::optional<Step> step = presentation.step();
    if (!step)
        return {};
    const Slide &slide = presentation.slide();
    const SlideContent &content = presentation.content();
    QStringList parts{presentation.lesson().title.section(u':', 0, 0), stepTitle(*step)};
    QString variant;
    if (slide.kind == Kind::Code)
        variant = content.variants.at(qsizetype(slide.index));
    else if (slide.kind == Kind::Link)
        variant = content.paragraphs.at(slide.index).links.at(slide.part).target.variant;
    if (const Variant *shown = presentation.lesson().variant(variant))
        parts += shown->title;
    return parts.join(QStringLiteral("  ·  "));
}

QString slidePlace(const Presentation &presentation, int page, int pages)
{
    const std::optional<Step> step = presentation.step();
    if (!step)
        return {};
    const std::vector<Slide> &slides = presentation.slides();
    const auto isOfStep = [&](const Slide &slide) {
        return stepOf(slide, presentation.content()) == step
            && (slide == presentation.slide() || !presentation.isPassedBy(slide));
    };
    const auto here = slides.begin() + std::ptrdiff_t(presentation.position());
    QString place = SlideWords::tr("%1 of %2")
                        .arg(std::count_if(slides.begin(), here + 1, isOfStep))
                        .arg(std::ranges::count_if(slides, isOfStep));
    if (pages < 2)
        return place;
    return SlideWords::tr("%1  ·  page %2 of %3").arg(place).arg(page + 1).arg(pages);
}

} // namespace overlap
