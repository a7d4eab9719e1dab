// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/slidestage.h"

#include "app/classroom/exercise.h"
#include "app/present/knoblines.h"
#include "app/present/pollview.h"
#include "app/present/slidetext.h"
#include "app/present/spotlight.h"
#include "app/steps/classroom.h"
#include "app/timeline/labels.h"

#include <QPainter>
#include <QScrollBar>

namespace overlap {

namespace {

using Kind = Slide::Kind;

/// A text above something else takes no more of the height than this; the rest of it comes on pages.
constexpr double mostText = 0.5;

} // namespace

SlideStage::SlideStage(Presentation &presentation, Session &live, QWidget *parent)
    : QWidget(parent), m_presentation(presentation), m_live(live), m_source(live), m_text(new SlideText(this)),
      m_poll(new PollView(presentation, this)), m_knobs(new KnobLines(presentation, this)),
      m_timeline(new TimelineView(m_source, this)), m_code(presentation.lesson(), live.inspection().language(), this),
      m_spotlight(new Spotlight(*m_timeline))
{
    m_timeline->setFocusPolicy(Qt::NoFocus);
    m_timeline->viewport()->setFocusPolicy(Qt::NoFocus);
    m_timeline->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_timeline->setGhostShown(Ghost::Prediction, false);
    connect(&presentation, &Presentation::knobsChanged, this, &SlideStage::showGoal);
}

SlideStage::~SlideStage()
{
    delete m_timeline; // before its source
}

Language SlideStage::language() const
{
    return m_code.view().language();
}

void SlideStage::setLanguage(Language language)
{
    m_code.view().setLanguage(language);
    showSlide(m_finished);
}

SlideSizes SlideStage::sizes() const
{
    return slideSizes(window()->size());
}

SlideStage::Body SlideStage::bodyOf(const Slide &slide) const
{
    switch (slide.kind) {
    case Kind::Title:
    case Kind::Task:
    case Kind::Challenge:
        return Body::Knobs;
    case Kind::Code:
        return Body::Code;
    case Kind::Ask:
    case Kind::Recount:
    case Kind::Answer:
        return Body::Poll;
    case Kind::Ready:
    case Kind::Run:
    case Kind::Result:
    case Kind::Built:
        return Body::Timeline;
    case Kind::Idea: {
        const PollChoice &choice = m_presentation.poll(slide.index).choices.at(slide.part);
        return choice.idea && !choice.idea->variant.isEmpty() ? Body::Timeline : Body::None;
    }
    case Kind::Link:
        return link()->time ? Body::Timeline : Body::Code;
    case Kind::Claim:
    case Kind::Text:
    case Kind::Puzzle:
    case Kind::Program:
    case Kind::End:
        return Body::None;
    }
    Q_UNREACHABLE();
}

/// Where the slide leads; null if it is no link.
const LinkTarget *SlideStage::link() const
{
    const Slide &slide = m_presentation.slide();
    return slide.kind == Kind::Link ? &m_presentation.content().paragraphs.at(slide.index).links.at(slide.part).target
                                    : nullptr;
}

void SlideStage::showSlide(bool finished)
{
    m_finished = finished;
    m_body = bodyOf(m_presentation.slide());
    showWords();
    fillBody();
    arrange();
    m_spotlight->setRow({});
    setPage(0);
}

/// The words about a task or the challenge follow the knobs.
void SlideStage::showGoal()
{
    if (!m_presentation.hasKnobs())
        return;
    showWords();
    arrange();
    setPage(0);
}

/// A paragraph that is short is larger.
void SlideStage::showWords()
{
    const std::vector<SlidePart> words = slideWords(m_presentation, language());
    const QSize room = place().size();
    const bool isText = m_presentation.slide().kind == Kind::Text;
    for (const double factor : isText ? std::vector{1.6, 1.3, 1.0} : std::vector{1.0}) {
        SlideSizes each = sizes();
        each.text = int(each.text * factor);
        m_text->show(words, each, room.width());
        if (m_text->heightFor(room.width()) <= room.height())
            return;
    }
}

void SlideStage::clear()
{
    m_picture = {};
    m_source.show({});
}

void SlideStage::fillBody()
{
    m_picture = {};
    switch (m_body) {
    case Body::None:
        break;
    case Body::Poll:
        m_poll->show(sizes());
        break;
    case Body::Knobs:
        m_knobs->show(sizes());
        break;
    case Body::Timeline:
        showPicture();
        return;
    case Body::Code:
        showCode();
        break;
    }
    m_source.show({}); // The runs of a slide may end with it.
}

TrackScene SlideStage::trackOf(const QString &id)
{
    const Variant &variant = *m_presentation.lesson().variant(id);
    return {.title = variant.title,
            .summary = variant.summary,
            .wrong = variant.wrong,
            .run = &m_presentation.runs().run(id)};
}

/// Those of the live run if it has come to its end, else virtual ones.
std::vector<TrackScene> SlideStage::resultTracks()
{
    std::vector<TrackScene> tracks;
    for (const QString &id : m_presentation.content().variants)
        tracks.push_back(trackOf(id));
    if (m_live.runState() == Session::RunState::Finished && m_live.tracks().size() == tracks.size()) {
        for (std::size_t i = 0; i < tracks.size(); ++i)
            tracks[i].run = m_live.tracks()[i].recorded();
    }
    return tracks;
}

void SlideStage::showPicture()
{
    const Slide &slide = m_presentation.slide();
    m_timeline->setFont(uiFont(metrics.bodyText, sizes().timelineScale));
    if (slide.kind == Kind::Ready) {
        Duration longest{};
        for (TrackScene &track : resultTracks()) {
            longest = std::max(longest, track.run->latest().time_since_epoch());
            track.run = nullptr;
            track.prediction = &m_blank;
            m_picture.tracks.push_back(track);
        }
        m_picture.blankEnd = TimePoint(blankAxisLength(longest));
    } else if (slide.kind == Kind::Run) {
        m_picture.tellsTotals = false;
        if (m_finished)
            m_picture.tracks = resultTracks();
    } else if (slide.kind == Kind::Result) {
        m_picture.tracks = resultTracks();
    } else if (slide.kind == Kind::Idea) {
        m_picture.tracks = {trackOf(m_presentation.poll(slide.index).choices.at(slide.part).idea->variant)};
    } else if (slide.kind == Kind::Built) {
        const Puzzle &puzzle = *m_presentation.lesson().puzzle;
        m_built = judgePuzzle(puzzle, rightOrder(puzzle), m_presentation.knobs()).built;
        m_picture.tracks = {{.title = tr("The program"), .run = &m_built}};
    } else if (const LinkTarget *target = link()) {
        m_picture.tracks = {trackOf(target->variant)};
        if (!target->span)
            m_picture.moment = target->time;
    }
    m_source.show(m_picture);
}

void SlideStage::showCode()
{
    const LinkTarget *target = link();
    const QString &variant =
        target ? target->variant : m_presentation.content().variants.at(qsizetype(m_presentation.slide().index));
    m_code.show(m_presentation.lesson(), m_presentation.knobs(), variant, target ? target->line : 0, sizes().codeScale);
}

/// Where text and body stand.
QRect SlideStage::place() const
{
    const int margin = sizes().margin;
    return rect().adjusted(margin, 0, -margin, 0);
}

void SlideStage::arrange()
{
    const QRect whole = place();
    const SlideSizes now = sizes();
    int room = whole.height();
    if (m_body == Body::Poll)
        room = std::max(room - m_poll->heightFor(whole.width()) - now.margin / 2, room / 4);
    else if (m_body == Body::Knobs)
        room -= m_knobs->heightFor() + now.margin;
    else if (m_body == Body::Timeline || m_body == Body::Code)
        room = int(room * mostText);
    const int wanted = m_text->heightFor(whole.width());
    const int high = std::min(wanted, room);
    // Words alone stand a little above the middle.
    const int above = m_body == Body::None ? (whole.height() - high) * 2 / 5 : 0;
    m_text->setGeometry(whole.left(), whole.top() + above, whole.width(), high);
    m_text->setVisible(high > 0);
    const int top = high > 0 ? whole.top() + high + now.margin / 2 : whole.top();
    const QRect below(whole.left(), top, whole.width(), whole.bottom() + 1 - top);
    m_poll->setGeometry(below);
    m_knobs->setGeometry(below.adjusted(0, now.margin / 2, 0, 0));
    m_timeline->setGeometry(below);
    m_code.place(below.adjusted(-now.margin, 0, now.margin, 0));
    m_poll->setVisible(m_body == Body::Poll);
    m_knobs->setVisible(m_body == Body::Knobs);
    m_timeline->setVisible(m_body == Body::Timeline);
    m_code.view().setVisible(m_body == Body::Code);

    const Kind kind = m_presentation.slide().kind;
    m_timelinePages = {{.fitted = kind == Kind::Ready || kind == Kind::Run}};
    if (m_body == Body::Timeline && !m_timelinePages.front().fitted && !link())
        m_timelinePages = timelinePages(m_picture.tracks, below.size(), textScale(m_timeline->font()), now.row);
    const int bodyPages = m_body == Body::Code ? m_code.pages() : int(m_timelinePages.size());
    m_pages = std::max(m_text->pages(m_text->size()), bodyPages);
}

void SlideStage::setPage(int page)
{
    m_page = std::clamp(page, 0, m_pages - 1);
    m_text->setPage(m_page);
    if (m_body == Body::Code)
        m_code.setPage(m_page);
    if (m_body == Body::Timeline)
        showTimelinePage();
    Q_EMIT shown();
}

void SlideStage::showTimelinePage()
{
    const TimelinePage &shown = m_timelinePages.at(std::min(std::size_t(m_page), m_timelinePages.size() - 1));
    SlidePicture picture = m_picture;
    if (shown.track)
        picture.tracks = {m_picture.tracks.at(*shown.track)};
    m_timeline->setRowHeight(shown.fitted ? RowHeight::Fitted : RowHeight::Usual);
    m_source.show(picture);
    m_timeline->verticalScrollBar()->setValue(shown.scroll);
    const LinkTarget *target = link();
    if (!target)
        return;
    if (target->span)
        m_timeline->source().inspection().setSelection(SpanRef{0, target->task, *target->span, false});
    m_spotlight->showTask({0, target->task}, target->span ? std::nullopt : target->time);
}

QString SlideStage::keys() const
{
    switch (m_body) {
    case Body::None:
    case Body::Code:
    case Body::Timeline:
        return {};
    case Body::Poll:
        return m_presentation.slide().kind == Kind::Answer ? QString()
                                                           : tr("Up, Down: answer · digits, + and −: hands");
    case Body::Knobs:
        return m_presentation.slide().kind == Kind::Title ? tr("Page Down: on · Page Up: back · B: black · Esc: end")
                                                          : tr("Up, Down: knob · + and −: move it");
    }
    Q_UNREACHABLE();
}

QString SlideStage::seenText() const
{
    QStringList words{m_text->pageText()};
    if (m_body == Body::Poll) {
        const Poll &poll = m_presentation.poll(m_presentation.slide().index);
        for (std::size_t choice = 0; choice < poll.choices.size(); ++choice)
            words += m_poll->rowText(choice);
    } else if (m_body == Body::Timeline) {
        const TimelineScene scene = m_timeline->scene();
        for (const Label &label : timelineLabels(scene, m_timeline->layout(scene), theme(themeKind(palette()))))
            words += label.text;
    } else if (m_body == Body::Code) {
        words += m_code.view().text();
    }
    return words.join(u'\n');
}

void SlideStage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showSlide(m_finished);
}

void SlideStage::paintEvent(QPaintEvent *)
{
    if (m_body != Body::Timeline && m_body != Body::Code)
        return;
    QPainter painter(this);
    const QRect below = m_body == Body::Timeline ? m_timeline->geometry() : m_code.view().geometry();
    painter.fillRect(QRect(0, below.top(), width(), height() - below.top()),
                     m_body == Body::Timeline ? theme(themeKind(palette())).panel : theme(themeKind(palette())).code);
}

} // namespace overlap
