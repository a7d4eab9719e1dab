// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

std::vector<Lesson> lessons()
{
    std::vector<Lesson> all(2);
    all[0].id = u"sleep"_s;
    all[0].knobs = {
        {.id = u"delay"_s, .label = {}, .max = 5, .step = 0.1, .defaultValue = 3, .choices = {}},
        {.id = u"ticks"_s, .label = {}, .kind = KnobKind::Count, .max = 9, .defaultValue = 2, .choices = {}}};
    all[1].id = u"gather"_s;
    for (const QString &id : {u"blocking"_s, u"gathered"_s, u"one_by_one"_s}) {
        all[1].variants.emplace_back();
        all[1].variants.back().id = id;
    }
    return all;
}

const QByteArray good = "# An hour.\n"
                        "title: Async: in an hour\n"
                        "\n"
                        "lesson: sleep\n"
                        "set: delay=2.5 s, ticks = 4\n"
                        "steps: run, predict,run\n"
                        "lesson:gather\n"
                        "  variants: one_by_one, blocking, one_by_one\n"
                        "lesson: sleep\n";

std::optional<Course> parsed(const QByteArray &content, QString *error)
{
    return parseCourse(content, u"a.txt"_s, lessons(), error);
}

} // namespace

class TestCourse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("as it is") << good;
        QTest::newRow("lines of another system") << QByteArray(good).replace("\n", "\r\n");
        QTest::newRow("with a mark of UTF-8") << "\xEF\xBB\xBF" + good;
        QTest::newRow("without a last line feed") << good.chopped(1);
    }

    void reads()
    {
        QFETCH(const QByteArray, content);
        QString error;
        const std::optional<Course> course = parsed(content, &error);
        QVERIFY2(course, qPrintable(error));
        QCOMPARE(course->title, u"Async: in an hour"_s);
        QCOMPARE(course->lessons.size(), 3U);
        QCOMPARE(course->lessons[0].lesson, u"sleep"_s);
        QCOMPARE(course->lessons[0].knobs, (KnobValues{2.5, 4}));
        QVERIFY(course->lessons[0].variants.isEmpty());
        QCOMPARE(course->lessons[0].steps, (std::vector{Step::Predict, Step::Run}));
        QCOMPARE(course->lessons[1].lesson, u"gather"_s);
        QCOMPARE(course->lessons[1].variants, (QStringList{u"blocking"_s, u"one_by_one"_s}));
        QVERIFY(course->lessons[1].steps.empty());
        QCOMPARE(course->lessons[2].lesson, u"sleep"_s);
        QCOMPARE(course->lessons[2].knobs, (KnobValues{3, 2}));
    }

    void whatIsPredictedIsRun()
    {
        QString error;
        const std::optional<Course> course =
            parsed(QByteArray(good).replace("run, predict,run", "explain, predict"), &error);
        QVERIFY2(course, qPrintable(error));
        QCOMPARE(course->lessons[0].steps, (std::vector{Step::Predict, Step::Run, Step::Explain}));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const QString &error) {
            QTest::newRow(name) << from << to << u"a.txt"_s + error;
        };
        const QString keys = u"title, lesson, set, variants, steps"_s;
        row("no entry", "lesson:gather", "gather", u":7: 'gather' is not 'key: value'; allowed keys: "_s + keys);
        row("an unknown key", "steps", "step", u":6: unknown key 'step'; allowed: "_s + keys);
        row("no value", "lesson:gather", "lesson:", u":7: 'lesson' has no value"_s);
        row("no title", "title: Async: in an hour", "", u":10: 'title' is missing"_s);
        row("two titles", "lesson:gather", "title: x", u":7: 'title' is there twice"_s);
        row("no lesson", good, "title: x", u":1: there is no 'lesson'"_s);
        row("an unknown lesson", "gather", "gathr", u":7: unknown lesson 'gathr'; allowed: sleep, gather"_s);
        row("a knob before all lessons", "lesson: sleep\nset", "set", u":4: 'set' stands before the first 'lesson'"_s);
        row("knobs twice", "steps: run, predict,run", "set: ticks=1", u":6: 'set' is there twice for lesson 'sleep'"_s);
        row("no setting", "ticks = 4", "ticks",
            u":5: bad setting 'ticks'; allowed: KNOB=VALUE with one of the knobs delay, ticks"_s);
        row("an empty setting", ", ticks = 4", ",",
            u":5: bad setting ''; allowed: KNOB=VALUE with one of the knobs delay, ticks"_s);
        row("an unknown knob", "ticks", "tick", u":5: unknown knob 'tick' of lesson 'sleep'; allowed: delay, ticks"_s);
        row("a bad value", "2.5 s", "25", u":5: bad value '25' for knob 'delay'; allowed: 0 to 5 s"_s);
        row("an unknown variant", "blocking", "blocked",
            u":8: unknown variant 'blocked' of lesson 'gather'; allowed: blocking, gathered, one_by_one"_s);
        row("an unknown step", "predict", "guess",
            u":6: unknown step 'guess'; allowed: predict, run, explain, change, challenge, put-in-order"_s);
        row("a step that the lesson has not", "predict", "put-in-order",
            u":6: lesson 'sleep' has no step 'put-in-order'"_s);
        row("a value of many lines", "gather", "\x07" + QByteArray(100, 'x'),
            u":7: unknown lesson '%1…'; allowed: sleep, gather"_s.arg(QString(60, u'x')));
        row("a long line", "An hour.", QByteArray(1001, 'x'), u":1: a line is longer than 1000 characters"_s);
        row("other bytes", "hour", "\xFF\xFE", u": not a text file in UTF-8"_s);
        row("a zero", "An", QByteArray(1, '\0'), u": not a text file in UTF-8"_s);
        row("too many lessons", "lesson: sleep\n", QByteArray("lesson: sleep\n").repeated(201),
            u":204: more than 200 lessons"_s);
        row("too large", "An hour.", QByteArray("x\n# ").repeated(20'000),
            u": too large for a course; allowed: 64 KiB"_s);
        row("nothing", good, "", u":1: 'title' is missing"_s);
    }

    void refuses()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QByteArray content = good;
        QVERIFY(content.contains(from));
        content.replace(content.indexOf(from), from.size(), to);
        QString error;
        QVERIFY(!parsed(content, &error));
        QTEST(error, "error");
    }

    void readsAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"course.txt"_s);
        QString error;
        QVERIFY(!readCourse(path, lessons(), &error));
        QVERIFY2(error.startsWith(u"cannot open %1: "_s.arg(path)), qPrintable(error));
        QVERIFY(!readCourse(folder.path(), lessons(), &error));
        QCOMPARE(error, u"cannot open %1: it is not a file"_s.arg(folder.path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(good) == good.size());
        file.close();
        const std::optional<Course> course = readCourse(path, lessons(), &error);
        QVERIFY2(course, qPrintable(error));
        QCOMPARE(course->lessons.size(), 3U);
    }
};

QTEST_GUILESS_MAIN(TestCourse)
#include "tst_course.moc"
