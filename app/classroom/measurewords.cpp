// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/measurewords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Measure)
};

/// What never comes. %1 is the variant, %2 a text or a task.
QString phraseOfNever(const QString &measure)
{
    if (measure == u"total")
        return Words::tr("%1 never ends");
    if (measure == u"first" || measure == u"last")
        return Words::tr("\u201c%2\u201d never comes in %1");
    if (measure == u"ended")
        return Words::tr("%2 never ends in %1");
    return {};
}

/// %1 is the variant, %2 a text or a task, %3 the number.
QString phrase(const QString &measure)
{
    if (measure == u"total")
        return Words::tr("%1 takes %3");
    if (measure == u"tasks")
        return Words::tr("tasks in %1: %3");
    if (measure == u"finished")
        return Words::tr("finished tasks in %1: %3");
    if (measure == u"failed")
        return Words::tr("failed tasks in %1: %3");
    if (measure == u"cancelled")
        return Words::tr("cancelled tasks in %1: %3");
    if (measure == u"lines")
        return Words::tr("lines of %1: %3");
    if (measure == u"blocked")
        return Words::tr("the loop of %1 is blocked for %3");
    if (measure == u"starved")
        return Words::tr("a task of %1 is ready for up to %3");
    if (measure == u"at_once")
        return Words::tr("tasks at once in %1: %3");
    if (measure == u"held")
        return Words::tr("permits held at once in %1: %3");
    if (measure == u"queued")
        return Words::tr("items queued at once in %1: %3");
    if (measure == u"workers")
        return Words::tr("threads and processes of %1: %3");
    if (measure == u"warnings")
        return Words::tr("warnings in %1: %3");
    if (measure == u"printed")
        return Words::tr("lines with \u201c%2\u201d in %1: %3");
    if (measure == u"first")
        return Words::tr("\u201c%2\u201d first comes at %3 in %1");
    if (measure == u"last")
        return Words::tr("\u201c%2\u201d last comes at %3 in %1");
    if (measure == u"ended")
        return Words::tr("%2 of %1 ends at %3");
    return {};
}

/// Of a knob, or of what the run of a variant gives.
QString sentence(const ToldNumber &number, const Lesson &lesson)
{
    if (const auto knob = std::ranges::find(lesson.knobs, number.expression, &Knob::id); knob != lesson.knobs.end())
        return Words::tr("%1 is %2").arg(knob->label, number.value);
    static const QRegularExpression form(uR"re(\A(\w+)\((\w+)(?:, *"([^"]*)")?\)\z)re"_s);
    const QRegularExpressionMatch match = form.match(number.expression);
    const Variant *variant = lesson.variant(match.captured(2));
    QString words = number.exists ? phrase(match.captured(1)) : phraseOfNever(match.captured(1));
    if (!variant || words.isEmpty())
        return Words::tr("%1 is %2").arg(number.expression, number.value);
    // One by one: a text may hold what looks like a place, and not each sentence has all of them.
    const std::pair<QString, QString> places[]{
        {u"%3"_s, number.value}, {u"%1"_s, variant->title}, {u"%2"_s, match.captured(3)}};
    for (const auto &[place, text] : places)
        words.replace(place, text);
    return words;
}

/// "6 s / 2 = 3 s": a formula with the values of its parts.
QString formula(const ToldNumber &number)
{
    QString text;
    qsizetype done = 0;
    const auto signs = [](QString between) {
        return between.replace(u'*', u'\u00d7').replace(u'-', u'\u2212'); // as people write them
    };
    for (const ToldNumber &part : number.parts) {
        const qsizetype at = number.expression.indexOf(part.expression, done);
        text += signs(number.expression.sliced(done, at - done)) + part.value;
        done = at + part.expression.size();
    }
    text += signs(number.expression.sliced(done));
    return Words::tr("%1 = %2").arg(text, number.value);
}

} // namespace

QString numbersText(const StatementVerdict &verdict, const Lesson &lesson)
{
    QStringList numbers;
    const auto add = [&](const QString &words) {
        if (!numbers.contains(words))
            numbers += words;
    };
    for (const ToldNumber &number : verdict.numbers) {
        for (const ToldNumber &part : number.parts)
            add(sentence(part, lesson));
        add(number.parts.empty() ? sentence(number, lesson) : formula(number));
    }
    return numbers.join(Words::tr("; "));
}

} // namespace overlap
