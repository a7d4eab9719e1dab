// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/handout.h"

#include "app/classroom/link.h"
#include "app/handout/handoutwords.h"
#include "app/handout/parts.h"

#include <algorithm>

namespace overlap::handout {

std::vector<const Variant *> firstVariants(const Lesson &lesson)
{
    constexpr std::size_t shownAtFirst = 2;
    std::vector<const Variant *> variants;
    for (std::size_t i = 0; i < std::min(shownAtFirst, lesson.variants.size()); ++i)
        variants.push_back(&lesson.variants[i]);
    return variants;
}

std::vector<const Variant *> usualVariants(const Lesson &lesson)
{
    const std::vector<const Variant *> first = firstVariants(lesson);
    std::vector<const Variant *> variants;
    for (const Variant &variant : lesson.variants) {
        const bool isAskedFor = std::ranges::any_of(lesson.statements, [&](const Statement &statement) {
            return statement.condition.variants().contains(variant.id);
        });
        if (isAskedFor || std::ranges::find(first, &variant) != first.end())
            variants.push_back(&variant);
    }
    return variants;
}

Handout makeHandout(const Request &request)
{
    const Lesson &lesson = *request.lesson;
    const auto variants = request.variants.empty() ? usualVariants(lesson) : request.variants;
    Place place{.lesson = &lesson, .knobs = request.knobs, .shown = {}, .focus = {}};
    for (const Variant *variant : request.variants)
        place.shown += variant->id;
    Handout handout{.title = lesson.title, .command = linkTo(place), .parts = {}};
    LessonRuns runs(lesson, request.knobs);
    const Subject subject{lesson, request.knobs, variants, handout.command, runs};
    if (request.contents != Contents::Answers)
        handout.parts = {beforeTheRun(subject), afterTheRun(subject)};
    if (request.contents != Contents::Worksheet)
        handout.parts.push_back(answers(subject));
    return handout;
}

QString valuesText(const Lesson &lesson, const KnobValues &values)
{
    QStringList texts;
    for (std::size_t i = 0; i < lesson.knobs.size(); ++i)
        texts += HandoutWords::tr("%1 %2").arg(lesson.knobs[i].label, lesson.knobs[i].format(values.at(i)));
    return texts.join(HandoutWords::tr("; "));
}

} // namespace overlap::handout
