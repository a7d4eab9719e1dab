// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/loadingpage.h"
#include "app/import/tracesource.h"
#include "app/import/tracewindow.h"
#include "app/panels/exportdialog.h"
#include "app/timeline/timelineview.h"
#include "tests/app/testwindow.h"
#include "tests/import/tracefile.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QString sample(const QString &name)
{
    return QStringLiteral(OVERLAP_SAMPLES "/") + name;
}

QStringList textsOf(const QWidget &window)
{
    QStringList texts;
    const auto labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts += label->text();
    return texts;
}

/// A file that takes a while to be read: a list that is long, whatever stands in it.
QString longFile(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"long.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    const QByteArray piece = QByteArray(R"({"ph":"X","pid":1,"tid":1,"name":"a","ts":1,"dur":1},)").repeated(20'000);
    file.write("[");
    for (int i = 0; i < 40; ++i)
        file.write(piece);
    file.write("{}]");
    return path;
}

/// What a file holds, in one line.
QString textOf(const QString &path)
{
    LoadControl control;
    QString error;
    const std::optional<Recording> recording = loadTrace(path, control, &error);
    return recording ? described(*recording) : error;
}

TraceWindow *openedBy(TestWindow &test)
{
    return test.window().findChild<TraceWindow *>();
}

} // namespace

class TestTraceWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsATrace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("tracks");
        QTest::addColumn<QString>("note");
        QTest::newRow("ours") << u"overlap.json"_s << QStringList{u"Gathered"_s} << QString();
        QTest::newRow("of VizTracer") << u"viztracer.json"_s << QStringList{u"MainProcess"_s}
                                      << u"1 event is left out: 1 of an unknown kind"_s;
        QTest::newRow("of Perfetto") << u"perfetto.json"_s << QStringList{u"Browser"_s, u"process 2"_s}
                                     << u"3 events are left out: 1 of an unknown kind, 2 in contradiction to others"_s;
    }

    void showsATrace()
    {
        QFETCH(const QString, name);
        QFETCH(const QStringList, tracks);
        QFETCH(const QString, note);
        auto *window = new TraceWindow(sample(name));
        const QPointer<TraceWindow> alive(window);
        QSignalSpy finished(window, &TraceWindow::finished);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QVERIFY(!finished.isEmpty() || finished.wait());
        QVERIFY(window->windowTitle().startsWith(name));
        QVERIFY(window->timeline());
        QVERIFY(window->timeline()->hasFocus());
        QStringList titles;
        for (const TrackScene &track : window->timeline()->scene().tracks)
            titles += track.title;
        QCOMPARE(titles, tracks);
        const auto *left = window->findChild<QLabel *>(u"left out"_s);
        QCOMPARE(left ? left->text() : QString(), note);

        // It is drawn, and the mouse finds its spans.
        const QImage picture = window->timeline()->viewport()->grab().toImage();
        QVERIFY(picture.width() > 400);
        QTest::keyClick(window->timeline(), Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!alive);
    }

    /// By its keys, and the file opens as the same again.
    void exportsATrace_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"overlap", "viztracer", "perfetto", "zoo"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void exportsATrace()
    {
        QFETCH(const QString, name);
        const QTemporaryDir folder;
        const QString from = sample(name + u".json"_s);
        const QString to = folder.filePath(u"again.json"_s);
        auto *window = new TraceWindow(from);
        QSignalSpy finished(window, &TraceWindow::finished);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QVERIFY(!finished.isEmpty() || finished.wait());
        QTest::keyClick(window->timeline(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = window->findChild<ExportDialog *>();
        QVERIFY(dialog);
        auto *format = dialog->findChild<QComboBox *>(u"format"_s);
        QTest::keyClick(format, Qt::Key_End);
        QCOMPARE(format->currentText(), u"Chrome trace"_s);
        const auto buttons = dialog->findChildren<QPushButton *>();
        QTest::mouseClick(buttons.front(), Qt::LeftButton);
        auto *files = dialog->findChild<QFileDialog *>();
        QVERIFY(files);
        files->setDirectory(folder.path()); // where the trace itself is not, which is selected otherwise
        files->findChild<QLineEdit *>()->setText(u"again.json"_s);
        QTest::keyClick(files->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(to));
        QTRY_VERIFY(!window->findChild<ExportDialog *>());
        window->close();
        QCOMPARE(textOf(to), textOf(from));
    }

    void saysWhatIsWrong()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bad.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[{\"ph\":");
        file.close();
        const QPointer<TraceWindow> window(new TraceWindow(path));
        QSignalSpy finished(window, &TraceWindow::finished);
        window->show();
        QVERIFY(!finished.isEmpty() || finished.wait());
        QVERIFY2(textsOf(*window).contains(path + u": cut off: it ends in the middle, at byte 7"_s),
                 qPrintable(textsOf(*window).join(u'|')));
        QVERIFY(!window->timeline());
        QTest::mouseClick(window->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY(!window);
    }

    void tellsHowFarItIs()
    {
        const QTemporaryDir folder;
        TraceLoader loader(longFile(folder));
        QSignalSpy progressed(&loader, &TraceLoader::progressed);
        QSignalSpy loaded(&loader, &TraceLoader::loaded);
        loader.start();
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 60'000);
        double last = 0;
        for (const QList<QVariant> &report : std::as_const(progressed)) {
            QVERIFY(report.front().toDouble() >= last && report.front().toDouble() <= 1);
            last = report.front().toDouble();
        }
        QVERIFY(last > 0);
    }

    void isCancelled_data()
    {
        QTest::addColumn<bool>("byButton");
        QTest::newRow("by its button") << true;
        QTest::newRow("by closing the window") << false;
    }

    void isCancelled()
    {
        QFETCH(const bool, byButton);
        const QTemporaryDir folder;
        const QPointer<TraceWindow> window(new TraceWindow(longFile(folder)));
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window));
        auto *page = window->findChild<LoadingPage *>();
        QVERIFY(page->isVisible() && page->findChild<QProgressBar *>()->isVisible());
        if (byButton)
            QTest::mouseClick(page->findChild<QPushButton *>(), Qt::LeftButton);
        else
            window->close();
        QTRY_VERIFY(!window);
    }

    void aCancelledLoaderSaysNothingMore()
    {
        const QTemporaryDir folder;
        TraceLoader loader(longFile(folder));
        QSignalSpy loaded(&loader, &TraceLoader::loaded);
        QSignalSpy failed(&loader, &TraceLoader::failed);
        QSignalSpy stopped(&loader, &TraceLoader::stopped);
        loader.start();
        loader.cancel();
        loader.cancel();
        QCOMPARE(stopped.size(), 1);
        QCoreApplication::processEvents();
        QVERIFY(loaded.isEmpty() && failed.isEmpty());
    }

    void isOpenedByKey()
    {
        TestWindow test;
        test.press(Qt::Key_O, Qt::ControlModifier);
        auto &dialog = test.find<QFileDialog>();
        QTRY_VERIFY(dialog.isVisible());
        dialog.findChild<QLineEdit *>()->setText(sample(u"viztracer.json"_s));
        QTest::keyClick(dialog.findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(openedBy(test));
        QTRY_VERIFY(openedBy(test)->timeline());
    }

    void isOpenedByDropping_data()
    {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<bool>("opens");
        const QUrl trace = QUrl::fromLocalFile(sample(u"perfetto.json"_s));
        QTest::newRow("a trace") << QList{trace} << true;
        QTest::newRow("two") << QList{trace, trace} << false;
        QTest::newRow("another file") << QList{QUrl::fromLocalFile(u"/tmp/a.png"_s)} << false;
        QTest::newRow("a page") << QList{QUrl(u"https://example.org/a.json"_s)} << false;
        QTest::newRow("no file") << QList<QUrl>() << false;
    }

    void isOpenedByDropping()
    {
        QFETCH(const QList<QUrl>, urls);
        QFETCH(const bool, opens);
        TestWindow test;
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&test.window(), &enter);
        QCOMPARE(enter.isAccepted(), opens);
        QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&test.window(), &drop);
        QCOMPARE(openedBy(test) != nullptr, opens);
        if (opens)
            QTRY_VERIFY(openedBy(test)->timeline());
    }

    void thePlayheadIsWhereTheReaderPutsIt()
    {
        const auto recording = std::make_shared<Recording>();
        LoadControl control;
        QString error;
        *recording = *loadTrace(sample(u"viztracer.json"_s), control, &error);
        TraceSource source(recording);
        QVERIFY(!source.scene().playhead);
        QSignalSpy grown(&source, &TimelineSource::grown);
        source.setPlayhead(TimePoint(100us));
        QCOMPARE(*source.scene().playhead, TimePoint(100us));
        source.setPlayhead(TimePoint(100s));
        QCOMPARE(*source.scene().playhead, recording->latest());
        QCOMPARE(grown.size(), 2);
    }
};

QTEST_MAIN(TestTraceWindow)
#include "tst_tracewindow.moc"
