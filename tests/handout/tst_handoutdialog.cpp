// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/handoutdialog.h"
#include "tests/app/testwindow.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

class HandingOut
{
public:
    HandingOut() { m_test.window().setExportFolder(m_folder.path()); }

    TestWindow &test() { return m_test; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    HandoutDialog &dialog()
    {
        MainWindow &window = m_test.window();
        window.activateWindow();
        [&] { QVERIFY(QTest::qWaitForWindowActive(&window)); }();
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
        return m_test.find<HandoutDialog>();
    }

    /// Asks for the file by Enter, the default, and types its name.
    void save(HandoutDialog &dialog, const QString &name)
    {
        QTest::keyClick(&dialog, Qt::Key_Return);
        auto &files = *dialog.findChild<QFileDialog *>();
        files.findChild<QLineEdit *>()->setText(name);
        QTest::keyClick(files.findChild<QLineEdit *>(), Qt::Key_Return);
    }

private:
    QTemporaryDir m_folder;
    TestWindow m_test;
};

qsizetype pagesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count("/Type /Page\n") : -1;
}

} // namespace

class TestHandoutDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAloneSaveIt()
    {
        HandingOut test;
        QVERIFY(QDir(test.path({})).mkdir(u"sub"_s));
        test.save(test.dialog(), test.path(u"sub/sheet"_s));
        const QString path = test.path(u"sub/sheet.pdf"_s);
        QTRY_VERIFY(QFile::exists(path));
        QVERIFY(pagesOf(path) > 2);
        QTRY_VERIFY(!test.test().window().findChild<HandoutDialog *>());
        QCOMPARE(QDir(test.test().window().exportFolder()), QFileInfo(path).absoluteDir());
    }

    void theContentsAreChosen()
    {
        HandingOut test;
        qsizetype all = 0;
        qsizetype parts = 0;
        for (const QString &choice : {u"Worksheet and answers"_s, u"Worksheet"_s, u"Answers"_s}) {
            HandoutDialog &dialog = test.dialog();
            auto &contents = *dialog.findChild<QComboBox *>(u"contents"_s);
            contents.setFocus();
            while (contents.currentText() != choice)
                QTest::keyClick(&contents, Qt::Key_Down);
            const QString path = test.path(choice + u".pdf"_s);
            test.save(dialog, choice + u".pdf"_s);
            QTRY_VERIFY(QFile::exists(path));
            QTRY_VERIFY(!test.test().window().findChild<HandoutDialog *>());
            (choice == u"Worksheet and answers" ? all : parts) += pagesOf(path);
        }
        QVERIFY(all > 0);
        QCOMPARE(all, parts);
    }

    void whatTheWindowShowsIsHandedOut()
    {
        HandingOut test;
        Session &session = test.test().session();
        session.setKnob(0, 4.5);
        const handout::Request usual = handoutOf(session);
        QCOMPARE(usual.lesson, &session.lesson());
        QCOMPARE(usual.knobs.front(), 4.5);
        QVERIFY(usual.variants.empty());
        session.setShown(*session.lesson().variant(u"blocking"), false);
        QCOMPARE(handoutOf(session).variants, std::vector{session.lesson().variant(u"gathered")});
    }

    void aFailureIsToldAndAskedAgain()
    {
        HandingOut test;
        HandoutDialog &dialog = test.dialog();
        test.save(dialog, test.path(u"nosuch/a.pdf"_s));
        QTRY_VERIFY(dialog.findChild<QMessageBox *>());
        auto &box = *dialog.findChild<QMessageBox *>();
        QVERIFY2(box.text().contains(u"nosuch") && !box.text().contains(u'\n'), qPrintable(box.text()));
        QTest::keyClick(&box, Qt::Key_Return);
        QTRY_VERIFY(dialog.findChild<QFileDialog *>()->isVisible());
    }

    void theMenuHasIt()
    {
        HandingOut test;
        QAction *action = test.test().window().actionSet().handout;
        const auto menus = test.test().window().findChildren<QMenu *>();
        QVERIFY(std::ranges::any_of(menus, [&](const QMenu *menu) { return menu->actions().contains(action); }));
    }
};

QTEST_MAIN(TestHandoutDialog)
#include "tst_handoutdialog.moc"
