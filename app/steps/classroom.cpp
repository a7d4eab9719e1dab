// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/classroom.h"

#include "app/classroom/exercise.h"
#include "app/classroom/progressstore.h"
#include "app/session.h"
#include "lessons/lessons.h"

#include <QCoreApplication>

#include <algorithm>

namespace overlap {

Classroom::Classroom(Session &session, ProgressStore &store, QObject *parent)
    : QObject(parent), m_session(session), m_store(store)
{
    m_goals.setSingleShot(true);
    connect(&m_goals, &QTimer::timeout, this, &Classroom::checkGoals);
    openLesson();
    connect(&session, &Session::lessonChanged, this, &Classroom::openLesson);
    connect(&session, &Session::translated, this, &Classroom::translate);
    connect(&session, &Session::knobsChanged, this, &Classroom::takeKnobs);
    connect(&session, &Session::knobHoldChanged, this, [this] { m_goals.start(); });
    connect(&session, &Session::runStarted, this, &Classroom::takeStart);
    connect(&session, &Session::runStateChanged, this, &Classroom::takeRunState);
    connect(&session, &Session::playheadChanged, this, [this] {
        if (m_session.playhead() > TimePoint{}) // by a step, while the run was hidden
            leavePrediction();
    });
    connect(&store, &ProgressStore::changed, this, &Classroom::progressChanged);
}

Classroom::~Classroom() = default;

const Lesson &Classroom::lesson() const
{
    return m_session.lesson();
}

void Classroom::openLesson()
{
    m_runs = std::make_unique<LessonRuns>(lesson(), m_session.knobs());
    m_decidingRuns = std::make_unique<LessonRuns>(lesson(), m_session.knobs());
    m_order.clear();
    forgetPrediction();
    m_answers.assign(lesson().statements.size(), {});
    m_statementsDone.clear();
    m_tasksDone.clear();
    m_challengeDone.reset();
    m_isSetBack = false;
    m_hints = 0;
    m_sections.clear();
    m_sectionsRead.clear();
    openPuzzle();
    m_step = !m_course && isReached(Step::Run) ? Step::Run : steps().front();
    const Variant *asked = lesson().variant(lesson().question.variant);
    if (m_step == Step::Predict && asked && m_session.isShown(*asked))
        m_session.setFocus(*asked); // Its code is what the reader has to think about.
    Q_EMIT stepChanged();
}

/// What was said was said for other values.
void Classroom::forgetPrediction()
{
    m_totals.clear();
    m_refusal.clear();
    m_judged = {};
    m_totalVerdicts.clear();
    m_orderVerdict.reset();
    m_orderTouched = false;
    const Question &question = lesson().question;
    const QStringList lines =
        question.kind == Question::Kind::Order ? linesToSort(m_runs->run(question.variant)) : QStringList();
    if (lines == m_order || !std::ranges::is_permutation(lines, m_order))
        m_order = lines.isEmpty() ? lines : shuffledLines(lesson(), m_runs->runOf());
}

void Classroom::openPuzzle()
{
    m_puzzleLines.clear();
    m_built.clear();
    m_puzzleVerdict.reset();
    m_puzzleError.clear();
    if (!lesson().puzzle)
        return;
    m_puzzleLines = shuffledPuzzle(*lesson().puzzle);
}

/// What was judged is the same in other words.
void Classroom::translate()
{
    m_refusal.clear();
    const auto translateIdea = [this](std::optional<MetIdea> &met) {
        if (const Idea *idea = met ? lesson().idea(met->id) : nullptr)
            met->sentence = idea->sentence;
    };
    for (TotalVerdict &verdict : m_totalVerdicts)
        translateIdea(verdict.idea);
    if (m_orderVerdict)
        translateIdea(m_orderVerdict->idea);
    m_runs = std::make_unique<LessonRuns>(lesson(), m_session.knobs());
    m_decidingRuns = std::make_unique<LessonRuns>(lesson(), KnobValues(m_decidingRuns->values()));
    translateReached();
    if (!m_built.empty())
        build(PuzzleOrder(m_built));
}

void Classroom::build(const PuzzleOrder &order)
{
    m_built = order;
    m_puzzleVerdict.reset();
    m_puzzleError.clear();
    const Puzzle &puzzle = *lesson().puzzle;
    if (!order.empty() && arrange(puzzle, order, &m_puzzleError))
        m_puzzleVerdict.emplace(judgePuzzle(puzzle, order, m_session.knobs()));
    if (m_puzzleVerdict && m_puzzleVerdict->solved)
        reach(Step::PutInOrder);
    Q_EMIT builtChanged();
}

void Classroom::setStep(Step step)
{
    if (step == m_step)
        return;
    if (step == Step::Predict) {
        m_session.setPlayhead({}); // Nothing may tell how far they went.
        m_refusal.clear();
    }
    m_step = step;
    m_session.inspection().clear(); // It was about the step before.
    if (step == Step::Challenge)
        openChallenge();
    m_goals.start();
    Q_EMIT stepChanged();
}

bool Classroom::isReached(Step step) const
{
    return m_store.progress().reached(lesson().id, step).has_value();
}

bool Classroom::hidesRuns() const
{
    return m_step == Step::Predict;
}

/// Values that are left from another step must not win it.
void Classroom::openChallenge()
{
    m_isSetBack = false;
    if (!m_challengeDone && challengeVerdict().holds) {
        m_session.setKnobs(m_course ? m_course->lesson().knobs : lesson().defaults());
        m_isSetBack = true;
    }
    showGoal();
}

/// Who tries to reach it wants to see what it is about. A run in progress goes on: it would be lost.
void Classroom::showGoal()
{
    if (m_session.isInProgress())
        return;
    const QStringList about = lesson().challenge.condition.variants();
    QStringList shown;
    for (const Variant &variant : lesson().variants) {
        if (m_session.isShown(variant) || about.contains(variant.id))
            shown += variant.id;
    }
    if (shown.size() > qsizetype(m_session.tracks().size()))
        m_session.setShown(shown);
    if (!about.isEmpty() && !about.contains(m_session.focus().id))
        m_session.setFocus(*lesson().variant(about.front()));
}

void Classroom::showHint()
{
    m_hints = std::min(m_hints + 1, int(lesson().hints.size()));
    Q_EMIT hintsChanged();
}

void Classroom::takeKnobs()
{
    m_runs = std::make_unique<LessonRuns>(lesson(), m_session.knobs());
    m_isSetBack = false;
    forgetAnswers();
    m_session.inspection().setQuestion({});
    if (!m_session.isInProgress()) {
        forgetPrediction();
        Q_EMIT predictionChanged();
    }
    if (!m_built.empty())
        build(PuzzleOrder(m_built));
    m_goals.start();
}

void Classroom::reach(Step step)
{
    m_store.reach(lesson().id, step);
}

QString stepTitle(Step step)
{
    const auto text = [](const char *words) { return QCoreApplication::translate("Step", words); };
    switch (step) {
    case Step::Predict:
        return text(QT_TRANSLATE_NOOP("Step", "Predict"));
    case Step::Run:
        return text(QT_TRANSLATE_NOOP("Step", "Run"));
    case Step::Explain:
        return text(QT_TRANSLATE_NOOP("Step", "Explain"));
    case Step::Change:
        return text(QT_TRANSLATE_NOOP("Step", "Change it"));
    case Step::Challenge:
        return text(QT_TRANSLATE_NOOP("Step", "Challenge"));
    case Step::PutInOrder:
        return text(QT_TRANSLATE_NOOP("Step", "Put in order"));
    }
    Q_UNREACHABLE();
}

} // namespace overlap
