// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/link.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// As `--set` takes it in any language.
QString plainValue(const Knob &knob, double value)
{
    switch (knob.kind) {
    case KnobKind::Duration:
    case KnobKind::Count:
        return QString::number(value, 'f', QLocale::FloatingPointShortest);
    case KnobKind::Switch:
        return value != 0 ? u"on"_s : u"off"_s;
    case KnobKind::Choice:
        return knob.choices.value(std::lround(value));
    }
    Q_UNREACHABLE();
}

/// The words that lead to the lesson, and what says the rest; `usual`: what its knobs are without it.
QString linkOf(QStringList words, const Place &place, const KnobValues &usual)
{
    for (std::size_t i = 0; i < place.lesson->knobs.size() && i < place.knobs.size(); ++i) {
        const Knob &knob = place.lesson->knobs[i];
        if (place.knobs[i] != usual[i])
            words += {u"--set"_s, knob.id + u'=' + plainValue(knob, place.knobs[i])};
    }
    for (const QString &variant : place.shown)
        words += {u"--variant"_s, variant};
    if (!place.focus.isEmpty())
        words += {u"--focus"_s, place.focus};
    if (place.language)
        words += {u"--face"_s, *place.language == Language::Cpp ? u"cpp"_s : u"python"_s};
    if (place.step)
        words += {u"--step"_s, stepName(*place.step)};
    for (QString &word : words)
        word = shellQuoted(word);
    return words.join(u' ');
}

} // namespace

QString shellQuoted(const QString &word)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_./=:,@%+-]+\\z"_s);
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString linkTo(const Place &place)
{
    return linkOf({u"overlap"_s, place.lesson->id}, place, place.lesson->defaults());
}

QString linkTo(const Place &place, const CoursePlace &course)
{
    return linkOf({u"overlap"_s, u"--course"_s, course.path, nameOf(course)}, place, course.lesson().knobs);
}

} // namespace overlap
