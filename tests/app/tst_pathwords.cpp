// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/pathwords.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestPathWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofLessons_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *lesson, const char *variant, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(lesson) << QString::fromUtf8(variant) << QString::fromUtf8(text);
        };
        row("one wait", "gather", "gathered", "products waits for 3 s. All else goes on meanwhile.");
        row("waits of one task", "gather", "one_by_one", "main waits for 2 s + 1 s + 3 s.");
        row("waits of several", "create_task", "awaited_at_once",
            "users, orders, main wait one after another, for 2 s + 1 s + 3 s.");
        row("what they share", "lock", "with_lock",
            "saver 1 waits for 1.5 s + 1 s, then saver 2, saver 3 wait one after another, for 1 s + 1 s (each gets "
            "“lock” from the one before), then main waits for 0.5 s.");
        row("equal waits", "semaphore", "limited",
            "file 2, file 4, file 6, file 9, file 12 wait one after another, for 5 × 1.2 s (each gets “semaphore” from "
            "the one before). All else goes on meanwhile.");
        row("a queue", "queue", "one_worker",
            "kitchen waits for 0.1 s, then waiter 1 waits for 10 × 0.7 s. All else goes on meanwhile.");
        row("tasks that come again", "yielding", "each", "red, blue block the loop by turns, for 10 × 0.4 s.");
        row("more than can be told one by one", "generator", "in_line",
            "main, store 1, store 2, store 3, store 4 wait by turns, for 7.6 s in all.");
        row("calls that block", "gather", "blocking",
            "users, orders, products block the loop one after another, for 2 s + 1 s + 3 s.");
        row("one after the other", "create_task", "busy", "main blocks the loop for 3 s, then users waits for 2 s.");
        row("in turns", "debug_mode", "silent",
            "report, main wait by turns, for 0.6 s + 0.6 s + 0.6 s + 0.8 s; in between report blocks the loop "
            "for 0.133 s + 0.267 s + 0.4 s.");
        row("a limit", "timeout", "wait_for", "main waits for 2 s + 1.5 s. All else goes on meanwhile.");
        row("a thread", "process_pool", "threads", "scene 4 has work in a thread for 6 s. All else goes on meanwhile.");
        row("threads", "web_server", "awaiting",
            "request 2 has work in a thread for 1.5 s, then request 4 has work in a thread for 1.5 s. All else goes on "
            "meanwhile.");
        row("a process", "process_pool", "processes",
            "scene 4 waits for its process for 3.5 s. All else goes on meanwhile.");
        row("the network", "http_client", "one_by_one", "main waits for the network for 4 × 2 s.");
        row("the network, several", "http_client", "gathered",
            "request 2, request 4 wait for the network one after another, for 2 s + 2 s (each gets “connections” from "
            "the one before). All else goes on meanwhile.");
    }

    void ofLessons()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QString, variant);
        const Lesson &found = *findLesson(lesson);
        QTEST(pathText(runVirtual(found.variant(variant)->main, found.defaults()), {}), "text");
    }

    void linesTellWaitsOfOneTaskApart_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");
        QTest::newRow("two calls") << u"timeout"_s << u"no_limit"_s << Language::Python
                                   << u"main waits for 5 s (line 21) + 1.5 s (line 15). All else goes on meanwhile."_s;
        QTest::newRow("in the other language")
            << u"timeout"_s << u"no_limit"_s << Language::Cpp
            << u"main waits for 5 s (line 24) + 1.5 s (line 17). All else goes on meanwhile."_s;
        QTest::newRow("the same line") << u"gather"_s << u"one_by_one"_s << Language::Python
                                       << u"main waits for 2 s + 1 s + 3 s."_s;
        QTest::newRow("several tasks") << u"create_task"_s << u"awaited_at_once"_s << Language::Python
                                       << u"users, orders, main wait one after another, for 2 s + 1 s + 3 s."_s;
    }

    void linesTellWaitsOfOneTaskApart()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QString, variant);
        QFETCH(const Language, language);
        const Lesson &found = *findLesson(lesson);
        const Variant &shown = *found.variant(variant);
        const auto shownLine = [&](quint32 line) { return shown.shownLine(language, line); };
        QTEST(pathText(runVirtual(shown.main, found.defaults()), shownLine), "text");
    }

    void nothingBeforeTheEnd() { QCOMPARE(pathText({}, {}), QString()); }
};

QTEST_GUILESS_MAIN(TestPathWords)
#include "tst_pathwords.moc"
