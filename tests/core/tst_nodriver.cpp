// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connection.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "core/print.h"
#include "core/virtualrun.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QCoro::Task<> ask(const KnobValues &)
{
    try {
        Connection(Database(u"create table a (b)"_s)).execute(u"select * from a"_s);
        print("answered");
    } catch (const DatabaseError &error) {
        print(error.what());
    }
    co_return;
}

} // namespace

/// A system whose Qt SQL has no driver for SQLite.
class TestNoDriver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setLibraryPaths({}); }

    void aLiveRunSaysWhatIsMissing()
    {
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, ask, {});
        pace->setPaused(false);
        QTRY_VERIFY((run.update(), run.timeline().ended()));
        QCOMPARE(run.timeline().output().size(), 1U);
        QCOMPARE(run.timeline().output()[0].text, u"Qt SQL has no driver for SQLite (in Debian: libqt6sql6-sqlite)"_s);
    }

    void aVirtualRunNeedsNone()
    {
        const Timeline run = runVirtual(ask, {});
        QCOMPARE(run.output().size(), 1U);
        QCOMPARE(run.output()[0].text, u"answered"_s);
    }
};

QTEST_GUILESS_MAIN(TestNoDriver)
#include "tst_nodriver.moc"
