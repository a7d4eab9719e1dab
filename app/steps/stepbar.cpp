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
    for (const auto change :
         {&Classroom::progressChanged, &Classroom::predictionChanged, &Classroom::verdictsChanged, &Classroom::judged})
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
        const bool isTick = step != Step::Predict || m_classroom.predictedRight();
        chip->setSign(!m_classroom.isReached(step) ? Chip::Sign::None : isTick ? Chip::Sign::Tick : Chip::Sign::Dot);
        const QString tip = chipTip(m_classroom, step);
        chip->setToolTip(tip);
        chip->setAccessibleDescription(tip);
    }
    const Step step = m_classroom.step();
    const bool isReached = m_classroom.isReached(step);
    QSizePolicy policy = m_next->sizePolicy();
    // What stands below must not move when it comes; in these two steps it does not.
    policy.setRetainSizeWhenHidden(step != Step::Predict && step != Step::Challenge);
    m_next->setSizePolicy(policy);
    // The challenge has buttons of its own.
    if (const std::optional<Step> next = nextStep(m_classroom)) {
        // The text is left when its reader likes.
        m_next->setVisible(step == Step::Explain || (step != Step::Predict && step != Step::Challenge && isReached));
        showNext(tr("Next: %1").arg(stepTitle(*next)), stepTitle(*next));
        return;
    }
    const Lesson *lesson = step == Step::Challenge ? nullptr : m_classroom.nextLesson();
    m_next->setVisible(lesson && (isReached || m_classroom.course()));
    showNext(lesson ? tr("Next lesson: %1").arg(shortTitle(*lesson)) : QString(),
             lesson ? shortTitle(*lesson) : QString());
}

void StepBar::showNext(const QString &text, const QString &title)
{
    m_nextText = text;
    m_briefText = tr("%1 \u203a").arg(title);
    m_next->setAccessibleName(text);
    arrange();
}

bool StepBar::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

/// The chips have room for all their signs, so that nothing moves when one comes. Where the button would then stand in
/// a row of its own they move together, or it says less.
void StepBar::arrange()
{
    const QFontMetrics letters = m_next->fontMetrics();
    const int frame = m_next->sizeHint().width() - letters.horizontalAdvance(m_next->text());
    const auto widthOf = [&](const QString &text) { return frame + letters.horizontalAdvance(text); };
    const auto fits = [&](const Chip::Room &room, int rest) {
        for (const auto &[step, chip] : m_chips)
            rest += chip->widthWith(room) + qRound(metrics.gap);
        return rest <= width();
    };
    struct Way
    {
        Chip::Room room;
        QString text;
        int rest; ///< The width that the button takes of the row.
    };
    constexpr Chip::Room loose{.tight = false, .forSign = true};
    constexpr Chip::Room tight{.tight = true, .forSign = true};
    const int none = -qRound(metrics.gap);
    const Way ways[]{{loose, m_nextText, widthOf(m_nextText)},
                     {tight, m_nextText, widthOf(m_nextText)},
                     {tight, m_briefText, widthOf(m_briefText)},
                     {loose, m_nextText, none},
                     {tight, m_nextText, none}};
    const auto way = std::ranges::find_if(ways, [&](const Way &each) { return fits(each.room, each.rest); });
    const Chip::Room room = way == std::end(ways) ? tight : way->room; // which may take two rows
    QString text = way == std::end(ways) ? m_nextText : way->text;
    for (const auto &[step, chip] : m_chips)
        chip->setRoom(room);
    if (widthOf(text) > width())
        text = m_briefText;
    if (text != m_next->text())
        m_next->setText(text);
    m_next->setToolTip(text == m_nextText ? QString() : m_nextText);
}

} // namespace overlap
