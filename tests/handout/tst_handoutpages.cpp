// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of every lesson's handout, drawn on a device that notes what is written where.

#include "app/handout/drawing.h"
#include "app/handout/pdf.h"
#include "lessons/lessons.h"
#include "tests/handout/handouts.h"
#include "tests/handout/recordingdevice.h"

#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>

using namespace overlap;
using namespace overlap::handout;
using namespace Qt::StringLiterals;

class TestHandoutPages : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void everyPageIsWhole_data()
    {
        QTest::addColumn<const Lesson *>("lesson");
        QTest::addColumn<Paper>("paper");
        for (const Lesson &lesson : lessons()) {
            for (const Paper paper : {Paper::A4, Paper::Letter})
                QTest::addRow("%s %s", qPrintable(lesson.id), qPrintable(paperName(paper))) << &lesson << paper;
        }
    }

    void everyPageIsWhole()
    {
        QFETCH(const Lesson *, lesson);
        QFETCH(const Paper, paper);
        const Handout &handout = handoutWith(*lesson, lesson->defaults());
        const Pages pages = layoutHandout(handout, paper);
        QVERIFY2(pages.count >= 3 && pages.count <= 12, qPrintable(QString::number(pages.count)));
        const QRectF body = bodyOf(paper);
        for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
            const PlacedBlock &placed = pages.blocks[i];
            QVERIFY(body.adjusted(-0.5, -0.5, 0.5, 0.5).contains(placed.place));
            const bool endsPage = i + 1 == pages.blocks.size() || pages.blocks[i + 1].page != placed.page;
            QVERIFY2(!endsPage || !placed.block.keepsWithNext, qPrintable(textsOf(placed.block).join(u'|')));
        }
        const QSizeF size = pageOf(paper);
        const QRectF inside(pageEdge, pageEdge, size.width() - 2 * pageEdge, size.height() - 2 * pageEdge);
        for (int page = 0; page < pages.count; ++page) {
            RecordingDevice device(size, dotsPerInch);
            QPainter painter(&device);
            paintPage(painter, handout, pages, page);
            painter.end();
            QVERIFY2(inside.contains(device.covered()), qPrintable(u"page %1"_s.arg(page + 1)));
            for (const RecordingDevice::Text &text : device.texts())
                QVERIFY2(text.place.left() >= body.left() - 1 && text.place.right() <= body.right() + 1,
                         qPrintable(text.text));
            const QStringList lines = device.lines();
            QVERIFY2(lines.value(0).contains(lesson->title), qPrintable(lines.value(0)));
            const QString footer = u"%1 of %2"_s.arg(page + 1).arg(pages.count);
            QVERIFY2(lines.join(u'|').contains(footer), qPrintable(footer));
        }
        const QString path = m_folder.filePath(u"%1.pdf"_s.arg(lesson->id));
        QString error;
        QVERIFY2(writePdf(handout, paper, path, &error), qPrintable(error));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.startsWith("%PDF-"));
        QCOMPARE(content.count("/Type /Page\n"), pages.count);
        QVERIFY(content.contains("/FontFile2"));
    }

    void blocksDoNotDrawOverEachOther_data() { addLessonRows(); }

    /// What a block draws lies in its place.
    void blocksDoNotDrawOverEachOther()
    {
        QFETCH(const Lesson *, lesson);
        QFETCH(const KnobValues, values);
        const Handout &handout = handoutWith(*lesson, values);
        const Pages pages = layoutHandout(handout, Paper::A4);
        for (const PlacedBlock &placed : pages.blocks) {
            RecordingDevice device(pageOf(pages.paper), dotsPerInch);
            QPainter painter(&device);
            paint(painter, placed.block, placed.place);
            painter.end();
            for (const RecordingDevice::Text &text : device.texts()) {
                QVERIFY2(text.text.isEmpty() || placed.place.adjusted(-1, -4, 1, 4).contains(text.place),
                         qPrintable(text.text));
            }
        }
    }

    void manyTasksDoNotOverfillAPage()
    {
        const Lesson &lesson = *findLesson(u"semaphore"_s);
        KnobValues values = lesson.defaults();
        values.at(*lesson.knobIndex(u"tasks")) = 200;
        const Handout handout = makeHandout({&lesson, values, {}});
        for (const BlankAxes &axes : all<BlankAxes>(handout.parts.at(0)))
            QCOMPARE(qsizetype(axes.rows.size()) + axes.more, 201);
        const Pages pages = layoutHandout(handout, Paper::Letter);
        const QRectF body = bodyOf(Paper::Letter).adjusted(-0.5, -0.5, 0.5, 0.5);
        for (const PlacedBlock &placed : pages.blocks)
            QVERIFY(body.contains(placed.place));
    }

    void whatWasThereStaysIfItFails()
    {
        const Lesson &lesson = *findLesson(u"gather"_s);
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder.pdf"_s));
        const QString path = m_folder.filePath(u"folder.pdf"_s);
        QString error;
        QVERIFY(!writePdf(makeHandout({&lesson, lesson.defaults(), {}}), Paper::A4, path, &error));
        QVERIFY2(error.startsWith(path) && !error.contains(u'\n'), qPrintable(error));
        QVERIFY(QFileInfo(path).isDir());
        QCOMPARE(QDir(m_folder.path()).entryList({u"folder.pdf*"_s}).size(), 1);
    }
};

QTEST_MAIN(TestHandoutPages)
#include "tst_handoutpages.moc"
