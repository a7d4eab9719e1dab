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
      m_hints(new TextLabel(TextRole::Body)), m_hint(new QPushButton), m_on(new QPushButton), m_next(new QPushButton),
      m_buttonRoom(new QWidget)
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
    buttons->addWidget(m_buttonRoom);
    layout->addLayout(buttons);
    m_hints->setWordWrap(true); // Below what is clicked: they grow.
    layout->addWidget(m_hints);
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
    const Lesson *next = m_classroom.nextLesson();
    const QString numbers = numbersText(verdict, m_classroom.lesson());
    const auto withState = [&](const QString &state) { return lesson.challenge.text + u'\n' + state; };
    const auto won = [&](bool isSeen) {
        QString state = tr("You have done it: %1.").arg(numbers);
        if (!isSeen)
            state += u' ' + tr("Run to see it.");
        return m_classroom.course() && !next ? tr("%1 This was the last lesson of the course.").arg(state) : state;
    };
    m_goal->reserveForNumbers(withState(won(false))); // the longest
    if (verdict.holds)
        m_goal->show(SignLabel::Sign::Right, withState(won(!m_classroom.session().runIsOutdated())));
    else
        m_goal->show(SignLabel::Sign::Open, withState(tr("Move the sliders. Now: %1.").arg(numbers)));
    const int shown = m_classroom.hintsShown();
    const auto all = int(lesson.hints.size());
    QStringList hints;
    for (int i = 0; i < shown; ++i)
        hints += tr("Hint %1 of %2: %3").arg(i + 1).arg(all).arg(lesson.hints[i]);
    m_hints->setText(hints.join(u'\n'));
    m_hints->setVisible(shown > 0);
    m_hint->setText(shown == 0 ? tr("Show a hint") : shown < all ? tr("Show the next hint") : tr("No more hints"));
    m_hint->setEnabled(shown < all);
    m_hint->setVisible(all > 0 && !verdict.holds);
    const bool isWon = verdict.holds || m_classroom.isReached(Step::Challenge);
    const std::vector<Step> steps = m_classroom.steps();
    const bool goesOn = steps.back() == Step::PutInOrder && !m_classroom.isReached(Step::PutInOrder);
    m_buttonRoom->setFixedSize(0, m_hint->sizeHint().height());
    m_on->setVisible(isWon && goesOn);
    m_next->setVisible(isWon && next);
    m_on->setDefault(goesOn);
    m_next->setDefault(!goesOn);
    if (next)
        m_next->setText(tr("Next lesson: %1").arg(next->title.section(u':', 0, 0)));
}

} // namespace overlap
