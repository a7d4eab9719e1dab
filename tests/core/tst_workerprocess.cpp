// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What `overlap worker` says and how it ends.
class TestWorkerProcess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void speaksTheProtocol_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<int>("exitCode");
        const QByteArray bad("overlap worker: not a line for a worker: ");
        QTest::newRow("nothing") << QByteArray() << QByteArray("ready\n") << QByteArray() << 0;
        QTest::newRow("a script") << QByteArray("print a%20b\ncompute 5\nblock 7\nplay\non\non\n")
                                  << QByteArray("ready\nprint a%20b\ncompute 5\nblock 7\nend\n") << QByteArray() << 0;
        QTest::newRow("two scripts") << QByteArray("print a\nplay\nplay\n") << QByteArray("ready\nprint a\nend\nend\n")
                                     << QByteArray() << 0;
        QTest::newRow("the end within a script")
            << QByteArray("compute 5\nplay\n") << QByteArray("ready\ncompute 5\n") << QByteArray() << 0;
        QTest::newRow("an unknown word") << QByteArray("dance\n") << QByteArray("ready\n") << bad + "dance\n" << 1;
        QTest::newRow("no number") << QByteArray("block 1s\n") << QByteArray("ready\n") << bad + "block 1s\n" << 1;
        QTest::newRow("an empty line") << QByteArray("\n") << QByteArray("ready\n") << bad + "\n" << 1;
        QTest::newRow("too early") << QByteArray("on\n") << QByteArray("ready\n") << bad + "on\n" << 1;
        QTest::newRow("not what it waits for")
            << QByteArray("block 1\nplay\nplay\n") << QByteArray("ready\nblock 1\n") << bad + "play\n"
            << 1;
    }

    void speaksTheProtocol()
    {
        QFETCH(const QByteArray, input);
        QProcess worker;
        worker.start(QStringLiteral(OVERLAP_WORKER), {u"worker"_s});
        worker.write(input);
        worker.closeWriteChannel();
        QVERIFY(worker.waitForFinished());
        QCOMPARE(worker.exitStatus(), QProcess::NormalExit);
        QTEST(worker.readAllStandardOutput(), "output");
        QTEST(worker.readAllStandardError(), "error");
        QTEST(worker.exitCode(), "exitCode");
    }

    void crashesWithoutAFile()
    {
        const QTemporaryDir folder;
        QProcess worker;
        worker.setWorkingDirectory(folder.path());
        worker.start(QStringLiteral(OVERLAP_WORKER), {u"worker"_s});
        worker.write("crash\nplay\n");
        QVERIFY(worker.waitForFinished());
        QCOMPARE(worker.exitStatus(), QProcess::CrashExit);
        QCOMPARE(worker.readAllStandardError(), QByteArray());
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWorkerProcess)
#include "tst_workerprocess.moc"
