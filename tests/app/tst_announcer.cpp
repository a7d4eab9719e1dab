// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/announcer.h"
#include "app/panels/transport.h"
#include "tests/app/stage.h"

#include <QAccessible>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// The window, and one who hears what it says.
struct Listener : Stage
{
    Announcer announcer{classroom(), 0ms};
    QStringList heard;

    explicit Listener(const QString &lesson) : Stage(lesson)
    {
        QObject::connect(&announcer, &Announcer::announced, &announcer, [this](const QString &text) { heard += text; });
    }

    bool hears(const QString &sentence)
    {
        return QTest::qWaitFor([&] { return heard.join(u' ').contains(sentence); }, 60'000);
    }
};

class TestAnnouncer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatBeginsAndEnds_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("the first task") << u"gather"_s << u"Gathered: Started: main"_s;
        QTest::newRow("tasks of the other variant") << u"gather"_s << u"Blocking: Started: main"_s;
        QTest::newRow("the end of a task") << u"gather"_s << u"Ended: orders done"_s;
        QTest::newRow("the total") << u"gather"_s << u"done in "_s;
        QTest::newRow("a failure") << u"task_group"_s << u"card failed"_s;
        QTest::newRow("a cancelled task") << u"task_group"_s << u"hotel cancelled"_s;
    }

    void tellsWhatBeginsAndEnds()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QString, sentence);
        Listener listener(lesson);
        listener.session().setRate(10);
        listener.press(Qt::Key_Space);
        QVERIFY2(listener.hears(sentence), qPrintable(listener.heard.join(u'\n')));
    }

    void nothingIsToldTwice()
    {
        Listener listener(u"gather"_s);
        QVERIFY(listener.run());
        QVERIFY(listener.hears(u"Gathered: Ended: "_s));
        QTRY_COMPARE(listener.heard.join(u' ').count(u"done in"_s), 2);
        listener.press(Qt::Key_Left);
        listener.press(Qt::Key_Right);
        QCoreApplication::processEvents();
        QCOMPARE(listener.heard.join(u' ').count(u"done in"_s), 2);
    }

    void aSecondRunIsToldAgain()
    {
        Listener listener(u"gather"_s);
        QVERIFY(listener.run());
        QTRY_COMPARE(listener.heard.join(u' ').count(u"done in"_s), 2);
        QVERIFY(listener.run());
        QTRY_COMPARE(listener.heard.join(u' ').count(u"done in"_s), 4);
    }

    void aPauseIsTold()
    {
        Listener listener(u"gather"_s);
        listener.session().setRate(0.1);
        listener.press(Qt::Key_Space);
        QVERIFY(listener.hears(u"Started: main"_s));
        listener.press(Qt::Key_Space);
        QVERIFY2(listener.hears(u"Paused at "_s), qPrintable(listener.heard.join(u'\n')));
    }

    void aVerdictIsTold()
    {
        Listener listener(u"gather"_s);
        listener.classroom().predictTotal(u"gathered"_s, 6s);
        QVERIFY(listener.run());
        QVERIFY2(listener.hears(u"Gathered: you said 6 s, it takes 3"_s), qPrintable(listener.heard.join(u'\n')));
    }

    void screenReadersFindTheTimeShown()
    {
        Listener listener(u"gather"_s);
        QVERIFY(listener.run());
        const auto labels = listener.find<Transport>().findChildren<QLabel *>();
        const QString time = formatSeconds(listener.session().playhead() - TimePoint{});
        const auto shown = std::ranges::find(labels, time, &QLabel::text);
        QVERIFY2(shown != labels.end(), qPrintable(time));
        const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(*shown);
        QCOMPARE(told->text(QAccessible::Name), time);
        QCOMPARE(told->text(QAccessible::Description), u"Time shown"_s);
    }

    void screenReadersFindAStatus()
    {
        Listener listener(u"gather"_s);
        QVERIFY(listener.run());
        auto &own = listener.find<Announcer>();
        QAccessibleInterface *status = QAccessible::queryAccessibleInterface(&own);
        QVERIFY(status);
        QCOMPARE(status->role(), QAccessible::StatusBar);
        QTRY_VERIFY(status->text(QAccessible::Name).contains(u"done in "_s));
        const QAccessibleInterface *window = QAccessible::queryAccessibleInterface(&listener.window());
        const QAccessibleInterface *parent = status->parent();
        while (parent && parent->object() != window->object())
            parent = parent->parent();
        QVERIFY2(parent, "it is in the window's tree");
        QVERIFY(!status->state().invisible);
    }
};

} // namespace

QTEST_MAIN(TestAnnouncer)

#include "tst_announcer.moc"
