// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/whypanel.h"

#include "app/inspection.h"
#include "app/panels/label.h"
#include "app/panels/scrollcolumn.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/theme.h"
#include "app/timeline/whywords.h"
#include "app/timeline/words.h"

#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace overlap {

namespace {

/// What is explained, and of which recording.
struct Subject
{
    const Session::Track *track = nullptr;
    const Timeline *timeline = nullptr;
    bool expected = false;
    Explanation why;
};

/// The moment at which a span is told about as a whole: who keeps a task waiting for the loop may not do so from the
/// start.
TimePoint momentIn(const Span &span)
{
    return span.state == TaskState::Ready ? span.start + (span.end - span.start) / 2 : span.start;
}

/// Of a selected task: the moment of the playhead while the run goes on or if it lies in the span, else the span.
std::optional<Subject> selectedSubject(Session &session)
{
    const std::optional<SpanRef> &selection = session.inspection().selection();
    if (!selection || selection->track >= session.tracks().size())
        return {};
    const Session::Track &track = session.tracks()[selection->track];
    const Timeline *timeline = selection->expected ? &track.prediction : track.recorded();
    const Lane *lane = timeline ? timeline->lane(selection->task) : nullptr;
    if (!lane)
        return {};
    const TimePoint now = selection->expected ? timeline->latest() : session.edge();
    const std::optional<Span> span = lane->spanNumber(selection->number, now);
    if (!span)
        return {};
    const TimePoint playhead = session.playhead();
    const bool within = span->start <= playhead && (playhead < span->end || (!lane->ended() && playhead == span->end));
    const bool follows = !selection->expected && session.runState() == Session::RunState::Running;
    if (follows && !within)
        return Subject{&track, timeline, false, explain(*timeline, lane->id, playhead, now)};
    return Subject{&track, timeline, selection->expected,
                   explainSpan(*timeline, *lane, selection->number, within ? playhead : momentIn(*span), now)};
}

/// Of a task that the reader asks about: of the variant whose code is shown and, if there is a run, while the playhead
/// stands there.
std::optional<Subject> askedSubject(Session &session)
{
    const std::optional<Inspection::Question> &question = session.inspection().question();
    if (!question || question->lane.track >= session.tracks().size())
        return {};
    const Session::Track &track = session.tracks()[question->lane.track];
    const bool expected = !track.recorded() || track.recorded()->isEmpty();
    const Timeline &timeline = expected ? track.prediction : *track.recorded();
    const bool isThere = expected || session.playhead() == question->time;
    if (track.variant != &session.focus() || !timeline.lane(question->lane.task) || !isThere)
        return {};
    const TimePoint now = expected ? timeline.latest() : session.edge();
    return Subject{&track, &timeline, expected, explain(timeline, question->lane.task, question->time, now)};
}

Subject subjectOf(Session &session)
{
    if (std::optional<Subject> asked = askedSubject(session))
        return *asked;
    if (std::optional<Subject> selected = selectedSubject(session))
        return *selected;
    const Session::Track &track = session.focusTrack();
    const bool expected = !track.recorded() || track.recorded()->isEmpty();
    const Timeline *timeline = expected ? &track.prediction : track.recorded();
    const TimePoint now = expected ? timeline->latest() : session.edge();
    const TaskId task = taskWorthExplaining(*timeline, session.playhead(), now);
    return {&track, timeline, expected, explain(*timeline, task, session.playhead(), now)};
}

QString detailsOf(const Subject &subject, const ShownLine &shownLine)
{
    QStringList parts{subject.track->variant->title};
    if (subject.expected)
        parts.back() = WhyPanel::tr("%1, as calculated").arg(parts.back());
    const Explanation &why = subject.why;
    if (why.phase == Explanation::Phase::Alive)
        parts += spanText(why.span, *subject.timeline);
    parts += whyTimes(why);
    const int line = why.phase == Explanation::Phase::Alive && why.span.line != 0 ? shownLine(why.span.line) : 0;
    if (line > 0)
        parts += WhyPanel::tr("line %1").arg(line).replace(u' ', QChar::Nbsp);
    parts += whyCause(*subject.timeline, why, shownLine);
    parts.removeAll(QString());
    // No line ends between a number and its unit.
    static const QRegularExpression unit(QStringLiteral("(\\d) (s|µs)\\b"));
    return parts.join(QStringLiteral(" · ")).replace(unit, QStringLiteral("\\1\u00a0\\2"));
}

void setText(TextLabel &label, const QString &text)
{
    if (label.text() != text)
        label.setText(text);
}

} // namespace

QString whyMarkup(const QString &text, const QString &codeFamily)
{
    static const QRegularExpression time(QStringLiteral("(\\d+(?:\\.\\d+)?) (s|µs)\\b"));
    return text.toHtmlEscaped().replace(
        time, QStringLiteral("<span style=\"font-family:'%1'; font-weight:600\">\\1&nbsp;\\2</span>").arg(codeFamily));
}

WhyPanel::WhyPanel(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_session(classroom.session()),
      m_caption(new TextLabel(TextRole::Caption)), m_sentence(new TextLabel(TextRole::Body)),
      m_details(new TextLabel(TextRole::Soft))
{
    m_sentence->setTextFormat(Qt::RichText);
    const int margin = qRound(metrics.margin);
    auto *column = new ScrollColumn;
    auto *texts = new QVBoxLayout(&column->content());
    texts->setContentsMargins(margin, margin * 3 / 4, margin, margin / 2);
    texts->setSpacing(qRound(metrics.gap * 3 / 4));
    for (TextLabel *label : {m_caption, m_sentence, m_details}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        texts->addWidget(label);
    }
    texts->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(column);
    for (QWidget *ground : {static_cast<QWidget *>(this), column->viewport(), &column->content()})
        ground->setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    const Session &session = m_session;
    connect(&classroom, &Classroom::stepChanged, this, &WhyPanel::refresh);
    for (const auto change : {&Session::lessonChanged, &Session::tracksChanged, &Session::focusChanged,
                              &Session::predictionChanged, &Session::runStateChanged, &Session::playheadChanged})
        connect(&session, change, this, &WhyPanel::refresh);
    for (const auto change :
         {&Inspection::selectionChanged, &Inspection::questionChanged, &Inspection::languageChanged})
        connect(&m_session.inspection(), change, this, &WhyPanel::refresh);
    refresh();
}

QSize WhyPanel::minimumSizeHint() const
{
    constexpr int lines = 6;
    return {qRound(metrics.codeMinWidth), lines * m_sentence->fontMetrics().lineSpacing()};
}

void WhyPanel::refresh()
{
    if (m_classroom.hidesRuns())
        return; // It is not to be seen, nor heard.
    const Subject subject = subjectOf(m_session);
    const ShownLine shownLine = [&](quint32 line) {
        return subject.track->variant->shownLine(m_session.inspection().language(), line);
    };
    const QString text = whySentences(*subject.timeline, subject.why, shownLine).join(u' ');
    setText(*m_caption, whyCaption(*subject.timeline, subject.why));
    setText(*m_sentence, whyMarkup(text, codeFont(metrics.bodyText).family()));
    setText(*m_details, detailsOf(subject, shownLine));
    tell(text);
}

/// To those who listen; they would hear of each call, and there is one for each frame.
void WhyPanel::tell(const QString &text)
{
    if (accessibleName() != m_caption->text())
        setAccessibleName(m_caption->text());
    if (accessibleDescription() != text)
        setAccessibleDescription(text);
}

} // namespace overlap
