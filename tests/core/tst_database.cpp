// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncconnection.h"
#include "core/asyncwith.h"
#include "core/blockingsleep.h"
#include "core/createtask.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "core/print.h"
#include "core/program.h"
#include "core/virtualrun.h"

#include <QDir>
#include <QLockFile>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QtTest>

using namespace overlap;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Body = void (*)(const Database &);

const QString numbers = u"create table numbers (n integer); insert into numbers values (1), (2), (3);"_s;

void pause(double seconds)
{
    blockingSleep(Seconds(seconds));
}

void fail(double)
{
    throw std::domain_error("no");
}

void note(double number)
{
    print("noted %1", number);
}

VariantMain blockingMain(Body body)
{
    return [body](const KnobValues &) -> QCoro::Task<> {
        const Database database(numbers);
        try {
            body(database);
        } catch (const DatabaseError &error) {
            print("DatabaseError: %1", error.what());
        } catch (const std::domain_error &error) {
            print("domain_error: %1", error.what());
        }
        co_return;
    };
}

QCoro::Task<> awaitPause(Database database)
{
    AsyncConnection connection(database);
    co_await asyncWith(connection, [&]() -> QCoro::Task<> {
        co_await connection.createFunction(u"pause"_s, pause);
        co_await connection.execute(u"select pause(?)"_s, {3600.0});
    });
}

QCoro::Task<> awaitForAnHour(const KnobValues &)
{
    const Database database(numbers);
    auto first = createTask("first", awaitPause, database);
    auto second = createTask("second", awaitPause, database);
    co_await first;
    co_await second;
}

QCoro::Task<> blockForAnHour(const KnobValues &)
{
    const Database database(numbers);
    Connection connection(database);
    connection.createFunction(u"pause"_s, pause);
    connection.execute(u"select pause(?)"_s, {3600.0});
    co_return;
}

QCoro::Task<> useAfterTheEnd(const KnobValues &)
{
    const Database database(numbers);
    AsyncConnection connection(database);
    co_await asyncWith(connection, []() -> QCoro::Task<> { co_return; });
    try {
        co_await connection.execute(u"select 1"_s);
    } catch (const DatabaseError &error) {
        print("DatabaseError: %1", error.what());
    }
}

QStringList outputOf(const Timeline &run)
{
    QStringList lines;
    for (const OutputLine &line : run.output())
        lines += line.text;
    return lines;
}

void runOn(LiveRun &run, Pace &pace)
{
    pace.setPaused(false);
    QTRY_VERIFY_WITH_TIMEOUT((run.update(), run.timeline().ended()), 20000);
}

} // namespace

/// Databases of live runs, which are files, and of virtual ones, which are none. The temporary folder is one of its
/// own.
class TestDatabase : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QStringList left() const { return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

private Q_SLOTS:
    void initTestCase() { qputenv("TMPDIR", m_folder.path().toUtf8()); }
    void cleanup()
    {
        QCOMPARE(left(), QStringList());
        QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
    }

    void says_data()
    {
        QTest::addColumn<Body>("body");
        QTest::addColumn<QStringList>("live");
        QTest::addColumn<QStringList>("pretended");
        const auto row = [](const char *name, Body body, const QStringList &live, const QStringList &inVirtual) {
            QTest::newRow(name) << body << live << inVirtual;
        };
        row("a function is called with what stands for ?",
            [](const Database &database) {
                Connection connection(database);
                connection.createFunction(u"note"_s, note);
                connection.execute(u"select 1 where ? = 2 or note(?) is null"_s, {5, 7});
            },
            {u"noted 7"_s}, {u"noted 7"_s});
        row("a function is called for each row, which a virtual run does not know of",
            [](const Database &database) {
                Connection connection(database);
                connection.createFunction(u"note"_s, note);
                connection.execute(u"select note(n) from numbers where n < ?"_s, {3});
            },
            {u"noted 1"_s, u"noted 2"_s}, {});
        row("an error of a function goes on to the caller",
            [](const Database &database) {
                Connection connection(database);
                connection.createFunction(u"fail"_s, fail);
                connection.execute(u"select fail(?)"_s, {1});
            },
            {u"domain_error: no"_s}, {u"domain_error: no"_s});
        row("after an error the connection goes on",
            [](const Database &database) {
                Connection connection(database);
                connection.createFunction(u"fail"_s, fail);
                connection.createFunction(u"note"_s, note);
                try {
                    connection.execute(u"select fail(?)"_s, {1});
                } catch (const std::domain_error &) { }
                connection.execute(u"select note(?)"_s, {2});
            },
            {u"noted 2"_s}, {u"noted 2"_s});
        row("a statement that is wrong", [](const Database &database) { Connection(database).execute(u"selekt 1"_s); },
            {u"DatabaseError: near \"selekt\": syntax error Unable to execute statement"_s}, {});
        row("a table that is not there",
            [](const Database &database) { Connection(database).execute(u"select * from letters"_s); },
            {u"DatabaseError: no such table: letters Unable to execute statement"_s}, {});
        row("a connection sees what another has written",
            [](const Database &database) {
                Connection(database).execute(u"delete from numbers where n > 1"_s);
                Connection connection(database);
                connection.createFunction(u"note"_s, note);
                connection.execute(u"select note(n) from numbers"_s);
            },
            {u"noted 1"_s}, {});
    }

