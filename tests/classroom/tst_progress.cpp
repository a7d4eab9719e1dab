// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/progress.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(int second)
{
    return QDateTime(QDate(2026, 11, 25), QTime(20, 0, second, 120), Qt::UTC);
}

Progress some()
{
    Progress progress;
    progress.lessons[u"gather"_s] = {{{u"predict"_s, at(1)}, {u"challenge"_s, at(9)}}, {{u"one_by_one"_s, at(2)}}};
    progress.lessons[u"later_lesson"_s] = {{{u"some-step"_s, at(3)}}, {}};
    return progress;
}

/// A file with this in the place of its lessons.
QByteArray fileWith(const QByteArray &lessons)
{
    return R"({"overlap": "progress", "version": 1, "lessons": )" + lessons + '}';
}

} // namespace

class TestProgress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<Progress>("progress");
        QTest::newRow("none") << Progress();
        QTest::newRow("some, also of other versions") << some();
    }

    void comesBack()
    {
        QFETCH(const Progress, progress);
        QString error;
        const Progress read = readProgress(writeProgress(progress), &error);
        QCOMPARE(error, QString());
        QCOMPARE(read, progress);
        QCOMPARE(writeProgress(read), writeProgress(progress));
    }

    void tellsWhatIsReached()
    {
        QCOMPARE(some().reached(u"gather"_s, Step::Predict), at(1));
        QVERIFY(!some().reached(u"gather"_s, Step::Run));
        QVERIFY(!some().reached(u"sleep"_s, Step::Predict));
        QVERIFY(lessonState(some(), u"gather"_s) == LessonState::Done);
        QVERIFY(lessonState(some(), u"later_lesson"_s) == LessonState::Begun);
        QVERIFY(lessonState(some(), u"sleep"_s) == LessonState::New);
        Progress idea;
        idea.lessons[u"sleep"_s].ideas[u"awaiting"_s] = at(1);
        QVERIFY(lessonState(idea, u"sleep"_s) == LessonState::New);
    }

    void mergesWithoutLoss()
    {
        Progress other;
        other.lessons[u"gather"_s] = {{{u"predict"_s, at(5)}, {u"run"_s, at(6)}, {u"challenge"_s, at(7)}},
                                      {{u"one_by_one"_s, at(8)}, {u"gathered"_s, at(1)}}};
        other.lessons[u"sleep"_s] = {{{u"run"_s, at(4)}}, {}};
        Progress expected = some();
        expected.lessons[u"gather"_s] = {{{u"predict"_s, at(1)}, {u"run"_s, at(6)}, {u"challenge"_s, at(7)}},
                                         {{u"one_by_one"_s, at(8)}, {u"gathered"_s, at(1)}}};
        expected.lessons[u"sleep"_s] = {{{u"run"_s, at(4)}}, {}};
        Progress one = some();
        merge(one, other);
        QCOMPARE(one, expected);
        merge(other, some());
        QCOMPARE(other, expected);
        merge(other, other);
        QCOMPARE(other, expected);
    }

    void takesWhatItCan_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QStringList>("lessons"); // that are read all the same
        const auto row = [](const char *name, const QByteArray &content, const QString &error,
                            const QStringList &lessons = {}) { QTest::newRow(name) << content << error << lessons; };
        const QByteArray good = R"("sleep": {"steps": {"run": "2026-11-25T20:00:00Z"}})";
        const QString nothing = u"it holds no progress of Overlap"_s;
        row("nothing at all", "", u"it is damaged at byte 0: illegal value"_s);
        row("half of it", writeProgress(some()).first(60), u"it is damaged at byte 60: unterminated object"_s);
        row("another file", "[1, 2]", nothing);
        row("another object", "{}", nothing);
        row("bytes", QByteArray("\x00\xff\x01", 3), u"it is damaged at byte 1: illegal value"_s);
        row("deep", QByteArray("[").repeated(100'000), u"it is damaged at byte 1025: too deeply nested document"_s);
        row("large", QByteArray(maxProgressBytes + 1, ' '), u"it is larger than any progress"_s);
        row("a newer version", R"({"overlap": "progress", "version": 2, "more": [], "lessons": {)" + good + "}}",
            u"it is from a newer version of Overlap"_s, {u"sleep"_s});
        row("no version", R"({"overlap": "progress", "lessons": {)" + good + "}}", u"it is damaged at 'version'"_s,
            {u"sleep"_s});
        row("no lessons", R"({"overlap": "progress", "version": 1})", u"it is damaged at 'lessons'"_s);
        row("lessons that are none", fileWith("[]"), u"it is damaged at 'lessons'"_s);
        row("a lesson that is none", fileWith(R"({"gather": 5, )" + good + '}'), u"it is damaged at 'gather'"_s,
            {u"sleep"_s});
        row("a name that is none", fileWith(R"({"a\nb": {}, )" + good + '}'), u"it is damaged at 'lessons'"_s,
            {u"sleep"_s});
        row("a long name", fileWith("{\"" + QByteArray(65, 'a') + "\": {}, " + good + '}'),
            u"it is damaged at 'lessons'"_s, {u"sleep"_s});
        row("a time that is none", fileWith(R"({"gather": {"steps": {"run": "yesterday"}}, )" + good + '}'),
            u"it is damaged at 'gather'"_s, {u"sleep"_s});
        row("a time of no zone", fileWith(R"({"gather": {"steps": {"run": "2026-11-25T20:00:00"}}})"),
            u"it is damaged at 'gather'"_s);
        row("a time long ago", fileWith(R"({"gather": {"steps": {"run": "0001-01-01T00:00:00Z"}}})"),
            u"it is damaged at 'gather'"_s);
        row("a time in an idea",
            fileWith(R"({"gather": {"steps": {"run": "2026-11-25T20:00:00Z"}, "ideas": {"x": 1}}})"),
            u"it is damaged at 'gather'"_s, {u"gather"_s});
        QByteArray many = "{";
        for (int i = 0; i < 501; ++i)
            many += "\"a" + QByteArray::number(i) + "\": {},";
        row("many lessons", fileWith(many + good + '}'), u"it is damaged at 'lessons'"_s);
        row("a lesson without anything", fileWith(R"({"gather": {}, )" + good + '}'), QString(), {u"sleep"_s});
    }

    void takesWhatItCan()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QStringList, lessons);
        QString error = u"of before"_s;
        const Progress progress = readProgress(content, &error);
        QTEST(error, "error");
        QStringList ids;
        for (const auto &[id, lesson] : progress.lessons)
            ids += id;
        QCOMPARE(ids, lessons);
    }
};

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
