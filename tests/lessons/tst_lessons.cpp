// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/childprocess.h"
#include "core/goalsearch.h"
#include "core/linemap.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"
#include "tests/support/sanitizer.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QString text(TimePoint time)
{
    return QString::number(time.time_since_epoch().count());
}

/// Everything that a run has recorded, as lines.
QString dump(const Timeline &run)
{
    QStringList lines;
    for (const Lane &lane : run.lanes()) {
        lines += u"%1 %2 of %3 from %4: %5 %6"_s.arg(lane.id)
                     .arg(lane.name)
                     .arg(lane.parent)
                     .arg(text(lane.start), stateName(lane.outcome), lane.error);
        for (const Span &span : lane.spans) {
            lines += u"  %1..%2 %3 %4 line %5 task %6"_s
                         .arg(text(span.start), text(span.end), stateName(span.state), reasonName(span.reason))
                         .arg(span.line)
                         .arg(span.other);
        }
    }
    for (const LoopSpan &span : run.loopSpans())
        lines += u"loop %1..%2 task %3 %4"_s.arg(text(span.start), text(span.end)).arg(span.task).arg(span.blocking);
    for (const OutputLine &line : run.output())
        lines += u"%1 task %2 line %3: %4"_s.arg(text(line.time)).arg(line.task).arg(line.line).arg(line.text);
    for (const TimePoint turn : run.turns())
        lines += text(turn);
    return lines.join(u'\n');
}

/// What happened and in which order, without the times. How long a task was ready is a matter of speed.
QString order(const Timeline &run)
{
    QStringList lines;
    for (const Lane &lane : run.lanes()) {
        lines += u"%1 %2 of %3, %4"_s.arg(lane.id).arg(lane.name).arg(lane.parent).arg(stateName(lane.outcome));
        for (const Span &span : lane.spans) {
            if (span.state != TaskState::Ready)
                lines += u"  %1 %2 line %3 task %4"_s.arg(stateName(span.state), reasonName(span.reason))
                             .arg(span.line)
                             .arg(span.other);
        }
    }
    for (const LoopSpan &span : run.loopSpans())
        lines += u"loop: task %1%2"_s.arg(span.task).arg(span.blocking ? u" blocking"_s : QString());
    for (const OutputLine &line : run.output())
        lines += u"task %1 line %2: %3"_s.arg(line.task).arg(line.line).arg(line.text);
    return lines.join(u'\n');
}

/// What became of each task and what was printed, without the order: threads, processes and sockets end when the system
/// lets them, and what ticks meanwhile may tick once more.
QString results(const Timeline &run)
{
    // A server numbers the requests of its clients as they arrive.
    static const QRegularExpression number(u"(?<=^request) \\d+$"_s);
    QStringList lines;
    for (const Lane &lane : run.lanes()) {
        const QString name = lane.parent > 1 ? QString(lane.name).remove(number) : lane.name;
        lines += u"%1 of %2, %3"_s.arg(name).arg(lane.parent).arg(stateName(lane.outcome));
    }
    QSet<QString> printed;
    for (const OutputLine &line : run.output())
        printed += u"task %1 line %2: %3"_s.arg(line.task).arg(line.line).arg(line.text);
    lines += printed.values();
    lines.sort();
    return lines.join(u'\n');
}

/// Whether the system decides what comes first.
bool isUpToTheSystem(const Timeline &run)
{
    const auto usesNetwork = [](const Lane &lane) {
        return std::ranges::any_of(lane.spans, [](const Span &span) { return span.reason == WaitReason::Network; });
    };
    return !run.workers().empty() || std::ranges::any_of(run.lanes(), usesNetwork);
}

/// The lines at which the reader sees a task stand or print.
QSet<quint32> namedLines(const Timeline &run)
{
    QSet<quint32> lines;
    for (const Lane &lane : run.lanes()) {
        for (const Span &span : lane.spans) {
            if (span.state == TaskState::Waiting || span.state == TaskState::Blocking)
                lines += span.line;
        }
    }
    for (const OutputLine &line : run.output())
        lines += line.line;
    for (const Warning &warning : run.warnings())
        lines += warning.line;
    return lines;
}

