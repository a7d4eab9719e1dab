// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/glossary.h"
#include "app/panels/glossarydialog.h"
#include "app/panels/helpdialog.h"
#include "app/panels/palette.h"
#include "app/steps/explaintext.h"
#include "app/steps/termmarks.h"
#include "lessons/lessons.h"
#include "tests/app/testwindow.h"

#include <QHelpEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QToolTip>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// The words between asterisks.
QStringList starred(const QString &meaning)
{
    QStringList words;
    const QStringList parts = meaning.split(u'*');
    for (qsizetype i = 1; i < parts.size(); i += 2)
        words += parts[i];
    return words;
}

/// A piece of a page with a tool tip.
struct Mark
{
    QString text;
    QString tip;
    int position = 0; ///< In the document.
};

std::vector<Mark> marksIn(const QTextDocument &page)
{
    std::vector<Mark> marks;
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        for (QTextBlock::iterator at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment piece = at.fragment();
            const QString tip = piece.charFormat().toolTip();
            if (tip.isEmpty())
                continue;
            const bool goesOn = !marks.empty() && marks.back().tip == tip
                && marks.back().position + int(marks.back().text.size()) == piece.position();
            if (goesOn)
                marks.back().text += piece.text();
            else
                marks.push_back({piece.text(), tip, piece.position()});
        }
    }
    return marks;
}

QStringList markedIn(const QString &markdown)
{
    QTextDocument page;
    page.setMarkdown(markdown);
    markTerms(page, glossary(), Qt::gray);
    QStringList texts;
    for (const Mark &mark : marksIn(page))
        texts += mark.text;
    return texts;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

GlossaryDialog *openGlossary(TestWindow &desk)
{
    desk.press(Qt::Key_G, Qt::ControlModifier);
    return desk.window().findChild<GlossaryDialog *>();
}

} // namespace

