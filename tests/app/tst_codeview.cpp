// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codeview.h"
#include "app/panels/outputmodel.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"
#include "tests/support/stepping.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// "users · orders: await asyncio.sleep(delay)" for each marked line, with "!" where it blocks.
QStringList marked(const CodeView &view)
{
    const QStringList lines = view.text().split(u'\n');
    QStringList drawn;
    for (const LineMark &mark : view.marks())
        drawn += mark.tasks.join(u" · "_s) + (mark.blocking ? u"! "_s : u": "_s) + lines.value(mark.line - 1).trimmed();
    return drawn;
}

/// Steps until every task has started and waits; returns whether it came to that.
bool stepIntoTheWaits(Session &session, const QString &variant)
{
    session.setFocus(*session.lesson().variant(variant));
    return stepUntil(session, [&session] {
        const Timeline *run = session.focusTrack().recorded();
        return run && !run->lanes().empty() && std::ranges::all_of(run->lanes(), [](const Lane &lane) {
                   return !lane.ended() && lane.open.state == TaskState::Waiting;
               });
    });
}

} // namespace

class TestCodeView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreMarkedWhereTasksWait_data()
    {
        QTest::addColumn<QString>("variant");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("gathered in Python") << u"gathered"_s << Language::Python
                                            << QStringList{u"users · orders · products: await asyncio.sleep(delay)"_s,
                                                           u"main: results = await asyncio.gather("_s};
        QTest::newRow("gathered in C++") << u"gathered"_s << Language::Cpp
                                         << QStringList{u"users · orders · products: co_await sleep(delay);"_s,
                                                        u"main: const QStringList results = co_await gather("_s};
        QTest::newRow("one by one in Python")
            << u"one_by_one"_s << Language::Python << QStringList{u"main: await asyncio.sleep(delay)"_s};
        QTest::newRow("one by one in C++")
            << u"one_by_one"_s << Language::Cpp << QStringList{u"main: co_await sleep(delay);"_s};
    }

    void linesAreMarkedWhereTasksWait()
    {
        QFETCH(const QString, variant);
        QFETCH(const Language, language);
        QFETCH(const QStringList, expected);
        Session session(*findLesson(u"gather"));
        session.setShown(*session.lesson().variant(u"one_by_one"), true);
        CodeView view(session, language);
        QCOMPARE(marked(view), QStringList());
        QVERIFY(stepIntoTheWaits(session, variant));
        QCOMPARE(marked(view), expected);
    }

    void marksFollowThePlayhead()
    {
        Session session(*findLesson(u"gather"));
        CodeView view(session, Language::Python);
        QVERIFY(stepIntoTheWaits(session, u"gathered"_s));
        const QStringList before = marked(view);
        stepToTheEnd(session);
        QCOMPARE(marked(view), QStringList());
        const Lane &orders = *session.focusTrack().recorded()->lane(3);
        session.setPlayhead(*orders.end - 1ms);
        QCOMPARE(marked(view), before);
        session.setPlayhead(*orders.end + 1ms);
        QCOMPARE(marked(view).first(), u"users · products: await asyncio.sleep(delay)"_s);
    }

    void theBlockingLineIsMarkedAsBlocking()
    {
        TestWindow test;
        test.session().setFocus(*test.session().lesson().variant(u"blocking"));
        test.session().setRate(0.1); // the call outlasts what follows
        test.runIntoABlockingCall();
        auto &view = test.find<CodeView>();
        QTRY_VERIFY(marked(view).contains(u"users! time.sleep(delay)"_s));
        view.setLanguage(Language::Cpp);
        QVERIFY(marked(view).contains(u"users! blockingSleep(delay);"_s));
    }

    void linesHaveTheirNumbers_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("Python") << Language::Python;
        QTest::newRow("C++") << Language::Cpp;
    }

    void linesHaveTheirNumbers()
    {
        QFETCH(const Language, language);
        TestWindow test;
        auto &view = test.find<CodeView>();
        view.setLanguage(language);
        QCoreApplication::processEvents();
        QImage image = view.viewport()->grab().toImage();
        const QRgb ground = theme(test.appearance().kind()).code.rgb();
        // Where a number begins, left of the code; the width of all numbers if there is none.
        const int width = int(view.SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, 0L));
        const auto numberBegins = [&](int line) {
            const QRect row = view.lineRect(line);
            for (int x = 0; x < width; ++x) {
                for (int y = row.top(); y <= row.bottom(); ++y) {
                    if (image.pixel(x, y) != ground)
                        return x;
                }
            }
            return width;
        };
        QVERIFY(width < 40);
        QVERIFY(numberBegins(2) < width);
        QVERIFY(numberBegins(10) < numberBegins(2));
        view.SendScintilla(QsciScintilla::SCI_SCROLLTOEND);
        QCoreApplication::processEvents();
        image = view.viewport()->grab().toImage();
        QVERIFY(numberBegins(view.lines() - 1) < width);
        QVERIFY(view.lineRect(view.lines()).bottom() < image.height());
        QCOMPARE(numberBegins(view.lines()), width);
        view.selectAll();
        QCOMPARE(view.selectedText(), view.text()); // the numbers are no part of it
    }

    void longLinesAreWrapped()
    {
        TestWindow test(u"timeout"_s);
        test.window().resize(1024, 640);
        auto &view = test.find<CodeView>();
        view.setFixedSize(300, 900);
        QCoreApplication::processEvents();
        view.viewport()->grab();
        const QStringList lines = view.text().split(u'\n');
        const auto call = int(lines.indexOf(QRegularExpression(u".*wait_for\\(download.*"_s))) + 1;
        QVERIFY(call > 0);
        const int row = view.lineRect(1).height();
        QVERIFY(view.lineRect(call).height() >= 2 * row);
        QCOMPARE(view.lineRect(call + 1).top(), view.lineRect(call).bottom() + 1);
        for (int position = 0; position < view.text().size(); ++position) {
            const long x = view.SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, long(position));
            QVERIFY2(x <= view.viewport()->width(), qPrintable(QString::number(position)));
        }
        // A click on what is wrapped is one on its line.
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.lineRect(call).bottomLeft() + QPoint(60, -row / 2));
        QCOMPARE(view.lights().chosen, call);
    }

    void codeThatIsWrittenAnewStaysInPlace()
    {
        TestWindow test(u"timeout"_s);
        auto &view = test.find<CodeView>();
        view.setFixedSize(300, 200);
        QCoreApplication::processEvents();
        view.viewport()->grab();
        for (const int from : {12, 28, 60}) {
            view.setFirstVisibleLine(from);
            const int before = view.firstVisibleLine();
            for (const double limit : {3.0, 4.0, 2.5}) {
                test.session().setKnob(1, limit);
                QCoreApplication::processEvents();
                view.viewport()->grab();
                QCOMPARE(view.firstVisibleLine(), before);
            }
        }
    }

    void keysGoFromLineToLine()
    {
        TestWindow test(u"timeout"_s);
        auto &view = test.find<CodeView>();
        view.setFixedSize(300, 200);
        view.setFocus(Qt::TabFocusReason);
        view.viewport()->grab();
        for (int line = 1; line < view.lines(); ++line) {
            QCOMPARE(view.cursorLine(), line);
            QTest::keyClick(&view, Qt::Key_Down);
        }
        QVERIFY(view.viewport()->rect().contains(view.lineRect(view.cursorLine())));
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.cursorLine(), view.lines() - 1);
    }

    void aWordBesideALineStandsWhereTheLineEnds()
    {
        TestWindow test(u"timeout"_s);
        test.window().resize(1024, 640);
        auto &view = test.find<CodeView>();
        view.setFixedSize(300, 900);
        const auto call = int(view.text().split(u'\n').indexOf(QRegularExpression(u".*wait_for\\(download.*"_s))) + 1;
        view.chooseLine(call);
        QVERIFY(!view.lights().note.isEmpty());
        const QImage image = view.viewport()->grab().toImage();
        const QRgb ground = theme(test.appearance().kind()).hl.rgb();
        const auto grounds = [&](int top, int bottom) {
            int pixels = 0;
            for (int y = top; y <= bottom; ++y) {
                for (int x = 0; x < image.width(); ++x)
                    pixels += image.pixel(x, y) == ground ? 1 : 0;
            }
            return pixels;
        };
        const QRect rect = view.lineRect(call);
        const int row = view.lineRect(1).height();
        QVERIFY(rect.height() >= 2 * row);
        QCOMPARE(grounds(rect.top(), rect.bottom() - row), 0);
        QVERIFY(grounds(rect.bottom() - row + 1, rect.bottom()) > 0);
    }

    void aMarkedLineLooksMarked_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }

    void aMarkedLineLooksMarked()
    {
        QFETCH(const ThemeChoice, choice);
        TestWindow test;
        test.appearance().setChoice(choice);
        QCoreApplication::processEvents();
        auto &view = test.find<CodeView>();
        const Theme &colors = theme(test.appearance().kind());
        const auto count = [&view](const QColor &color) {
            const QImage image = view.grab().toImage();
            int pixels = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    pixels += image.pixelColor(x, y) == color ? 1 : 0;
            }
            return pixels;
        };
        QVERIFY(count(colors.code) > view.width() * view.height() / 2);
        QCOMPARE(count(colors.waitbg), 0);
        QVERIFY(count(colors.accentbg) > 0); // Behind the values of the knobs.
        QVERIFY(stepIntoTheWaits(test.session(), u"gathered"_s));
        QVERIFY(count(colors.waitbg) > view.width() * 2);
        QVERIFY(count(colors.waitText) > 0);
    }

    void namesFit_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("widthOf");
        QTest::addColumn<QString>("expected");
        const QStringList three{u"users"_s, u"orders"_s, u"products"_s};
        QTest::newRow("all") << three << u"users · orders · products"_s << u"users · orders · products"_s;
        QTest::newRow("two and a number") << three << u"users · orders +1"_s << u"users · orders +1"_s;
        QTest::newRow("one and a number") << three << u"users +2+"_s << u"users +2"_s;
        QTest::newRow("a long one is counted")
            << QStringList{u"a_task_with_a_long_name"_s, u"b"_s} << u"2 tasks"_s << u"2 tasks"_s;
        QTest::newRow("hardly any room") << three << u"use…"_s << u"use…"_s;
        QTest::newRow("nobody") << QStringList() << u"users"_s << QString();
    }

    void namesFit()
    {
        QFETCH(const QStringList, names);
        QFETCH(const QString, widthOf);
        QFETCH(const QString, expected);
        const QFontMetrics font(uiFont(metrics.tinyText));
        QCOMPARE(fitNames(names, font, font.horizontalAdvance(widthOf)), expected);
    }

    void outputFollowsThePlayhead()
    {
        Session session(*findLesson(u"gather"));
        OutputModel model(session);
        QCOMPARE(model.rowCount(), 0);
        stepToTheEnd(session);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.reached(), 4);
        QCOMPARE(model.index(0).data().toString(), u"0.00 users: Fetching users…"_s);
        session.setPlayhead(session.focusTrack().recorded()->output().back().time - 1ns);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.reached(), 3);
        QVERIFY(model.index(3).data(OutputModel::LaterRole).toBool());
        QVERIFY(!model.index(2).data(OutputModel::LaterRole).toBool());
        session.setFocus(*session.lesson().variant(u"blocking"));
        QCOMPARE(model.rowCount(), 4);
        session.reset();
        QCOMPARE(model.rowCount(), 0);
    }

    void warningsStandInTheOutput()
    {
        Session session(*findLesson(u"debug_mode"));
        session.setFocus(*session.lesson().variant(u"debugging"));
        OutputModel model(session);
        stepToTheEnd(session);
        QVERIFY(!session.focusTrack().recorded()->warnings().empty());
        int warnings = 0;
        double before = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            if (!index.data(OutputModel::WarningRole).toBool()) {
                const QString time = index.data(OutputModel::TimeRole).toString();
                QVERIFY(time.isEmpty() || time.toDouble() >= before); // in the order of time
                before = time.isEmpty() ? before : time.toDouble();
                continue;
            }
            ++warnings;
            QVERIFY2(index.data().toString().contains(u": warning: "_s), qPrintable(index.data().toString()));
            const QString place = model.index(row + 1).data(OutputModel::TextRole).toString();
            QVERIFY2(place.startsWith(u"Python line "_s) && place.contains(u", C++ line "_s), qPrintable(place));
        }
        QCOMPARE(warnings, int(session.focusTrack().recorded()->warnings().size()));
    }
};

QTEST_MAIN(TestCodeView)
#include "tst_codeview.moc"
