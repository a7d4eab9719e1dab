// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linemap.h"

#include <QtTest>

#include <map>

using namespace overlap;
using namespace Qt::StringLiterals;

using Pairs = std::map<int, int>;

class TestLineMap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twins_data()
    {
        QTest::addColumn<QString>("cpp");
        QTest::addColumn<QString>("python");
        QTest::addColumn<Pairs>("lines");

        QTest::newRow("every kind of point")
            << u"QCoro::Task<> main(Knobs knobs)\n{\n    createTask(\"t\", tick);\n    blockingSleep(1s);\n"
               "    print(\"x\");\n    co_await sleep(1s);\n}\n"_s
            << u"async def main():\n    asyncio.create_task(tick())\n    time.sleep(1)\n    print(\"x\")\n"
               "    await asyncio.sleep(1)\n"_s
            << Pairs{{3, 2}, {4, 3}, {5, 4}, {6, 5}};
        QTest::newRow("names differ in style, order differs")
            << u"void ownWork()\n{\n    print(1);\n}\n\nvoid main()\n{\n    print(2);\n}\n"_s
            << u"def main():\n    print(2)\n\ndef own_work():\n    print(1)\n"_s << Pairs{{3, 5}, {8, 2}};
        QTest::newRow("async with and async for are awaits")
            << u"void main()\n{\n    co_await open();\n    co_await next();\n}\n"_s
            << u"async def main():\n    async with door:\n        async for x in y:\n            pass\n"_s
            << Pairs{{3, 2}, {4, 3}};
        QTest::newRow("QCORO_FOREACH is an async for")
            << u"void main()\n{\n    QCORO_FOREACH(const int x, y()) {\n        print(x);\n    }\n}\n"_s
            << u"async def main():\n    async for x in y():\n        print(x)\n"_s << Pairs{{3, 2}, {4, 3}};
        QTest::newRow("a call that nobody awaits")
            << u"Task f()\n{\n}\n\nTask main()\n{\n    call(f, 1);\n    gather(\n        call(f, 1)\n    );\n}\n"_s
            << u"async def f():\n    pass\n\nasync def main():\n    f(1)\n    gather(\n        f(1),\n    )\n    g(1)\n"_s
            << Pairs{{7, 5}};
        QTest::newRow("computing blocks")
            << u"void f()\n{\n    compute(cost);\n}\n"_s
            << u"def compute(cost):\n    pass\n\ndef f():\n    compute(cost)\n"_s << Pairs{{3, 5}};
        QTest::newRow("a list of parameters of several lines")
            << u"void f(\n    int a, int b\n)\n{\n    print(1);\n}\n"_s << u"def f(\n    a, b\n):\n    print(1)\n"_s
            << Pairs{{5, 4}};
        QTest::newRow("two points of a line")
            << u"void main()\n{\n    print(co_await x);\n    print(1);\n}\n"_s
            << u"def main():\n    print(await x)\n    print(1)\n"_s << Pairs{{3, 2}, {4, 3}};
        QTest::newRow("a statement of several lines maps its first")
            << u"void main()\n{\n    const auto a = co_await gather(x,\n        y);\n    print(1);\n}\n"_s
            << u"def main():\n    a = await asyncio.gather(\n        x,\n    )\n    print(1)\n"_s
            << Pairs{{3, 2}, {5, 5}};
        QTest::newRow("comments and strings are not points")
            << u"void main()\n{\n    // print(1)\n    /* co_await\n print(2) */\n    print(\"co_await \\\" print(\");\n"
               "    f(1'000, '\"', \"x\"); print(3);\n}\n"_s
            << u"def main():\n    \"\"\"await\n    print(1)\"\"\"\n    # await\n    print('await \\' print(')\n"
               "    f(\"#\", '\"'); print(3)\n"_s
            << Pairs{{6, 5}, {7, 6}};
        QTest::newRow("words that only contain a point")
            << u"void main()\n{\n    sprint(1);\n    print(2);\n}\n"_s
            << u"def main():\n    sprint(1)\n    console.print(1)\n    awaited = 1\n    print(2)\n"_s << Pairs{{4, 5}};
        QTest::newRow("methods count for their class")
            << u"struct Door\n{\n    void open()\n    {\n        print(1);\n    }\n};\n"_s
            << u"class Door:\n    def open(self):\n        print(1)\n"_s << Pairs{{5, 3}};
        QTest::newRow("what stands outside of functions has no twin")
            << u"struct Knobs\n{\n    int n = 1;\n};\n\nvoid main()\n{\n    print(1);\n}\n"_s
            << u"n = 1\n\ndef main():\n    print(1)\n\nprint(2)\nasyncio.run(main())\n"_s << Pairs{{8, 4}};
        QTest::newRow("no functions") << QString() << QString() << Pairs{};
    }

    void twins()
    {
        QFETCH(const QString, cpp);
        QFETCH(const QString, python);
        const LineMap map = mapLines(cpp, python);
        QCOMPARE(map.mismatch, QString());
        QTEST(map.lines, "lines");
    }

    void mismatches_data()
    {
        QTest::addColumn<QString>("cpp");
        QTest::addColumn<QString>("python");
        QTest::addColumn<QString>("mismatch");

        const QString cpp = u"void main()\n{\n    print(1);\n    co_await x;\n}\n"_s;
        QTest::newRow("kinds") << cpp << u"def main():\n    await x\n    print(1)\n"_s
                               << u"main: C++ line 3 has a print, Python line 2 has an await"_s;
        QTest::newRow("C++ has more") << cpp << u"def main():\n    print(1)\n"_s
                                      << u"main: C++ line 4 has an await and Python none"_s;
        QTest::newRow("Python has more") << cpp << u"def main():\n    print(1)\n    await x\n    time.sleep(1)\n"_s
                                         << u"main: Python line 4 has a blocking call and C++ none"_s;
        QTest::newRow("only in C++") << cpp << u"def other():\n    pass\n"_s << u"main: only in C++"_s;
        QTest::newRow("only in Python") << cpp
                                        << u"def main():\n    print(1)\n    await x\n\ndef b():\n    create_task(x)\n"_s
                                        << u"b: only in Python"_s;
        QTest::newRow("the first one") << cpp + u"void b()\n{\n    print(1);\n}\n"_s << u"def main():\n    pass\n"_s
                                       << u"main: C++ line 3 has a print and Python none"_s;
    }

    void mismatches()
    {
        QFETCH(const QString, cpp);
        QFETCH(const QString, python);
        QTEST(mapLines(cpp, python).mismatch, "mismatch");
    }
};

QTEST_GUILESS_MAIN(TestLineMap)
#include "tst_linemap.moc"
