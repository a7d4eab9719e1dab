// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/challengepage.h"

#include "app/classroom/measurewords.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/signlabel.h"
#include "app/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace overlap {

ChallengePage::ChallengePage(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_goal(new SignLabel(SignLabel::Sign::Open, {})),
      m_state(new TextLabel(TextRole::Soft)), m_hints(new TextLabel(TextRole::Body)), m_hint(new QPushButton),
      m_on(new QPushButton), m_next(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(metrics.gap / 2));
    layout->addWidget(m_goal);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(qRound(metrics.gap));
    for (QPushButton *button : {m_hint, m_on, m_next}) {
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addLayout(buttons);
    for (TextLabel *label : {m_state, m_hints}) { // Below what is clicked: they grow.
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_on->setText(tr("Next: %1").arg(stepTitle(Step::PutInOrder)));
    connect(m_on, &QPushButton::clicked, &classroom, [&classroom] { classroom.setStep(Step::PutInOrder); });
    connect(m_hint, &QPushButton::clicked, &classroom, &Classroom::showHint);
    connect(m_next, &QPushButton::clicked, &classroom, &Classroom::openNextLesson);
    for (const auto signal :
         {&Classroom::stepChanged, &Classroom::hintsChanged, &Classroom::progressChanged, &Classroom::verdictsChanged})
        connect(&classroom, signal, this, &ChallengePage::refresh);
    connect(&classroom.session(), &Session::runStateChanged, this, &ChallengePage::refresh);
}

void ChallengePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ChallengePage::refresh()
{
    if (!isVisible())
        return;
    const Lesson &lesson = m_classroom.lesson();
    const StatementVerdict verdict = m_classroom.challengeVerdict();
    m_goal->show(verdict.holds ? SignLabel::Sign::Right : SignLabel::Sign::Open, lesson.challenge.text);
    const Lesson *next = m_classroom.nextLesson();
    QString state = (verdict.holds ? tr("You have done it: %1.") : tr("Move the sliders. Now %1."))
                        .arg(numbersText(verdict, m_classroom.lesson()));
    if (verdict.holds && m_classroom.session().runIsOutdated())
        state += u' ' + tr("Run to see it.");
    if (verdict.holds && m_classroom.course() && !next)
        state = tr("%1 This was the last lesson of the course.").arg(state);
    m_state->setText(state);
    const int shown = m_classroom.hintsShown();
    m_hints->setText(lesson.hints.mid(0, shown).join(u'\n'));
    m_hints->setVisible(shown > 0);
    const auto all = int(lesson.hints.size());
    m_hint->setText(tr("Hint %1 of %2").arg(std::min(shown + 1, all)).arg(all));
    m_hint->setVisible(shown < all && !verdict.holds);
    const bool isWon = verdict.holds || m_classroom.isReached(Step::Challenge);
    const std::vector<Step> steps = m_classroom.steps();
    const bool goesOn = steps.back() == Step::PutInOrder && !m_classroom.isReached(Step::PutInOrder);
    m_on->setVisible(isWon && goesOn);
    m_next->setVisible(isWon && next);
    m_on->setDefault(goesOn);
    m_next->setDefault(!goesOn);
    if (next)
        m_next->setText(tr("Next lesson: %1").arg(next->title.section(u':', 0, 0)));
}

} // namespace overlap
