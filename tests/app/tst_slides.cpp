// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/presentation.h"
#include "app/present/slidesizes.h"
#include "app/present/slidewords.h"
#include "lessons/lessons.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

using Kind = Slide::Kind;
using Round = Presentation::Round;

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Title:
        return u"title"_s;
    case Kind::Code:
        return u"code"_s;
    case Kind::Ask:
        return u"ask"_s;
    case Kind::Ready:
        return u"ready"_s;
    case Kind::Run:
        return u"run"_s;
    case Kind::Recount:
        return u"recount"_s;
    case Kind::Answer:
        return u"answer"_s;
    case Kind::Idea:
        return u"idea"_s;
    case Kind::Result:
        return u"result"_s;
    case Kind::Claim:
        return u"claim"_s;
    case Kind::Text:
        return u"text"_s;
    case Kind::Link:
        return u"link"_s;
    case Kind::Task:
        return u"task"_s;
    case Kind::Challenge:
        return u"challenge"_s;
    case Kind::Puzzle:
        return u"puzzle"_s;
    case Kind::Program:
        return u"program"_s;
    case Kind::Built:
        return u"built"_s;
    case Kind::End:
        return u"end"_s;
    }
    Q_UNREACHABLE();
}

PresentedLesson presented(const QString &id, std::vector<Step> steps = {})
{
    const Lesson *lesson = findLesson(id);
    Q_ASSERT(lesson);
    return {.lesson = lesson, .knobs = lesson->defaults(), .variants = {}, .steps = std::move(steps)};
}

/// The choices of a poll, the right one with a star.
QString choicesOf(const Poll &poll)
{
    QStringList texts;
    for (const PollChoice &choice : poll.choices)
        texts += (choice.right ? u"*"_s : QString()) + choice.text;
    return texts.join(u'|');
}

/// Goes on until a slide of that kind is shown.
bool goTo(Presentation &presentation, Kind kind)
{
    while (presentation.slide().kind != kind) {
        if (!presentation.next())
            return false;
    }
    return true;
}

} // namespace

