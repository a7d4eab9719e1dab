// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/lessonlist.h"
#include "app/panels/palette.h"
#include "app/steps/chip.h"
#include "app/steps/signlabel.h"
#include "app/steps/stepbar.h"
#include "app/steps/troubleline.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shortCourse = "title: Short\n"
                               "lesson: gather\nset: users=4\nvariants: one_by_one\nsteps: predict, run, explain\n"
                               "lesson: lock\nsteps: challenge\n"
                               "lesson: gather\nset: orders=2\n";

/// A window and a folder with files of courses.
struct Desk : TestWindow
{
    Desk() : TestWindow(u"sleep"_s) { }

    QString write(const QByteArray &content, const QString &name = u"short.course"_s)
    {
        QFile file(folder.filePath(name));
        [[maybe_unused]] const bool open = file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName();
    }

    void openShortCourse()
    {
        const QString path = write(shortCourse);
        QString error;
        classroom().openCourse({*readCourse(path, lessons(), &error), path});
    }

    QStringList rows()
    {
        QStringList texts;
        for (int row = 0; row < find<LessonList>().count(); ++row)
            texts += find<LessonList>().item(row)->text();
        return texts;
    }

    QStringList chips()
    {
        QStringList texts;
        for (const Chip *chip : find<StepBar>().findChildren<Chip *>()) {
            if (chip->isVisible())
                texts += chip->text();
        }
        return texts;
    }

    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &event);
    }

    QTemporaryDir folder;
};

} // namespace

class TestCourseWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theListShowsTheCourse()
    {
        Desk desk;
        const QStringList all = desk.rows();
        desk.openShortCourse();
        QCOMPARE(desk.rows(), (QStringList{u"Short"_s, u"1. gather"_s, u"2. lock"_s, u"3. gather"_s}));
        QCOMPARE(desk.find<LessonList>().currentRow(), 1);
        QVERIFY(desk.window().actionSet().allLessons->isEnabled());
        desk.window().actionSet().allLessons->trigger();
        QCOMPARE(desk.rows(), all);
        QCOMPARE(desk.find<LessonList>().currentItem()->text(), u"gather"_s);
        QVERIFY(!desk.window().actionSet().allLessons->isEnabled());
    }

    void eachLessonOpensAsTheCourseSays()
    {
        Desk desk;
        desk.openShortCourse();
        QCOMPARE(desk.session().knobs(), (KnobValues{4, 1, 3}));
        QCOMPARE(desk.session().tracks().size(), 1U);
        QCOMPARE(desk.session().focus().id, u"one_by_one"_s);
        QCOMPARE(desk.chips(), (QStringList{u"Predict"_s, u"Run"_s, u"Explain"_s}));
        QCOMPARE(desk.classroom().step(), Step::Predict);
        desk.find<LessonList>().setFocus();
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.session().lesson().id, u"lock"_s);
        QCOMPARE(desk.classroom().step(), Step::Challenge);
        QCOMPARE(desk.chips(), QStringList{u"Challenge"_s});
        QVERIFY(!desk.classroom().hidesRuns());
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.session().knobs(), (KnobValues{2, 2, 3}));
        QCOMPARE(desk.session().tracks().size(), 2U);
        QCOMPARE(desk.chips().size(), 6);
    }

    void twoOfTheSameLessonFollowEachOther()
    {
        Desk desk;
        const QString path = desk.write("title: Twice\nlesson: gather\nlesson: gather\nset: users=5\n");
        QString error;
        desk.classroom().openCourse({*readCourse(path, lessons(), &error), path});
        desk.find<LessonList>().setFocus();
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.find<LessonList>().currentRow(), 2);
        QCOMPARE(desk.session().knobs(), (KnobValues{5, 1, 3}));
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.session().knobs(), (KnobValues{2, 1, 3}));
    }

    void theNextLessonIsTheNextOfTheCourse()
    {
        Desk desk;
        desk.openShortCourse();
        QCOMPARE(desk.classroom().nextLesson()->id, u"lock"_s);
        auto *next = desk.find<StepBar>().findChild<QPushButton *>();
        QVERIFY(!next->isVisible());
        desk.classroom().setStep(Step::Explain); // the last one here
        QVERIFY(next->isVisible());
        QCOMPARE(next->text(), u"Next lesson: lock"_s);
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(desk.session().lesson().id, u"lock"_s);
        QVERIFY(!next->isVisible()); // The challenge has its own.
        desk.classroom().openNextLesson();
        QCOMPARE(desk.session().lesson().id, u"gather"_s);
        QVERIFY(!desk.classroom().nextLesson());
        desk.classroom().openNextLesson();
        QCOMPARE(desk.classroom().course()->number, 2U);
    }

    void onlyLessonsOfTheCourseAreFound()
    {
        Desk desk;
        desk.openShortCourse();
        QVERIFY(!desk.classroom().offers(*findLesson(u"queue")));
        desk.classroom().open(*findLesson(u"queue"));
        QCOMPARE(desk.session().lesson().id, u"gather"_s);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = desk.window().findChild<Palette *>();
        QVERIFY(palette);
        QTest::keyClicks(palette->findChild<QLineEdit *>(), u"lock"_s);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(desk.session().lesson().id, u"lock"_s);
        desk.classroom().open(*findLesson(u"gather"));
        QCOMPARE(desk.classroom().course()->number, 2U); // the next one that has it
    }

    void aCourseLeavesNoTraceInTheSettings()
    {
        Desk desk;
        desk.session().setKnob(0, 1.5);
        desk.openShortCourse();
        desk.session().setKnob(0, 3.5);
        desk.close();
        desk.open();
        QVERIFY(!desk.classroom().course());
        QCOMPARE(desk.session().lesson().id, u"sleep"_s);
        QCOMPARE(desk.session().knobs()[0], 1.5);
        desk.session().setLesson(*findLesson(u"gather"));
        QCOMPARE(desk.session().knobs(), findLesson(u"gather")->defaults());
    }

    void whatTheReaderHasSetIsNotInTheCourse()
    {
        Desk desk;
        desk.session().setLesson(*findLesson(u"gather"));
        desk.session().setKnob(2, 5);
        desk.session().setLesson(*findLesson(u"sleep"));
        desk.openShortCourse();
        QCOMPARE(desk.session().knobs(), (KnobValues{4, 1, 3}));
    }

    void aLinkNamesTheCourse()
    {
        Desk desk;
        desk.openShortCourse();
        desk.classroom().openCourseLesson(2);
        desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString link = QGuiApplication::clipboard()->text();
        QVERIFY2(
            link.startsWith(u"overlap --course %1 3 --variant blocking"_s.arg(desk.folder.path() + u"/short.course"_s)),
            qPrintable(link));
        QVERIFY2(link.endsWith(u" --step predict"_s), qPrintable(link));
    }

    void theCommandLineOpensACourse()
    {
        Desk desk;
        const QString path = desk.write(shortCourse);
        QString error;
        const CoursePlace place{*readCourse(path, lessons(), &error), path, 1};
        Workspace workspace({.course = place, .trace = {}}, desk.folder.filePath(u"a.ini"_s),
                            desk.folder.filePath(u"a.json"_s));
        workspace.fill();
        QCOMPARE(workspace.session().lesson().id, u"lock"_s);
        QCOMPARE(workspace.window().findChild<LessonList *>()->count(), 4);
    }

    void aFileIsChosen()
    {
        Desk desk;
        const QString path = desk.write(shortCourse, u"any name"_s);
        desk.window().actionSet().openCourse->trigger();
        auto *dialog = desk.window().findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->setDirectory(desk.folder.path());
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();
        QVERIFY(desk.classroom().course());
        QCOMPARE(desk.classroom().course()->path, path);
    }

    void aFileIsDropped()
    {
        Desk desk;
        desk.drop(desk.write(shortCourse, u"short.txt"_s));
        QVERIFY(desk.classroom().course());
        QVERIFY(!desk.find<TroubleLine>().isVisible());
    }

    void aWrongFileIsToldInOneLineAndNothingChanges_data()
    {
        QTest::addColumn<bool>("within");
        QTest::newRow("of all lessons") << false;
        QTest::newRow("within a course") << true;
    }

    void aWrongFileIsToldInOneLineAndNothingChanges()
    {
        QFETCH(const bool, within);
        Desk desk;
        if (within)
            desk.openShortCourse();
        const QStringList before = desk.rows();
        const QString path = desk.write("title: x\nlesson: gathr\n", u"wrong.txt"_s);
        desk.drop(path);
        QCOMPARE(desk.rows(), before);
        QCOMPARE(desk.classroom().course() != nullptr, within);
        QVERIFY(desk.find<TroubleLine>().isVisible());
        const QString said = desk.find<TroubleLine>().findChild<SignLabel *>()->text();
        const QString start = u"This course is not opened. %1:2: unknown lesson 'gathr'; allowed: sleep, "_s.arg(path);
        QVERIFY2(said.startsWith(start), qPrintable(said));
        desk.drop(desk.write(shortCourse));
        QVERIFY(!desk.find<TroubleLine>().isVisible());
    }
};

QTEST_MAIN(TestCourseWindow)
#include "tst_coursewindow.moc"
