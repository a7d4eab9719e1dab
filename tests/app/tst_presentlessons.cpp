// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codeview.h"
#include "app/present/knoblines.h"
#include "app/present/pollview.h"
#include "app/present/slidetext.h"
#include "app/present/slidewords.h"
#include "app/timeline/labels.h"
#include "app/timeline/timelineview.h"
#include "tests/app/hall.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

using Kind = Slide::Kind;

/// What is wrong with the slide that is shown, for somebody who sits far away; empty: nothing.
QString troubleWith(const Hall &hall)
{
    const SlideStage &stage = hall.stage();
    const SlideSizes sizes = stage.sizes();
    const SlideText &text = stage.text();
    if (text.isVisible() && text.smallestText() < sizes.least)
        return u"text of %1 pixels"_s.arg(text.smallestText());
    if (text.isVisible() && text.widest() > text.width())
        return u"words that are too wide"_s;
    const QFontMetrics line(uiFont(sizes.least));
    if (line.horizontalAdvance(slideSection(hall.presentation()) + u"   "_s
                               + slidePlace(hall.presentation(), stage.page(), stage.pages()))
        > stage.width() - 2 * sizes.margin)
        return u"the line above is too long"_s;
    const auto isWithin = [&](const QWidget &widget) { return stage.rect().contains(widget.geometry()); };
    switch (stage.body()) {
    case SlideStage::Body::None:
        return {};
    case SlideStage::Body::Poll: {
        const std::size_t last = hall.presentation().poll(hall.slide().index).choices.size() - 1;
        return isWithin(stage.poll()) && stage.poll().rowRect(last).bottom() <= stage.poll().height()
            ? QString()
            : u"no room for the choices"_s;
    }
    case SlideStage::Body::Knobs:
        return isWithin(stage.knobs()) && stage.knobs().heightFor() <= stage.knobs().height()
            ? QString()
            : u"no room for the knobs"_s;
    case SlideStage::Body::Code:
        return stage.code().lineRect(1).height() >= sizes.least ? QString() : u"small code"_s;
    case SlideStage::Body::Timeline:
        break;
    }
    const TimelineScene scene = stage.timeline().scene();
    const TimelineLayout layout = stage.timeline().layout(scene);
    for (const Label &label : timelineLabels(scene, layout, theme(ThemeKind::Light))) {
        if (label.font.pixelSize() < sizes.least)
            return u"a label of %1 pixels: %2"_s.arg(label.font.pixelSize()).arg(label.text);
        if (label.rect.left() < -1 || label.rect.right() > layout.size.width() + 1)
            return u"a label that is cut: %1"_s.arg(label.text);
    }
    if (stage.timeline().rowHeight() == RowHeight::Fitted)
        return {};
    for (const LaneRow &row : layout.tracks.front().lanes) {
        if (row.band.height < sizes.row)
            return u"a row of %1 pixels"_s.arg(row.band.height);
    }
    return {};
}

} // namespace

