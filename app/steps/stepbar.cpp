// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/stepbar.h"

#include "app/panels/flowlayout.h"
#include "app/panels/lessonlist.h"
#include "app/session.h"
#include "app/steps/chip.h"
#include "app/steps/chiptip.h"
#include "app/steps/classroom.h"
#include "app/theme.h"

#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace overlap {

namespace {

/// What comes after the step that the reader is at; none after the last one.
std::optional<Step> nextStep(const Classroom &classroom)
{
    const std::vector<Step> steps = classroom.steps();
    const auto step = std::ranges::find(steps, classroom.step());
    return step == steps.end() || std::next(step) == steps.end() ? std::nullopt : std::optional(*std::next(step));
}

} // namespace

StepBar::StepBar(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_layout(new FlowLayout(qRound(metrics.gap), qRound(metrics.gap / 2))),
      m_next(new QPushButton(this))
{
    setLayout(m_layout);
    m_next->setFocusPolicy(Qt::TabFocus);
    connect(m_next, &QPushButton::clicked, &classroom, [&classroom] {
        if (const std::optional<Step> next = nextStep(classroom))
            classroom.setStep(*next);
        else
            classroom.openNextLesson();
    });
    setAccessibleName(tr("Steps of the lesson"));
    showLesson();
    connect(&classroom, &Classroom::stepChanged, this, &StepBar::showLesson);
    for (const auto change : {&Classroom::progressChanged, &Classroom::predictionChanged, &Classroom::verdictsChanged})
        connect(&classroom, change, this, &StepBar::showSteps);
    connect(&classroom.session(), &Session::tracksChanged, this, &StepBar::showSteps); // Each wants its prediction.
}

void StepBar::showLesson()
{
    const std::vector<Step> steps = m_classroom.steps();
    const bool same = std::ranges::equal(steps, m_chips, {}, {}, &std::pair<const Step, Chip *>::first);
    if (!same) {
        for (const auto &[step, chip] : m_chips)
            delete chip;
        m_chips.clear();
        for (const Step step : steps) {
            auto *chip = new Chip(stepTitle(step), this);
            connect(chip, &Chip::clicked, this, [this, step] {
                m_classroom.setStep(step);
                showSteps(); // A second click on the same one must not uncheck it.
            });
            m_layout->addWidget(chip);
            chip->show();
            m_chips.emplace(step, chip);
        }
        m_layout->removeWidget(m_next);
        m_layout->addWidget(m_next); // behind the chips
    }
    showSteps();
}

void StepBar::showSteps()
{
    for (const auto &[step, chip] : m_chips) {
        chip->setChecked(step == m_classroom.step());
        chip->setReached(m_classroom.isReached(step));
        const QString tip = chipTip(m_classroom, step);
        chip->setToolTip(tip);
        chip->setAccessibleDescription(tip);
    }
    const Step step = m_classroom.step();
    if (const std::optional<Step> next = nextStep(m_classroom)) {
        // The text is left when its reader likes.
        m_next->setVisible(step == Step::Explain || (step != Step::Predict && m_classroom.isReached(step)));
        showNext(tr("Next: %1").arg(stepTitle(*next)));
        return;
    }
    // The challenge has a button of its own.
    const Lesson *lesson = m_classroom.course() ? m_classroom.nextLesson() : nullptr;
    m_next->setVisible(lesson && step != Step::Challenge);
    if (lesson)
        showNext(tr("Next lesson: %1").arg(shortTitle(*lesson)));
}

void StepBar::showNext(const QString &text)
{
    m_nextText = text;
    m_next->setAccessibleName(text);
    m_next->setText(text);
    arrange();
}

bool StepBar::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

/// Where the button would stand in a row of its own it says less, and the chips move together, if that keeps it in
/// theirs.
void StepBar::arrange()
{
    const auto fits = [this](const QString &text, bool tight) {
        for (const auto &[step, chip] : m_chips)
            chip->setTight(tight);
        if (text != m_next->text())
            m_next->setText(text);
        return m_layout->sizeHint().width() <= width();
    };
    const QString brief = tr("Next");
    if (!fits(m_nextText, false) && !fits(brief, false) && !fits(brief, true))
        fits(m_nextText, false);
    m_next->setToolTip(m_next->text() == m_nextText ? QString() : m_nextText);
}

} // namespace overlap
