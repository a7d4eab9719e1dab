// SPDX-License-Identifier: GPL-3.0-or-later
// Follows each link of each explanation in both languages, by mouse, after a run in real time: what is shown then is
// what the sentence says.

#include "app/classroom/textsections.h"
#include "app/code/codepanel.h"
#include "app/panels/outputpanel.h"
#include "app/panels/whypanel.h"
#include "app/steps/chip.h"
#include "app/steps/explaintext.h"
#include "core/childprocess.h"
#include "lessons/lessons.h"
#include "tests/app/stage.h"
#include "tests/support/sanitizer.h"

#include <QPushButton>
#include <QTextBlock>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

struct Reader : Stage
{
    explicit Reader(const QString &lesson) : Stage(lesson) { }

    ExplainText &page() { return find<ExplainText>(); }

    void open(LanguageChoice language)
    {
        workspace().translation().setChoice(language);
        QCoreApplication::processEvents();
        classroom().setStep(Step::Explain);
        QCoreApplication::processEvents();
    }

    /// Opens the section that has it, and tells where a character of the link with that number stands in the page; null
    /// if there is no such link.
    QPoint placeOf(std::size_t number)
    {
        const std::size_t sections = sectionsOf(classroom().explanation().markdown).size();
        for (std::size_t section = 0; section < sections; ++section) {
            classroom().setSection(section);
            if (const QPoint place = placeInSection(number); !place.isNull())
                return place;
        }
        return {};
    }

    QPoint placeInSection(std::size_t number)
    {
        const QString address = u"overlap:%1"_s.arg(number);
        for (QTextBlock block = page().document()->begin(); block.isValid(); block = block.next()) {
            for (QTextBlock::iterator at = block.begin(); !at.atEnd(); ++at) {
                const QTextFragment text = at.fragment();
                for (int i = 0; text.charFormat().anchorHref() == address && i < text.length(); ++i) {
                    QTextCursor cursor(block);
                    cursor.setPosition(text.position() + i);
                    page().setTextCursor(cursor);
                    page().ensureCursorVisible();
                    const QPoint place = page().cursorRect(cursor).center() + QPoint(2, 0);
                    if (page().anchorAt(place) == address)
                        return place;
                }
            }
        }
        return {};
    }

    /// That leads there.
    LessonLink linkTo(const LinkTarget &target)
    {
        LessonRuns runs(session().lesson(), session().knobs());
        for (const LessonLink &link : session().lesson().text.links()) {
            if (findTarget(link, runs.runOf()) == target)
                return link;
        }
        return {};
    }

    /// Clicks it where it stands.
    bool click(std::size_t number)
    {
        const QPoint place = placeOf(number);
        if (place.isNull())
            return false;
        QTest::mouseClick(page().viewport(), Qt::LeftButton, {}, place);
        QCoreApplication::processEvents();
        return true;
    }

    /// Clicks the first link to a moment of the lesson.
    bool clickMoment()
    {
        const std::vector<LessonLink> links = session().lesson().text.links();
        const auto link = std::ranges::find(links, LessonLink::Kind::Moment, &LessonLink::kind);
        return link != links.end() && click(std::size_t(link - links.begin()));
    }

    const Session::Track &track(const QString &variant)
    {
        return *std::ranges::find_if(session().tracks(),
                                     [&](const Session::Track &each) { return each.variant->id == variant; });
    }

    std::size_t numberOf(const Session::Track &track) { return std::size_t(&track - session().tracks().data()); }

    /// Whether the whole row of the task is before the reader's eyes.
    bool sees(std::size_t track, TaskId task)
    {
        const TimelineLayout places = layout();
        const std::vector<LaneRow> &lanes = places.tracks.at(track).lanes;
        const auto row = std::ranges::find(lanes, task, &LaneRow::task);
        if (row == lanes.end() || !places.isSeen(row->band))
            return false;
        const qreal y = row->band.center() - (row->band.stuck ? 0 : places.scroll);
        return pane->visibleRegion().contains(QPoint(pane->width() / 2, qRound(y)));
    }

    /// The longest span of the lane that is in that state.
    static Duration longest(const Lane &lane, TaskState state)
    {
        Duration most{};
        for (const Span &span : lane.spans) {
            if (span.state == state)
                most = std::max<Duration>(most, span.end - span.start);
        }
        return most;
    }

    QString whyOf()
    {
        QStringList texts;
        for (const QLabel *label : find<WhyPanel>().findChildren<QLabel *>())
            texts += label->text();
        return texts.join(u'\n');
    }
};

} // namespace

