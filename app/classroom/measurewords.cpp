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

/// %1 is the variant, %2 a text or a task.
QString phrase(const QString &measure)
{
    if (measure == u"total")
        return Words::tr("the total of %1");
    if (measure == u"tasks")
        return Words::tr("the number of tasks in %1");
    if (measure == u"finished")
        return Words::tr("the number of finished tasks in %1");
    if (measure == u"failed")
        return Words::tr("the number of failed tasks in %1");
    if (measure == u"cancelled")
        return Words::tr("the number of cancelled tasks in %1");
    if (measure == u"lines")
        return Words::tr("the number of lines of %1");
    if (measure == u"blocked")
        return Words::tr("the time that the loop is blocked in %1");
    if (measure == u"starved")
        return Words::tr("the longest time that a task of %1 is ready before it gets the loop");
    if (measure == u"at_once")
        return Words::tr("the most tasks at once in %1");
    if (measure == u"held")
        return Words::tr("the most permits held at once in %1");
    if (measure == u"queued")
        return Words::tr("the most items queued in %1");
    if (measure == u"workers")
        return Words::tr("the number of threads and processes of %1");
    if (measure == u"warnings")
        return Words::tr("the number of warnings in %1");
    if (measure == u"printed")
        return Words::tr("the number of lines with \u201c%2\u201d in %1");
    if (measure == u"first")
        return Words::tr("the time of the first \u201c%2\u201d in %1");
    if (measure == u"last")
        return Words::tr("the time of the last \u201c%2\u201d in %1");
    if (measure == u"ended")
        return Words::tr("the end of %2 in %1");
    return {};
}

/// Whether numbers are put together in it.
bool isFormula(const QString &expression)
{
    static const QRegularExpression sign(uR"re([-+*/](?=([^"]*"[^"]*")*[^"]*\z))re"_s); // not within a text
    return sign.match(expression).hasMatch();
}

/// In a formula, where the whole phrases would hide the signs.
QString briefPhrase(const QString &measure)
{
    if (measure == u"total")
        return Words::tr("total of %1");
    if (measure == u"lines")
        return Words::tr("lines of %1");
    if (measure == u"printed")
        return Words::tr("\u201c%2\u201d lines of %1");
    return phrase(measure);
}

/// What stands between the words, as people write it.
QString signs(QString between)
{
    return between.replace(u'*', u'\u00d7').replace(u'-', u'\u2212');
}

} // namespace

QString measureWords(const QString &expression, const Lesson &lesson)
{
    static const QRegularExpression word(uR"re((\w+)(?:\((\w+)(?:, *"([^"]*)")?\))?)re"_s);
    QString words;
    qsizetype done = 0;
    for (auto found = word.globalMatch(expression); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const Variant *variant = lesson.variant(match.captured(2));
        const QString measure = match.captured(1);
        const QString said = !variant ? QString() : isFormula(expression) ? briefPhrase(measure) : phrase(measure);
        const auto knob = std::ranges::find(lesson.knobs, match.captured(), &Knob::id);
        words += signs(expression.sliced(done, match.capturedStart() - done));
        if (!said.isEmpty())
            words += said.contains(u"%2") ? said.arg(variant->title, match.captured(3)) : said.arg(variant->title);
        else
            words += knob != lesson.knobs.end() ? knob->label : match.captured();
        done = match.capturedEnd();
    }
    return words + signs(expression.sliced(done));
}

QString numbersText(const StatementVerdict &verdict, const Lesson &lesson)
{
    QStringList numbers;
    for (const ToldNumber &number : verdict.numbers)
        numbers += (isFormula(number.expression) ? Words::tr("%1 = %2") : Words::tr("%1 is %2"))
                       .arg(measureWords(number.expression, lesson), number.value);
    return numbers.join(Words::tr(", "));
}

} // namespace overlap
