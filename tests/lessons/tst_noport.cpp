// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liverun.h"
#include "core/pace.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"

#include <QtTest>

#include <sys/socket.h>

#include <cerrno>

using namespace overlap;
using namespace Qt::StringLiterals;

/// In the place of the system's: no port is free.
extern "C" int bind(int, const sockaddr *, socklen_t) noexcept
{
    errno = EADDRINUSE;
    return -1;
}

/// A system on which the servers of lessons get no port.
class TestNoPort : public QObject
{
    Q_OBJECT

    static void addRows()
    {
        QTest::addColumn<const Variant *>("variant");
        QTest::addColumn<const Lesson *>("lesson");
        for (const Lesson &lesson : lessons()) {
            if (!lesson.real || lesson.id == u"database")
                continue;
            for (const Variant &variant : lesson.variants)
                QTest::addRow("%s %s", qPrintable(lesson.id), qPrintable(variant.id)) << &variant << &lesson;
        }
    }

private Q_SLOTS:
    void aLiveRunSaysSo_data() { addRows(); }
    void aLiveRunSaysSo()
    {
        QFETCH(const Variant *, variant);
        QFETCH(const Lesson *, lesson);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, variant->main, lesson->defaults());
        pace->setPaused(false);
        QTRY_VERIFY((run.update(), run.timeline().ended()));
        const Lane &main = run.timeline().lanes().front();
        QCOMPARE(main.outcome, TaskState::Failed);
        QCOMPARE(main.error, u"there is no free port on 127.0.0.1"_s);
    }

    void aVirtualRunNeedsNone_data() { addRows(); }
    void aVirtualRunNeedsNone()
    {
        QFETCH(const Variant *, variant);
        QFETCH(const Lesson *, lesson);
        QCOMPARE(runVirtual(variant->main, lesson->defaults()).outcome(), TaskState::Finished);
    }
};

QTEST_GUILESS_MAIN(TestNoPort)
#include "tst_noport.moc"
