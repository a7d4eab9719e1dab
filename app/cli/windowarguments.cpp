// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/windowarguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// One of those shown; if none are named, of all.
QString focusIn(const Arguments &arguments, const Lesson &lesson, const QStringList &shown)
{
    QString focus = arguments.value(u"focus"_s);
    QStringList allowed = shown;
    for (const Variant &variant : lesson.variants) {
        if (shown.isEmpty())
            allowed += variant.id;
    }
    if (!allowed.contains(focus))
        throw CommandError{
            .message = Words::tr("unknown variant '%1' to focus on; allowed: %2").arg(focus, allowed.join(u", "))};
    return focus;
}

} // namespace

void addPlaceOptions(Arguments &arguments)
{
    arguments.addSetOption();
    arguments.addVariantOption(Words::tr("Show this variant; may be given several times."));
    arguments.addOption({u"focus"_s, Words::tr("Show the code of this variant."), u"VARIANT"_s});
    arguments.addOption({u"face"_s, Words::tr("The language of the code: python or cpp."), u"FACE"_s});
    arguments.addOption({u"step"_s, Words::tr("Open the lesson at this step: %1.").arg(stepNames()), u"STEP"_s});
}

std::optional<Place> placeIn(const Arguments &arguments)
{
    const auto isSet = [&](const QString &option) { return arguments.isSet(option); };
    if (std::ranges::none_of(QStringList{u"set"_s, u"variant"_s, u"focus"_s, u"face"_s, u"step"_s}, isSet))
        return std::nullopt;
    const Lesson &lesson = arguments.lesson();
    Place place{.lesson = &lesson, .knobs = arguments.knobValues(lesson), .shown = {}, .focus = {}};
    const std::vector<const Variant *> named = arguments.variants(lesson);
    for (const Variant &variant : lesson.variants) {
        if (std::ranges::find(named, &variant) != named.end())
            place.shown += variant.id;
    }
    if (isSet(u"focus"_s))
        place.focus = focusIn(arguments, lesson, place.shown);
    if (isSet(u"face"_s))
        place.language = faceNamed(arguments.value(u"face"_s));
    if (isSet(u"step"_s)) {
        const QString name = arguments.value(u"step"_s);
        place.step = stepNamed(name);
        if (!place.step)
            throw CommandError{.message = Words::tr("unknown step '%1'; allowed: %2").arg(name, stepNames())};
    }
    return place;
}

} // namespace overlap
