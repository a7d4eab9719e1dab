// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/palette.h"
#include "app/steps/explaintext.h"
#include "tests/app/testwindow.h"

#include <QLineEdit>
#include <QListWidget>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatMatches_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("found");
        QTest::newRow("nothing: all") << QString() << u"gather waits|create_task|waits|await|Larger text"_s;
        QTest::newRow("the beginning of a title comes first") << u"await"_s << u"await|gather waits"_s;
        QTest::newRow("but for lessons, that begin with it or not") << u"waits"_s << u"gather waits|waits"_s;
        QTest::newRow("any case") << u"GATHER"_s << u"gather waits"_s;
        QTest::newRow("several words, in any order") << u"waits ga"_s << u"gather waits"_s;
        QTest::newRow("a word of a text") << u"semicolon"_s << u"create_task"_s;
        QTest::newRow("what is shown behind the title") << u"ctrl"_s << u"Larger text"_s;
        QTest::newRow("none") << u"xyz"_s << QString();
    }

    void whatMatches()
    {
        QFETCH(const QString, wanted);
        QFETCH(const QString, found);
        const std::vector<PaletteEntry> entries{{u"gather waits"_s, u"Run together"_s, u"to await all"_s, {}, true},
                                                {u"create_task"_s, u"Run together"_s, u"a semicolon"_s, {}, true},
                                                {u"waits"_s, {}, {}, {}},
                                                {u"await"_s, {}, {}, {}},
                                                {u"Larger text"_s, u"Ctrl++"_s, {}, {}}};
        QStringList titles;
        for (const PaletteEntry *entry : matching(entries, wanted))
            titles += entry->title;
        QCOMPARE(titles.join(u'|'), found);
    }

    void snippets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("snippet");
        QTest::newRow("a short text") << u"one two"_s << u"TWO"_s << u"one two"_s;
        QTest::newRow("in the middle of a long one")
            << QString(200, u'a') + u" needle "_s + QString(200, u'b') << u"needle"_s
            << u"…"_s + QString(23, u'a') + u" needle "_s + QString(59, u'b') + u"…"_s;
        QTest::newRow("over lines") << u"one\n  two"_s << u"two"_s << u"one two"_s;
        QTest::newRow("not there") << u"one"_s << u"two"_s << QString();
    }

    void snippets()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, wanted);
        QTEST(overlap::snippet(text, wanted), "snippet");
    }

    void aFewLettersAndEnterGoThere_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("focus"); // the variant whose code is shown; empty: any
        QTest::newRow("a lesson") << u"semaphore"_s << u"semaphore"_s << QString();
        QTest::newRow("a variant") << u"one by one gather"_s << u"gather"_s << u"one_by_one"_s;
        QTest::newRow("nothing found stays") << u"zzzz"_s << u"sleep"_s << QString();
    }

    void aFewLettersAndEnterGoThere()
    {
        QFETCH(const QString, letters);
        QFETCH(const QString, lesson);
        QFETCH(const QString, focus);
        TestWindow desk(u"sleep"_s);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = desk.window().findChild<Palette *>();
        QVERIFY(palette);
        QVERIFY(QTest::qWaitForWindowActive(palette));
        auto *field = palette->findChild<QLineEdit *>();
        QTest::keyClicks(field, letters);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.session().lesson().id, lesson);
        if (!focus.isEmpty())
            QCOMPARE(desk.session().focus().id, focus);
    }

    void wordsOfATextAreFoundWhereTheyStand()
    {
        TestWindow desk(u"sleep"_s);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        auto *field = desk.window().findChild<Palette *>()->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"whichever came first"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.session().lesson().id, u"gather"_s);
        QCOMPARE(desk.classroom().step(), Step::Explain);
        QCOMPARE(desk.find<SectionBar>().findChildren<QAbstractButton *>().at(1)->isChecked(), true);
        QVERIFY(desk.find<ExplainText>().toPlainText().contains(u"whichever came first"_s));
    }

    void aCommandIsDone()
    {
        TestWindow desk;
        const ThemeKind before = desk.appearance().kind();
        desk.press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = desk.window().findChild<Palette *>();
        QVERIFY(palette);
        auto *field = palette->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"light or dark"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(desk.appearance().kind() != before);
    }

    void whatIsFoundIsToldPlainly_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("words of texts, without marks") << u"the usual mistake"_s << true;
        QTest::newRow("nothing") << u"zzzz"_s << false;
    }

    void whatIsFoundIsToldPlainly()
    {
        QFETCH(const QString, letters);
        QFETCH(const bool, isThere);
        TestWindow desk;
        desk.press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = desk.window().findChild<Palette *>();
        QVERIFY(palette);
        QTest::keyClicks(palette->findChild<QLineEdit *>(), letters);
        const auto *list = palette->findChild<QListWidget *>();
        QVERIFY(list->count() > 0);
        QCOMPARE(list->item(0)->text() != u"Nothing found"_s, isThere);
        for (int row = 0; row < list->count(); ++row) {
            const QString detail = list->item(row)->data(Qt::UserRole).toString();
            QVERIFY2(!detail.contains(u"**"_s) && !detail.contains(u"]("_s), qPrintable(detail));
        }
    }

    void arrowsChooseAndEscapeCloses()
    {
        TestWindow desk;
        desk.press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = desk.window().findChild<Palette *>();
        QVERIFY(palette);
        auto *list = palette->findChild<QListWidget *>();
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Down);
        QCOMPARE(list->currentRow(), 1);
        QTest::keyClick(palette, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        QCOMPARE(desk.session().lesson().id, u"gather"_s);
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