class TestLinks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setWorkerProgram(QStringLiteral(OVERLAP_WORKER)); }

    void aLinkShowsWhatItsSentenceSays_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const Lesson &lesson : lessons()) {
            if (canRunLive(lesson))
                QTest::newRow(qPrintable(lesson.id)) << lesson.id;
        }
    }

    void aLinkShowsWhatItsSentenceSays()
    {
        QFETCH(const QString, lesson);
        Reader reader(lesson);
        reader.window().resize(1024, 640);
        // The lateness that this lesson is about is not to drown in that of a busy machine.
        QVERIFY(reader.run(lesson == u"debug_mode"_s ? 1 : 10));
        for (const LanguageChoice language : {LanguageChoice::English, LanguageChoice::German}) {
            reader.open(language);
            const LessonText::Resolved text = reader.classroom().explanation();
            for (std::size_t i = 0; i < text.targets.size(); ++i) {
                const LessonLink link = reader.linkTo(text.targets[i]);
                QVERIFY2(reader.click(i), qPrintable(link.source));
                showsIt(reader, link, text.targets[i]);
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(link.source));
            }
        }
    }

    void aFinishedRunStaysWhereALinkAddsAVariant_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(1024, 640);
        QTest::newRow("usual") << QSize(1280, 800);
        QTest::newRow("large") << QSize(1440, 900);
    }

    void aFinishedRunStaysWhereALinkAddsAVariant()
    {
        QFETCH(const QSize, size);
        Reader reader(u"gather"_s);
        reader.window().resize(size);
        QVERIFY(reader.run());
        reader.open(LanguageChoice::English);
        const std::vector<LessonLink> links = reader.session().lesson().text.links();
        const auto link = std::ranges::find(links, u"one_by_one"_s, &LessonLink::variant);
        QVERIFY(link != links.end());
        const std::optional<Duration> total = reader.track(u"blocking"_s).recorded()->total();
        const TimePoint edge = reader.session().edge();
        QVERIFY(reader.click(std::size_t(link - links.begin())));
        QCOMPARE(reader.session().tracks().size(), 3U);
        QCOMPARE(reader.session().runState(), Session::RunState::Finished);
        QCOMPARE(reader.track(u"blocking"_s).recorded()->total(), total);
        QCOMPARE(reader.session().edge(), edge);
        QVERIFY(!reader.track(u"one_by_one"_s).recorded());
        QTRY_VERIFY(reader.sees(2, 1));
        for (int i = 0; i < 10; ++i) // Whatever else moves comes to rest.
            QCoreApplication::processEvents();
        QVERIFY(reader.sees(2, 1));
        QVERIFY(reader.run()); // The next one has all three.
        QVERIFY(reader.track(u"one_by_one"_s).recorded()->total());
    }

    void aMomentIsThatOfTheRun()
    {
        Reader reader(u"gather"_s);
        QVERIFY(reader.run());
        reader.open(LanguageChoice::English);
        QVERIFY(reader.clickMoment());
        const std::vector<Lane> &lanes = reader.track(u"gathered"_s).recorded()->lanes();
        const auto orders = std::ranges::find(lanes, u"orders"_s, &Lane::name);
        QCOMPARE(reader.session().playhead(), *orders->end); // It is done, not about to be.
        QVERIFY2(reader.whyOf().contains(u"Why is orders"_s, Qt::CaseInsensitive), qPrintable(reader.whyOf()));
        QVERIFY2(reader.whyOf().contains(u"It finished"_s), qPrintable(reader.whyOf()));
        reader.session().setPlayhead(TimePoint(reader.session().playhead().time_since_epoch() / 2));
        QVERIFY2(!reader.whyOf().contains(u"Why is orders"_s, Qt::CaseInsensitive), qPrintable(reader.whyOf()));
    }

    void aMomentIsShownBeforeThereIsARun()
    {
        Reader reader(u"gather"_s);
        reader.open(LanguageChoice::English);
        QVERIFY(reader.clickMoment());
        const Session::Track &track = reader.track(u"gathered"_s);
        const auto orders = std::ranges::find(track.prediction.lanes(), u"orders"_s, &Lane::name);
        const std::optional<SpanRef> shown = reader.selection();
        QVERIFY(shown);
        QVERIFY(shown->expected);
        QCOMPARE(shown->task, orders->id);
        QCOMPARE(orders->spans.at(shown->number).state, TaskState::Waiting);
        QCOMPARE(orders->spans.at(shown->number).end, *orders->end);
        QVERIFY2(reader.whyOf().contains(u"Why is orders"_s, Qt::CaseInsensitive), qPrintable(reader.whyOf()));
        QVERIFY2(reader.whyOf().contains(u"It finished"_s), qPrintable(reader.whyOf()));
    }

    void whatWasChosenGoesWithItsVariant()
    {
        Reader reader(u"sleep"_s);
        QVERIFY(reader.run());
        reader.open(LanguageChoice::English);
        QVERIFY(reader.click(0)); // a span of Blocking
        QVERIFY(reader.selection());
        QVERIFY(reader.whyOf().contains(u"Blocking"_s));
        reader.session().setFocus(*reader.session().lesson().variant(u"awaiting"));
        QVERIFY(!reader.selection());
        QVERIFY2(reader.whyOf().contains(u"Awaiting"_s), qPrintable(reader.whyOf()));
    }

    void whatWasAskedGoesWithItsVariantAndItsKnobs_data()
    {
        QTest::addColumn<bool>("ran");
        QTest::newRow("before a run") << false;
        QTest::newRow("after it") << true;
    }

    void whatWasAskedGoesWithItsVariantAndItsKnobs()
    {
        QFETCH(const bool, ran);
        Reader reader(u"gather"_s);
        QVERIFY(!ran || reader.run());
        reader.open(LanguageChoice::English);
        QVERIFY(reader.clickMoment());
        QVERIFY2(reader.whyOf().contains(u"Gathered"_s), qPrintable(reader.whyOf()));
        reader.session().setFocus(*reader.session().lesson().variant(u"blocking"));
        QVERIFY2(reader.whyOf().contains(u"Blocking"_s), qPrintable(reader.whyOf()));
        QVERIFY(reader.clickMoment());
        QVERIFY2(reader.whyOf().contains(u"Why is orders"_s, Qt::CaseInsensitive), qPrintable(reader.whyOf()));
        reader.session().setKnob(1, 4);
        QVERIFY(!reader.session().inspection().question());
    }

    void whatWasChosenGoesWithItsRun()
    {
        Reader reader(u"sleep"_s);
        QVERIFY(reader.run());
        reader.open(LanguageChoice::English);
        QVERIFY(reader.click(0));
        QVERIFY(reader.selection());
        QVERIFY(reader.run());
        QVERIFY(!reader.selection());
        QVERIFY2(reader.whyOf().contains(u"It finished"_s), qPrintable(reader.whyOf()));
    }

