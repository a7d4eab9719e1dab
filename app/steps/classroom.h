// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/classroom/courseplace.h"
#include "app/session.h"
#include "core/judge.h"
#include "core/lessonruns.h"
#include "core/puzzle.h"
#include "core/step.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <set>

namespace overlap {

class ProgressStore;

/// Where the reader stands in the lesson of a session: the step, what was predicted and answered, and what became of
/// it. Holds no answer: virtual runs with the knobs as they stand give them. Views listen to it as to the session.
/// Lives on the window's thread.
class Classroom : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    Classroom(Session &session, ProgressStore &store, QObject *parent = nullptr);
    ~Classroom() override;

    Session &session() const { return m_session; }
    ProgressStore &store() const { return m_store; }
    const Lesson &lesson() const;

    /// The steps that the lesson has, or that its course wants, in their order.
    std::vector<Step> steps() const;
    Step step() const { return m_step; }
    /// At the challenge the variants are shown that it is about, unless a run is in progress.
    void setStep(Step step);
    bool isReached(Step step) const;

    /// Opens a lesson; in a course the next place that has it, which is this one if it has. One that the course does
    /// not have is not opened.
    void open(const Lesson &lesson);
    /// Whether open() opens it.
    bool offers(const Lesson &lesson) const;
    /// The lesson that is sensible after this one; null if all are done. In a course the one that follows; null after
    /// the last one.
    const Lesson *nextLesson() const;
    /// What a button says that opens it: that it is the next one or, if that is why, that it treats a wrong idea.
    QString nextLessonText() const;
    void openNextLesson();

    // Course.

    /// The course that the lesson belongs to; null: none.
    const CoursePlace *course() const { return m_course ? &*m_course : nullptr; }
    /// Opens a lesson of the course with its values, variants and steps, at the first step.
    void openCourse(const CoursePlace &place);
    /// The same with another lesson of the course that is open.
    void openCourseLesson(std::size_t number);
    /// The lesson stays as it is, with all its steps.
    void leaveCourse();

    // Predict.

    /// Whether nothing of the runs may be seen, not of one that is over either: the reader is to say first what they
    /// will do.
    bool hidesRuns() const;

    /// How long the axis is as long as they are hidden: of a length that tells nothing.
    Duration blankLength() const;

    /// What the reader has said of a variant's total; none yet.
    std::optional<Duration> total(const QString &variant) const;
    /// What is said during a run or after it is for the next one: the verdict about what was said before goes.
    void predictTotal(const QString &variant, Duration total);
    /// The variants on show of whose total nothing is said yet.
    QStringList unpredicted() const;

    /// Why what was typed for a total was not taken, in words; empty: nothing was refused since then.
    const QString &refusal() const { return m_refusal; }
    void refuseTotal(const QString &why) { m_refusal = why; }

    /// The lines as the reader has put them; shuffled at first, and no prediction until one of them is moved. Empty if
    /// the lesson asks for totals.
    const QStringList &order() const { return m_order; }
    /// As of a total.
    void predictOrder(const QStringList &order);
    /// Whether the run prints more lines than the reader is to sort.
    bool leavesLinesOut();

    /// Whether something is predicted that no run has answered yet.
    bool hasNewPrediction() const;

    /// How long the axis is while a run is in progress that was predicted: as before it, and what is calculated is not
    /// seen. None at other times.
    std::optional<Duration> openLength() const;

    /// What was said of the run in progress, or of the last one, and not anew since.
    const std::map<QString, Duration> &saidTotals() const { return m_judged.totals; }
    const QStringList &saidOrder() const { return m_judged.order; }

    /// Of the run that was predicted, once it is over. Empty without a prediction.
    const std::vector<TotalVerdict> &totalVerdicts() const { return m_totalVerdicts; }
    const std::optional<OrderVerdict> &orderVerdict() const { return m_orderVerdict; }
    /// Whether all that was predicted of that run was right.
    bool predictedRight() const;
    /// The virtual run that decides what was right of it.
    const Timeline &decidingRun(const QString &variant) { return m_decidingRuns->run(variant); }

    /// The section of the step's page that is open, from 0. Each step has its own, and keeps it.
    std::size_t section() const;
    void setSection(std::size_t section);

    // Explain.

    /// The lesson's text with the numbers of its runs.
    LessonText::Resolved explanation();

    /// Whether that section of it has been read since the lesson was opened.
    bool isRead(std::size_t section) const { return m_sectionsRead.contains(section); }
    /// The reader has read the one that is open.
    void finishSection();

    /// Shows what a link of the text names: brings its variant into view, moves the playhead, selects the span, lights
    /// the line.
    void follow(const LinkTarget &target);
    enum class Reach : quint8 {
        There,
        Later,    ///< The run in progress has not come to it.
        NotInRun, ///< The run in progress is one of other variants; to show this one would end it.
    };
    /// Whether what a link names can be shown.
    Reach reachOf(const LinkTarget &target) const;

