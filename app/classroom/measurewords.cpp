// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/measurewords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

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

/// What a number of things is told with.
QString counted(const QString &number, const QString &none, const QString &one, const QString &more)
{
    return number == u"0" ? none : number == u"1" ? one : more;
}

/// %1 is the variant, %2 a text.
QString phraseOfCount(const QString &measure, const QString &number)
{
    const int n = number.toInt();
    if (measure == u"tasks")
        return counted(number, {}, Words::tr("%1 has one task"), Words::tr("%1 has %n tasks", nullptr, n));
    if (measure == u"finished")
        return counted(number, Words::tr("no task of %1 finishes"), Words::tr("one task of %1 finishes"),
                       Words::tr("%n tasks of %1 finish", nullptr, n));
    if (measure == u"failed")
        return counted(number, Words::tr("no task of %1 fails"), Words::tr("one task of %1 fails"),
                       Words::tr("%n tasks of %1 fail", nullptr, n));
    if (measure == u"cancelled")
        return counted(number, Words::tr("no task of %1 is cancelled"), Words::tr("one task of %1 is cancelled"),
                       Words::tr("%n tasks of %1 are cancelled", nullptr, n));
    if (measure == u"lines")
        return counted(number, Words::tr("%1 prints nothing"), Words::tr("%1 prints one line"),
                       Words::tr("%1 prints %n lines", nullptr, n));
    if (measure == u"at_once")
        return counted(number, Words::tr("%1 has no task under way"), Words::tr("%1 has one task under way at a time"),
                       Words::tr("%1 has up to %n tasks under way at once", nullptr, n));
    if (measure == u"held")
        return counted(number, Words::tr("in %1 no permit is held"), Words::tr("in %1 one permit is held at a time"),
                       Words::tr("in %1 up to %n permits are held at once", nullptr, n));
    if (measure == u"queued")
        return counted(number, Words::tr("in %1 nothing is queued"), Words::tr("in %1 at most one item is queued"),
                       Words::tr("in %1 up to %n items are queued at once", nullptr, n));
    if (measure == u"workers")
        return counted(number, Words::tr("%1 uses no thread and no process"),
                       Words::tr("%1 uses one thread or process"),
                       Words::tr("%1 uses %n threads or processes", nullptr, n));
    if (measure == u"warnings")
        return counted(number, Words::tr("there is no warning in %1"), Words::tr("there is one warning in %1"),
                       Words::tr("there are %n warnings in %1", nullptr, n));
    if (measure == u"printed")
        return counted(number, Words::tr("%1 never prints \u201c%2\u201d"), Words::tr("%1 prints \u201c%2\u201d once"),
                       Words::tr("%1 prints \u201c%2\u201d %n times", nullptr, n));
    return {};
}

/// %1 is the variant, %2 a text or a task, %3 the number.
QString phrase(const QString &measure, const QString &number)
{
    if (measure == u"total")
        return Words::tr("%1 takes %3");
    if (measure == u"blocked")
        return Words::tr("the loop of %1 is blocked for %3");
    if (measure == u"starved")
        return Words::tr("a task of %1 is ready for up to %3");
    if (measure == u"first")
        return Words::tr("\u201c%2\u201d first comes at %3 in %1");
    if (measure == u"last")
        return Words::tr("\u201c%2\u201d last comes at %3 in %1");
    if (measure == u"ended")
        return Words::tr("%2 of %1 ends at %3");
    return phraseOfCount(measure, number);
}

/// Of a knob, or of what the run of a variant gives.
QString sentence(const ToldNumber &number, const Lesson &lesson)
{
    if (const auto knob = lesson.knobIndex(number.expression))
        return Words::tr("%1 = %2").arg(lesson.knobs[*knob].label, number.value);
    static const QRegularExpression form(uR"re(\A(\w+)\((\w+)(?:, *"([^"]*)")?\)\z)re"_s);
    const QRegularExpressionMatch match = form.match(number.expression);
    const Variant *variant = lesson.variant(match.captured(2));
    QString words = number.exists ? phrase(match.captured(1), number.value) : phraseOfNever(match.captured(1));
    if (!variant || words.isEmpty())
        return Words::tr("%1 is %2").arg(number.expression, number.value);
    // One by one: a text may hold what looks like a place, and not each sentence has all of them.
    const std::pair<QString, QString> places[]{
        {u"%3"_s, number.value}, {u"%1"_s, variant->title}, {u"%2"_s, match.captured(3)}};
    for (const auto &[place, text] : places)
        words.replace(place, text);
    return words;
}

/// "limit 4 s".
QString setting(const Knob &knob, double value)
{
    return Words::tr("%1 %2").arg(knob.label, knob.format(value));
}