void addLessonRows()
{
    QTest::addColumn<const Lesson *>("lesson");
    for (const Lesson &lesson : lessons())
        QTest::addRow("%s", qPrintable(lesson.id)) << &lesson;
}

void addVariantRows()
{
    QTest::addColumn<const Lesson *>("lesson");
    QTest::addColumn<const Variant *>("variant");
    for (const Lesson &lesson : lessons()) {
        for (const Variant &variant : lesson.variants)
            QTest::addRow("%s %s", qPrintable(lesson.id), qPrintable(variant.id)) << &lesson << &variant;
    }
}

} // namespace

class TestLessons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setWorkerProgram(QStringLiteral(OVERLAP_WORKER)); }

    void placesAreTheirOwn()
    {
        QSet<std::pair<int, int>> places;
        for (const Lesson &lesson : lessons()) {
            QCOMPARE(findLesson(lesson.id), &lesson);
            places += {lesson.chapter, lesson.position};
        }
        QVERIFY(!places.isEmpty());
        QCOMPARE(places.size(), std::ssize(lessons()));
        QCOMPARE(findLesson(u"no such lesson"), nullptr);
    }

    void wordsAreComplete_data() { addLessonRows(); }
    void wordsAreComplete()
    {
        QFETCH(const Lesson *, lesson);
        QVERIFY(!lesson->title.isEmpty());
        QVERIFY(!lesson->claim.isEmpty());
        QVERIFY(!chapterTitle(lesson->chapter).isEmpty());
        QVERIFY(lesson->variants.size() >= 2);
        for (const Variant &variant : lesson->variants)
            QVERIFY2(!variant.title.isEmpty() && !variant.summary.isEmpty(), qPrintable(variant.id));
    }

    void runsDecideWhatIsAsked_data() { addLessonRows(); }
    void runsDecideWhatIsAsked()
    {
        QFETCH(const Lesson *, lesson);
        for (const Statement &statement : lesson->statements)
            QVERIFY2(!statement.condition.variants().isEmpty(), qPrintable(statement.text));
        QVERIFY2(!lesson->challenge.condition.variants().isEmpty(), qPrintable(lesson->challenge.text));
    }

    void statementsAreToBeJudged_data() { addLessonRows(); }
    void statementsAreToBeJudged()
    {
        QFETCH(const Lesson *, lesson);
        const auto isTrue = [&](const Statement &statement) {
            return holdsWith(*lesson, statement.condition, lesson->defaults());
        };
        const auto count = std::ranges::count_if(lesson->statements, isTrue);
        QVERIFY2(count > 0, "no statement is true");
        QVERIFY2(count < std::ssize(lesson->statements), "no statement is false");
    }

    void theChallengeCanBeMet_data() { addLessonRows(); }
    void theChallengeCanBeMet()
    {
        QFETCH(const Lesson *, lesson);
        const Condition &goal = lesson->challenge.condition;
        QVERIFY2(!holdsWith(*lesson, goal, lesson->defaults()), "met from the start");
        QVERIFY2(findSetting(*lesson, goal, lesson->defaults()), "no setting meets it");
    }

    void knobsAreSound_data() { addLessonRows(); }
    void knobsAreSound()
    {
        QFETCH(const Lesson *, lesson);
        for (const Knob &knob : lesson->knobs) {
            QVERIFY2(!knob.label.isEmpty(), qPrintable(knob.id));
            QVERIFY2(knob.min < knob.max && knob.step > 0, qPrintable(knob.id));
            QCOMPARE(knob.nearest(knob.defaultValue), knob.defaultValue);
            QCOMPARE(knob.nearest(knob.max), knob.max);
        }
    }

    void facesCarryEachKnob_data() { addVariantRows(); }
    void facesCarryEachKnob()
    {
        QFETCH(const Lesson *, lesson);
        QFETCH(const Variant *, variant);
        for (const Language language : {Language::Cpp, Language::Python}) {
            const Face::Rendered rendered = variant->face(language).render(lesson->knobs, lesson->defaults());
            QCOMPARE(rendered.knobs.size(), lesson->knobs.size());
            QCOMPARE(rendered.text, variant->face(language).render({}, {}).text);
        }
    }

    void facesAreTwins_data() { addVariantRows(); }
    void facesAreTwins()
    {
        QFETCH(const Variant *, variant);
        const LineMap map = mapLines(variant->cpp.render({}, {}).text, variant->python.render({}, {}).text);
        QCOMPARE(map.mismatch, QString());
        QVERIFY(!map.lines.empty());
        QCOMPARE(variant->pythonLines, map.lines);
    }

    void linesOfARunAreInBothFaces_data() { addVariantRows(); }
    void linesOfARunAreInBothFaces()
    {
        QFETCH(const Lesson *, lesson);
        QFETCH(const Variant *, variant);
        const QSet<quint32> lines = namedLines(runVirtual(variant->main, lesson->defaults()));
        QVERIFY(!lines.isEmpty());
        for (const quint32 line : lines) {
            QVERIFY2(variant->shownLine(Language::Cpp, line) > 0, qPrintable(QString::number(line)));
            QVERIFY2(variant->shownLine(Language::Python, line) > 0, qPrintable(QString::number(line)));
            QCOMPARE(variant->fileLine(Language::Cpp, variant->shownLine(Language::Cpp, line)), line);
            QCOMPARE(variant->fileLine(Language::Python, variant->shownLine(Language::Python, line)), line);
        }
    }

    void endsWithNothingLeft_data() { addVariantRows(); }
    void endsWithNothingLeft()
    {
        QFETCH(const Lesson *, lesson);
        QFETCH(const Variant *, variant);
        const Timeline run = runVirtual(variant->main, lesson->defaults());
        QVERIFY(run.ended());
        QVERIFY(run.outcome());
        QVERIFY(!run.loopHeld());
        for (const Lane &lane : run.lanes()) {
            QVERIFY2(lane.ended(), qPrintable(lane.name));
            QVERIFY2(isOutcome(lane.outcome), qPrintable(lane.name));
        }
    }

    void defaultsAreChosenToBeWatched_data() { addLessonRows(); }
    void defaultsAreChosenToBeWatched()
    {
        QFETCH(const Lesson *, lesson);
        double longest = 0;
        for (const Variant &variant : lesson->variants) {
            const double seconds = toSeconds(*runVirtual(variant.main, lesson->defaults()).total());
            QVERIFY2(seconds >= 1 && seconds <= 8, qPrintable(variant.id + u' ' + QString::number(seconds)));
            longest = std::max(longest, seconds);
        }
        QVERIFY2(longest >= 3, qPrintable(QString::number(longest)));
    }

    void twoVirtualRunsAreEqual_data() { addVariantRows(); }
    void twoVirtualRunsAreEqual()
    {
        QFETCH(const Lesson *, lesson);
        QFETCH(const Variant *, variant);
        const QString first = dump(runVirtual(variant->main, lesson->defaults()));
        QVERIFY(!first.isEmpty());
        QCOMPARE(dump(runVirtual(variant->main, lesson->defaults())), first);
    }

    void liveRunsKeepTheOrderOfTheirPrediction_data() { addLessonRows(); }
    void liveRunsKeepTheOrderOfTheirPrediction()
    {
        QFETCH(const Lesson *, lesson);
        const auto pace = std::make_shared<Pace>();
        // What comes through sockets comes late by the machine's time, and time limits are run time.
        pace->setRate(lesson->real ? 2 : Pace::maxRate);
        std::vector<Timeline> predictions;
        std::vector<std::unique_ptr<LiveRun>> runs;
        for (const Variant &variant : lesson->variants) {
            Timeline prediction = runVirtual(variant.main, lesson->defaults());
            if (!canRunLive(prediction))
                continue;
            predictions.push_back(std::move(prediction));
            runs.push_back(std::make_unique<LiveRun>(pace, variant.main, lesson->defaults()));
        }
        const auto over = [](const std::unique_ptr<LiveRun> &run) {
            run->update();
            return run->timeline().ended();
        };
        pace->setPaused(false);
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(runs, over), 60000);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto seen = isUpToTheSystem(predictions[i]) ? &results : &order;
            QCOMPARE(seen(runs[i]->timeline()), seen(predictions[i]));
            QVERIFY(*runs[i]->timeline().total() >= *predictions[i].total());
        }
    }
};

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
