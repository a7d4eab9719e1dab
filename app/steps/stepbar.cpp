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

constexpr int chipGap = 6; ///< Between chips, in pixels.

/// Without a text the frame of a button cannot be told.
const QString blank = QStringLiteral(" ");

/// What comes after a step; none after the last one.
std::optional<Step> nextStep(const Classroom &classroom, Step step)
{
    const std::vector<Step> steps = classroom.steps();
    const auto place = std::ranges::find(steps, step);
    return place == steps.end() || std::next(place) == steps.end() ? std::nullopt : std::optional(*std::next(place));
}

/// Whether a step has the button: it says how to go on from the others itself.
bool hasButton(Step step)
{
    return step != Step::Predict && step != Step::Challenge;
}

} // namespace

StepBar::StepBar(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_layout(new FlowLayout(chipGap, qRound(metrics.gap / 2))),
      m_next(new QPushButton(blank, this))
{
    setLayout(m_layout);
    m_next->setFocusPolicy(Qt::TabFocus);
    connect(m_next, &QPushButton::clicked, &classroom, [&classroom] {
        if (const std::optional<Step> next = nextStep(classroom, classroom.step()))
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
    if (nextStep(m_classroom, step)) // The text is left when its reader likes.
        m_next->setVisible(step == Step::Explain || (hasButton(step) && isReached));
    else
        m_next->setVisible(hasButton(step) && m_classroom.nextLesson() && (isReached || m_classroom.course()));
    m_next->setAccessibleName(nextWords(step).whole);
    arrange();
}

StepBar::Words StepBar::nextWords(Step step) const
{
    const std::optional<Step> next = nextStep(m_classroom, step);
    const Lesson *lesson = next ? nullptr : m_classroom.nextLesson();
    if (!next && !lesson)
        return {};
    const QString title = next ? stepTitle(*next) : shortTitle(*lesson);
    return {next ? tr("Next: %1").arg(title) : m_classroom.nextLessonText(), tr("%1 \u203a").arg(title)};
}

bool StepBar::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

/// The chips have room for all their signs, so that nothing moves when one comes, and are as wide at each step. Where
/// the button of one would then stand in a row of its own they move together, or it says less.
void StepBar::arrange()
{
    const QFontMetrics letters = m_next->fontMetrics();
    const int frame = m_next->sizeHint().width() - letters.horizontalAdvance(m_next->text());
    const auto widthOf = [&](const QString &text) { return frame + letters.horizontalAdvance(text); };
    const auto fits = [&](const Chip::Room &room, int rest) {
        for (const auto &[step, chip] : m_chips)
            rest += chip->widthWith(room) + chipGap;
        return rest <= width();
    };
    int whole = 0;
    int brief = 0;
    for (const auto &[step, chip] : m_chips) {
        if (!hasButton(step))
            continue;
        const Words words = nextWords(step);
        whole = std::max(whole, widthOf(words.whole));
        brief = std::max(brief, widthOf(words.brief));
    }
    struct Way
    {
        Chip::Room room;
        int rest; ///< The width that the button takes of the row, at most.
    };
    constexpr Chip::Room loose{.tight = false, .forSign = true};
    constexpr Chip::Room tight{.tight = true, .forSign = true};
    const int none = -chipGap;
    const Way ways[]{{loose, whole}, {tight, whole}, {tight, brief}, {tight, none}};
    const auto way = std::ranges::find_if(ways, [&](const Way &each) { return fits(each.room, each.rest); });
    const Chip::Room room = way == std::end(ways) ? tight : way->room; // which may take two rows
    for (const auto &[step, chip] : m_chips)
        chip->setRoom(room);
    Words words = hasButton(m_classroom.step()) ? nextWords(m_classroom.step()) : Words();
    if (words.whole.isEmpty())
        words = {blank, blank};
    const bool isBeside = way != std::end(ways) && way->rest != none;
    const bool isAlone = way != std::end(ways) && way->rest == none;
    // What stands below must not move when it comes, nor from step to step; but it does not have a row for nothing.
    QSizePolicy policy = m_next->sizePolicy();
    policy.setRetainSizeWhenHidden(!isAlone || hasButton(m_classroom.step()));
    m_next->setSizePolicy(policy);
    const bool isWhole = isBeside ? fits(room, widthOf(words.whole)) : widthOf(words.whole) <= width();
    const QString &text = isWhole ? words.whole : words.brief;
    if (text != m_next->text())
        m_next->setText(text);
    m_next->setToolTip(isWhole ? QString() : words.whole);
}

} // namespace overlap
