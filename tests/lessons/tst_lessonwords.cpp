// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/goalsearch.h"
#include "core/judge.h"
#include "core/lessonruns.h"
#include "lessons/lessons.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

using Knobs = std::vector<std::pair<QString, double>>;

constexpr qsizetype maxWords = 250;
constexpr std::size_t fewestLinks = 3;

void addLessonRows()
{
    QTest::addColumn<const Lesson *>("lesson");
    for (const Lesson &lesson : lessons())
        QTest::addRow("%s", qPrintable(lesson.id)) << &lesson;
}

/// The text as in the file, without code and what is asked of runs.
QString fixedWords(const Lesson &lesson)
{
    QFile file(u":/lessons/%1/lesson.md"_s.arg(lesson.id));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    text = text.sliced(text.indexOf(u"\n---\n"));
    static const QRegularExpression asked(u"`[^`]*`|\\{[^{}]*\\}|\\]\\([^)]*\\)"_s);
    return text.remove(asked).remove(asked);
}

/// As it reads, without where the links lead.
QString words(const LessonText::Resolved &text)
{
    static const QRegularExpression target(u"\\]\\(overlap:\\d+\\)"_s);
    return QString(text.markdown).remove(target).remove(u'[').simplified();
}

/// The lines to be sorted, as `variant` has them as far as it has them.
QStringList inTheOrderOf(const Timeline &variant, QStringList lines)
{
    QStringList sorted;
    for (const OutputLine &line : variant.output()) {
        if (lines.removeOne(line.text))
            sorted += line.text;
    }
    return sorted + lines;
}

} // namespace

class TestLessonWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textsAreShort_data() { addLessonRows(); }
    void textsAreShort()
    {
        QFETCH(const Lesson *, lesson);
        LessonRuns runs(*lesson, lesson->defaults());
        const QString text = words(lesson->text.resolve(runs.values(), runs.runOf()));
        const qsizetype count = text.split(u' ').size();
        QVERIFY2(count > 50 && count <= maxWords, qPrintable(QString::number(count)));
    }

    void textsAskForTheirTimes_data() { addLessonRows(); }
    void textsAskForTheirTimes()
    {
        QFETCH(const Lesson *, lesson);
        const QString text = fixedWords(*lesson);
        QVERIFY(!text.isEmpty());
        static const QRegularExpression time(u"\\d\\s*(s|ms|seconds?)\\b"_s);
        const QRegularExpressionMatch match = time.match(text);
        QVERIFY2(!match.hasMatch(), qPrintable(text.mid(std::max<qsizetype>(match.capturedStart() - 40, 0), 60)));
        for (const QString &hint : lesson->hints)
            QVERIFY2(!time.match(hint).hasMatch(), qPrintable(hint));
    }

    void linksLead_data() { addLessonRows(); }
    void linksLead()
    {
        QFETCH(const Lesson *, lesson);
        QVERIFY2(lesson->text.links().size() >= fewestLinks, qPrintable(QString::number(lesson->text.links().size())));
        LessonRuns runs(*lesson, lesson->defaults());
        const LessonText::Resolved text = lesson->text.resolve(runs.values(), runs.runOf());
        QVERIFY2(text.missing.isEmpty(),
                 qPrintable(u"lessons/%1/lesson.md: there is no '%2'"_s.arg(lesson->id, text.missing.join(u"', '"))));
        for (const LinkTarget &target : text.targets) {
            const Timeline &run = runs.run(target.variant);
            QVERIFY(target.time || target.line > 0);
            if (target.time)
                QVERIFY(*target.time >= TimePoint{} && *target.time <= run.latest());
            if (target.span)
                QCOMPARE(run.lane(target.task)->spans.at(*target.span).start, target.time);
            if (target.line > 0)
                QVERIFY(lesson->variant(target.variant)->shownLine(Language::Python, target.line) > 0);
        }
    }

    void hiddenLinksLeadWithOtherValues_data() { addLessonRows(); }
    void hiddenLinksLeadWithOtherValues()
    {
        QFETCH(const Lesson *, lesson);
        LessonRuns usual(*lesson, lesson->defaults());
        for (const LessonLink &link : lesson->text.links()) {
            bool leads = findTarget(link, usual.runOf()).has_value();
            for (const KnobValues &values :
                 leads ? std::vector<KnobValues>() : settingsToTry(*lesson, lesson->defaults())) {
                LessonRuns runs(*lesson, values);
                leads = leads || findTarget(link, runs.runOf());
                if (leads)
                    break;
            }
            QVERIFY2(leads, qPrintable(u"lessons/%1/lesson.md: '%2' leads nowhere"_s.arg(lesson->id, link.source)));
        }
    }

    void textsHoldWithAnyValues_data() { addLessonRows(); }
    void textsHoldWithAnyValues()
    {
        QFETCH(const Lesson *, lesson);
        // Every hundredth of them: a text that is broken is so for many.
        const std::vector<KnobValues> settings = settingsToTry(*lesson, lesson->defaults());
        for (std::size_t i = 0; i < settings.size(); i += 100) {
            LessonRuns runs(*lesson, settings[i]);
            const LessonText::Resolved text = lesson->text.resolve(runs.values(), runs.runOf());
            QVERIFY(words(text).split(u' ').size() > 50);
            QVERIFY2(!text.markdown.contains(u'{') && !text.markdown.contains(u"moment:")
                         && !text.markdown.contains(u"span:") && !text.markdown.contains(u"line:"),
                     qPrintable(text.markdown));
            QCOMPARE(text.markdown.count(u"](overlap:"), std::ssize(text.targets));
        }
    }

    void tasksCanBeMet_data() { addLessonRows(); }
    void tasksCanBeMet()
    {
        QFETCH(const Lesson *, lesson);
        QVERIFY(!lesson->tasks.empty());
        for (const Statement &task : lesson->tasks) {
            QVERIFY2(!task.condition.variants().isEmpty(), qPrintable(task.text));
            QVERIFY2(!holdsWith(*lesson, task.condition, lesson->defaults()), qPrintable(task.text));
            QVERIFY2(findSetting(*lesson, task.condition, lesson->defaults()), qPrintable(task.text));
        }
    }

    void hintsAreThere_data() { addLessonRows(); }
    void hintsAreThere()
    {
        QFETCH(const Lesson *, lesson);
        QVERIFY(lesson->hints.size() >= 2);
    }

    void whatIsPredictedCanBePredicted_data() { addLessonRows(); }
    void whatIsPredictedCanBePredicted()
    {
        QFETCH(const Lesson *, lesson);
        LessonRuns runs(*lesson, lesson->defaults());
        switch (lesson->question.kind) {
        case Question::Kind::Totals: {
            std::map<QString, Duration> totals;
            for (const Variant &variant : lesson->variants)
                totals[variant.id] = runs.run(variant.id).total().value();
            for (const TotalVerdict &verdict : judgeTotals(*lesson, runs.values(), runs.runOf(), totals))
                QVERIFY2(verdict.right, qPrintable(verdict.variant));
            break;
        }
        case Question::Kind::Order: {
            const QStringList lines = linesToSort(runs.run(lesson->question.variant));
            QVERIFY(lines.size() >= 4);
            QVERIFY(QSet<QString>(lines.begin(), lines.end()).size() >= 3);
            QVERIFY(judgeOrder(*lesson, runs.runOf(), lines).right);
            break;
        }
        }
    }

    void ideasCanBeMet_data() { addLessonRows(); }
    void ideasCanBeMet()
    {
        QFETCH(const Lesson *, lesson);
        LessonRuns runs(*lesson, lesson->defaults());
        for (const Idea &idea : lesson->ideas) {
            QVERIFY2(findLesson(idea.lesson),
                     qPrintable(u"lessons/%1/lesson.md: 'idea.%2': unknown lesson '%3'"_s.arg(lesson->id, idea.id,
                                                                                              idea.lesson)));
            bool isMet = false;
            if (lesson->question.kind == Question::Kind::Order) {
                QVERIFY2(!idea.total, qPrintable(idea.id));
                const QStringList lines = linesToSort(runs.run(lesson->question.variant));
                const auto met = judgeOrder(*lesson, runs.runOf(), inTheOrderOf(runs.run(idea.id), lines)).idea;
                isMet = met && met->id == idea.id && met->sentence == idea.sentence;
            } else {
                const auto seconds = idea.total ? idea.total->value(runs.values(), runs.runOf()) : std::nullopt;
                const Duration total = idea.total ? fromSeconds(seconds.value()) : runs.run(idea.id).total().value();
                for (const Variant &variant : lesson->variants) {
                    const auto verdict =
                        judgeTotals(*lesson, runs.values(), runs.runOf(), {{variant.id, total}}).front();
                    isMet = isMet || (verdict.idea && verdict.idea->id == idea.id);
                }
            }
            QVERIFY2(isMet, qPrintable(u"lessons/%1/lesson.md: nobody meets 'idea.%2'"_s.arg(lesson->id, idea.id)));
        }
    }

    void anIdeaIsNamedOnItsSideOnly_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<Knobs>("knobs");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<QString>("said"); // what that variant takes
        QTest::addColumn<bool>("named");
        QTest::newRow("too short, as usual") << u"process_pool"_s << Knobs() << u"threads"_s << u"processes"_s << true;
        QTest::newRow("too long for once")
            << u"process_pool"_s << Knobs{{u"processes"_s, 1}} << u"threads"_s << u"processes"_s << false;
        QTest::newRow("computing that is said to overlap takes no longer")
            << u"when_to_use"_s << Knobs{{u"jobs"_s, 6}, {u"waiting"_s, 90}} << u"awaiting"_s << u"processes"_s
            << false;
    }

    void anIdeaIsNamedOnItsSideOnly()
    {
        QFETCH(const QString, lesson);
        QFETCH(const Knobs, knobs);
        QFETCH(const QString, variant);
        QFETCH(const QString, said);
        const Lesson &found = *findLesson(lesson);
        KnobValues values = found.defaults();
        for (const auto &[knob, value] : knobs)
            values[found.knobIndex(knob).value()] = value;
        LessonRuns runs(found, values);
        const Duration total = runs.run(said).total().value();
        const TotalVerdict verdict = judgeTotals(found, values, runs.runOf(), {{variant, total}}).front();
        QVERIFY(!verdict.right && verdict.idea);
        QCOMPARE(verdict.idea->id, said);
        QTEST(!verdict.idea->sentence.isEmpty(), "named");
    }
};

QTEST_GUILESS_MAIN(TestLessonWords)
#include "tst_lessonwords.moc"
