// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/progressstore.h"

#include <QDir>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr auto patience = std::chrono::milliseconds(0);

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/// "gather: predict run", for each lesson.
QStringList told(const Progress &progress)
{
    QStringList lines;
    for (const auto &[id, lesson] : progress.lessons) {
        QStringList steps;
        for (const auto &[step, time] : lesson.steps)
            steps += step;
        for (const auto &[idea, time] : lesson.ideas)
            steps += u'(' + idea + u')';
        lines += id + u": "_s + steps.join(u' ');
    }
    return lines;
}

} // namespace

class TestProgressStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"deep/in/progress.json"_s);
    }

    void startsWithNothing()
    {
        const ProgressStore store(m_path, patience);
        QCOMPARE(store.trouble(), QString());
        QVERIFY(store.progress().lessons.empty());
        QVERIFY(!QFileInfo::exists(m_path));
    }

    void savesAtOnce()
    {
        ProgressStore store(m_path, patience);
        const QSignalSpy changed(&store, &ProgressStore::changed);
        store.reach(u"gather"_s, Step::Predict);
        const auto first = store.progress().reached(u"gather"_s, Step::Predict);
        QVERIFY(std::abs(first.value().secsTo(QDateTime::currentDateTimeUtc())) < 60);
        QCOMPARE(changed.count(), 1);
        const ProgressStore again(m_path, patience);
        QCOMPARE(again.progress(), store.progress());

        store.reach(u"gather"_s, Step::Predict);
        QCOMPARE(store.progress().reached(u"gather"_s, Step::Predict), first);
        QCOMPARE(changed.count(), 1);
        store.meet(u"gather"_s, u"one_by_one"_s);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(told(ProgressStore(m_path, patience).progress()), QStringList{u"gather: predict (one_by_one)"_s});
        QCOMPARE(store.trouble(), QString());
        QCOMPARE(QFileInfo(m_path).dir().entryList(QDir::Files), QStringList{u"progress.json"_s});
    }

    void windowsDoNotLoseEachOthersProgress()
    {
        ProgressStore one(m_path, patience);
        ProgressStore other(m_path, patience);
        one.reach(u"gather"_s, Step::Predict);
        other.reach(u"gather"_s, Step::Run);
        one.reach(u"sleep"_s, Step::Run);
        QCOMPARE(told(one.progress()), (QStringList{u"gather: predict run"_s, u"sleep: run"_s}));
        QCOMPARE(told(other.progress()), (QStringList{u"gather: predict run"_s}));
        const QSignalSpy changed(&other, &ProgressStore::changed);
        other.refresh();
        QCOMPARE(other.progress(), one.progress());
        QCOMPARE(changed.count(), 1);
        other.refresh();
        QCOMPARE(changed.count(), 1);
    }

    void manyProgramsAtOnce()
    {
        constexpr int lessons = 8;
        std::vector<std::thread> programs;
        for (const Step step : allSteps) {
            programs.emplace_back([this, step] {
                ProgressStore store(m_path, std::chrono::minutes(2));
                for (int i = 0; i < lessons; ++i)
                    store.reach(u"lesson%1"_s.arg(i), step);
            });
        }
        for (std::thread &program : programs)
            program.join();
        const ProgressStore store(m_path, patience);
        QCOMPARE(store.progress().lessons.size(), std::size_t(lessons));
        for (const auto &[id, lesson] : store.progress().lessons)
            QCOMPARE(lesson.steps.size(), allSteps.size());
        QCOMPARE(QFileInfo(m_path).dir().entryList(QDir::Files), QStringList{u"progress.json"_s});
    }

    void resetsHoldAgainstOtherWindows()
    {
        ProgressStore one(m_path, patience);
        ProgressStore other(m_path, patience);
        one.reach(u"gather"_s, Step::Predict);
        one.reach(u"sleep"_s, Step::Predict);
        other.refresh();
        one.reset(u"gather"_s);
        QCOMPARE(told(one.progress()), QStringList{u"sleep: predict"_s});
        other.reach(u"sleep"_s, Step::Run);
        QCOMPARE(told(other.progress()), QStringList{u"sleep: predict run"_s});
        one.resetAll();
        QVERIFY(one.progress().lessons.empty());
        other.reach(u"gather"_s, Step::Run);
        QCOMPARE(told(other.progress()), QStringList{u"gather: run"_s});
    }

    void keepsWhatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QStringList>("read");
        const QByteArray lesson = R"("lessons": {"sleep": {"steps": {"run": "2026-11-25T20:00:00Z"}}}})";
        QTest::newRow("damaged") << QByteArray("{\"over") << u"it is damaged at byte 7: unterminated string"_s
                                 << QStringList();
        QTest::newRow("empty") << QByteArray() << u"it is damaged at byte 0: illegal value"_s << QStringList();
        QTest::newRow("newer") << R"({"overlap": "progress", "version": 7, )" + lesson
                               << u"it is from a newer version of Overlap"_s << QStringList{u"sleep: run"_s};
        QTest::newRow("deep") << QByteArray("{\"a\":").repeated(5000)
                              << u"it is damaged at byte 5121: too deeply nested document"_s << QStringList();
    }

    void keepsWhatCannotBeRead()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, problem);
        QFETCH(const QStringList, read);
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        write(m_path, file);
        write(m_path + u".bak"_s, "of before");
        ProgressStore store(m_path, patience);
        QCOMPARE(
            store.trouble(),
            u"Cannot read all of your progress in progress.json: %1. It is kept as progress.json.bak2."_s.arg(problem));
        QCOMPARE(told(store.progress()), read);
        QCOMPARE(content(m_path + u".bak"_s), QByteArray("of before"));
        QCOMPARE(content(m_path + u".bak2"_s), file);

        store.reach(u"gather"_s, Step::Run);
        QCOMPARE(store.trouble(), QString());
        const ProgressStore again(m_path, patience);
        QCOMPARE(again.trouble(), QString());
        QCOMPARE(told(again.progress()), QStringList{u"gather: run"_s} + read);
    }

    void damageMeanwhileLosesNothing()
    {
        ProgressStore store(m_path, patience);
        store.reach(u"gather"_s, Step::Predict);
        write(m_path, "x");
        store.reach(u"gather"_s, Step::Run);
        QVERIFY(store.trouble().endsWith(u"It is kept as progress.json.bak."_s));
        QVERIFY(QFile::remove(m_path));
        store.reach(u"gather"_s, Step::Explain);
        QCOMPARE(told(ProgressStore(m_path, patience).progress()), QStringList{u"gather: explain predict run"_s});
    }

    void aBusyFileIsSavedWithTheNextChange()
    {
        ProgressStore store(m_path, patience);
        const QSignalSpy troubled(&store, &ProgressStore::troubled);
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QLockFile lock(m_path + u".lock"_s);
        QVERIFY(lock.lock());
        store.reach(u"gather"_s, Step::Predict);
        QCOMPARE(store.trouble(), u"Your progress is not saved: another window is saving its own"_s);
        QCOMPARE(troubled.count(), 1);
        QCOMPARE(told(store.progress()), QStringList{u"gather: predict"_s});
        QVERIFY(!QFileInfo::exists(m_path));
        lock.unlock();
        store.refresh();
        QCOMPARE(store.trouble(), QString());
        QCOMPARE(told(ProgressStore(m_path, patience).progress()), QStringList{u"gather: predict"_s});
    }

    void whatIsNoFileIsLeftAlone()
    {
        QVERIFY(QDir().mkpath(m_path));
        ProgressStore store(m_path, patience);
        store.reach(u"gather"_s, Step::Predict);
        QVERIFY2(store.trouble().startsWith(u"Your progress is not saved: cannot read "_s),
                 qPrintable(store.trouble()));
        QVERIFY(QFileInfo(m_path).isDir());
        QCOMPARE(told(store.progress()), QStringList{u"gather: predict"_s});
    }

    void aFolderThatCannotBeIsTold()
    {
        write(m_folder->filePath(u"deep"_s), "a file");
        ProgressStore store(m_path, patience);
        store.reach(u"gather"_s, Step::Predict);
        QVERIFY2(store.trouble().startsWith(u"Your progress is not saved: cannot make the folder "_s),
                 qPrintable(store.trouble()));
    }

    void exportsAndImports()
    {
        const QString file = m_folder->filePath(u"mine.json"_s);
        ProgressStore store(m_path, patience);
        store.reach(u"gather"_s, Step::Predict);
        const auto first = store.progress().reached(u"gather"_s, Step::Predict);
        QCOMPARE(store.exportTo(file), QString());
        store.resetAll();
        store.reach(u"sleep"_s, Step::Run);
        QCOMPARE(store.importFrom(file), QString());
        QCOMPARE(told(store.progress()), (QStringList{u"gather: predict"_s, u"sleep: run"_s}));
        QCOMPARE(store.progress().reached(u"gather"_s, Step::Predict), first);
        QCOMPARE(ProgressStore(m_path, patience).progress(), store.progress());
    }

    void refusesToImport_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("error");
        QTest::newRow("damaged") << QByteArray("{") << u": it is damaged at byte 1: unterminated object"_s;
        QTest::newRow("newer") << QByteArray(R"({"overlap": "progress", "version": 2, "lessons": {}})")
                               << u": it is from a newer version of Overlap"_s;
        QTest::newRow("another") << QByteArray("{}") << u": it holds no progress of Overlap"_s;
    }

    void refusesToImport()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, error);
        const QString path = m_folder->filePath(u"other.json"_s);
        write(path, file);
        ProgressStore store(m_path, patience);
        store.reach(u"gather"_s, Step::Predict);
        const Progress before = store.progress();
        QCOMPARE(store.importFrom(path), u"Cannot import "_s + path + error);
        QCOMPARE(store.progress(), before);
        QCOMPARE(content(path), file);
        QVERIFY(store.importFrom(m_folder->filePath(u"none"_s)).startsWith(u"Cannot import "_s));
        QCOMPARE(store.importFrom(m_folder->path()), u"Cannot import %1: it is not a file"_s.arg(m_folder->path()));
        QVERIFY(store.exportTo(m_folder->filePath(u"no/folder"_s)).startsWith(u"Cannot write "_s));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestProgressStore)
#include "tst_progressstore.moc"
