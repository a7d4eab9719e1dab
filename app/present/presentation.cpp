// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/presentation.h"

#include <algorithm>
#include <numeric>

namespace overlap {

namespace {

using Kind = Slide::Kind;

bool isGoal(const Slide &slide)
{
    return slide.kind == Kind::Task || slide.kind == Kind::Challenge;
}

/// Whether what is tried at one of them stays at the other: the challenge with one more hint.
bool isSameGoal(const Slide &a, const Slide &b)
{
    return isGoal(a) && a.kind == b.kind && (a.kind == Kind::Challenge || a.index == b.index);
}

} // namespace

Presentation::Presentation(PresentedLesson presented, QObject *parent) : QObject(parent)
{
    open(std::move(presented));
}

Presentation::~Presentation() = default;

void Presentation::open(PresentedLesson presented, bool atEnd)
{
    m_content = {};
    m_content.lesson = presented.lesson;
    m_content.next = presented.next;
    m_content.variants = presented.variants;
    for (const Variant &variant : presented.lesson->variants) {
        if (presented.variants.isEmpty() && m_content.variants.size() < 2)
            m_content.variants += variant.id;
    }
    m_content.steps = std::move(presented.steps);
    if (m_content.steps.empty())
        m_content.steps.assign(allSteps.begin(), allSteps.end());
    m_base = std::move(presented.knobs);
    build(m_base);
    m_position = atEnd ? m_slides.size() - 1 : 0;
    Q_EMIT moved();
}

/// Makes the slides for these values, without any hands.
void Presentation::build(const KnobValues &values)
{
    m_runs = std::make_unique<LessonRuns>(lesson(), values);
    m_content.polls = questionPolls(lesson(), m_content.variants, values, m_runs->runOf());
    m_content.questions = m_content.polls.size();
    std::ranges::move(statementPolls(lesson(), values, m_runs->runOf()), std::back_inserter(m_content.polls));
    m_content.paragraphs = paragraphsOf(lesson().text.resolve(values, m_runs->runOf()));
    m_slides = slidesOf(m_content);
    m_hands.clear();
    for (const Poll &poll : m_content.polls)
        m_hands.push_back({Counts(poll.choices.size()), Counts(poll.choices.size())});
}

bool Presentation::isPassedBy(const Slide &slide) const
{
    if (slide.kind == Kind::Recount)
        return allHands(slide.index, Round::Before) == 0;
    const auto isHeld = [&](std::size_t poll, std::size_t choice) {
        return hands(poll, Round::Before, choice) + hands(poll, Round::After, choice) > 0;
    };
    if (slide.kind != Kind::Idea)
        return false;
    const std::optional<MetIdea> &idea = poll(slide.index).choices.at(slide.part).idea;
    for (std::size_t before = 0; before < slide.index; ++before) {
        const std::vector<PollChoice> &choices = poll(before).choices;
        for (std::size_t choice = 0; choice < choices.size(); ++choice) {
            if (choices[choice].idea == idea && isHeld(before, choice))
                return true;
        }
    }
    return !isHeld(slide.index, slide.part);
}

bool Presentation::next()
{
    for (std::size_t position = m_position + 1; position < m_slides.size(); ++position) {
        if (!isPassedBy(m_slides[position])) {
            move(position);
            return true;
        }
    }
    return false;
}

bool Presentation::back()
{
    for (std::size_t position = m_position; position-- > 0;) {
        if (!isPassedBy(m_slides[position])) {
            move(position);
            return true;
        }
    }
    return false;
}

void Presentation::goTo(std::size_t position)
{
    move(std::min(position, m_slides.size() - 1));
}

void Presentation::move(std::size_t position)
{
    const bool stays = isSameGoal(slide(), m_slides[position]);
    m_position = position;
    if (!stays && knobs() != m_base) {
        m_runs = std::make_unique<LessonRuns>(lesson(), m_base);
        Q_EMIT knobsChanged();
    }
    Q_EMIT moved();
}

int Presentation::hands(std::size_t poll, Round round, std::size_t choice) const
{
    return m_hands.at(poll).at(std::size_t(round)).at(choice);
}

void Presentation::setHands(std::size_t poll, Round round, std::size_t choice, int hands)
{
    m_hands.at(poll).at(std::size_t(round)).at(choice) = std::clamp(hands, 0, mostHands);
    Q_EMIT handsChanged();
}

int Presentation::allHands(std::size_t poll, Round round) const
{
    const Counts &counts = m_hands.at(poll).at(std::size_t(round));
    return std::accumulate(counts.begin(), counts.end(), 0);
}

bool Presentation::hasKnobs() const
{
    return slide().kind == Kind::Title || isGoal(slide());
}

void Presentation::setKnob(std::size_t index, double value)
{
    KnobValues values = knobs();
    values.at(index) = lesson().knobs.at(index).nearest(value);
    if (!hasKnobs() || values == knobs())
        return;
    if (isGoal(slide())) {
        m_runs = std::make_unique<LessonRuns>(lesson(), values);
    } else {
        m_base = values;
        build(values);
    }
    Q_EMIT knobsChanged();
}

StatementVerdict Presentation::verdict()
{
    Q_ASSERT(isGoal(slide()));
    const Statement &goal = slide().kind == Kind::Task ? lesson().tasks.at(slide().index) : lesson().challenge;
    return judgeStatement(goal, m_runs->values(), m_runs->runOf());
}

} // namespace overlap