class TestPresentLessons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClickerIsEnough_data()
    {
        QTest::addColumn<QString>("id");
        for (const Lesson &lesson : lessons())
            QTest::newRow(qPrintable(lesson.id)) << lesson.id;
    }

    void aClickerIsEnough()
    {
        QFETCH(const QString, id);
        const Hall hall(id);
        const Lesson &lesson = hall.presentation().lesson();
        std::set<Step> steps;
        QStringList places;
        std::vector<bool> live; // There the places show a run that goes on.
        bool hasRun = false;
        bool isClaimed = false;
        for (int presses = 0; presses < 300; ++presses) {
            QCOMPARE(troubleWith(hall), QString());
            const Slide slide = hall.slide();
            const QString seen = hall.seen();
            if (const std::optional<Step> step = hall.presentation().step())
                steps.insert(*step);
            hasRun |= slide.kind == Kind::Run;
            isClaimed |= slide.kind == Kind::Claim;
            QVERIFY2(isClaimed || !seen.contains(lesson.claim), qPrintable(seen));
            if (slide.kind == Kind::Ask) {
                const QString &told = hall.presentation().poll(slide.index).told;
                QVERIFY2(told.isEmpty() || !seen.contains(told), qPrintable(seen));
                QVERIFY2(!seen.contains(u"right"_s), qPrintable(seen));
            }
            for (const QString &variant : hall.presentation().content().variants) {
                const std::optional<Duration> total = hall.presentation().runs().run(variant).total();
                QVERIFY2(hasRun || !total || !seen.contains(formatSeconds(*total)), qPrintable(seen));
            }
            if (slide.kind != Kind::Run || hall.presentation().position() != 0)
                places += hall.place();
            live.push_back(slide.kind == Kind::Run && hall.window->live().runState() == Session::RunState::Running);
            if (slide.kind == Kind::End)
                break;
            hall.press(Qt::Key_PageDown);
        }
        QCOMPARE(hall.slide().kind, Kind::End);
        std::set<Step> all(allSteps.begin(), allSteps.end());
        if (!lesson.puzzle)
            all.erase(Step::PutInOrder);
        QVERIFY(steps == all);
        // And back: what was told is hidden again. The run is shown as it ended.
        for (qsizetype i = places.size() - 1; i >= 0; --i) {
            if (live[std::size_t(i)])
                continue;
            QCOMPARE(hall.place(), places[i]);
            if (i > 0)
                hall.press(Qt::Key_PageUp);
        }
        QCOMPARE(hall.slide().kind, Kind::Title);
    }

    void pagesOfCodeBeginWhereSomethingBegins_data() { aClickerIsEnough_data(); }

    /// And go on where the one before ended or a little sooner: none moves a line or two.
    void pagesOfCodeBeginWhereSomethingBegins()
    {
        QFETCH(const QString, id);
        const Hall hall(id);
        for (const Language language : {Language::Python, Language::Cpp}) {
            hall.press(Qt::Key_Home);
            hall.stage().setLanguage(language);
            QVERIFY(hall.goTo(Kind::Code));
            while (hall.slide().kind == Kind::Code) {
                const CodeView &code = hall.stage().code();
                const int rows = int(code.SendScintilla(QsciScintilla::SCI_LINESONSCREEN));
                const int first = code.firstVisibleLine();
                const Slide slide = hall.slide();
                const int pages = hall.stage().pages();
                const int page = hall.stage().page();
                QVERIFY2(page > 0 || first == 0, qPrintable(QString::number(first)));
                const int rest = code.allRows() - first;
                QVERIFY2(page + 1 < pages || rest - 1 <= rows, qPrintable(QString::number(rest))); // and a blank line
                QVERIFY2(page + 1 < pages || page == 0 || rest > 3, "only the last call is shown");
                hall.press(Qt::Key_PageDown);
                if (hall.slide() != slide)
                    continue;
                const int next = code.firstVisibleLine();
                const QString where = u"%1 after %2, with %3 rows"_s.arg(next).arg(first).arg(rows);
                QVERIFY2(next <= first + rows && next > first + rows / 4, qPrintable(where));
                const int line =
                    int(code.SendScintilla(QsciScintilla::SCI_DOCLINEFROMVISIBLE, static_cast<unsigned long>(next)));
                QVERIFY2(!code.text(line).trimmed().isEmpty(), qPrintable(where));
                bool couldBegin = false; // where a blank line ends
                for (int row = first + rows / 4 + 1; row <= first + rows && row < code.allRows() - 5; ++row) {
                    const auto lineAt = [&](int place) {
                        return int(code.SendScintilla(QsciScintilla::SCI_DOCLINEFROMVISIBLE,
                                                      static_cast<unsigned long>(place)));
                    };
                    couldBegin |=
                        code.text(lineAt(row - 1)).trimmed().isEmpty() && !code.text(lineAt(row)).trimmed().isEmpty();
                }
                QVERIFY2(!couldBegin || code.text(line - 1).trimmed().isEmpty(), qPrintable(where));
            }
        }
    }
};

QTEST_MAIN(TestPresentLessons)
#include "tst_presentlessons.moc"
