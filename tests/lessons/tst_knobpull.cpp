// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knobpull.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

const auto never = [] { return false; };

/// The first span of that task in that state.
std::optional<std::size_t> spanIn(const Lane &lane, TaskState state)
{
    const auto span = std::ranges::find(lane.spans, state, &Span::state);
    return span == lane.spans.end() ? std::nullopt : std::optional(std::size_t(span - lane.spans.begin()));
}

} // namespace

class TestKnobPull : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void governs_data()
    {
        QTest::addColumn<QString>("variant");
        QTest::addColumn<QString>("task");
        QTest::addColumn<TaskState>("state");
        QTest::addColumn<QString>("knob");
        const QString gathered = u"gathered"_s;
        QTest::newRow("the wait of a task") << gathered << u"users"_s << TaskState::Waiting << u"users"_s;
        QTest::newRow("that of the slowest") << gathered << u"products"_s << TaskState::Waiting << u"products"_s;
        QTest::newRow("the wait for the slowest of all")
            << gathered << u"main"_s << TaskState::Waiting << u"products"_s;
        QTest::newRow("a blocking call") << u"blocking"_s << u"users"_s << TaskState::Blocking << u"users"_s;
        QTest::newRow("not a turn") << gathered << u"users"_s << TaskState::Running << QString();
    }

    void governs()
    {
        QFETCH(const QString, variant);
        QFETCH(const QString, task);
        QFETCH(const TaskState, state);
        QFETCH(const QString, knob);
        const Lesson &lesson = *findLesson(u"gather");
        const VariantMain &main = lesson.variant(variant)->main;
        const Timeline run = runVirtual(main, lesson.defaults());
        const auto lane = std::ranges::find(run.lanes(), task, &Lane::name);
        QVERIFY(lane != run.lanes().end());
        const std::optional<std::size_t> span = spanIn(*lane, state);
        QVERIFY(span);
        const std::optional<KnobPull> pull = knobPull(lesson.knobs, lesson.defaults(), main, *lane, *span, never);
        QCOMPARE(pull ? lesson.knobs[pull->knob].id : QString(), knob);
        if (!pull)
            return;
        QCOMPARE(pull->length, lane->spans[*span].end - lane->spans[*span].start);
        QCOMPARE(pull->rate, 1.0);
        QCOMPARE(pull->valueFor(pull->length + 500ms), lesson.defaults()[pull->knob] + 0.5);
    }

    void aKnobAtItsEndIsTriedTheOtherWay()
    {
        const Lesson &lesson = *findLesson(u"gather");
        const VariantMain &main = lesson.variant(u"gathered")->main;
        KnobValues values = lesson.defaults();
        values[0] = lesson.knobs[0].max;
        const Timeline run = runVirtual(main, values);
        const auto span = spanIn(*run.lane(2), TaskState::Waiting);
        const auto pull = knobPull(lesson.knobs, values, main, *run.lane(2), *span, never);
        QVERIFY(pull);
        QCOMPARE(pull->knob, 0U);
        QCOMPARE(pull->rate, 1.0);
    }

    void eachWaitOfOneAfterAnotherHasItsKnob()
    {
        const Lesson &lesson = *findLesson(u"gather");
        const VariantMain &main = lesson.variant(u"one_by_one")->main;
        const Timeline run = runVirtual(main, lesson.defaults());
        const Lane &lane = run.lanes().front();
        for (std::size_t span = 0; span < lane.spans.size(); ++span) {
            const auto pull = knobPull(lesson.knobs, lesson.defaults(), main, lane, span, never);
            QCOMPARE(pull.has_value(), lane.spans[span].end > lane.spans[span].start);
        }
    }

    void givesUp()
    {
        const Lesson &lesson = *findLesson(u"gather");
        const VariantMain &main = lesson.variant(u"gathered")->main;
        const Timeline run = runVirtual(main, lesson.defaults());
        const auto span = spanIn(*run.lane(2), TaskState::Waiting);
        QVERIFY(!knobPull(lesson.knobs, lesson.defaults(), main, *run.lane(2), *span, [] { return true; }));
    }
};

QTEST_GUILESS_MAIN(TestKnobPull)
#include "tst_knobpull.moc"