class TestSlides : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sequence_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<std::vector<Step>>("steps");
        QTest::addColumn<QString>("kinds");
        QTest::newRow("totals of two variants, nobody has raised a hand")
            << u"gather"_s << std::vector<Step>{}
            << u"title code code ask ask ready run answer answer result claim "
               "text link link link link text text text link text "
               "ask answer ask answer ask answer task task challenge challenge challenge puzzle program built end"_s;
        QTest::newRow("an order: one question; no program to put in order")
            << u"sleep"_s << std::vector<Step>{}
            << u"title code code ask ready run answer result claim "
               "text link link link text text text link text "
               "ask answer ask answer ask answer task task challenge challenge challenge end"_s;
        QTest::newRow("only the steps that a course wants")
            << u"gather"_s << std::vector<Step>{Step::Predict, Step::Challenge}
            << u"title code code ask ask challenge challenge challenge end"_s;
    }

    void sequence()
    {
        QFETCH(const QString, lesson);
        QFETCH(const std::vector<Step>, steps);
        QFETCH(const QString, kinds);
        Presentation presentation(presented(lesson, steps));
        QStringList shown;
        std::vector<std::size_t> positions;
        do {
            shown += nameOf(presentation.slide().kind);
            positions.push_back(presentation.position());
        } while (presentation.next());
        QCOMPARE(shown.join(u' '), kinds);
        for (std::size_t i = positions.size() - 1; i-- > 0;) {
            QVERIFY(presentation.back());
            QCOMPARE(presentation.position(), positions[i]);
        }
        QVERIFY(!presentation.back());
    }

    void polls_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<int>("poll");
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("choices");
        QTest::newRow("a total, with what wrong ideas lead to")
            << u"gather"_s << 0 << QString() << u"1 s|3 s|*6 s|Something else"_s;
        QTest::newRow("another one has the same answers")
            << u"gather"_s << 1 << QString() << u"1 s|*3 s|6 s|Something else"_s;
        QTest::newRow("a line where the other variant goes on in another way")
            << u"sleep"_s << 0 << u"tick|tick|work starts"_s << u"tick|*work is done|Something else"_s;
        QTest::newRow("a statement that is true") << u"gather"_s << 2 << QString() << u"*True|False"_s;
        QTest::newRow("one that is false") << u"gather"_s << 3 << QString() << u"True|*False"_s;
    }

    void polls()
    {
        QFETCH(const QString, lesson);
        QFETCH(const int, poll);
        QFETCH(const QString, printed);
        const Presentation presentation(presented(lesson));
        QCOMPARE(presentation.poll(std::size_t(poll)).printed.join(u'|'), printed);
        QTEST(choicesOf(presentation.poll(std::size_t(poll))), "choices");
    }

    void everyLessonHasOneRightAnswerOfSeveral_data()
    {
        QTest::addColumn<QString>("id");
        for (const Lesson &lesson : lessons())
            QTest::newRow(qPrintable(lesson.id)) << lesson.id;
    }

    void everyLessonHasOneRightAnswerOfSeveral()
    {
        QFETCH(const QString, id);
        Presentation presentation(presented(id));
        for (const Poll &poll : presentation.content().polls) {
            QCOMPARE(std::ranges::count(poll.choices, true, &PollChoice::right), 1);
            QVERIFY(poll.choices.size() >= 2);
            QStringList texts;
            for (const PollChoice &choice : poll.choices) {
                texts += choice.text;
                QVERIFY(!choice.right || !choice.idea);
                if (poll.kind != Poll::Kind::Total || !choice.right)
                    continue;
                const std::optional<Duration> total = presentation.runs().run(poll.variant).total();
                QCOMPARE(choice.text, total ? formatBrief(*total) : u"It never ends"_s);
            }
            QCOMPARE(texts.removeDuplicates(), 0);
        }
        for (const Paragraph &paragraph : presentation.content().paragraphs) {
            QVERIFY(!paragraph.markdown.contains(u"](overlap:"_s));
            for (const Paragraph::Link &link : paragraph.links)
                QCOMPARE(link.sentence.count(u"](overlap:"_s), 1);
        }
    }

    void handsOpenWhatIsPassedByWithoutThem()
    {
        Presentation presentation(presented(u"gather"_s));
        presentation.setHands(0, Round::Before, 1, 5); // 3 s
        presentation.setHands(1, Round::Before, 0, 2); // 1 s
        QVERIFY(goTo(presentation, Kind::Run));
        QStringList shown;
        while (presentation.next() && presentation.slide().kind != Kind::Result)
            shown += u"%1 %2.%3"_s.arg(nameOf(presentation.slide().kind))
                         .arg(presentation.slide().index)
                         .arg(presentation.slide().part);
        QCOMPARE(shown.join(u", "), u"recount 0.0, recount 1.0, answer 0.0, idea 0.1, answer 1.0, idea 1.0"_s);
    }

    void anIdeaIsToldOnce()
    {
        Presentation presentation(presented(u"gather"_s));
        for (const std::size_t poll : {0U, 1U})
            presentation.setHands(poll, Round::After, 0, 2); // 1 s
        const std::vector<Slide> &slides = presentation.slides();
        QCOMPARE(std::ranges::count_if(
                     slides,
                     [&](const Slide &slide) { return slide.kind == Kind::Idea && !presentation.isPassedBy(slide); }),
                 1);
    }

    void handsAreCounted()
    {
        Presentation presentation(presented(u"gather"_s));
        presentation.setHands(0, Round::Before, 0, 4);
        presentation.setHands(0, Round::Before, 1, 7);
        presentation.setHands(0, Round::After, 1, 9);
        presentation.setHands(0, Round::After, 2, -3);
        QCOMPARE(presentation.allHands(0, Round::Before), 11);
        QCOMPARE(presentation.allHands(0, Round::After), 9);
        presentation.setHands(0, Round::Before, 0, 12345);
        QCOMPARE(presentation.hands(0, Round::Before, 0), Presentation::mostHands);
    }

    void knobsOfTheFirstSlideHoldForTheLesson()
    {
        Presentation presentation(presented(u"gather"_s));
        presentation.setHands(0, Round::Before, 0, 4);
        presentation.setKnob(2, 5);
        QCOMPARE(choicesOf(presentation.poll(1)), u"1 s|*5 s|8 s|Something else"_s);
        QCOMPARE(presentation.allHands(0, Round::Before), 0); // It is another question.
        QVERIFY(goTo(presentation, Kind::Ask));
        presentation.setKnob(2, 4);
        QCOMPARE(presentation.knobs().at(2), 5.0);
    }

    void knobsOfAGoalAreGivenBack()
    {
        Presentation presentation(presented(u"gather"_s));
        const KnobValues before = presentation.knobs();
        QVERIFY(goTo(presentation, Kind::Task));
        QVERIFY(!presentation.verdict().holds);
        presentation.setKnob(0, 0);
        presentation.setKnob(1, 0);
        QVERIFY(presentation.verdict().holds);
        QVERIFY(presentation.next());
        QCOMPARE(presentation.slide().kind, Kind::Task);
        QCOMPARE(presentation.knobs(), before);
        QVERIFY(goTo(presentation, Kind::Challenge));
        presentation.setKnob(0, 3);
        QVERIFY(presentation.next()); // one more hint
        QCOMPARE(presentation.knobs().at(0), 3.0);
        presentation.setKnob(1, 3);
        QVERIFY(presentation.verdict().holds);
        QVERIFY(goTo(presentation, Kind::End));
        QCOMPARE(presentation.knobs(), before);
    }

    void sizesFollowThePicture_data()
    {
        QTest::addColumn<QSize>("picture");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("row");
        QTest::newRow("a projector") << QSize(1280, 720) << 24 << 40;
        QTest::newRow("a large screen") << QSize(1920, 1080) << 36 << 60;
        QTest::newRow("4:3 has less room than it is high") << QSize(1024, 768) << 20 << 32;
    }

    void sizesFollowThePicture()
    {
        QFETCH(const QSize, picture);
        const SlideSizes sizes = slideSizes(picture);
        QTEST(sizes.least, "least");
        QTEST(sizes.row, "row");
        for (const int size : {sizes.text, sizes.strong, sizes.title})
            QVERIFY(size >= sizes.least);
    }
};

QTEST_GUILESS_MAIN(TestSlides)
#include "tst_slides.moc"
