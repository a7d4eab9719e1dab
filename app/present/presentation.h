// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/present/slide.h"
#include "core/lessonruns.h"

#include <QObject>

#include <memory>

namespace overlap {

/// What a presentation is of.
struct PresentedLesson
{
    const Lesson *lesson = nullptr;
    KnobValues knobs;
    QStringList variants;         ///< Ids of those that are compared; empty: the first two.
    std::vector<Step> steps;      ///< Empty: all.
    const Lesson *next = nullptr; ///< To be told at the end; null: none.
};

/// Where a class stands in a lesson: the slide, the hands that were raised, the knobs. Knows of no window. Holds no
/// answer: virtual runs with the knobs as they stand give them. Lives on one thread.
class Presentation : public QObject
{
    Q_OBJECT
public:
    /// When hands are counted: before the run or after it.
    enum class Round : quint8 { Before, After };

    explicit Presentation(PresentedLesson presented, QObject *parent = nullptr);
    ~Presentation() override;

    /// Opens another lesson at its first slide or, for somebody who comes back, at its last one. Forgets all hands.
    void open(PresentedLesson presented, bool atEnd = false);

    const Lesson &lesson() const { return *m_content.lesson; }
    const SlideContent &content() const { return m_content; }
    const Poll &poll(std::size_t index) const { return m_content.polls.at(index); }

    const std::vector<Slide> &slides() const { return m_slides; }
    std::size_t position() const { return m_position; }
    const Slide &slide() const { return m_slides[m_position]; }
    std::optional<Step> step() const { return stepOf(slide(), m_content); }

    /// Whether next() and back() pass it by: a second count of hands where there was no first, an idea that
    /// nobody has, or that was told at a question before.
    bool isPassedBy(const Slide &slide) const;

    /// To the next slide, and to the one before. Returns whether there is one.
    bool next();
    bool back();
    void goTo(std::size_t position);

    // The hands.
    int hands(std::size_t poll, Round round, std::size_t choice) const;
    /// Clamped to 0..mostHands.
    void setHands(std::size_t poll, Round round, std::size_t choice, int hands);
    int allHands(std::size_t poll, Round round) const;
    static constexpr int mostHands = 999;

    // The knobs. On the first slide they are set for the whole lesson, and hands are forgotten; at a task or the
    // challenge as long as that is shown.
    const KnobValues &knobs() const { return m_runs->values(); }
    bool hasKnobs() const;
    void setKnob(std::size_t index, double value);

    /// The virtual runs with the knobs as they stand.
    LessonRuns &runs() { return *m_runs; }

    /// Of the task or challenge that is shown.
    StatementVerdict verdict();

Q_SIGNALS:
    void moved(); ///< To another slide, or another lesson.
    void handsChanged();
    void knobsChanged();

private:
    using Counts = std::vector<int>; ///< For each choice.

    void build(const KnobValues &values);
    void move(std::size_t position);

    SlideContent m_content;
    std::vector<Slide> m_slides;
    std::size_t m_position = 0;
    std::vector<std::array<Counts, 2>> m_hands; ///< For each poll, by round.
    KnobValues m_base;                          ///< Those of the whole lesson.
    std::unique_ptr<LessonRuns> m_runs;
};

} // namespace overlap
