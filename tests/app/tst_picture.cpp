// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/export.h"
#include "tests/app/scenes.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What an SVG file holds: its texts, and how many shapes are filled with each colour.
struct Drawing
{
    QString error;
    QStringList texts;
    QHash<QString, int> shapes;
};

Drawing readSvg(const QString &path)
{
    Drawing drawing;
    QXmlStreamReader xml(contentOf(path));
    QStringList fills;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const QString own = xml.attributes().value(u"fill"_s).toString();
            const QString fill = own.isEmpty() && !fills.isEmpty() ? fills.back() : own;
            fills.push_back(fill);
            if (xml.name() == u"path" || xml.name() == u"rect")
                ++drawing.shapes[fill];
            if (xml.name() == u"text")
                drawing.texts += xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
        if (xml.isEndElement())
            fills.pop_back();
    }
    drawing.error = xml.errorString();
    return drawing;
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static TimelineScene &endedGather(DrawnScene &drawing)
    {
        TimelineScene &scene = gatherScene(drawing, Moment::Ended);
        scene.title = u"gather: waits overlap"_s;
        scene.playhead.reset();
        return scene;
    }

private Q_SLOTS:
    void aSubtitleTakesTheRoomOfItsLines()
    {
        DrawnScene drawing;
        TimelineScene &scene = endedGather(drawing);
        int before = pictureOf(scene, {}).height();
        for (const int times : {1, 8, 16}) { // one line, then more
            scene.subtitle = u"calculated with users 2.0 s, orders 1.5 s "_s.repeated(times);
            const int height = pictureOf(scene, {}).height();
            QVERIFY2(height >= before + metrics.smallText, qPrintable(QString::number(times)));
            before = height;
        }
    }

    /// The lanes that are scrolled away are not in the file, pinned ones are, and no row is cut.
    void whatIsSeenOfAScrolledTimeline_data()
    {
        QTest::addColumn<qreal>("scroll");
        QTest::addColumn<QString>("names");
        QTest::newRow("from the top") << 0.0 << u"A t2 main t3 t4 t5"_s;
        QTest::newRow("to the middle of a row: all of it") << 38.0 << u"t3 t4 t5 t6 A t2"_s;
        QTest::newRow("as far as it goes") << 1000.0 << u"t5 t6 loop A t2"_s;
    }

    void whatIsSeenOfAScrolledTimeline()
    {
        QFETCH(const qreal, scroll);
        QStringList tasks{u"main ,-----="_s};
        for (int i = 2; i <= 6; ++i)
            tasks += u"t%1 ,----="_s.arg(i);
        DrawnScene drawing;
        drawing.track(u"A"_s, tasks, {}).at(600ms);
        LayoutOptions seen;
        seen.scroll = scroll;
        seen.onScreen = true; // as the view has it
        seen.rows.pinned = {{0, 2}};
        const QString path = m_folder.filePath(u"seen.svg"_s);
        QString error;
        QVERIFY2(
            exportPicture(drawing.scene(), path, {.size = {700, 150}, .theme = {}, .scale = 1, .seen = seen}, &error),
            qPrintable(error));
        QStringList texts = readSvg(path).texts;
        QVERIFY(texts.contains(u"running"_s)); // the legend
        texts.removeIf([](const QString &text) {
            return text != u"A" && text != u"main" && text != u"loop" && !text.startsWith(u't');
        });
        texts.removeIf([](const QString &text) { return text.contains(u' '); });
        QTEST(texts.join(u' '), "names");
    }

    void sizes_data()
    {
        QTest::addColumn<QSize>("asked");
        QTest::addColumn<QSize>("size");
        QTest::newRow("none: as high as needed") << QSize() << QSize(1200, 0);
        QTest::newRow("as asked") << QSize(900, 700) << QSize(900, 700);
        QTest::newRow("tiny") << QSize(90, 40) << QSize(90, 40);
    }

    void sizes()
    {
        QFETCH(const QSize, asked);
        QFETCH(const QSize, size);
        DrawnScene drawing;
        const QString path = m_folder.filePath(u"size.png"_s);
        QString error;
        QVERIFY2(exportPicture(endedGather(drawing), path, {.size = asked}, &error), qPrintable(error));
        const QImage image(path);
        QCOMPARE(image.width(), size.width());
        if (size.height() > 0)
            QCOMPARE(image.height(), size.height());
        else
            QVERIFY(image.height() > 400 && image.height() < 700);
        QCOMPARE(image.pixelColor(0, 0), theme(ThemeKind::Light).panel);
    }

    void svgHoldsTextsAndSpans()
    {
        DrawnScene drawing;
        TimelineScene &scene = endedGather(drawing);
        const QString path = m_folder.filePath(u"a.svg"_s);
        QString error;
        QVERIFY2(exportPicture(scene, path, {.theme = ThemeKind::Dark}, &error), qPrintable(error));
        const Drawing svg = readSvg(path);
        QCOMPARE(svg.error, QString());
        for (const QString &text : {u"gather: waits overlap"_s, u"Blocking"_s, u"users done"_s,
                                    u"took 2.10 s · calculated 2.10 s"_s, u"blocking"_s})
            QVERIFY2(svg.texts.contains(text), qPrintable(text));

        // A shape for each span, for each word on it, and for its sample in the legend.
        int blocking = 0;
        for (const Lane &lane : scene.tracks[0].run->lanes())
            blocking += int(std::ranges::count(lane.spans, TaskState::Blocking, &Span::state));
        QCOMPARE(blocking, 3);
        const int loopBars = blocking;
        const int words = int(svg.texts.count(u"blocking"_s)) - 1;
        const int holders = blocking;
        QCOMPARE(svg.shapes.value(theme(ThemeKind::Dark).block.name()), blocking + loopBars + words + holders + 1);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("reason");
        QTest::newRow("an unknown extension") << u"a.gif"_s << QSize() << u"a picture is one of: png, svg, pdf"_s;
        QTest::newRow("no extension") << u"picture"_s << QSize() << u"a picture is one of: png, svg, pdf"_s;
        QTest::newRow("no such folder") << u"none/a.png"_s << QSize() << u"No such file or directory"_s;
        QTest::newRow("no memory for it")
            << u"a.png"_s << QSize(1'000'000, 1'000'000) << u"cannot draw a picture of 1000000x1000000"_s;
    }

    void refused()
    {
        QFETCH(const QString, name);
        QFETCH(const QSize, size);
        QFETCH(const QString, reason);
        DrawnScene drawing;
        const QString path = m_folder.filePath(name);
        QString error;
        QVERIFY(!exportPicture(endedGather(drawing), path, {.size = size}, &error));
        QCOMPARE(error, path + u": "_s + reason);
        QVERIFY(!QFile::exists(path));
    }

    void whatWasThereStaysIfItFails()
    {
        const QString path = m_folder.filePath(u"keep.png"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        file.close();
        DrawnScene drawing;
        QVERIFY(!exportPicture(endedGather(drawing), path, {.size = {1'000'000, 1'000'000}}, nullptr));
        QCOMPARE(contentOf(path), "old");
        QVERIFY(exportPicture(endedGather(drawing), path, {}, nullptr));
        QVERIFY(contentOf(path).startsWith("\x89PNG"));
        QCOMPARE(QDir(m_folder.path()).entryList({u"keep*"_s}), QStringList{u"keep.png"_s});
    }
};

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
