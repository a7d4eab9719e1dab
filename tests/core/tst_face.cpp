// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/face.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

const QString cppFile = uR"(// licence
#include "lessons/runtime.h"

namespace {
//! show: all
struct Knobs
{
    Seconds users = 2.0s;
    int items = 3;
    bool gil = true;
};

//! show: one two
void shared(int items)
{
    int users = 7;
}
//! show: none
namespace one {
//! show: one
void main() { first(); }
//! show: none
} // namespace one

namespace two {
//!show:   two

void main()
{
//! show: three
    three();
//! show: two
    second();
}
//! show: none
}
}
)"_s;

const QString pythonFile = u"import asyncio\n\nusers = 2.0  # seconds\nitems=3\ngil: bool = True\n"
                           "mode = \"fifo # 1\"\n\nasync def main():\n    users = 1\n    items_left = 4\n\n\n"
                           "asyncio.run(main())\n"_s;

const std::vector<Knob> knobs{
    {u"users"_s, {}, KnobKind::Duration, 0, 5, 0.1, 2, {}},
    {u"items"_s, {}, KnobKind::Count, 1, 9, 1, 3, {}},
    {u"gil"_s, {}, KnobKind::Switch, 0, 1, 1, 1, {}},
};

} // namespace

class TestFace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shownLines_data()
    {
        QTest::addColumn<QString>("variant");
        QTest::addColumn<QString>("text");
        const QString head =
            u"struct Knobs\n{\n    Seconds users = 2.0s;\n    int items = 3;\n    bool gil = true;\n};\n"_s;
        const QString shared = u"\nvoid shared(int items)\n{\n    int users = 7;\n}\n"_s;
        QTest::newRow("a blank line takes the place of what is hidden")
            << u"one"_s << head + shared + u"\nvoid main() { first(); }\n"_s;
        QTest::newRow("blank lines at a seam are one, none inside a function")
            << u"two"_s << head + shared + u"\nvoid main()\n{\n    second();\n}\n"_s;
        QTest::newRow("a part of a function alone") << u"three"_s << head + u"\n    three();\n"_s;
        QTest::newRow("only what all show") << u"four"_s << head;
        QTest::newRow("a name is not a part of another") << u"on"_s << head;
    }

    void shownLines()
    {
        QFETCH(const QString, variant);
        const Face face(Language::Cpp, cppFile, variant);
        QTEST(face.render({}, {}).text, "text");
    }

    void linesGoBackToTheFile()
    {
        const Face face(Language::Cpp, cppFile, u"one"_s);
        const QStringList file = cppFile.split(u'\n');
        int found = 0;
        for (int shown = 1; shown <= face.lines().size(); ++shown) {
            const quint32 line = face.fileLine(shown);
            QCOMPARE(line == 0 ? QString() : file[line - 1], face.lines()[shown - 1]);
            if (line != 0) {
                QCOMPARE(face.shownLine(line), shown);
                ++found;
            }
        }
        QCOMPARE(found, 12);
    }

    void linesThatAreNotShown_data()
    {
        QTest::addColumn<quint32>("line");
        QTest::newRow("unknown") << 0U;
        QTest::newRow("a mark") << 5U;
        QTest::newRow("hidden") << 2U;
        QTest::newRow("another variant's") << 31U;
        QTest::newRow("past the end") << 1000U;
    }

    void linesThatAreNotShown()
    {
        QFETCH(const quint32, line);
        const Face face(Language::Cpp, cppFile, u"one"_s);
        QCOMPARE(face.shownLine(line), 0);
        QCOMPARE(face.fileLine(0), 0U);
        QCOMPARE(face.fileLine(-1), 0U);
        QCOMPARE(face.fileLine(static_cast<int>(face.lines().size()) + 1), 0U);
    }

    void defaultsLeaveTheTextAlone_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("C++") << Language::Cpp;
        QTest::newRow("Python") << Language::Python;
    }

    void defaultsLeaveTheTextAlone()
    {
        QFETCH(const Language, language);
        const Face face(language, language == Language::Cpp ? cppFile : pythonFile, u"one"_s);
        QCOMPARE(face.render(knobs, {2.0, 3, 1}).text, face.render({}, {}).text);
        if (language == Language::Python)
            QCOMPARE(face.render({}, {}).text, pythonFile);
    }

    void values_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("C++") << Language::Cpp
                             << QStringList{u"    Seconds users = 0.5s;"_s, u"    int items = 12;"_s,
                                            u"    bool gil = false;"_s};
        QTest::newRow("Python") << Language::Python
                                << QStringList{u"users = 0.5  # seconds"_s, u"items=12"_s, u"gil: bool = False"_s};
    }

    void values()
    {
        QFETCH(const Language, language);
        QFETCH(const QStringList, lines);
        const Face face(language, language == Language::Cpp ? cppFile : pythonFile, u"one"_s);
        const Face::Rendered rendered = face.render(knobs, {0.5, 12, 0});
        const QStringList shown = rendered.text.split(u'\n');
        QStringList changed;
        for (qsizetype i = 0; i < face.lines().size(); ++i) {
            if (shown[i] != face.lines()[i])
                changed += shown[i];
        }
        QCOMPARE(changed, lines);
        const QStringList literals = language == Language::Cpp ? QStringList{u"0.5s"_s, u"12"_s, u"false"_s}
                                                               : QStringList{u"0.5"_s, u"12"_s, u"False"_s};
        QStringList spots;
        for (const Face::KnobSpot &spot : rendered.knobs)
            spots += shown[spot.line - 1].sliced(spot.column, spot.length);
        QCOMPARE(spots, literals);
    }

    void textsInQuotesAreOneLiteral()
    {
        const Knob mode{u"mode"_s, {}, KnobKind::Choice, 0, 1, 1, 0, {u"fifo"_s, u"lifo"_s}};
        const Face face(Language::Python, pythonFile, {});
        QVERIFY(face.render({mode}, {1}).text.contains(u"\nmode = \"lifo\"\n"));
    }

    void aKnobThatTheTextDoesNotName()
    {
        const Knob other{u"item"_s, {}, KnobKind::Count, 0, 9, 1, 0, {}};
        const Face face(Language::Python, pythonFile, {});
        const Face::Rendered rendered = face.render({other}, {5});
        QCOMPARE(rendered.text, pythonFile);
        QVERIFY(rendered.knobs.empty());
    }
};

QTEST_GUILESS_MAIN(TestFace)
#include "tst_face.moc"
