// SPDX-License-Identifier: GPL-3.0-or-later
// What decides how long the lessons' variants take.

#include "core/criticalpath.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// "products waiting timer 3; main blocking 0.5"
QString written(const Timeline &run)
{
    QStringList legs;
    for (const PathLeg &leg : criticalPath(run)) {
        QStringList words{run.lane(leg.task)->name, stateName(leg.state)};
        if (leg.state == TaskState::Waiting)
            words += reasonName(leg.reason);
        words += QString::number(toSeconds(leg.end - leg.start));
        legs += words.join(u' ');
    }
    return legs.join(u"; ");
}

} // namespace

class TestLessonPaths : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void legs_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<QString>("legs");
        const auto row = [](const char *name, const char *lesson, const char *variant, const char *legs) {
            QTest::newRow(name) << QString::fromUtf8(lesson) << QString::fromUtf8(variant) << QString::fromUtf8(legs);
        };
        row("calls that block, of others than who waits", "gather", "blocking",
            "users blocking 2; orders blocking 1; products blocking 3");
        row("the longest of waits that overlap", "gather", "gathered", "products waiting timer 3");
        row("waits of its own", "gather", "one_by_one",
            "main waiting timer 2; main waiting timer 1; main waiting timer 3");
        row("who has the loop while it is ready", "create_task", "busy", "main blocking 3; users waiting timer 2");
        row("who gives a permit back", "semaphore", "limited",
            "file 2 waiting timer 1.2; file 4 waiting timer 1.2; file 6 waiting timer 1.2; file 9 waiting timer 1.2; "
            "file 12 waiting timer 1.2");
        row("a limit that cancels", "timeout", "wait_for", "main waiting task 2; main waiting timer 1.5");
        row("the cleanup behind it", "timeout", "slow_cleanup", "main waiting task 2; download waiting timer 1.5");
        row("who asks to cancel", "cancel", "cooperative", "main waiting timer 2.5; export waiting timer 1");
        row("who puts an item into a queue", "generator", "in_line",
            "main waiting timer 0.7; store 1 waiting timer 1.2; main waiting timer 0.7; store 2 waiting timer 1.2; "
            "main waiting timer 0.7; store 3 waiting timer 1.2; main waiting timer 0.7; store 4 waiting timer 1.2");
        row("work in a thread", "to_thread", "free_threaded", "main waiting timer 0.7; photo 2 in thread 3");
        row("work in a process", "process_pool", "processes", "scene 4 waiting process 3.5");
        row("a connection that others have first", "http_client", "gathered",
            "request 2 waiting network 2; request 4 waiting network 2");
        row("one after another in turns that block", "when_to_use", "awaiting",
            "job 4 waiting timer 1.4; job 1 blocking 0.6; job 2 blocking 0.6; job 3 blocking 0.6; job 4 blocking 0.6");
    }

    void legs()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QString, variant);
        QTEST(written(runVirtual(findLesson(lesson)->variant(variant)->main, findLesson(lesson)->defaults())), "legs");
    }

    void withoutAnEnd()
    {
        QVERIFY(criticalPath({}).empty());
        Timeline run;
        run.apply({.task = 1, .kind = EventKind::TaskCreated}, u"main"_s);
        run.apply({.time = TimePoint(1s), .task = 1, .kind = EventKind::TurnStarted});
        QVERIFY(criticalPath(run).empty());
    }

    void isWhole_data()
    {
        QTest::addColumn<const Lesson *>("lesson");
        QTest::addColumn<QString>("variant");
        for (const Lesson &lesson : lessons()) {
            for (const Variant &variant : lesson.variants)
                QTest::addRow("%s %s", qUtf8Printable(lesson.id), qUtf8Printable(variant.id)) << &lesson << variant.id;
        }
    }

    void isWhole()
    {
        QFETCH(const Lesson *, lesson);
        QFETCH(const QString, variant);
        const Timeline run = runVirtual(lesson->variant(variant)->main, lesson->defaults());
        const std::vector<PathLeg> path = criticalPath(run);
        TimePoint at{};
        for (const PathLeg &leg : path) {
            QCOMPARE(leg.start, at);
            QVERIFY(leg.end > leg.start);
            at = leg.end;
        }
        QCOMPARE(at.time_since_epoch(), run.total().value_or(Duration::zero()));
    }
};

QTEST_GUILESS_MAIN(TestLessonPaths)
#include "tst_lessonpaths.moc"
