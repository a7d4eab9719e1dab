// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/exportdialog.h"
#include "app/timeline/timelineview.h"
#include "tests/app/testwindow.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QXmlStreamReader>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QPushButton &button(QDialog &dialog, const QString &text)
{
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto found =
        std::ranges::find_if(buttons, [&](const QPushButton *each) { return each->text().startsWith(text); });
    Q_ASSERT(found != buttons.end());
    return **found;
}

/// Chooses with the keys, as a reader would.
void choose(QDialog &dialog, const QString &name, const QString &text)
{
    auto &box = *dialog.findChild<QComboBox *>(name);
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Home);
    while (box.currentText() != text && box.currentIndex() + 1 < box.count())
        QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(box.currentText(), text);
}

/// The texts of an SVG picture, or what is wrong with it.
QStringList svgTexts(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {file.errorString()};
    QXmlStreamReader reader(&file);
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
            texts += reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    }
    return reader.hasError() ? QStringList{reader.errorString()} : texts;
}

class Exporting
{
public:
    Exporting()
    {
        m_test.window().setExportFolder(m_folder.path());
        m_view = &m_test.find<TimelineView>();
    }

    TimelineView &view() { return *m_view; }
    TestWindow &test() { return m_test; }

    ExportDialog &dialog()
    {
        m_test.press(Qt::Key_E, Qt::ControlModifier);
        return m_test.find<ExportDialog>();
    }

    /// Saves under a name and returns the path of the file, once that is there.
    QString save(QDialog &dialog, const QString &name)
    {
        QTest::mouseClick(&button(dialog, u"Save"_s), Qt::LeftButton);
        auto &files = *dialog.findChild<QFileDialog *>();
        files.findChild<QLineEdit *>()->setText(name);
        QTest::keyClick(files.findChild<QLineEdit *>(), Qt::Key_Return);
        const QString path = m_folder.filePath(name);
        [&] { QTRY_VERIFY(QFile::exists(path)); }();
        return path;
    }

private:
    QTemporaryDir m_folder;
    TestWindow m_test;
    TimelineView *m_view;
};

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savesWhatIsChosen_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("png") << u"PNG picture"_s << u"a.png"_s << QByteArray("\x89PNG");
        QTest::newRow("svg") << u"SVG picture"_s << u"a.svg"_s << QByteArray("<?xml");
        QTest::newRow("pdf") << u"PDF document"_s << u"a.pdf"_s << QByteArray("%PDF");
        QTest::newRow("a trace") << u"Chrome trace"_s << u"a.json"_s << QByteArray("{");
    }

    void savesWhatIsChosen()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, name);
        QFETCH(const QByteArray, begins);
        Exporting exporting;
        ExportDialog &dialog = exporting.dialog();
        choose(dialog, u"format"_s, format);
        QFile file(exporting.save(dialog, name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(begins.size()), begins);
        QTRY_VERIFY(!exporting.test().window().findChild<ExportDialog *>());
    }

    void aPictureHasItsScale_data()
    {
        QTest::addColumn<QString>("scale");
        QTest::addColumn<int>("width");
        QTest::newRow("1") << u"1×"_s << 1200;
        QTest::newRow("2") << u"2×"_s << 2400;
        QTest::newRow("4") << u"4×"_s << 4800;
    }

    void aPictureHasItsScale()
    {
        QFETCH(const QString, scale);
        QFETCH(const int, width);
        Exporting exporting;
        ExportDialog &dialog = exporting.dialog();
        choose(dialog, u"what"_s, u"The whole"_s);
        choose(dialog, u"scale"_s, scale);
        QCOMPARE(QImage(exporting.save(dialog, u"a.png"_s)).width(), width);
    }

    void whatIsSeenIsWhatTheViewShows()
    {
        Exporting exporting;
        exporting.view().showRange({TimePoint(1s), TimePoint(2s)}, TimelineView::Motion::Jump);
        ExportDialog &dialog = exporting.dialog();
        QCOMPARE(dialog.findChild<QComboBox *>(u"what"_s)->currentText(), u"As seen"_s);
        choose(dialog, u"format"_s, u"SVG picture"_s);
        const QStringList seen = svgTexts(exporting.save(dialog, u"seen.svg"_s));
        QVERIFY2(seen.contains(u"1.0 s"_s) && seen.contains(u"2.0 s"_s), qPrintable(seen.join(u'|')));
        QVERIFY2(!seen.contains(u"3 s"_s) && !seen.contains(u"0 s"_s), qPrintable(seen.join(u'|')));
    }

    void theWholeIsMoreThanWhatIsSeen()
    {
        Exporting exporting;
        exporting.view().showRange({TimePoint(1s), TimePoint(2s)}, TimelineView::Motion::Jump);
        ExportDialog &dialog = exporting.dialog();
        choose(dialog, u"what"_s, u"The whole"_s);
        choose(dialog, u"format"_s, u"SVG picture"_s);
        const QStringList whole = svgTexts(exporting.save(dialog, u"whole.svg"_s));
        QVERIFY2(whole.contains(u"0 s"_s), qPrintable(whole.join(u'|')));
    }

    void aPictureOfWhatIsSeenHasTheSizeOfTheView()
    {
        Exporting exporting;
        ExportDialog &dialog = exporting.dialog();
        choose(dialog, u"what"_s, u"As seen"_s);
        choose(dialog, u"scale"_s, u"2×"_s);
        const QImage image(exporting.save(dialog, u"a.png"_s));
        const QSize view = exporting.view().viewport()->size();
        QCOMPARE(image.width(), 2 * view.width());
        QVERIFY(image.height() > 2 * view.height() && image.height() < 2 * view.height() + 150); // the title
    }

    void aPictureIsCopied()
    {
        Exporting exporting;
        ExportDialog &dialog = exporting.dialog();
        choose(dialog, u"what"_s, u"The whole"_s);
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(&button(dialog, u"Copy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->image().width(), 1200);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QTRY_VERIFY(!exporting.test().window().findChild<ExportDialog *>());
    }

    void onlyWhatAppliesCanBeChosen_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("what");
        QTest::addColumn<bool>("scale");
        QTest::addColumn<bool>("copy");
        QTest::newRow("png") << u"PNG picture"_s << true << true << true;
        QTest::newRow("svg") << u"SVG picture"_s << true << false << true;
        QTest::newRow("a trace") << u"Chrome trace"_s << false << false << false;
    }

    void onlyWhatAppliesCanBeChosen()
    {
        QFETCH(const QString, format);
        Exporting exporting;
        ExportDialog &dialog = exporting.dialog();
        choose(dialog, u"format"_s, format);
        QTEST(dialog.findChild<QComboBox *>(u"what"_s)->isEnabled(), "what");
        QTEST(dialog.findChild<QComboBox *>(u"scale"_s)->isEnabled(), "scale");
        QTEST(button(dialog, u"Copy"_s).isEnabled(), "copy");
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
