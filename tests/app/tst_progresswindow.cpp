// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/progressstore.h"
#include "app/panels/lessonlist.h"
#include "app/panels/lessonrow.h"
#include "app/panels/progressfile.h"
#include "app/steps/signlabel.h"
#include "app/steps/troubleline.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// A reader who has begun gather and met the challenge of sleep.
struct Desk : TestWindow
{
    Desk()
    {
        store().reach(u"gather"_s, Step::Predict);
        store().reach(u"gather"_s, Step::Run);
        store().reach(u"sleep"_s, Step::Challenge);
    }

    ProgressStore &store() { return classroom().store(); }

    /// Chooses that file in the dialog of the action.
    void choose(QAction *action, const QString &path)
    {
        action->trigger();
        auto *dialog = window().findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->setDirectory(folder.path());
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(!window().findChild<QFileDialog *>());
    }

    QMessageBox *askToForget()
    {
        window().actionSet().forgetProgress->trigger();
        auto *box = window().findChild<QMessageBox *>();
        Q_ASSERT(box);
        return box;
    }

    QString trouble()
    {
        return find<TroubleLine>().isVisible() ? find<TroubleLine>().findChild<SignLabel *>()->text() : QString();
    }

    QTemporaryDir folder;
};

QAbstractButton *buttonOf(const QMessageBox &box, const QString &text)
{
    const QList<QAbstractButton *> buttons = box.buttons();
    const auto found = std::ranges::find(buttons, text, &QAbstractButton::text);
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

class TestProgressWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theListSaysWhatIsOpen_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("told");
        QTest::addColumn<double>("share");
        QTest::newRow("new") << u"lock"_s << u"not begun"_s << 0.0;
        QTest::newRow("begun") << u"gather"_s << u"begun, still open: Explain, Change it, Challenge, Put in order"_s
                               << 2 / 6.0;
        QTest::newRow("the challenge first")
            << u"sleep"_s << u"done, still open: Predict, Run, Explain, Change it"_s << 1 / 5.0;
        QTest::newRow("all") << u"queue"_s << u"done"_s << 1.0;
    }

    void theListSaysWhatIsOpen()
    {
        QFETCH(const QString, lesson);
        QFETCH(const double, share);
        Desk desk;
        for (const Step step : allSteps)
            desk.store().reach(u"queue"_s, step);
        const auto &list = desk.find<LessonList>();
        for (int row = 0; row < list.count(); ++row) {
            const QListWidgetItem &item = *list.item(row);
            if (item.data(LessonRow::IdRole) != lesson)
                continue;
            QTEST(item.toolTip().section(u'\n', 1), "told");
            QTEST(item.data(Qt::AccessibleDescriptionRole).toString(), "told");
            QVERIFY(qFuzzyCompare(1 + item.data(LessonRow::ShareRole).toDouble(), 1 + share));
            return;
        }
        QFAIL("no such lesson");
    }

    void savedForgottenAndAddedAgain()
    {
        Desk desk;
        const Actions &actions = desk.window().actionSet();
        const Progress before = desk.store().progress();
        const QString path = desk.folder.filePath(u"mine.json"_s);
        desk.choose(actions.saveProgress, path);
        QCOMPARE(desk.trouble(), QString());
        QVERIFY(QFile::exists(path));
        desk.store().resetAll();
        desk.choose(actions.addProgress, path);
        QCOMPARE(desk.trouble(), QString());
        QVERIFY(desk.store().progress() == before);
    }

    void whatWasWrongIsTold()
    {
        Desk desk;
        const Progress before = desk.store().progress();
        const QString path = desk.folder.filePath(u"wrong.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[]");
        file.close();
        desk.choose(desk.window().actionSet().addProgress, path);
        QCOMPARE(desk.trouble(), u"Cannot import %1: it holds no progress of Overlap"_s.arg(path));
        QVERIFY(desk.store().progress() == before);
        const QString good = desk.folder.filePath(u"good.json"_s);
        QCOMPARE(desk.store().exportTo(good), QString());
        desk.choose(desk.window().actionSet().addProgress, good);
        QCOMPARE(desk.trouble(), QString());
    }

    void whatWouldBeLostIsSaid()
    {
        Desk desk;
        QCOMPARE(lossOf(desk.store(), *findLesson(u"gather")),
                 u"In the lesson gather you have reached: Predict, Run."_s);
        QCOMPARE(lossOf(desk.store(), *findLesson(u"lock")), u"In the lesson lock you have reached nothing yet."_s);
        QCOMPARE(lossOfAll(desk.store()), u"Lessons done in all: 1, begun: 1."_s);
        const QString said = desk.askToForget()->informativeText();
        QVERIFY(said.contains(lossOf(desk.store(), *findLesson(u"gather"))));
        QVERIFY(said.contains(lossOfAll(desk.store())));
    }

    void forgets_data()
    {
        QTest::addColumn<QString>("button"); // empty: a key
        QTest::addColumn<int>("key");
        QTest::addColumn<QStringList>("left");
        const QStringList both{u"gather"_s, u"sleep"_s};
        QTest::newRow("this lesson") << u"This lesson"_s << 0 << QStringList{u"sleep"_s};
        QTest::newRow("all") << u"All lessons"_s << 0 << QStringList();
        QTest::newRow("nothing") << u"Nothing"_s << 0 << both;
        QTest::newRow("Enter at once") << QString() << int(Qt::Key_Return) << both;
        QTest::newRow("Escape") << QString() << int(Qt::Key_Escape) << both;
    }

    void forgets()
    {
        QFETCH(const QString, button);
        QFETCH(const int, key);
        QFETCH(const QStringList, left);
        Desk desk;
        QMessageBox *box = desk.askToForget();
        QVERIFY(QTest::qWaitForWindowActive(box));
        if (button.isEmpty())
            QTest::keyClick(box, Qt::Key(key));
        else
            QTest::mouseClick(buttonOf(*box, button), Qt::LeftButton);
        QTRY_VERIFY(!desk.window().findChild<QMessageBox *>());
        QStringList kept;
        for (const auto &[id, lesson] : desk.store().progress().lessons)
            kept += id;
        QCOMPARE(kept, left);
    }

    void whatIsNotThereCannotBeForgotten()
    {
        Desk desk;
        desk.store().reset(u"gather"_s);
        QMessageBox *box = desk.askToForget();
        QVERIFY(!buttonOf(*box, u"This lesson"_s)->isEnabled());
        QVERIFY(buttonOf(*box, u"All lessons"_s)->isEnabled());
        box->reject();
        desk.store().resetAll();
        QTRY_VERIFY(!desk.window().findChild<QMessageBox *>());
        QVERIFY(!buttonOf(*desk.askToForget(), u"All lessons"_s)->isEnabled());
    }
};

QTEST_MAIN(TestProgressWindow)
#include "tst_progresswindow.moc"
