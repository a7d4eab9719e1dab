// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/outputmodel.h"
#include "app/panels/outputpanel.h"
#include "app/panels/wrap.h"
#include "lessons/lessons.h"
#include "tests/app/stage.h"
#include "tests/support/stepping.h"

#include <QListView>
#include <QScrollBar>
#include <QWheelEvent>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestOutput : public QObject
{
    Q_OBJECT

    /// To the first line or to the last one.
    static void turnWheel(QListView &view, bool up)
    {
        constexpr int notches = 20;
        const QPoint middle = view.viewport()->rect().center();
        for (int i = 0; i < notches; ++i) {
            QWheelEvent wheel(middle, view.viewport()->mapToGlobal(middle), {}, {0, up ? 120 : -120}, {}, {},
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(view.viewport(), &wheel);
        }
    }

private Q_SLOTS:
    void textIsWrapped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("lines"); // of at most eight letters
        QTest::newRow("nothing") << QString() << QStringList{QString()};
        QTest::newRow("it fits") << u"one two."_s << QStringList{u"one two."_s};
        QTest::newRow("at a space") << u"one two three"_s << QStringList{u"one two"_s, u"three"_s};
        QTest::newRow("a space behind the last letter")
            << u"one twos three"_s << QStringList{u"one twos"_s, u"three"_s};
        QTest::newRow("a long word") << u"extraordinary"_s << QStringList{u"extraord"_s, u"inary"_s};
        QTest::newRow("a long word after a short one")
            << u"an extraordinary"_s << QStringList{u"an"_s, u"extraord"_s, u"inary"_s};
        QTest::newRow("it begins with a space") << u" one two three"_s << QStringList{u" one two"_s, u"three"_s};
    }

    void textIsWrapped()
    {
        QFETCH(const QString, text);
        QTEST(wrapped(text, 8), "lines");
    }

    void aNumberStaysWithItsUnit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("whole"); // "~" does not break
        QTest::newRow("seconds") << u"takes 3 s too"_s << u"takes 3~s too"_s;
        QTest::newRow("at the end") << u"It is 2.7 s."_s << u"It is 2.7~s."_s;
        QTest::newRow("another word") << u"5 strokes"_s << u"5 strokes"_s;
        QTest::newRow("several") << u"3 s, 250 ms"_s << u"3~s, 250~ms"_s;
    }

    void aNumberStaysWithItsUnit()
    {
        QFETCH(const QString, text);
        QTEST(withWholeUnits(text).replace(QChar::Nbsp, u'~'), "whole");
    }

    /// The call that was never awaited is told of in a warning that is longer than a row.
    void aLongWarningGoesOnInTheNextRows()
    {
        Stage stage(u"coroutine"_s);
        stage.session().setFocus(*stage.session().lesson().variant(u"forgotten"));
        QVERIFY(stage.run());
        const auto &view = *stage.find<OutputPanel>().findChild<QListView *>();
        const QAbstractItemModel &model = *view.model();
        QString said;
        int rows = 0;
        QString whole;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            if (!index.data(OutputModel::WarningRole).toBool())
                continue;
            const QString text = index.data(OutputModel::TextRole).toString();
            const QFontMetricsF font(codeFont(metrics.smallText, 1));
            QVERIFY2(font.horizontalAdvance(text) < view.viewport()->width() * 0.8, qPrintable(text));
            QCOMPARE(index.data(OutputModel::GoesOnRole).toBool(), rows > 0);
            QCOMPARE(index.data().toString().isEmpty(), rows > 0); // It is read out once.
            whole = index.data(Qt::ToolTipRole).toString();
            said += (rows++ > 0 ? u" "_s : QString()) + text;
        }
        QVERIFY(rows > 1);
        QVERIFY2(whole.endsWith(said), qPrintable(said));
    }

    void anotherWidthWrapsAnew()
    {
        Stage stage(u"coroutine"_s);
        stage.session().setFocus(*stage.session().lesson().variant(u"forgotten"));
        QVERIFY(stage.run());
        const auto &model = *stage.find<OutputPanel>().findChild<QListView *>()->model();
        const int narrow = model.rowCount();
        stage.window().columns().setSizes({200, 500, 900});
        QTRY_VERIFY(model.rowCount() < narrow);
    }

    void theLastLineIsSeen_data()
    {
        QTest::addColumn<int>("height"); // of the window, after the run
        QTest::newRow("as it was") << 640;
        QTest::newRow("higher") << 900;
        QTest::newRow("lower") << 560;
    }

    void theLastLineIsSeen()
    {
        QFETCH(const int, height);
        Stage stage(u"cancel"_s);
        stage.window().resize(1024, 640);
        QVERIFY(stage.run());
        stage.window().resize(1024, height);
        const auto &view = *stage.find<OutputPanel>().findChild<QListView *>();
        const int last = view.model()->rowCount() - 1;
        QVERIFY(last > 0);
        QTRY_VERIFY(view.viewport()->rect().contains(view.visualRect(view.model()->index(last, 0))));
    }

    void whoReadsEarlierLinesIsLeftThere()
    {
        Stage stage(u"cancel"_s);
        auto &view = *stage.find<OutputPanel>().findChild<QListView *>();
        QVERIFY(stage.run());
        view.setFixedHeight(4 * view.sizeHintForRow(0)); // fewer than there are
        QTRY_VERIFY(view.verticalScrollBar()->value() > 0);
        turnWheel(view, true);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        stage.session().setPlayhead(stage.session().edge() - 1ns);
        stage.session().setPlayhead(stage.session().edge());
        view.setFixedHeight(5 * view.sizeHintForRow(0));
        QCoreApplication::processEvents();
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        turnWheel(view, false);
        view.setFixedHeight(4 * view.sizeHintForRow(0));
        QTRY_COMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        turnWheel(view, true);
        QVERIFY(stage.run()); // another one begins at its first line
        QTRY_COMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    }

    /// As when the panel comes into view with the run: what the run before has printed can still be read.
    void linesAreWrappedAnewWhileARunBegins()
    {
        Session session(*findLesson(u"cancel"));
        OutputModel model(session);
        stepToTheEnd(session);
        QVERIFY(model.rowCount() > 3);
        const auto texts = [&] {
            QStringList all;
            for (int row = 0; row < model.rowCount(); ++row)
                all += model.index(row).data(OutputModel::TextRole).toString();
            return all.join(u' ');
        };
        const QString before = texts();
        QString during;
        connect(&session, &Session::runStarted, &model, [&] {
            model.setLetters(30);
            during = texts();
        });
        session.restart();
        QCOMPARE(during, before);
        QCOMPARE(model.rowCount(), 0);
    }

    /// All rows are equally high: however many there are, the view measures one of them.
    void manyLinesAreLaidOutAtOnce()
    {
        Stage stage(u"gather"_s);
        const auto &view = *stage.find<OutputPanel>().findChild<QListView *>();
        QVERIFY(view.uniformItemSizes());
    }

    /// Each frame of a run brings some lines: those that are there stay as they are.
    void whatIsThereIsNotDealtOutAgain()
    {
        Stage stage(u"gather"_s);
        auto &model = *stage.find<OutputPanel>().findChild<QListView *>()->model();
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QVERIFY(stage.run());
        QCOMPARE(model.rowCount(), 4);
        int rows = 0;
        for (const QList<QVariant> &each : inserted)
            rows += each[2].toInt() - each[1].toInt() + 1;
        QVERIFY(rows >= 4);
    }
};

QTEST_MAIN(TestOutput)
#include "tst_output.moc"
