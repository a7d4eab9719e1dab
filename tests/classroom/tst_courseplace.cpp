// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/courseplace.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// sleep, gather, sleep, lock.
Course course()
{
    Course course;
    for (const QString &id : {u"sleep"_s, u"gather"_s, u"sleep"_s, u"lock"_s})
        course.lessons.push_back({id, {}, {}, {}});
    return course;
}

} // namespace

class TestCoursePlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNextLessonOfThatId_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("number"); // -1: none
        QTest::newRow("the first") << u"sleep"_s << 0 << 0;
        QTest::newRow("the one ahead") << u"sleep"_s << 1 << 2;
        QTest::newRow("this one") << u"sleep"_s << 2 << 2;
        QTest::newRow("from the start again") << u"sleep"_s << 3 << 0;
        QTest::newRow("behind") << u"gather"_s << 3 << 1;
        QTest::newRow("none") << u"queue"_s << 0 << -1;
    }

    void theNextLessonOfThatId()
    {
        QFETCH(const QString, lesson);
        QFETCH(const int, from);
        const std::optional<std::size_t> number = numberIn(course(), lesson, std::size_t(from));
        QTEST(number ? int(*number) : -1, "number");
    }

    void eachLessonHasANameThatLeadsBack_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("name");
        QTest::newRow("the first of its id") << 0 << u"sleep"_s;
        QTest::newRow("the only one") << 1 << u"gather"_s;
        QTest::newRow("one that came before") << 2 << u"3"_s;
        QTest::newRow("the last") << 3 << u"lock"_s;
    }

    void eachLessonHasANameThatLeadsBack()
    {
        QFETCH(const int, number);
        const CoursePlace place{course(), {}, std::size_t(number)};
        const QString name = nameOf(place);
        QTEST(name, "name");
        QCOMPARE(numberNamed(place.course, name), std::size_t(number));
    }

    void namesOfNoLesson_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("zero") << u"0"_s;
        QTest::newRow("behind the last") << u"5"_s;
        QTest::newRow("less than zero") << u"-1"_s;
        QTest::newRow("very large") << u"99999999999999999999"_s;
        QTest::newRow("another lesson") << u"queue"_s;
        QTest::newRow("nothing") << QString();
    }

    void namesOfNoLesson()
    {
        QFETCH(const QString, name);
        QVERIFY(!numberNamed(course(), name));
    }

    void howFarALessonOfACourseIs_data()
    {
        QTest::addColumn<std::vector<Step>>("wanted");  // by the course; empty: all
        QTest::addColumn<std::vector<Step>>("reached"); // by the reader
        QTest::addColumn<LessonState>("state");
        using Steps = std::vector<Step>;
        const Steps part{Step::Predict, Step::Run};
        QTest::newRow("all, nothing reached") << Steps() << Steps() << LessonState::New;
        QTest::newRow("all, begun") << Steps() << Steps{Step::Run} << LessonState::Begun;
        QTest::newRow("all, challenge met") << Steps() << Steps{Step::Challenge} << LessonState::Done;
        QTest::newRow("a part, another step reached") << part << Steps{Step::Explain} << LessonState::New;
        QTest::newRow("a part, begun") << part << Steps{Step::Run} << LessonState::Begun;
        QTest::newRow("a part, all of it") << part << part << LessonState::Done;
        QTest::newRow("with the challenge, only that met")
            << Steps{Step::Run, Step::Challenge} << Steps{Step::Challenge} << LessonState::Done;
        QTest::newRow("with the challenge, not met")
            << Steps{Step::Run, Step::Challenge} << Steps{Step::Run} << LessonState::Begun;
    }

    void howFarALessonOfACourseIs()
    {
        QFETCH(const std::vector<Step>, wanted);
        QFETCH(const std::vector<Step>, reached);
        Progress progress;
        for (const Step step : reached)
            progress.lessons[u"sleep"_s].steps[stepName(step)] = QDateTime();
        QTEST(lessonState(progress, CourseLesson{u"sleep"_s, {}, {}, wanted}), "state");
    }
};

QTEST_GUILESS_MAIN(TestCoursePlace)
#include "tst_courseplace.moc"