/// What a number is called in a formula: the variant that takes so long, or the knob; else it is told itself.
QString nameOf(const ToldNumber &number, const Lesson &lesson)
{
    if (const auto knob = lesson.knobIndex(number.expression))
        return lesson.knobs[*knob].label;
    static const QRegularExpression total(uR"re(\Atotal\((\w+)\)\z)re"_s);
    const Variant *variant = lesson.variant(total.match(number.expression).captured(1));
    return variant ? variant->title : number.value;
}

/// Numbers that are added to seconds, or taken from them, are seconds; not those within parentheses, which may be
/// multiplied by seconds.
QString withSeconds(QString between)
{
    if (between.contains(u'(') || between.contains(u')'))
        return between;
    static const QRegularExpression number(uR"re((?<![*/.\d])(?<![*/] )(\d+(?:\.\d+)?)(?! *[*/\d.]))re"_s);
    return between.replace(number, u"\\1 s"_s);
}

bool isSum(const ToldNumber &number)
{
    const auto isPlus = [](QChar letter) { return letter == u'+' || letter == u' '; };
    QString between = number.expression;
    for (const ToldNumber &part : number.parts)
        between.replace(between.indexOf(part.expression), part.expression.size(), u" "_s); // it is there
    return number.parts.size() > 1 && std::ranges::all_of(between, isPlus);
}

/// Whether the sum of what is counted, such as the lines of several texts, is one of the counts: none needs to be told
/// that one and nothing are one.
bool isOneCount(const ToldNumber &number, const Lesson &lesson)
{
    const auto isCount = [&](const ToldNumber &part) {
        return !part.value.endsWith(u" s"_s) && !lesson.knobIndex(part.expression);
    };
    const auto isThere = [](const ToldNumber &part) { return part.value != u"0"; };
    return isSum(number) && std::ranges::all_of(number.parts, isCount)
        && std::ranges::count_if(number.parts, isThere) <= 1;
}

/// "Blocking / 2 = 3 s", after it has been told how long Blocking takes.
QString formula(const ToldNumber &number, const Lesson &lesson)
{
    QString text;
    qsizetype done = 0;
    const bool isTime = number.value.endsWith(u" s"_s);
    const auto signs = [isTime](const QString &written) {
        QString between = isTime ? withSeconds(written) : written;
        return between.replace(u'*', u'\u00d7').replace(u'-', u'\u2212'); // as people write them
    };
    for (const ToldNumber &part : number.parts) {
        const qsizetype at = number.expression.indexOf(part.expression, done);
        text += signs(number.expression.sliced(done, at - done)) + nameOf(part, lesson);
        done = at + part.expression.size();
    }
    text += signs(number.expression.sliced(done));
    return Words::tr("%1 = %2").arg(text, number.value);
}

} // namespace

QString numbersText(const StatementVerdict &verdict, const Lesson &lesson, const QStringList &told)
{
    QStringList numbers;
    const auto add = [&](const QString &words) {
        if (!numbers.contains(words))
            numbers += words;
    };
    for (const ToldNumber &number : verdict.numbers) {
        const bool isOne = isOneCount(number, lesson);
        for (const ToldNumber &part : number.parts) {
            const bool addsNothing = isOne && part.value == u"0" && number.value != u"0";
            if (!told.contains(part.expression) && !addsNothing)
                add(sentence(part, lesson));
        }
        if (told.contains(number.expression) || isOne)
            continue;
        add(number.parts.empty() ? sentence(number, lesson) : formula(number, lesson));
    }
    return numbers.isEmpty() && !told.isEmpty() ? numbersText(verdict, lesson) : numbers.join(Words::tr("; "));
}

QStringList changedKnobs(const Lesson &lesson, const KnobValues &values, const KnobValues &others)
{
    QStringList ids;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] != others[i])
            ids += lesson.knobs[i].id;
    }
    return ids;
}

QString changesText(const Lesson &lesson, const KnobValues &values, const KnobValues &others)
{
    QStringList changes;
    for (const QString &id : changedKnobs(lesson, values, others)) {
        const std::size_t knob = *lesson.knobIndex(id);
        changes += setting(lesson.knobs[knob], values[knob]);
    }
    return changes.join(Words::tr("; "));
}

QString longestChange(const Lesson &lesson)
{
    QStringList changes;
    for (const Knob &knob : lesson.knobs) {
        const auto length = [](const QString &words) { return words.size(); };
        const auto widest = std::ranges::max_element(knob.choices, {}, length);
        changes += setting(knob, widest == knob.choices.end() ? knob.max : double(widest - knob.choices.begin()));
    }
    return changes.join(Words::tr("; "));
}

StatementVerdict several(StatementVerdict verdict)
{
    const auto make = [](ToldNumber &number) {
        if (!number.exists || number.value == u"0" || number.value == u"1")
            number.value = QStringLiteral("10");
        number.exists = true;
    };
    for (ToldNumber &number : verdict.numbers) {
        std::ranges::for_each(number.parts, make);
        make(number);
    }
    return verdict;
}

} // namespace overlap