private:
    static void showsIt(Reader &reader, const LessonLink &link, const LinkTarget &target)
    {
        QCOMPARE(reader.session().runState(), Session::RunState::Finished);
        QCOMPARE(reader.session().focus().id, link.variant);
        const Session::Track &track = reader.track(link.variant);
        const std::size_t number = reader.numberOf(track);
        QTRY_VERIFY(track.recorded() || track.prediction.lane(1)); // A variant that was added waits for its own.
        const Timeline &ran = track.recorded() ? *track.recorded() : track.prediction;
        const auto isMeant = [&](const Lane &lane) {
            const bool led = std::ranges::count(lane.spans, link.line, &Span::line) > 0;
            return link.kind == LessonLink::Kind::Line && link.line > 0 ? led : lane.id == std::max(target.task, 1U);
        };
        const auto isSeen = [&](const Lane &lane) { return isMeant(lane) && reader.sees(number, lane.id); };
        QTRY_VERIFY(std::ranges::any_of(ran.lanes(), isSeen) || std::ranges::none_of(ran.lanes(), isMeant));
        QVERIFY2(reader.whyOf().contains(track.variant->title), qPrintable(reader.whyOf()));
        if (link.kind == LessonLink::Kind::Line)
            QCOMPARE(reader.session().inspection().codeLine(), link.line);
        if (link.kind != LessonLink::Kind::Span) {
            const Lane *lane = track.recorded() ? nullptr : track.prediction.lane(target.task);
            const bool isLit =
                link.kind == LessonLink::Kind::Moment && lane && (!lane->end || *target.time <= *lane->end);
            QCOMPARE(reader.selection().has_value(), isLit);
            const std::size_t shown = isLit ? reader.selection()->number : 0; // not what is just over
            QVERIFY(!isLit || lane->end == *target.time || lane->spans.at(shown).end > *target.time);
            return;
        }
        const std::optional<SpanRef> &shown = reader.selection();
        QVERIFY(shown);
        QCOMPARE(shown->track, number);
        QCOMPARE(shown->task, target.task);
        // Real sockets may do without a wait that the calculated run has.
        const bool has = track.recorded()
            && 10 * Reader::longest(*track.recorded()->lane(shown->task), link.state)
                >= Reader::longest(*track.prediction.lane(shown->task), link.state);
        QVERIFY(shown->expected == !has);
        const Timeline &run = has ? *track.recorded() : track.prediction;
        const Lane &lane = *run.lane(shown->task);
        const Span &span = lane.spans.at(shown->number);
        QCOMPARE(span.state, link.state);
        // One that the machine has caused, busy with something else, may be longer.
        const Duration longest = std::min(Reader::longest(lane, link.state),
                                          Reader::longest(*track.prediction.lane(shown->task), link.state));
        if (link.number == 0 && span.state != TaskState::Running)
            QVERIFY(2 * (span.end - span.start) >= longest);
        if (has)
            QCOMPARE(reader.session().playhead(), span.start + (span.end - span.start) / 2);
    }
};

QTEST_MAIN(TestLinks)
#include "tst_links.moc"
