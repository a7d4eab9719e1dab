// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codeview.h"
#include "app/timeline/timelineview.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"
#include "tests/support/stepping.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// The text of a line as shown; empty for the line 0.
QString textOf(const CodeView &view, int line)
{
    return line == 0 ? QString() : view.text().split(u'\n').value(line - 1).trimmed();
}

/// The first line with that text.
int lineOf(const CodeView &view, const QString &text)
{
    const QStringList lines = view.text().split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed() == text)
            return i + 1;
    }
    return 0;
}

QPoint placeOf(const CodeView &view, int line)
{
    return view.lineRect(line).center();
}

/// The first span of a lane that waits for something, in the prediction.
SpanRef waitOf(const Session &session, std::size_t track, TaskId task)
{
    const Timeline &prediction = session.tracks()[track].prediction;
    const Lane &lane = *prediction.lane(task);
    std::size_t number = 0;
    while (lane.spanNumber(number, prediction.latest())->state != TaskState::Waiting)
        ++number;
    return {track, task, number, true};
}

} // namespace

class TestCodeLights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLineOfASpanIsLit_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<TaskId>("task");
        QTest::addColumn<QString>("line");
        QTest::newRow("users in Python") << Language::Python << TaskId(2) << u"await asyncio.sleep(delay)"_s;
        QTest::newRow("users in C++") << Language::Cpp << TaskId(2) << u"co_await sleep(delay);"_s;
        QTest::newRow("main in Python") << Language::Python << TaskId(1) << u"results = await asyncio.gather("_s;
        QTest::newRow("main in C++") << Language::Cpp << TaskId(1) << u"const QStringList results = co_await gather("_s;
    }

    void theLineOfASpanIsLit()
    {
        QFETCH(const Language, language);
        QFETCH(const TaskId, task);
        Session session(*findLesson(u"gather"));
        CodeView view(session, language);
        QCOMPARE(view.lights(), LineLights());
        session.inspection().setHovered(waitOf(session, 1, task));
        QTEST(textOf(view, view.lights().subject), "line");
        session.inspection().setHovered({});
        QCOMPARE(view.lights().subject, 0);
        session.inspection().setSelection(waitOf(session, 1, task));
        QTEST(textOf(view, view.lights().subject), "line");
        view.setLanguage(language == Language::Cpp ? Language::Python : Language::Cpp);
        QVERIFY(view.lights().subject != 0);
        QCOMPARE(view.lights().chosen, 0);
    }

    void aSelectedSpanBringsItsVariantIntoFocus()
    {
        Session session(*findLesson(u"gather"));
        const CodeView view(session, Language::Python);
        QCOMPARE(session.focus().id, u"gathered"_s);
        const Timeline &blocking = session.tracks()[0].prediction;
        const Lane &users = *blocking.lane(2);
        const auto number = users.numberAt(TimePoint(1s), blocking.latest());
        QVERIFY(number);
        session.inspection().setHovered(SpanRef{0, 2, *number, true});
        QCOMPARE(session.focus().id, u"gathered"_s); // pointing is not choosing
        session.inspection().setSelection(SpanRef{0, 2, *number, true});
        QCOMPARE(session.focus().id, u"blocking"_s);
        QCOMPARE(textOf(view, view.lights().subject), u"time.sleep(delay)"_s);
    }

    void aSelectedSpanScrollsToItsLine()
    {
        TestWindow test(u"gather"_s);
        auto &view = test.find<CodeView>();
        view.setFixedHeight(view.lineRect(1).height() * 5);
        QCoreApplication::processEvents();
        const auto isSeen = [&view](int line) { return view.viewport()->rect().contains(view.lineRect(line)); };
        view.setFirstVisibleLine(0);
        test.session().inspection().setHovered(waitOf(test.session(), 1, 1));
        QVERIFY(view.lights().subject != 0);
        QVERIFY(!isSeen(view.lights().subject));
        test.session().inspection().setSelection(waitOf(test.session(), 1, 1));
        QVERIFY(isSeen(view.lights().subject));
    }

    void aClickOnALineLightsItsSpans_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("note");
        QTest::addColumn<bool>("lit");
        QTest::newRow("an await in Python")
            << Language::Python << u"await asyncio.sleep(delay)"_s << u"3 times, 6.00 s in all"_s << true;
        QTest::newRow("an await in C++") << Language::Cpp << u"co_await sleep(delay);"_s << u"3 times, 6.00 s in all"_s
                                         << true;
        QTest::newRow("a single span") << Language::Python << u"results = await asyncio.gather("_s << u"once, 3.00 s"_s
                                       << true;
        QTest::newRow("a line that waits for nothing")
            << Language::Cpp << u"print(\"Fetching %1…\", name);"_s << u"takes no time"_s << false;
        QTest::newRow("a line without a twin")
            << Language::Python << u"import asyncio"_s << u"takes no time"_s << false;
    }

    void aClickOnALineLightsItsSpans()
    {
        QFETCH(const Language, language);
        QFETCH(const QString, line);
        QFETCH(const bool, lit);
        TestWindow test(u"gather"_s);
        auto &view = test.find<CodeView>();
        view.setLanguage(language);
        const Inspection &inspection = test.session().inspection();
        const int shown = lineOf(view, line);
        QVERIFY(shown != 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, placeOf(view, shown));
        QTEST(view.lights().note, "note");
        QCOMPARE(view.lights().chosen, shown);
        QCOMPARE(inspection.codeLine() != 0, lit);
        QCOMPARE(test.session().focus().shownLine(language, inspection.codeLine()), lit ? shown : 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, placeOf(view, shown));
        QCOMPARE(view.lights(), LineLights());
        QCOMPARE(inspection.codeLine(), 0U);
    }

    void aDragChoosesNoLine()
    {
        TestWindow test(u"gather"_s);
        auto &view = test.find<CodeView>();
        const QRect line = view.lineRect(lineOf(view, u"await asyncio.sleep(delay)"_s));
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(30, line.center().y()));
        QTest::mouseMove(view.viewport(), QPoint(120, line.center().y()));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(120, line.center().y()));
        QCOMPARE(view.lights(), LineLights());
    }

    void keysLightALine()
    {
        TestWindow test(u"gather"_s);
        auto &view = test.find<CodeView>();
        const Inspection &inspection = test.session().inspection();
        view.setFocus(Qt::TabFocusReason);
        QCOMPARE(view.cursorLine(), 1);
        const int wanted = lineOf(view, u"await asyncio.sleep(delay)"_s);
        while (view.cursorLine() < wanted) {
            const int before = view.cursorLine();
            test.press(Qt::Key_Down);
            QCOMPARE(view.cursorLine(), before + 1);
        }
        test.press(Qt::Key_Return);
        QCOMPARE(view.lights().note, u"3 times, 6.00 s in all"_s);
        QVERIFY(inspection.codeLine() != 0);
        test.press(Qt::Key_Return);
        QCOMPARE(inspection.codeLine(), 0U);
        test.press(Qt::Key_Enter, Qt::KeypadModifier);
        QVERIFY(inspection.codeLine() != 0);
        test.press(Qt::Key_Escape);
        QCOMPARE(view.lights(), LineLights());
        QCOMPARE(inspection.codeLine(), 0U);
        view.chooseLine(lineOf(view, u"import asyncio"_s));
        QCOMPARE(view.lights().note, u"takes no time"_s);
        test.press(Qt::Key_Escape);
        QCOMPARE(view.lights(), LineLights());
        test.press(Qt::Key_Up);
        QCOMPARE(view.cursorLine(), wanted - 1);
        test.session().setKnob(0, 4.0); // The text is another one, with the same lines.
        QCOMPARE(view.cursorLine(), wanted - 1);
    }

    void aLitLineFollowsTheRun()
    {
        TestWindow test(u"gather"_s);
        auto &view = test.find<CodeView>();
        view.chooseLine(lineOf(view, u"await asyncio.sleep(delay)"_s));
        test.session().setKnob(0, 4.0);
        QCOMPARE(view.lights().note, u"3 times, 8.00 s in all"_s);
        stepOnce(test.session());
        QVERIFY2(view.lights().note != u"3 times, 8.00 s in all"_s, "the run is told, not what is expected of it");
        stepToTheEnd(test.session());
        QVERIFY(view.lights().note.startsWith(u"3 times, "_s));
    }

    void aLitLineLooksLit_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }

    void aLitLineLooksLit()
    {
        QFETCH(const ThemeChoice, choice);
        TestWindow test(u"gather"_s);
        test.appearance().setChoice(choice);
        QCoreApplication::processEvents();
        auto &view = test.find<CodeView>();
        const Theme &colors = theme(test.appearance().kind());
        const int line = lineOf(view, u"await asyncio.sleep(delay)"_s);
        const auto frame = [&view, line] {
            const QRect rect = view.lineRect(line);
            return view.viewport()->grab().toImage().pixelColor(rect.width() / 2, rect.top() + 1);
        };
        QCOMPARE(frame(), colors.code);
        test.session().inspection().setHovered(waitOf(test.session(), 1, 2));
        QCOMPARE(frame(), colors.accent);
        view.chooseLine(line);
        QCOMPARE(frame(), colors.queue);
    }
};

QTEST_MAIN(TestCodeLights)
#include "tst_codelights.moc"
