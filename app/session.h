// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspection.h"
#include "app/lessonsettings.h"
#include "core/lesson.h"
#include "core/liverun.h"
#include "core/timeline.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace overlap {

class Pace;
class Predictor;

/// The one state of the window: lesson, knobs, compared variants, runs, playhead. Views take it in their
/// constructor and listen to it, never to each other. Lives on the window's thread.
class Session : public QObject
{
    Q_OBJECT
public:
    /// Of the live runs of all tracks together.
    enum class RunState : quint8 { Idle, Running, Paused, Finished };

    /// One compared variant: its prediction and, once started, its live run.
    struct Track
    {
        const Variant *variant = nullptr;
        Timeline prediction;                ///< Virtual run with the knobs as they stand.
        std::unique_ptr<LiveRun> run;       ///< Null before the first run since the variant is shown.
        std::unique_ptr<Timeline> previous; ///< What the run before has recorded. Null before the second run.

        /// What the live run has recorded, or null before the first run.
        const Timeline *recorded() const { return run ? &run->timeline() : nullptr; }
    };

    explicit Session(const Lesson &lesson, QObject *parent = nullptr);

    /// Ends the runs at once, inside a blocking call too.
    ~Session() override;

    /// How often a run in progress is looked at, in frames a second; 60 at first.
    void setFrameRate(double framesPerSecond);

    // Lesson and variants. Changing either ends the runs; those that are over stay with the variants that stay.
    const Lesson &lesson() const { return *m_lesson; }
    /// As it was left, if somebody knows.
    void setLesson(const Lesson &lesson);
    void setLesson(const Lesson &lesson, const LessonSettings &settings);
    /// Who is asked how a lesson was left; none: it has its defaults. What it refers to outlives the session.
    using Memory = std::function<std::optional<LessonSettings>(const Lesson &lesson)>;
    void setMemory(const Memory &memory) { m_memory = memory; }
    /// Goes on with the same lesson in another language: runs, knobs and playhead stay.
    void translate(const Lesson &lesson);
    const std::vector<Track> &tracks() const { return m_tracks; }
    bool isShown(const Variant &variant) const;
    /// Shows or hides a variant; the last one stays. Tracks keep the lesson's order.
    void setShown(const Variant &variant, bool shown);
    /// Shows these variants and no others; none: the first two.
    void setShown(const QStringList &ids);

    /// The variant whose code and output are shown: the last that the reader chose, otherwise the second track.
    const Variant &focus() const { return *m_focus; }
    void setFocus(const Variant &variant);
    const Track &focusTrack() const;

    /// What the reader looks at more closely. Forgotten with the tracks.
    Inspection &inspection() { return m_inspection; }

    // Knobs. A run in progress keeps the values it was started with.
    const KnobValues &knobs() const { return m_knobs; }
    void setKnob(std::size_t index, double value);
    void setKnobs(const KnobValues &values);
    /// Whether one is in the reader's hand: then its values are only passed on the way.
    bool holdsKnob() const { return m_holdsKnob; }
    void setHoldsKnob(bool holds);
    /// What the run was started with. Means nothing before the first run.
    const KnobValues &runKnobs() const { return m_runKnobs; }
    /// Whether there is a run and it was started with other values than `knobs()`.
    bool runIsOutdated() const;

    // The run.
    RunState runState() const { return m_state; }
    /// Whether it has begun and is not over.
    bool isInProgress() const { return m_state == RunState::Running || m_state == RunState::Paused; }
    double rate() const { return m_rate; }
    void setRate(double rate);
    /// Starts, pauses or continues; after the end starts anew.
    void runOrPause();
    /// Throws the runs away: back to the prediction, at zero.
    void reset();
    /// Runs anew from zero. What the last run has recorded stands behind it as the previous one.
    void restart();
    /// Counts the runs since the tracks were chosen or the runs were thrown away, the present one included.
    int runNumber() const { return m_runNumber; }
    /// Up to when the previous run went. Means nothing before the second run.
    TimePoint previousEdge() const { return m_previousEdge; }
    /// Pauses and goes on by one turn: a recorded one if the playhead is before the edge, else a live one.
    void stepForward();
    /// Pauses and goes back to the turn before.
    void stepBack();
    /// Whether a step that was asked for has been taken and recorded.
    bool isSettled() const;

    // Time. The edge is the moment of the live runs; the playhead is the moment that the views show.
    TimePoint edge() const { return m_edge; }
    TimePoint playhead() const { return m_playhead; }
    /// Pauses a run in progress. Clamped to 0..edge().
    void setPlayhead(TimePoint time);
    bool isAtEdge() const { return m_playhead == m_edge; }

Q_SIGNALS:
    void lessonChanged(); ///< Everything may be different.
    void translated();    ///< The words of the lesson are.
    void tracksChanged(); ///< Other variants are shown.
    void focusChanged();
    void knobsChanged();
    void knobHoldChanged();
    void predictionChanged(); ///< Some track's prediction.
    void aboutToRun();        ///< From zero: what is still being typed counts if it is given now.
    void runStarted();        ///< There are runs anew, at zero; their state is told next.
    void runStateChanged();
    void rateChanged();
    void playheadChanged(); ///< Playhead, edge or a recorded timeline: once a frame while a run is in progress.

private:
    std::vector<const Variant *> variantsOf(const QStringList &ids) const;
    void buildTracks(const std::vector<const Variant *> &variants);
    void changeTracks(const std::vector<const Variant *> &variants);
    void predict();
    void takePrediction(const std::vector<Timeline> &timelines);
    void endRuns();
    void retireRuns();
    void startRuns();
    void pause();
    void stepLive();
    void advance();
    void setRunState(RunState state);
    void movePlayhead(TimePoint time);
    std::vector<TimePoint> stops() const;

    Memory m_memory;
    const Lesson *m_lesson;
    const Variant *m_focus = nullptr;
    std::vector<Track> m_tracks;
    KnobValues m_knobs;
    bool m_holdsKnob = false;
    KnobValues m_runKnobs;
    std::shared_ptr<Pace> m_pace;
    std::unique_ptr<Predictor> m_predictor;
    QTimer m_frame;
    RunState m_state = RunState::Idle;
    double m_rate = 1.0;
    Inspection m_inspection;
    TimePoint m_edge{};
    TimePoint m_previousEdge{};
    TimePoint m_playhead{};
    int m_runNumber = 0;
    bool m_stepWanted = false; ///< A step was asked for while a run was still in its turn.
};

} // namespace overlap