    void says()
    {
        QFETCH(const Body, body);
        QFETCH(const QStringList, live);
        QFETCH(const QStringList, pretended);
        const VariantMain main = blockingMain(body);
        QCOMPARE(outputOf(runVirtual(main, {})), pretended);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, main, {});
        runOn(run, *pace);
        QCOMPARE(outputOf(run.timeline()), live);
    }

    void theStatementsOfADatabaseAreChecked()
    {
        const VariantMain main = [](const KnobValues &) -> QCoro::Task<> {
            try {
                const Database database(u"create table a (b); create tabel c (d)"_s);
            } catch (const DatabaseError &) {
                print("refused");
            }
            co_return;
        };
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, main, {});
        runOn(run, *pace);
        QCOMPARE(outputOf(run.timeline()), QStringList{u"refused"_s});
    }

    void aClosedConnectionSaysSo()
    {
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, useAfterTheEnd, {});
        runOn(run, *pace);
        QCOMPARE(outputOf(run.timeline()), QStringList{u"DatabaseError: the connection is closed"_s});
    }

    void aVirtualRunTakesTheTimeOfItsQueries()
    {
        QCOMPARE(*runVirtual(awaitForAnHour, {}).total(), Duration(1h));
        QCOMPARE(*runVirtual(blockForAnHour, {}).total(), Duration(1h));
    }

    void aStopEndsAQuery_data()
    {
        QTest::addColumn<VariantMain>("main");
        QTest::newRow("on the loop") << VariantMain(blockForAnHour);
        QTest::newRow("in threads") << VariantMain(awaitForAnHour);
    }

    void aStopEndsAQuery()
    {
        QFETCH(const VariantMain, main);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, main, {});
        pace->setPaused(false);
        const auto isAsked = [&run] {
            run.update();
            const auto holds = [](const Worker &worker) {
                return worker.open && worker.open->state == TaskState::Blocking;
            };
            const bool onTheLoop = run.timeline().loopHeld() && run.timeline().loopSpans().back().blocking;
            return onTheLoop || std::ranges::count_if(run.timeline().workers(), holds) == 2;
        };
        QVERIFY(QTest::qWaitFor(isAsked, 20000));
        QCOMPARE(left().size(), 1);
        run.stop();
        QTRY_VERIFY((run.update(), run.timeline().ended()));
    }

    void whatTheDeadHaveLeftIsRemoved()
    {
        const QDir folder(m_folder.path());
        const auto make = [&folder](const QString &name) {
            QVERIFY(folder.mkdir(name));
            QFile file(folder.filePath(name + u"/data.sqlite"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
        };
        make(u"overlap-database-living"_s);
        QLockFile living(folder.filePath(u"overlap-database-living/lock"_s));
        QVERIFY(living.tryLock());
        make(u"overlap-database-new"_s); // Its lock comes in a moment.
        make(u"other"_s);
        QVERIFY(QFile::link(folder.filePath(u"other"_s), folder.filePath(u"overlap-database-link"_s)));
        make(u"overlap-database-dead"_s);
        for (const QString &name : {u"overlap-database-dead/lock"_s, u"other/lock"_s}) {
            QFile lock(folder.filePath(name));
            QVERIFY(lock.open(QIODevice::WriteOnly));
            lock.write("999999999\noverlap\n" + QSysInfo::machineHostName().toUtf8() + "\n");
        }

        removeLostDatabases();

        QCOMPARE(left(),
                 (QStringList{u"other"_s, u"overlap-database-link"_s, u"overlap-database-living"_s,
                              u"overlap-database-new"_s}));
        QVERIFY(folder.exists(u"other/data.sqlite"_s));
        living.unlock();
        for (const QString &name : left()) {
            if (name == u"overlap-database-link")
                QVERIFY(QFile::remove(folder.filePath(name)));
            else
                QVERIFY(QDir(folder.filePath(name)).removeRecursively());
        }
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
