// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/windowarguments.h"
#include "lessons/lessons.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr int placesPerLesson = 20;

Place randomPlace(const Lesson &lesson, QRandomGenerator &random)
{
    Place place{.lesson = &lesson, .knobs = lesson.defaults(), .shown = {}, .focus = {}};
    for (std::size_t i = 0; i < lesson.knobs.size(); ++i) {
        const Knob &knob = lesson.knobs[i];
        if (random.bounded(3) > 0)
            place.knobs[i] = knob.nearest(knob.min + (knob.max - knob.min) * random.generateDouble());
    }
    for (const Variant &variant : lesson.variants) {
        if (random.bounded(2) > 0)
            place.shown += variant.id;
    }
    if (!place.shown.isEmpty() && random.bounded(2) > 0)
        place.focus = place.shown[random.bounded(place.shown.size())];
    // So that the place is more than the lesson.
    place.step = allSteps.at(random.bounded(quint32(allSteps.size())));
    if (random.bounded(3) > 0)
        place.language = random.bounded(2) > 0 ? Language::Cpp : Language::Python;
    return place;
}

/// The words as a shell passes them on.
QStringList wordsOf(const QStringList &commands)
{
    QString script;
    for (const QString &command : commands)
        script += u"printf '%s\\n' "_s + command + u'\n';
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, script});
    shell.waitForFinished(-1);
    return QString::fromUtf8(shell.readAllStandardOutput()).chopped(1).split(u'\n');
}

/// What the program makes of the words behind its name.
std::optional<Place> readBack(const QStringList &words, std::optional<CoursePlace> *course = nullptr)
{
    Arguments arguments({}, {}, {u"[LESSON]"_s});
    addPlaceOptions(arguments);
    QString help;
    arguments.parse(words, help);
    const std::optional<CoursePlace> opened = courseIn(arguments);
    if (course)
        *course = opened;
    return placeIn(arguments, opened);
}

/// sleep, gather with values of its own, sleep again with others and two steps.
CoursePlace writeCourse(const QString &path)
{
    QFile file(path);
    [[maybe_unused]] const bool open = file.open(QIODevice::WriteOnly);
    file.write("title: Short\nlesson: sleep\nlesson: gather\nset: users=4\n"
               "lesson: sleep\nset: delay=1\nsteps: run, explain\n");
    file.close();
    QString error;
    return {*readCourse(path, lessons(), &error), path};
}

QString errorOf(const QStringList &words)
{
    try {
        readBack(words);
    } catch (const CommandError &error) {
        return error.message;
    }
    return {};
}

} // namespace

class TestLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsDifferent()
    {
        const Lesson &gather = *findLesson(u"gather");
        Place place{.lesson = &gather, .knobs = gather.defaults(), .shown = {}, .focus = {}};
        QCOMPARE(linkTo(place), u"overlap gather"_s);
        place.knobs = {4, 1, 0.5};
        place.shown = QStringList{u"blocking"_s, u"one_by_one"_s};
        place.focus = u"blocking"_s;
        place.language = Language::Cpp;
        place.step = Step::PutInOrder;
        QCOMPARE(linkTo(place),
                 u"overlap gather --set users=4 --set products=0.5 --variant blocking --variant one_by_one "
                 "--focus blocking --face cpp --step put-in-order"_s);
        const Lesson &threads = *findLesson(u"to_thread");
        QCOMPARE(linkTo({.lesson = &threads, .knobs = {2, 3, 0}, .shown = {}, .focus = {}}),
                 u"overlap to_thread --set gil=off"_s);
    }

    void comesBack_data()
    {
        QTest::addColumn<const Lesson *>("lesson");
        for (const Lesson &lesson : lessons())
            QTest::addRow("%s", qPrintable(lesson.id)) << &lesson;
    }

    void comesBack()
    {
        QFETCH(const Lesson *, lesson);
        QRandomGenerator random(1);
        for (int i = 0; i < placesPerLesson; ++i) {
            const Place place = randomPlace(*lesson, random);
            const QString link = linkTo(place);
            const QStringList words = wordsOf({link});
            QCOMPARE(words.first(), u"overlap"_s);
            const std::optional<Place> back = readBack(words.sliced(1));
            QVERIFY2(back, qPrintable(link));
            QVERIFY2(*back == place, qPrintable(link));
        }
    }

    void comesBackIntoACourse_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<KnobValues>("knobs");
        QTest::addColumn<QString>("link"); // behind the path
        KnobValues sleep = findLesson(u"sleep")->defaults();
        QTest::newRow("by the id") << 0 << sleep << u" sleep --step run"_s;
        QTest::newRow("as the course has it") << 1 << KnobValues{4, 1, 3} << u" gather --step run"_s;
        QTest::newRow("a default of the lesson") << 1 << KnobValues{2, 1, 3} << u" gather --set users=2 --step run"_s;
        sleep[0] = 2;
        QTest::newRow("by the number") << 2 << sleep << u" 3 --set delay=2 --step run"_s;
    }

    void comesBackIntoACourse()
    {
        QFETCH(const int, number);
        QFETCH(const KnobValues, knobs);
        QFETCH(const QString, link);
        const QTemporaryDir folder;
        CoursePlace course = writeCourse(folder.filePath(u"an hour.txt"_s));
        course.number = std::size_t(number);
        const Place place{.lesson = findLesson(course.lesson().lesson),
                          .knobs = knobs,
                          .shown = {},
                          .focus = {},
                          .language = {},
                          .step = Step::Run};
        const QString written = linkTo(place, course);
        QCOMPARE(written, u"overlap --course '%1'"_s.arg(course.path) + link);
        std::optional<CoursePlace> opened;
        const std::optional<Place> back = readBack(wordsOf({written}).sliced(1), &opened);
        QVERIFY(back && opened);
        QVERIFY(*back == place);
        QCOMPARE(opened->number, course.number);
        QCOMPARE(opened->path, course.path);
    }

    void whatACourseHasNot_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("error"); // FILE: the course
        QTest::newRow("a lesson") << QStringList{u"lock"_s}
                                  << u"lesson 'lock' is not in the course FILE; allowed: sleep, gather, or 1 to 3"_s;
        QTest::newRow("a number") << QStringList{u"4"_s}
                                  << u"lesson '4' is not in the course FILE; allowed: sleep, gather, or 1 to 3"_s;
        QTest::newRow("a trace") << QStringList{u"a.json"_s}
                                 << u"lesson 'a.json' is not in the course FILE; allowed: sleep, gather, or 1 to 3"_s;
        QTest::newRow("a step") << QStringList{u"3"_s, u"--step"_s, u"predict"_s}
                                << u"the course has no step 'predict' for lesson 'sleep'; allowed: run, explain"_s;
    }

    void whatACourseHasNot()
    {
        QFETCH(const QStringList, words);
        QFETCH(QString, error);
        const QTemporaryDir folder;
        const QString path = writeCourse(folder.filePath(u"c.txt"_s)).path;
        QCOMPARE(errorOf(QStringList{u"--course"_s, path} + words), error.replace(u"FILE"_s, path));
    }

    void aCourseAloneOpensItsFirstLesson()
    {
        const QTemporaryDir folder;
        const QString path = writeCourse(folder.filePath(u"c.txt"_s)).path;
        std::optional<CoursePlace> opened;
        QVERIFY(!readBack({u"--course"_s, path}, &opened));
        QCOMPARE(opened->number, 0U);
        const std::optional<Place> place = readBack({u"--course"_s, path, u"--step"_s, u"run"_s}, &opened);
        QCOMPARE(place->lesson->id, u"sleep"_s);
    }

    void wordsPassTheShell_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("quoted");
        const auto row = [](const QString &word, const QString &quoted) {
            QTest::addRow("%s", qPrintable(word)) << word << quoted;
        };
        row(u"users=2.5"_s, u"users=2.5"_s);
        row(u"a b"_s, u"'a b'"_s);
        row(u"it's"_s, u"'it'\\''s'"_s);
        row(u"$HOME `ls` \"x\" \\ * ; & | < > ( ) # ~ !"_s, u"'$HOME `ls` \"x\" \\ * ; & | < > ( ) # ~ !'"_s);
        row(QString(), u"''"_s);
        row(u"größe"_s, u"'größe'"_s);
    }

    void wordsPassTheShell()
    {
        QFETCH(const QString, word);
        const QString quoted = shellQuoted(word);
        QTEST(quoted, "quoted");
        QCOMPARE(wordsOf({quoted}), QStringList{word});
    }

    void alessonAloneIsNoPlace()
    {
        QVERIFY(!readBack({u"gather"_s}));
        QVERIFY(!readBack({}));
    }

    void aPlaceHasTheDefaultsOfWhatItDoesNotName()
    {
        const std::optional<Place> place =
            readBack({u"gather"_s, u"--variant"_s, u"one_by_one"_s, u"--variant"_s, u"blocking"_s});
        QCOMPARE(place->knobs, findLesson(u"gather")->defaults());
        QCOMPARE(place->shown, (QStringList{u"blocking"_s, u"one_by_one"_s}));
        QVERIFY(!place->step && !place->language && place->focus.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLink)
#include "tst_link.moc"