class TestGlossary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void terms_data()
    {
        QTest::addColumn<Term>("term");
        for (const Term &term : glossary())
            QTest::addRow("%s", qPrintable(term.name)) << term;
    }

    void eachIsExplainedInOneSentence_data() { terms_data(); }
    void eachIsExplainedInOneSentence()
    {
        QFETCH(const Term, term);
        const QString text = term.plainMeaning();
        QVERIFY(text.front().isUpper());
        QVERIFY(text.endsWith(u'.'));
        QCOMPARE(text.count(u'.') + text.count(u'?') + text.count(u'\n'), 1);
        QVERIFY2(text.size() < 120, qPrintable(QString::number(text.size())));
        QCOMPARE(term.meaning.count(u'*') % 2, 0);
    }

    void noneIsExplainedByOneThatIsMissing_data() { terms_data(); }
    void noneIsExplainedByOneThatIsMissing()
    {
        QFETCH(const Term, term);
        const std::vector<Term> all = glossary();
        QStringList named;
        for (const QString &word : starred(term.meaning)) {
            const Term *other = findTerm(all, word);
            QVERIFY2(other, qPrintable(word));
            QVERIFY2(other->name != term.name, qPrintable(word));
            named += other->name;
        }
        // And whatever the sentence uses of the glossary is starred.
        for (const TermPlace &place : termsIn(term.plainMeaning(), all)) {
            const QString &name = all[place.term].name;
            QVERIFY2(place.onlyItalic || name == term.name || named.contains(name), qPrintable(name));
        }
    }

    void eachOccursSomewhere_data() { terms_data(); }
    void eachOccursSomewhere()
    {
        QFETCH(const Term, term);
        static const QString texts = [] {
            QString all = contentOf(QStringLiteral(OVERLAP_SOURCES) + u"/README.md"_s);
            for (const Lesson &lesson : lessons())
                all += contentOf(u":/lessons/%1/lesson.md"_s.arg(lesson.id));
            return all;
        }();
        QVERIFY(!termsIn(texts, {term}).empty());
    }

    void noFormBelongsToTwo()
    {
        QSet<QString> seen;
        for (const Term &term : glossary()) {
            for (const QString &form : term.forms) {
                QVERIFY2(!seen.contains(form.toLower()), qPrintable(form));
                seen.insert(form.toLower());
            }
        }
    }

    void whatAReaderMeetsIsThere_data()
    {
        QTest::addColumn<QString>("word");
        for (const char *word :
             {"coroutine", "task",           "loop",         "event loop", "turn",       "span",       "lane",
              "trace",     "variant",        "knob",         "total",      "face",       "await",      "cancel",
              "gather",    "timeout",        "semaphore",    "permit",     "lock",       "queue",      "GIL",
              "thread",    "worker process", "virtual time", "prediction", "playhead",   "timer",      "ready",
              "blocking",  "suspend",        "generator",    "async with", "task group", "debug mode", "heartbeat"})
            QTest::addRow("%s", word) << QString::fromLatin1(word);
    }

    void whatAReaderMeetsIsThere()
    {
        QFETCH(const QString, word);
        QVERIFY(findTerm(glossary(), word));
    }

    void whereATextUsesTerms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("marked");
        QTest::newRow("the first of each") << u"A task, a loop, a task."_s << QStringList{u"task"_s, u"loop"_s};
        QTest::newRow("over paragraphs") << u"A task.\n\nA task."_s << QStringList{u"task"_s};
        QTest::newRow("any form counts") << u"Tasks and a task."_s << QStringList{u"Tasks"_s};
        QTest::newRow("the longest form") << u"An event loop."_s << QStringList{u"event loop"_s};
        QTest::newRow("async with is not async")
            << u"`async with` and async"_s << QStringList{u"async with"_s, u"async"_s};
        QTest::newRow("in code") << u"Write `await` first."_s << QStringList{u"await"_s};
        QTest::newRow("no part of a name") << u"`asyncio.gather` `to_thread` `loop.time`"_s << QStringList();
        QTest::newRow("no part of a word") << u"multitasking"_s << QStringList();
        QTest::newRow("the end of a sentence") << u"the GIL."_s << QStringList{u"GIL"_s};
        QTest::newRow("the name of a variant is none")
            << u"In *Blocking* it is blocking."_s << QStringList{u"blocking"_s};
        QTest::newRow("ready, the state, in italics")
            << u"Tea is ready; a cup is *ready*."_s << QStringList{u"ready"_s};
        QTest::newRow("ready as usual") << u"Tea is ready."_s << QStringList();
        QTest::newRow("within a link") << u"[a lock](overlap:0)"_s << QStringList{u"lock"_s};
        QTest::newRow("nothing") << QString() << QStringList();
    }

    void whereATextUsesTerms()
    {
        QFETCH(const QString, text);
        QTEST(markedIn(text), "marked");
    }

    void everyLessonMarksATermAtMostOnce_data()
    {
        QTest::addColumn<const Lesson *>("lesson");
        for (const Lesson &lesson : lessons())
            QTest::addRow("%s", qPrintable(lesson.id)) << &lesson;
    }

    void everyLessonMarksATermAtMostOnce()
    {
        QFETCH(const Lesson *, lesson);
        LessonRuns runs(*lesson, lesson->defaults());
        QTextDocument page;
        page.setMarkdown(lesson->text.resolve(runs.values(), runs.runOf()).markdown);
        markTerms(page, glossary(), Qt::gray);
        QStringList tips;
        for (const Mark &mark : marksIn(page)) {
            QVERIFY2(!tips.contains(mark.tip), qPrintable(mark.text));
            tips += mark.tip;
        }
        QVERIFY2(tips.size() >= 3, qPrintable(tips.join(u'\n')));
    }

    void restingOnATermExplainsIt()
    {
        TestWindow desk(u"gather"_s, Step::Explain);
        auto &page = desk.find<ExplainText>();
        const std::vector<Mark> marks = marksIn(*page.document());
        QVERIFY(!marks.empty());
        const auto rest = [&](int position, QPoint by) {
            QTextCursor cursor(page.document());
            cursor.setPosition(position);
            const QPoint place = page.cursorRect(cursor).center() + by;
            QHelpEvent help(QEvent::ToolTip, place, page.viewport()->mapToGlobal(place));
            QCoreApplication::sendEvent(page.viewport(), &help);
        };
        rest(marks.front().position, {3, 0});
        QCOMPARE(QToolTip::text(), marks.front().tip);
        rest(0, {3, 0}); // "What you see."
        QTRY_COMPARE(QToolTip::text(), QString());
    }

    void aLabelThatIsATermIsExplained()
    {
        TestWindow desk;
        QStringList tips;
        for (const QWidget *widget : desk.window().findChildren<QWidget *>())
            tips += widget->toolTip();
        QVERIFY(tips.contains(termTip("knob")));
        QVERIFY(tips.contains(termTip("prediction")));
    }

    void wordsAreFound_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("hidden"); // empty: nothing
        QTest::newRow("all") << QString() << u"semaphore"_s << QString();
        QTest::newRow("a name") << u"lock"_s << u"at a time can hold"_s << u"semaphore"_s;
        QTest::newRow("a part") << u"sema"_s << u"A counter of"_s << u"heartbeat"_s;
        QTest::newRow("a word of a sentence") << u"slider"_s << u"knob"_s << u"semaphore"_s;
        QTest::newRow("none") << u"xyz"_s << u"There is no such word"_s << u"semaphore"_s;
    }

    void wordsAreFound()
    {
        QFETCH(const QString, wanted);
        QFETCH(const QString, shown);
        QFETCH(const QString, hidden);
        TestWindow desk;
        GlossaryDialog *dialog = openGlossary(desk);
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), wanted);
        const QString text = dialog->findChild<QTextBrowser *>()->toPlainText();
        QVERIFY2(text.contains(shown), qPrintable(text));
        QVERIFY2(hidden.isEmpty() || !text.contains(hidden), qPrintable(text));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!desk.window().findChild<GlossaryDialog *>());
    }

    void aTermInASentenceLeadsToItsOwn()
    {
        TestWindow desk;
        GlossaryDialog *dialog = openGlossary(desk);
        dialog->showTerm(u"semaphore"_s);
        auto *text = dialog->findChild<QTextBrowser *>();
        Q_EMIT text->anchorClicked(QUrl(u"term:permit"_s));
        QVERIFY(text->toPlainText().startsWith(u"permit"_s));
        QVERIFY(!text->toPlainText().contains(u"A counter"_s));
        QCOMPARE(dialog->focusWidget(), dialog->findChild<QLineEdit *>());
    }

    void commandKFindsATerm()
    {
        TestWindow desk;
        desk.press(Qt::Key_K, Qt::ControlModifier);
        auto *field = desk.window().findChild<Palette *>()->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"glossary back"_s);
        QTest::keyClick(field, Qt::Key_Return);
        auto *dialog = desk.window().findChild<GlossaryDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QLineEdit *>()->text(), u"back pressure"_s);
    }

    void theHelpLeadsThere()
    {
        TestWindow desk;
        desk.press(Qt::Key_F1);
        auto *help = desk.window().findChild<HelpDialog *>();
        for (QPushButton *button : help->findChildren<QPushButton *>()) {
            if (button->text() == desk.window().actionSet().glossary->text())
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(!help->isVisible());
        QVERIFY(desk.window().findChild<GlossaryDialog *>());
    }
};

QTEST_MAIN(TestGlossary)
#include "tst_glossary.moc"
