// SPDX-License-Identifier: GPL-3.0-or-later
// What brings a reader back to where they were: links, and the file of their progress.

#include "app/code/codepanel.h"
#include "app/steps/signlabel.h"
#include "app/steps/troubleline.h"
#include "lessons/lessons.h"
#include "tests/app/stage.h"

#include <QClipboard>
#include <QPushButton>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestPlaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLinkIsCopiedByKeyAndBringsTheReaderBack()
    {
        Stage desk;
        desk.session().setKnob(0, 4);
        desk.classroom().setStep(Step::Challenge);
        desk.session().setShown(*desk.session().lesson().variant(u"blocking"), false);
        desk.session().setFocus(*desk.session().lesson().variant(u"gathered"));
        desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"overlap gather --set users=4 --variant gathered --focus gathered --face python --step challenge"_s);
    }

    void aPlaceIsOpened_data()
    {
        QTest::addColumn<Step>("step");
        QTest::newRow("a text") << Step::Explain;
        QTest::newRow("what shows variants by itself") << Step::Challenge;
    }

    void aPlaceIsOpened()
    {
        QFETCH(const Step, step);
        const QTemporaryDir folder;
        const Lesson &lesson = *findLesson(u"gather");
        const Place place{.lesson = &lesson,
                          .knobs = {4, 1, 3},
                          .shown = {u"gathered"_s},
                          .focus = u"gathered"_s,
                          .language = Language::Cpp,
                          .step = step};
        Workspace workspace({.lesson = lesson.id, .place = place, .trace = {}}, folder.filePath(u"overlap.ini"_s),
                            folder.filePath(u"progress.json"_s));
        workspace.fill();
        QCOMPARE(workspace.classroom().step(), step);
        QCOMPARE(workspace.session().knobs(), place.knobs);
        QCOMPARE(workspace.session().tracks().size(), 1U);
        QCOMPARE(workspace.window().codePanel().language(), Language::Cpp);
    }

    void aDamagedFileOfProgressIsToldInOneLineAndKept()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"progress.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\": 1, \"lessons\": [");
        file.close();
        Workspace workspace({.lesson = u"gather"_s, .trace = {}}, folder.filePath(u"overlap.ini"_s), path);
        workspace.fill();
        workspace.window().show();
        auto &line = *workspace.window().findChild<TroubleLine *>();
        QVERIFY(line.isVisible());
        const QString said = line.findChild<SignLabel *>()->text();
        QVERIFY2(said.startsWith(u"Cannot read all of your progress in progress.json: "_s), qPrintable(said));
        QVERIFY2(said.endsWith(u"It is kept as progress.json.bak."_s), qPrintable(said));
        QVERIFY(QFile::exists(path + u".bak"_s));
        QTest::mouseClick(line.findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(!line.isVisible());
    }

    void withoutTroubleNothingIsTold()
    {
        Stage desk;
        QVERIFY(!desk.find<TroubleLine>().isVisible());
    }

    void progressOutlivesTheWindow()
    {
        Stage desk;
        QVERIFY(desk.run());
        desk.close();
        desk.open(u"gather"_s);
        QVERIFY(desk.classroom().isReached(Step::Run));
    }
};

QTEST_MAIN(TestPlaces)
#include "tst_places.moc"
