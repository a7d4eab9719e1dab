// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/windowarguments.h"

#include "app/cli/commandlinewords.h"
#include "lessons/lessons.h"

#include <QFileInfo>

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

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
            .message =
                CommandLineWords::tr("unknown variant '%1' to focus on; allowed: %2").arg(focus, allowed.join(u", "))};
    return focus;
}

/// One of those that the course has for the lesson.
Step stepIn(const Arguments &arguments, const std::optional<CoursePlace> &course)
{
    const QString name = arguments.value(u"step"_s);
    const std::optional<Step> step = stepNamed(name);
    if (!step)
        throw CommandError{.message = CommandLineWords::tr("unknown step '%1'; allowed: %2").arg(name, stepNames())};
    const std::vector<Step> allowed = course ? course->lesson().steps : std::vector<Step>();
    if (!allowed.empty() && std::ranges::count(allowed, *step) == 0) {
        QStringList names;
        for (const Step each : allowed)
            names += stepName(each);
        throw CommandError{.message = CommandLineWords::tr("the course has no step '%1' for lesson '%2'; allowed: %3")
                                          .arg(name, course->lesson().lesson, names.join(u", "))};
    }
    return *step;
}

} // namespace

void addPlaceOptions(Arguments &arguments)
{
    arguments.addSetOption();
    arguments.addVariantOption(CommandLineWords::tr("Show this variant; may be given several times."));
    arguments.addOption({u"focus"_s, CommandLineWords::tr("Show the code of this variant."), u"VARIANT"_s});
    arguments.addOption({u"face"_s, CommandLineWords::tr("The language of the code: python or cpp."), u"FACE"_s});
    arguments.addOption(
        {u"step"_s, CommandLineWords::tr("Open the lesson at this step: %1.").arg(stepNames()), u"STEP"_s});
    arguments.addOption({u"course"_s,
                         CommandLineWords::tr("Open this course; LESSON is then one of its lessons, or its number."),
                         u"FILE"_s});
}

std::optional<CoursePlace> courseIn(const Arguments &arguments)
{
    if (!arguments.isSet(u"course"_s))
        return std::nullopt;
    const QString path = arguments.value(u"course"_s);
    QString error;
    std::optional<Course> course = readCourse(path, lessons(), &error);
    if (!course)
        throw CommandError{.message = error};
    CoursePlace place{*std::move(course), QFileInfo(path).absoluteFilePath()};
    if (const QStringList names = arguments.positionals(); !names.isEmpty()) {
        const std::optional<std::size_t> number = numberNamed(place.course, names.front());
        if (!number) {
            QStringList allowed;
            for (const CourseLesson &lesson : place.course.lessons) {
                if (!allowed.contains(lesson.lesson))
                    allowed += lesson.lesson;
            }
            throw CommandError{.message =
                                   CommandLineWords::tr("lesson '%1' is not in the course %2; allowed: %3, or 1 to %4")
                                       .arg(names.front(), path, allowed.join(u", "))
                                       .arg(place.course.lessons.size())};
        }
        place.number = *number;
    }
    return place;
}

std::optional<Place> placeIn(const Arguments &arguments, const std::optional<CoursePlace> &course)
{
    const auto isSet = [&](const QString &option) { return arguments.isSet(option); };
    if (std::ranges::none_of(QStringList{u"set"_s, u"variant"_s, u"focus"_s, u"face"_s, u"step"_s}, isSet))
        return std::nullopt;
    const Lesson &lesson = course ? lessonNamed(course->lesson().lesson) : arguments.lesson();
    Place place{.lesson = &lesson,
                .knobs = arguments.knobValues(lesson, course ? course->lesson().knobs : lesson.defaults()),
                .shown = {},
                .focus = {}};
    const std::vector<const Variant *> named = arguments.variants(lesson);
    for (const Variant &variant : lesson.variants) {
        if (std::ranges::find(named, &variant) != named.end())
            place.shown += variant.id;
    }
    if (isSet(u"focus"_s))
        place.focus = focusIn(arguments, lesson, place.shown);
    if (isSet(u"face"_s))
        place.language = faceNamed(arguments.value(u"face"_s));
    if (isSet(u"step"_s))
        place.step = stepIn(arguments, course);
    return place;
}

} // namespace overlap
