// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codepanel.h"
#include "app/panels/exportdialog.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

KnobValues savedKnobs(const QString &path)
{
    return readSettings(path).lessons[u"gather"_s].knobs;
}

/// Opens the export dialog and chooses a format in it; returns where it asks for the file.
QFileDialog &exportAs(TestWindow &test, const QString &format)
{
    test.window().actionSet().exportPicture->trigger();
    auto &dialog = test.find<ExportDialog>();
    auto &formats = *dialog.findChild<QComboBox *>(u"format"_s);
    formats.setCurrentIndex(formats.findData(format));
    const auto buttons = dialog.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isDefault())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    return *dialog.findChild<QFileDialog *>();
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRestartBringsEverythingBack()
    {
        TestWindow test;
        Session &session = test.session();
        session.setKnobs({0.5, 1.5, 2.5});
        session.setShown(*session.lesson().variant(u"one_by_one"), true);
        session.setShown(*session.lesson().variant(u"blocking"), false);
        session.setFocus(*session.lesson().variant(u"gathered"));
        session.setRate(4);
        session.setLesson(*findLesson(u"sleep"));
        session.setKnob(0, 1.0);
        test.appearance().setChoice(ThemeChoice::Dark);
        test.appearance().setHighContrast(true);
        test.appearance().setTextScale(1.2);
        test.window().codePanel().setLanguage(Language::Cpp);
        test.window().setGeometry(100, 60, 1300, 800);
        QTRY_COMPARE(test.window().geometry(), QRect(100, 60, 1300, 800));
        test.window().columns().setSizes({150, 700, 448});
        const QList<int> columns = test.window().columns().sizes();
        test.close();

        test.open();
        QCOMPARE(test.session().lesson().id, u"sleep"_s);
        QCOMPARE(test.session().knobs()[0], 1.0);
        QCOMPARE(test.session().rate(), 4.0);
        QCOMPARE(test.appearance().choice(), ThemeChoice::Dark);
        QCOMPARE(test.appearance().kind(), ThemeKind::DarkContrast);
        QVERIFY(test.window().actionSet().highContrast->isChecked());
        QCOMPARE(test.appearance().textScale(), 1.2);
        QCOMPARE(test.window().codePanel().language(), Language::Cpp);
        QCOMPARE(test.window().geometry(), QRect(100, 60, 1300, 800));
        QCOMPARE(test.window().columns().sizes(), columns);
        test.session().setLesson(*findLesson(u"gather"));
        QCOMPARE(test.session().knobs(), (KnobValues{0.5, 1.5, 2.5}));
        QVERIFY(!test.session().isShown(*test.session().lesson().variant(u"blocking")));
        QVERIFY(test.session().isShown(*test.session().lesson().variant(u"one_by_one")));
        QCOMPARE(test.session().focus().id, u"gathered"_s);
    }

    void aLessonOnTheCommandLineGoesFirst()
    {
        TestWindow test(u"gather"_s);
        test.close();
        test.open(u"sleep"_s);
        QCOMPARE(test.session().lesson().id, u"sleep"_s);
        test.close();
        test.open(u"no_such_lesson"_s);
        QCOMPARE(test.session().lesson().id, u"sleep"_s);
    }

    void exportStartsInTheFolderUsedLast()
    {
        TestWindow test;
        const QTemporaryDir folder;
        QFileDialog &first = exportAs(test, u"json"_s);
        QCOMPARE(first.directory(), QDir(exportFolder({})));
        first.selectFile(folder.filePath(u"a, b.json"_s));
        static_cast<QDialog &>(first).accept();
        QTRY_VERIFY(!test.window().findChild<ExportDialog *>());
        QVERIFY(QFile::exists(folder.filePath(u"a, b.json"_s)));
        QCOMPARE(exportAs(test, u"png"_s).directory(), QDir(folder.path()));
        test.close();
        test.open();
        QCOMPARE(exportAs(test, u"png"_s).directory(), QDir(folder.path()));
    }

    void aFolderThatIsGoneIsNotOffered()
    {
        QCOMPARE(exportFolder(u"/no/such/folder"_s), exportFolder({}));
        QVERIFY(QFileInfo(exportFolder({})).isDir());
    }

    void aFailedExportSaysWhyAndAsksAgain()
    {
        TestWindow test;
        const QTemporaryDir folder;
        test.window().setExportFolder(folder.path());
        QDialog &dialog = exportAs(test, u"json"_s);
        auto &name = *dialog.findChild<QLineEdit *>();
        name.setText(u"missing/mine.json"_s);
        dialog.accept();
        auto &box = test.find<QMessageBox>();
        QVERIFY2(box.text().startsWith(u"Could not save %1/missing/mine.json: "_s.arg(folder.path())),
                 qPrintable(box.text()));
        box.accept();
        QTRY_VERIFY(dialog.isVisible());
        QVERIFY2(name.text().endsWith(u"missing/mine.json"_s), qPrintable(name.text()));
        name.setText(u"mine.json"_s);
        dialog.accept();
        QTRY_VERIFY(QFile::exists(folder.filePath(u"mine.json"_s)));
    }

    void aChangeIsSavedSoon()
    {
        TestWindow test;
        test.session().setKnob(0, 0.7);
        QTRY_COMPARE(savedKnobs(test.settingsFile()), (KnobValues{0.7, 1.0, 3.0}));
    }

    void aDamagedFileCostsNothingButTheSettings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("binary noise") << QByteArray::fromHex("89504e470d0a1a0aff00fe01c3289f9f9f").repeated(300);
        QTest::newRow("not an INI file") << QByteArray("<html><body>moved</body></html>\n");
        QTest::newRow("an open section") << QByteArray("[look\ntheme=dark\n");
        QTest::newRow("words for numbers") << QByteArray("[look]\ntext=large\n[run]\nrate=fast\n[lesson-gather]\n"
                                                         "knobs\\users=long\n");
        QTest::newRow("not a number") << QByteArray("[look]\ntext=nan\n[run]\nrate=inf\n[lesson-gather]\n"
                                                    "knobs\\users=nan\nknobs\\orders=-inf\n");
        QTest::newRow("out of range") << QByteArray("[look]\ntext=1e9\n[run]\nrate=0\n[lesson-gather]\n"
                                                    "knobs\\users=-1\nknobs\\orders=1e300\n");
        QTest::newRow("unknown words") << QByteArray(
            "[look]\ntheme=pink\ncode=cobol\nlanguage=tlh\n[run]\nlesson=../../etc/passwd\n"
            "[lesson-gather]\nshown=nothing\nfocus=nobody\n");
        QTest::newRow("a window of no size")
            << QByteArray("[window]\nsize=0 0\nposition=0 0\ncolumns=0 0 0\nrows=-5 9\n");
        QTest::newRow("a window of monstrous size")
            << QByteArray("[window]\nsize=99999999 99999999\nposition=0 0\ncolumns=2147483648 1 1\n");
        QTest::newRow("too few and too many numbers")
            << QByteArray("[window]\nsize=800\nposition=1 2 3\ncolumns=1 2 3 4 5\nrows=\n");
        QTest::newRow("an object") << QByteArray("[look]\ntheme=@Variant(\\0\\0\\0\\x80\\0\\0\\0\\xff\\xff\\xff)\n");
        QTest::newRow("a list for a word") << QByteArray("[look]\ntheme=dark, dark, dark\ntext=1, 2\n");
        QTest::newRow("a huge file") << QByteArray("[run]\nrate=2\nx=").append(QByteArray(2 << 20, 'y'));
    }

    void aDamagedFileCostsNothingButTheSettings()
    {
        QFETCH(const QByteArray, text);
        TestWindow test;
        test.close();
        write(test.settingsFile(), text);
        test.open(u"gather"_s);
        QCOMPARE(test.session().knobs(), test.session().lesson().defaults());
        QCOMPARE(test.session().rate(), 1.0);
        QCOMPARE(test.session().tracks().size(), std::size_t(2));
        QCOMPARE(test.session().focus().id, u"gathered"_s);
        QCOMPARE(test.appearance().choice(), ThemeChoice::System);
        QVERIFY(!test.appearance().isHighContrast());
        QCOMPARE(test.appearance().textScale(), 1.0);
        QCOMPARE(test.window().codePanel().language(), Language::Python);
        QVERIFY(test.window().screen()->geometry().contains(test.window().geometry()));
        test.close(); // And it is written anew.
        QCOMPARE(readSettings(test.settingsFile()).lesson, u"gather"_s);
    }

    void oneBadValueCostsOnlyItself()
    {
        TestWindow test;
        test.close();
        write(test.settingsFile(),
              "[look]\ntheme=dark\ncontrast=9\ntext=nan\n[run]\nrate=2\n[lesson-gather]\nknobs\\users=0.5\n"
              "knobs\\orders=99\n");
        const Settings settings = readSettings(test.settingsFile());
        QCOMPARE(settings.theme, ThemeChoice::Dark);
        QVERIFY(!settings.highContrast);
        QCOMPARE(settings.textScale, 1.0);
        QCOMPARE(settings.rate, 2.0);
        QCOMPARE(savedKnobs(test.settingsFile()), (KnobValues{0.5, 1.0, 3.0}));
    }

    void aWindowOfALargerScreenComesBackOnThisOne()
    {
        TestWindow test;
        test.close();
        write(test.settingsFile(), "[window]\nsize=3000 2000\nposition=5000 -4000\n");
        test.open();
        const QRect screen = test.window().screen()->availableGeometry();
        constexpr int frame = 8; // The platform's, around the window.
        QCOMPARE(test.window().size(), screen.size());
        QVERIFY(screen.adjusted(-frame, -frame, frame, frame).contains(test.window().geometry()));
    }

    void aFolderInThePlaceOfTheFileIsNoHarm()
    {
        TestWindow test;
        test.close();
        QVERIFY(QFile::remove(test.settingsFile()));
        QVERIFY(QDir().mkpath(test.settingsFile()));
        test.open();
        QCOMPARE(test.session().rate(), 1.0);
        QVERIFY(!writeSettings({}, test.settingsFile()));
    }

    void heightsThatAreHiddenAtThePredictionAreKept()
    {
        TestWindow test;
        test.window().resize(1280, 800);
        QCoreApplication::processEvents();
        QSplitterHandle *const handle = test.window().rows().handle(1);
        const QPoint start = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, start);
        QTest::mouseMove(handle, start - QPoint(0, 60));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, start);
        const QList<int> rows = test.window().rows().sizes();
        test.classroom().setStep(Step::Predict);
        QTRY_VERIFY(test.window().codePanel().height() > rows.front());
        test.close();
        test.open();
        QTRY_COMPARE(test.window().rows().sizes(), rows);
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