    /// Lights what decided how long the run of a variant took, and brings that into view.
    void showPath(const Variant &variant);

    // Change it.

    /// What the reader has said of a statement; none yet.
    std::optional<bool> answer(std::size_t statement) const { return m_answers.at(statement); }
    void setAnswer(std::size_t statement, bool isTrue);
    StatementVerdict statementVerdict(std::size_t statement);
    StatementVerdict taskVerdict(std::size_t task);

    /// With which values something was judged, and how.
    struct Reached
    {
        KnobValues values;
        StatementVerdict verdict;
    };
    /// How a statement was answered right, the last time since the lesson was opened; null: not yet.
    const Reached *reachedStatement(std::size_t statement) const;
    bool isStatementDone(std::size_t statement) const { return m_statementsDone.contains(statement); }
    /// How a task was done, the last time since the lesson was opened; null: not yet. Values that a slider in the hand
    /// only passes do nothing.
    const Reached *reachedTask(std::size_t task) const;
    bool isTaskDone(std::size_t task) const { return m_tasksDone.contains(task); }

    // Put in order; only of a lesson with a puzzle.

    /// All lines of the puzzle, the wrong ones too, in an order that says nothing.
    const PuzzleOrder &puzzleLines() const { return m_puzzleLines; }
    /// What the reader has put together.
    const PuzzleOrder &built() const { return m_built; }
    void build(const PuzzleOrder &order);
    /// What it does; none as long as there is nothing.
    const std::optional<PuzzleVerdict> &puzzleVerdict() const { return m_puzzleVerdict; }
    /// Why it is no program; empty if it is one.
    const QString &puzzleError() const { return m_puzzleError; }

    // Challenge.

    StatementVerdict challengeVerdict();
    /// Whether the knobs were set back when the step began, as those from another step had won it, and have not been
    /// moved since.
    bool challengeIsSetBack() const { return m_isSetBack; }
    /// As of a task.
    const Reached *reachedChallenge() const { return m_challengeDone ? &*m_challengeDone : nullptr; }
    int hintsShown() const { return m_hints; }
    void showHint();

Q_SIGNALS:
    void courseChanged(); ///< Another course or none.
    void stepChanged();   ///< Or the lesson, with all that belongs to it.
    void predictionChanged();
    void judged();          ///< A run that was predicted is over.
    void verdictsChanged(); ///< Of statements, tasks and the challenge: an answer or a knob is different. Told once for
                            ///< many steps of a slider.
    void hintsChanged();
    void sectionChanged(); ///< Another one is open, or one has been read.
    void builtChanged();
    void progressChanged();

private:
    void openLesson();
    void forgetPrediction();
    void openPuzzle();
    void translate();
    void takeStart();
    void takeRunState();
    void leavePrediction();
    void judge();
    void takeKnobs();
    void openChallenge();
    void showGoal();
    void forgetAnswers();
    void checkGoals();
    void translateReached();
    void reachChange();
    void reach(Step step);
    std::vector<Session::Track>::const_iterator shownTrack(const Variant &variant);
    void showMoment(const Session::Track &track, const LinkTarget &target);
    void selectSpan(const Session::Track &track, const LinkTarget &target);

    Session &m_session;
    ProgressStore &m_store;
    std::optional<CoursePlace> m_course;
    Step m_step = Step::Predict;
    std::unique_ptr<LessonRuns> m_runs; ///< With the knobs as they stand.
    QTimer m_goals;                     ///< For checkGoals(): a run may take longer than a step of a slider.
    std::map<QString, Duration> m_totals;
    QString m_refusal;
    QStringList m_order;
    bool m_orderTouched = false;
    std::unique_ptr<LessonRuns> m_decidingRuns; ///< With the knobs of the run in progress, or of the last one.
    /// What was predicted before the last run, and not anew since.
    struct
    {
        std::map<QString, Duration> totals;
        QStringList order;
        bool isOver = true; ///< The run is, and it is judged.
        Duration length{};  ///< Of the axis on which it was predicted.

        bool isEmpty() const { return totals.empty() && order.isEmpty(); }
    } m_judged;
    std::vector<TotalVerdict> m_totalVerdicts;
    std::optional<OrderVerdict> m_orderVerdict;
    std::vector<std::optional<bool>> m_answers;
    std::map<std::size_t, Reached> m_statementsDone;
    std::map<std::size_t, Reached> m_tasksDone;
    std::optional<Reached> m_challengeDone;
    bool m_isSetBack = false;
    int m_hints = 0;
    std::map<Step, std::size_t> m_sections; ///< That are open; none: the first one.
    std::set<std::size_t> m_sectionsRead;
    PuzzleOrder m_puzzleLines;
    PuzzleOrder m_built;
    std::optional<PuzzleVerdict> m_puzzleVerdict;
    QString m_puzzleError;
};

/// The word for a step on its chip.
QString stepTitle(Step step);

} // namespace overlap
