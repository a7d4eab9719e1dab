// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessonfile.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

const QString good = u"---\n"
                     "title: gather: waits overlap\n"
                     "chapter: 2\n"
                     "position: 1\n"
                     "\n"
                     "claim: Waits overlap.\n"
                     "variant.blocking: Blocking | one after another\n"
                     "variant.one_by_one:One by one|in a row\n"
                     "knob.users: users\n"
                     "question: How long?\n"
                     "statement.1: It takes 3 s.\n"
                     "challenge: Make it 2 s.\n"
                     "---\n"
                     "\n"
                     "First.\n\n---\nLast: line.\n"_s;

} // namespace

class TestLessonFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads()
    {
        QString error;
        const std::optional<LessonFile> file = parseLessonFile(good, u"lesson.md"_s, &error);
        QCOMPARE(error, QString());
        QVERIFY(file);
        QCOMPARE(file->title, u"gather: waits overlap"_s);
        QCOMPARE(file->chapter, 2);
        QCOMPARE(file->position, 1);
        QCOMPARE(file->claim, u"Waits overlap."_s);
        QCOMPARE(file->variants.size(), 2U);
        QCOMPARE(file->variants[0].id, u"blocking"_s);
        QCOMPARE(file->variants[0].title, u"Blocking"_s);
        QCOMPARE(file->variants[0].summary, u"one after another"_s);
        QCOMPARE(file->variants[1].id, u"one_by_one"_s);
        QCOMPARE(file->variants[1].title, u"One by one"_s);
        QCOMPARE(file->knobs.size(), 1U);
        QCOMPARE(file->knobs[0].id, u"users"_s);
        QCOMPARE(file->text, u"First.\n\n---\nLast: line."_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("error");
        QTest::newRow("no front matter") << u"---\ntitle"_s << u"title"_s
                                         << u"1: the front matter does not begin with ---"_s;
        QTest::newRow("no end") << u"---\n"_s << u"***\n"_s << u"1: the front matter does not begin with ---"_s;
        QTest::newRow("unknown key") << u"title"_s << u"titel"_s << u"2: unknown key 'titel'"_s;
        QTest::newRow("unknown knob key") << u"knob.users"_s << u"knob."_s << u"9: unknown key 'knob.'"_s;
        QTest::newRow("not an entry") << u"claim: Waits"_s << u"Waits"_s << u"6: expected 'key: value'"_s;
        QTest::newRow("empty") << u" Waits overlap."_s << QString() << u"6: 'claim' has no value"_s;
        QTest::newRow("twice") << u"position"_s << u"chapter"_s << u"4: 'chapter' is there twice"_s;
        QTest::newRow("variant twice") << u"variant.one_by_one"_s << u"variant.blocking"_s
                                       << u"8: 'variant.blocking' is there twice"_s;
        QTest::newRow("not a number") << u": 2"_s << u": two"_s << u"3: 'chapter' is not a number from 1: 'two'"_s;
        QTest::newRow("below 1") << u"position: 1"_s << u"position: 0"_s
                                 << u"4: 'position' is not a number from 1: '0'"_s;
        QTest::newRow("no summary") << u"| one after another"_s << QString()
                                    << u"7: 'variant.blocking' is not 'Title | summary'"_s;
        QTest::newRow("empty summary") << u"one after another"_s << QString()
                                       << u"7: 'variant.blocking' is not 'Title | summary'"_s;
        QTest::newRow("no title") << u"title: gather: waits overlap\n"_s << QString() << u"12: 'title' is missing"_s;
        QTest::newRow("no claim") << u"claim: Waits overlap.\n"_s << QString() << u"12: 'claim' is missing"_s;
        QTest::newRow("one variant") << u"variant.blocking: Blocking | one after another\n"_s << QString()
                                     << u"12: fewer than two 'variant.ID'"_s;
        QTest::newRow("no text") << u"First.\n\n---\nLast: line."_s << QString() << u"13: there is no text"_s;
    }

    void refuses()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, error);
        QString content = good;
        QVERIFY(content.contains(from));
        content.replace(content.indexOf(from), from.size(), to);
        QString seen;
        QVERIFY(!parseLessonFile(content, u"lessons/a/lesson.md"_s, &seen));
        QCOMPARE(seen, u"lessons/a/lesson.md:"_s + error);
    }

    void theEndIsMissing()
    {
        QString error;
        QVERIFY(!parseLessonFile(u"---\ntitle: x"_s, u"lesson.md"_s, &error));
        QCOMPARE(error, u"lesson.md:2: the front matter does not end with ---"_s);
    }
};

QTEST_GUILESS_MAIN(TestLessonFile)
#include "tst_lessonfile.moc"
