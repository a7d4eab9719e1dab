// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The events of one phase of a Chrome trace.
std::vector<QJsonObject> eventsOf(const QJsonArray &events, const QString &phase)
{
    std::vector<QJsonObject> found;
    for (const QJsonValue event : events) {
        if (event[u"ph"].toString() == phase)
            found.push_back(event.toObject());
    }
    return found;
}

/// The number of the process that is called so.
int processOf(const QJsonArray &events, const QString &title)
{
    for (const QJsonObject &event : eventsOf(events, u"M"_s)) {
        if (event[u"name"].toString() == u"process_name" && event[u"args"][u"name"].toString() == title)
            return event[u"pid"].toInt();
    }
    return 0;
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void pictures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("png") << u"a.png"_s << QStringList{} << QByteArray("\x89PNG");
        QTest::newRow("capitals") << u"b.PNG"_s << QStringList{} << QByteArray("\x89PNG");
        QTest::newRow("svg") << u"a.svg"_s << QStringList{} << QByteArray("<?xml");
        QTest::newRow("pdf") << u"a.pdf"_s << QStringList{} << QByteArray("%PDF-");
        QTest::newRow("dark and sized") << u"c.png"_s
                                        << QStringList{u"--theme"_s, u"dark"_s, u"--size"_s, u"1000x700"_s}
                                        << QByteArray("\x89PNG");
    }

    void pictures()
    {
        QFETCH(const QString, name);
        QFETCH(const QStringList, options);
        QFETCH(const QByteArray, magic);
        const QString path = m_folder.filePath(name);
        const Result result = runOverlap(QStringList{u"export"_s, u"gather"_s, u"--out"_s, path} + options);
        QCOMPARE(result.error, QString());
        QCOMPARE(result.code, 0);
        const QByteArray content = contentOf(path);
        QVERIFY(content.startsWith(magic));
        QVERIFY(content.size() > 2000);
        if (options.isEmpty() || !name.endsWith(u"png"))
            return;
        const QImage image(path);
        QCOMPARE(image.size(), QSize(1000, 700));
        QVERIFY(image.pixelColor(1, 1).lightness() < 80);
    }

    /// On its own it says what it shows.
    void aPictureSaysWhatItIsOf()
    {
        const QString path = m_folder.filePath(u"said.svg"_s);
        QCOMPARE(runOverlap({u"export"_s, u"gather"_s, u"--set"_s, u"users=4"_s, u"--out"_s, path}).code, 0);
        const QByteArray content = contentOf(path);
        QVERIFY(content.contains(">calculated with users 4.0 s, orders 1.0 s, products 3.0 s"));
        QVERIFY(content.contains(">calculated 4.00 s<"));
        QVERIFY(!content.contains(">took "));
    }

    void handouts_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("box");
        QTest::newRow("as usual here") << QStringList{} << QByteArray("/MediaBox [0 0 595.000000 842.000000]");
        QTest::newRow("letter") << QStringList{u"--paper"_s, u"letter"_s}
                                << QByteArray("/MediaBox [0 0 612.000000 792.000000]");
        QTest::newRow("answers with other values") << QStringList{u"--part"_s, u"answers"_s, u"--set"_s, u"users=4"_s}
                                                   << QByteArray("/MediaBox [0 0 595.000000 842.000000]");
    }

    void handouts()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QByteArray, box);
        const QString path = m_folder.filePath(u"handout.pdf"_s);
        const Result result = runOverlap(QStringList{u"handout"_s, u"gather"_s, u"--out"_s, path} + options);
        QCOMPARE(result.error, QString());
        QCOMPARE(result.code, 0);
        const QByteArray content = contentOf(path);
        QVERIFY(content.startsWith("%PDF-"));
        QVERIFY(content.contains(box));
    }

    void whatWasThereStaysIfItFails()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder.json"_s));
        const QString path = m_folder.filePath(u"folder.json"_s);
        const Result result = runOverlap({u"export"_s, u"gather"_s, u"--out"_s, path});
        QCOMPARE(result.code, 1);
        QCOMPARE(result.error.count(u'\n'), 1);
        QVERIFY2(result.error.contains(path), qPrintable(result.error));
        QVERIFY(QFileInfo(path).isDir());
        QCOMPARE(QDir(m_folder.path()).entryList({u"folder.json*"_s}).size(), 1);
    }

    void chromeTrace()
    {
        const QString path = m_folder.filePath(u"trace.json"_s);
        QCOMPARE(runOverlap({u"export"_s, u"gather"_s, u"--out"_s, path}).code, 0);
        const QJsonArray events = QJsonDocument::fromJson(contentOf(path))[u"traceEvents"].toArray();

        const int blocking = processOf(events, u"Blocking"_s);
        const int gathered = processOf(events, u"Gathered"_s);
        QStringList names;
        for (const QJsonObject &event : eventsOf(events, u"M"_s)) {
            if (event[u"name"].toString() == u"process_name" || event[u"pid"].toInt() == gathered)
                names += event[u"args"][u"name"].toString();
        }
        names.removeAll(QString()); // of the sort indices
        QCOMPARE(names,
                 (QStringList{u"Blocking"_s, u"Gathered"_s, u"main"_s, u"users"_s, u"orders"_s, u"products"_s,
                              u"loop"_s, u"One by one"_s}));

        double blocked = 0;
        for (const QJsonObject &event : eventsOf(events, u"X"_s)) {
            QVERIFY(event[u"dur"].toDouble() > 0);
            QVERIFY(event[u"args"][u"line"].isDouble());
            if (event[u"pid"].toInt() == blocking && event[u"cat"].toString() == u"task"
                && event[u"name"].toString() == u"blocking")
                blocked += event[u"dur"].toDouble();
        }
        QCOMPARE(blocked, 6e6);

        QStringList printed;
        for (const QJsonObject &event : eventsOf(events, u"i"_s)) {
            if (event[u"pid"].toInt() == gathered && event[u"tid"].toInt() == gathered + 1
                && event[u"cat"].toString() != u"task") // a turn
                printed += event[u"name"].toString();
        }
        QCOMPARE(printed, (QStringList{u"finished"_s, u"Fetching users…"_s}));
    }

    /// An arrow is drawn only between slices that cover its ends.
    void arrowsLieOnSlices()
    {
        const QString path = m_folder.filePath(u"arrows.json"_s);
        QCOMPARE(runOverlap({u"export"_s, u"gather"_s, u"--out"_s, path}).code, 0);
        const QJsonArray events = QJsonDocument::fromJson(contentOf(path))[u"traceEvents"].toArray();
        const int gathered = processOf(events, u"Gathered"_s);
        const std::vector<QJsonObject> slices = eventsOf(events, u"X"_s);
        const auto covered = [&](const QJsonObject &point) {
            return std::ranges::any_of(slices, [&](const QJsonObject &slice) {
                const double offset = point[u"ts"].toDouble() - slice[u"ts"].toDouble();
                return slice[u"pid"] == point[u"pid"] && slice[u"tid"] == point[u"tid"] && offset >= 0
                    && offset <= slice[u"dur"].toDouble();
            });
        };
        std::multiset<QString> starts;
        std::multiset<QString> ends;
        std::vector<int> wakers;
        for (const QJsonObject &event : eventsOf(events, u"s"_s)) {
            QVERIFY(covered(event));
            starts.insert(QString::number(event[u"id"].toInt()) + event[u"name"].toString());
            if (event[u"name"].toString() == u"wakes" && event[u"pid"].toInt() == gathered)
                wakers.push_back(event[u"tid"].toInt());
        }
        for (const QJsonObject &event : eventsOf(events, u"f"_s)) {
            QVERIFY(covered(event));
            QCOMPARE(event[u"bp"].toString(), u"e"_s);
            ends.insert(QString::number(event[u"id"].toInt()) + event[u"name"].toString());
        }
        QCOMPARE(starts, ends);
        QCOMPARE(starts.size(), 8U); // in two variants main creates three tasks, the last of which wakes it
        QCOMPARE(wakers, std::vector{gathered + 3});
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
