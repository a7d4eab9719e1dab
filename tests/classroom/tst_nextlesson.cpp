// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/nextlesson.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// Lessons a to e. In b, the idea x is treated by d and y by a; z by b itself.
const std::vector<Lesson> &lessons()
{
    static const std::vector<Lesson> all = [] {
        std::vector<Lesson> made(5);
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i].id = QChar(u'a' + char16_t(i));
        made[1].ideas = {{u"x"_s, {}, u"d"_s, {}}, {u"y"_s, {}, u"a"_s, {}}, {u"z"_s, {}, u"b"_s, {}}};
        return made;
    }();
    return all;
}

} // namespace

class TestNextLesson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void suggests_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("done");
        QTest::addColumn<QString>("met"); // ideas of b, the last one last
        QTest::addColumn<QString>("next");
        const auto row = [](const char *name, const QString &order, const QString &current, const QString &done,
                            const QString &met,
                            const QString &next) { QTest::newRow(name) << order << current << done << met << next; };
        const QString all = u"abcde"_s;
        row("the next one", all, u"b"_s, QString(), QString(), u"c"_s);
        row("past those that are done", all, u"b"_s, u"cd"_s, QString(), u"e"_s);
        row("from the first again", all, u"d"_s, u"e"_s, QString(), u"a"_s);
        row("behind the last one", all, u"e"_s, u"a"_s, QString(), u"b"_s);
        row("none is left", all, u"b"_s, u"acde"_s, QString(), QString());
        row("all are done", all, u"b"_s, all, QString(), QString());
        row("what treats the idea", all, u"b"_s, QString(), u"x"_s, u"d"_s);
        row("what treats it lies behind", all, u"b"_s, QString(), u"y"_s, u"a"_s);
        row("the idea that was met last", all, u"b"_s, QString(), u"yx"_s, u"d"_s);
        row("the one before, if that is treated", all, u"b"_s, u"d"_s, u"yx"_s, u"a"_s);
        row("both are treated", all, u"b"_s, u"ad"_s, u"xy"_s, u"c"_s);
        row("the lesson treats it itself", all, u"b"_s, QString(), u"z"_s, u"c"_s);
        row("an idea that is known no more", all, u"b"_s, QString(), u"q"_s, u"c"_s);
        row("ideas of another lesson", all, u"c"_s, QString(), u"x"_s, u"d"_s);
        row("another order", u"cab"_s, u"a"_s, QString(), QString(), u"b"_s);
        row("what treats the idea is not in the order", u"cab"_s, u"b"_s, QString(), u"x"_s, u"c"_s);
        row("a lesson out of the order", u"ab"_s, u"e"_s, QString(), QString(), u"a"_s);
        row("no order", QString(), u"b"_s, QString(), QString(), QString());
    }

    void suggests()
    {
        QFETCH(const QString, order);
        QFETCH(const QString, current);
        QFETCH(const QString, done);
        QFETCH(const QString, met);
        QFETCH(const QString, next);
        const auto named = [](QChar id) { return &*std::ranges::find(lessons(), QString(id), &Lesson::id); };
        std::vector<const Lesson *> ordered;
        for (const QChar id : order)
            ordered.push_back(named(id));
        Progress progress;
        const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        for (const QChar id : done)
            progress.lessons[id].steps[stepName(Step::Challenge)] = start;
        for (qsizetype i = 0; i < met.size(); ++i)
            progress.lessons[u"b"_s].ideas[met[i]] = start.addSecs(i);
        const Lesson *suggested = nextLesson(progress, ordered, *named(current[0]));
        QCOMPARE(suggested ? suggested->id : QString(), next);
    }

    void saysWhy_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("met"); // in b
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<bool>("treats");
        QTest::newRow("the idea that was met") << u"b"_s << u"x"_s << u"d"_s << true;
        QTest::newRow("none was met") << u"b"_s << QString() << u"d"_s << false;
        QTest::newRow("another one") << u"b"_s << u"y"_s << u"d"_s << false;
        QTest::newRow("in another lesson") << u"c"_s << u"x"_s << u"d"_s << false;
        QTest::newRow("one that is known no more") << u"b"_s << u"q"_s << u"d"_s << false;
    }

    void saysWhy()
    {
        QFETCH(const QString, current);
        QFETCH(const QString, met);
        QFETCH(const QString, lesson);
        Progress progress;
        for (const QChar id : met)
            progress.lessons[u"b"_s].ideas[id] = QDateTime::currentDateTimeUtc();
        const auto named = [](const QString &id) { return *std::ranges::find(lessons(), id, &Lesson::id); };
        QTEST(treatsMetIdea(progress, named(current), named(lesson)), "treats");
    }
};

QTEST_GUILESS_MAIN(TestNextLesson)
#include "tst_nextlesson.moc"
