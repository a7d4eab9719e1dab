// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/textsections.h"
#include "app/panels/scrollcolumn.h"
#include "app/steps/explaintext.h"
#include "app/steps/missingvariants.h"
#include "lessons/lessons.h"
#include "tests/app/stage.h"

#include <QScrollBar>
#include <QToolTip>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// The text of a lesson in a window of some size.
struct Text : Stage
{
    Text(const QString &lesson, QSize size, LanguageChoice language = LanguageChoice::English) : Stage(lesson)
    {
        workspace().translation().setChoice(language);
        QCoreApplication::processEvents();
        window().resize(size);
        classroom().setStep(Step::Explain);
        settle();
    }

    ~Text() { workspace().translation().setChoice(LanguageChoice::English); }

    static void settle()
    {
        for (int i = 0; i < 8; ++i) { // A layout in a layout takes several.
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }

    ExplainText &text() { return find<ExplainText>(); }

    std::vector<TextSection> sections() { return sectionsOf(classroom().explanation().markdown); }

    QRect picture()
    {
        const QWidget &column = find<ScrollColumn>().content();
        return {window().timeline().mapTo(&column, QPoint()), window().timeline().size()};
    }
};

} // namespace

class TestExplain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRunInProgressIsStillToComeToALink()
    {
        Text page(u"gather"_s, {1280, 800});
        Session &session = page.session();
        const auto follow = [&] {
            page.text().setFocus(Qt::TabFocusReason);
            page.text().moveCursor(QTextCursor::Start);
            for (const int key : {Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Return}) // the second link: to a moment
                QTest::keyClick(&page.text(), Qt::Key(key));
            Text::settle();
        };
        session.runOrPause();
        session.runOrPause();
        QCOMPARE(session.runState(), Session::RunState::Paused);
        follow();
        QVERIFY2(QToolTip::text().contains(u"this is later"_s), qPrintable(QToolTip::text()));
        QVERIFY(!session.inspection().question());
        const std::vector<LinkTarget> targets = page.classroom().explanation().targets;
        const auto other = std::ranges::find(targets, u"one_by_one"_s, &LinkTarget::variant);
        QVERIFY(other != targets.end());
        QCOMPARE(page.classroom().reachOf(*other), Classroom::Reach::NotInRun);
        session.setRate(10);
        session.runOrPause();
        QTRY_COMPARE_WITH_TIMEOUT(session.runState(), Session::RunState::Finished, 60'000);
        follow();
        QVERIFY(session.inspection().question());
    }

    void aLineThatNeverTakesTimeIsThere()
    {
        Text page(u"coroutine"_s, {1280, 800});
        const std::vector<LinkTarget> targets = page.classroom().explanation().targets;
        const auto isMeant = [](const LinkTarget &each) { return !each.time && each.variant == u"forgotten"; };
        const auto call = std::ranges::find_if(targets, isMeant); // that nobody awaits
        QVERIFY(call != targets.end());
        page.session().runOrPause();
        page.session().runOrPause();
        QCOMPARE(page.session().runState(), Session::RunState::Paused);
        QCOMPARE(page.classroom().reachOf(*call), Classroom::Reach::There);
    }

    void aSectionIsSeenWhole_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<LanguageChoice>("language");
        for (const Lesson &lesson : lessons()) {
            for (const QSize size : {QSize(1024, 640), QSize(1280, 800), QSize(1440, 900)}) {
                for (const LanguageChoice language : {LanguageChoice::English, LanguageChoice::German})
                    QTest::addRow("%s, %d, %s", qPrintable(lesson.id), size.width(),
                                  language == LanguageChoice::English ? "English" : "German")
                        << lesson.id << size << language;
            }
        }
    }

    /// And the picture is where it was when another one is opened.
    void aSectionIsSeenWhole()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QSize, size);
        QFETCH(const LanguageChoice, language);
        Text text(lesson, size, language);
        const QRect picture = text.picture();
        for (const TextSection &section : text.sections()) {
            QVERIFY2(!section.title.isEmpty(), qPrintable(section.markdown));
            QVERIFY2(text.openSection(section.title), qPrintable(section.title));
            Text::settle();
            const int needed = qCeil(text.text().document()->size().height());
            QVERIFY2(text.text().viewport()->height() >= needed,
                     qPrintable(
                         u"%1 px of %2 in %3"_s.arg(text.text().viewport()->height()).arg(needed).arg(section.title)));
            QCOMPARE(text.text().verticalScrollBar()->maximum(), 0);
            QVERIFY(text.text().viewport()->visibleRegion().boundingRect().height() >= needed);
            QCOMPARE(text.picture(), picture);
        }
    }

    void aTranslationHasAsManySections()
    {
        for (const Lesson &lesson : lessons()) {
            Text text(lesson.id, {1280, 800});
            const std::size_t sections = text.sections().size();
            const QString title = text.sections().front().title;
            text.workspace().translation().setChoice(LanguageChoice::German);
            Text::settle();
            QVERIFY(text.sections().front().title != title);
            QCOMPARE(text.sections().size(), sections);
        }
    }

    void thePictureHasRoomBesideTheText_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const Lesson &lesson : lessons())
            QTest::newRow(qPrintable(lesson.id)) << lesson.id;
    }

    /// Of the lanes of the variant whose code is shown, not its title alone.
    void thePictureHasRoomBesideTheText()
    {
        QFETCH(const QString, lesson);
        Text text(lesson, {1280, 800});
        for (const Variant &variant : text.session().lesson().variants)
            text.session().setShown(variant, true);
        Text::settle();
        const TimelineLayout layout = text.layout();
        const auto focus =
            std::ranges::find(text.session().tracks(), &text.session().focus(), &Session::Track::variant);
        const auto &lanes = layout.tracks.at(std::size_t(focus - text.session().tracks().begin())).lanes;
        const auto seen = std::ranges::count_if(lanes, [&](const LaneRow &row) { return layout.isSeen(row.band); });
        QVERIFY2(seen >= std::min<std::ptrdiff_t>(std::ssize(lanes), 3), qPrintable(QString::number(seen)));
    }

    void aRunIsSeenWholeWhereTheWindowIsScrolled_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QSize>("size");
        for (const char *lesson : {"task_group", "queue", "timeout"}) {
            for (const QSize size : {QSize(1024, 640), QSize(1280, 800)})
                QTest::addRow("%s, %d", lesson, size.width()) << QString::fromLatin1(lesson) << size;
        }
    }

    /// With all that its rows show after it, no row is to be scrolled to within the picture.
    void aRunIsSeenWholeWhereTheWindowIsScrolled()
    {
        QFETCH(const QString, lesson);
        QFETCH(const QSize, size);
        Text text(lesson, size);
        text.window().resize(size);
        QVERIFY(text.run());
        for (const Step step : {Step::Run, Step::Explain}) {
            text.classroom().setStep(step);
            Text::settle();
            const TimelineLayout layout = text.layout();
            QCOMPARE(text.view.verticalScrollBar()->maximum(), 0);
            for (const TrackRows &track : layout.tracks) {
                for (const LaneRow &row : track.lanes)
                    QVERIFY(layout.isSeen(row.band));
            }
        }
    }

    void whatTheTextNamesIsOffered()
    {
        Text text(u"task_group"_s, {1280, 800});
        const auto *label = text.find<MissingVariants>().findChild<QLabel *>();
        QVERIFY(label->isVisible());
        QVERIFY2(label->text().contains(u"All well"_s), qPrintable(label->text())); // No link leads there.
    }

    void arrowKeysGoFromSectionToSection()
    {
        Text text(u"gather"_s, {1280, 800});
        const std::vector<TextSection> sections = text.sections();
        auto *first = text.find<SectionBar>().findChild<QAbstractButton *>();
        first->setFocus(Qt::TabFocusReason);
        for (std::size_t i = 1; i < sections.size(); ++i) {
            text.press(Qt::Key_Right);
            QCOMPARE(text.classroom().section(), i);
            const auto *tab = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
            QVERIFY(tab && tab->isChecked());
            QCOMPARE(tab->text(), sections[i].title);
        }
        text.press(Qt::Key_Right);
        QCOMPARE(text.classroom().section(), sections.size() - 1); // There are no more.
        text.press(Qt::Key_Left);
        QCOMPARE(text.classroom().section(), sections.size() - 2);
        QVERIFY(text.openSection(sections[0].title)); // By mouse; the keys stay where they are, and go on from here.
        text.press(Qt::Key_Right);
        QCOMPARE(text.classroom().section(), 1U);
    }

    void aSectionThatWasReadIsTold()
    {
        Text text(u"gather"_s, {1280, 800});
        const auto *tab = text.find<SectionBar>().findChild<QAbstractButton *>();
        QCOMPARE(tab->accessibleName(), u"Section: What you see"_s);
        QTRY_COMPARE(tab->accessibleName(), u"Section: What you see, done"_s);
        QVERIFY(!text.classroom().isReached(Step::Explain));
    }

    void largeTextIsSeenWhole()
    {
        Text text(u"timeout"_s, {1024, 640});
        text.workspace().appearance().setTextScale(Appearance::maxTextScale);
        Text::settle();
        for (std::size_t i = 0; i < text.sections().size(); ++i) {
            text.classroom().setSection(i);
            Text::settle();
            QVERIFY(text.text().viewport()->height() >= qCeil(text.text().document()->size().height()));
        }
    }

    void explanationsOpenAtTheirBeginning()
    {
        Text text(u"sleep"_s, {1280, 800});
        const QString first = text.text().toPlainText();
        text.classroom().setSection(2);
        QVERIFY(text.text().toPlainText() != first);
        const QString third = text.text().toPlainText();
        text.classroom().setStep(Step::Change);
        text.classroom().setStep(Step::Explain);
        QCOMPARE(text.text().toPlainText(), third); // where it was left
        text.session().setLesson(*findLesson(u"gather"));
        text.classroom().setStep(Step::Explain);
        QCoreApplication::processEvents();
        const QString second = text.text().toPlainText();
        QCOMPARE(text.classroom().section(), 0U);
        QVERIFY2(second.contains(u"3 s"_s), qPrintable(second));
        text.session().setKnob(2, 4); // Other numbers in the same text.
        QTRY_VERIFY(text.text().toPlainText().contains(u"4 s"_s));
    }
};

QTEST_MAIN(TestExplain)
#include "tst_explain.moc"
