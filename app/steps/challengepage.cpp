// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/challengepage.h"

#include "app/classroom/measurewords.h"
#include "app/panels/label.h"
#include "app/panels/wrap.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/signlabel.h"
#include "app/steps/textroom.h"
#include "app/theme.h"

#include <QGridLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace overlap {

ChallengePage::ChallengePage(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_goal(new SignLabel(SignLabel::Sign::Open, {})),
      m_hint(new TextLabel(TextRole::Body)), m_hintRoom(new TextRoom(*m_hint)),
      m_ask(new QPushButton(tr("Show a hint"))), m_on(new QPushButton), m_next(new QPushButton),
      m_buttonRoom(new QWidget), m_row(new QBoxLayout(QBoxLayout::LeftToRight)), m_told(classroom.hintsShown())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(metrics.gap / 2));
    layout->addWidget(m_goal);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(qRound(metrics.gap));
    for (QPushButton *button : {m_ask, m_on, m_next}) {
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addWidget(m_buttonRoom);
    m_on->hide();
    m_next->hide();
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_hint->setContentsMargins(0, qRound(metrics.gap / 2), 0, 0);     // Its first line level with the buttons.
    QSizePolicy narrow(QSizePolicy::Ignored, QSizePolicy::Preferred); // No word makes the window wider.
    narrow.setHeightForWidth(true);
    m_hint->setSizePolicy(narrow);
    m_row->setSpacing(qRound(metrics.gap));
    m_row->addLayout(buttons);
    m_row->addWidget(m_hint, 1);
    m_row->addStretch();
    m_row->setAlignment(buttons, Qt::AlignTop | Qt::AlignLeft);
    auto *below = new QGridLayout;
    below->addLayout(m_row, 0, 0);
    below->addWidget(m_hintRoom, 0, 0);
    layout->addLayout(below);
    m_on->setText(tr("Next: %1").arg(stepTitle(Step::PutInOrder)));
    connect(m_on, &QPushButton::clicked, &classroom, [&classroom] { classroom.setStep(Step::PutInOrder); });
    connect(m_ask, &QPushButton::clicked, this, &ChallengePage::askHint);
    connect(m_next, &QPushButton::clicked, &classroom, &Classroom::openNextLesson);
    connect(&classroom, &Classroom::stepChanged, this, [this] { m_told = m_classroom.hintsShown(); });
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
    const Classroom::Reached *reached = m_classroom.reachedChallenge();
    const auto withState = [&](const QString &state) { return lesson.challenge.text + u'\n' + state; };
    const auto won = [&](const QString &values, const StatementVerdict &why, bool isSeen,
                         const QStringList &told = {}) {
        const QString numbers = numbersText(why, lesson, told);
        QString state = values.isEmpty() ? tr("You have done it: %1.").arg(numbers)
                                         : tr("You have done it with %1: %2.").arg(values, numbers);
        if (!isSeen)
            state += u' ' + tr("Run to see it.");
        return m_classroom.course() && !next ? tr("%1 This was the last lesson of the course.").arg(state) : state;
    };
    const QString changes = longestChange(lesson);
    const QString setBack = tr("Your values had done it already, so the sliders are set back. Now: %1.");
    m_goal->reserveForNumbers({withState(won(changes, verdict, false)),
                               withState(won(changes, several(verdict), false)),
                               withState(setBack.arg(numbersText(several(verdict), lesson)))});
    if (reached) {
        const QString values = changesText(lesson, reached->values, lesson.defaults());
        const bool isSeen = !verdict.holds || !m_classroom.session().runIsOutdated();
        m_goal->show(
            SignLabel::Sign::Right,
            withState(won(values, reached->verdict, isSeen, changedKnobs(lesson, reached->values, lesson.defaults()))));
    } else {
        const QString state = verdict.holds    ? tr("Let go here: %1.")
            : m_classroom.challengeIsSetBack() ? setBack
                                               : tr("Move the sliders. Now: %1.");
        m_goal->show(SignLabel::Sign::Open, withState(state.arg(numbersText(verdict, lesson))));
    }
    const bool isWon = reached || m_classroom.isReached(Step::Challenge);
    const std::vector<Step> steps = m_classroom.steps();
    const bool goesOn = steps.back() == Step::PutInOrder && !m_classroom.isReached(Step::PutInOrder);
    m_buttonRoom->setFixedSize(0, m_ask->sizeHint().height());
    m_on->setVisible(isWon && goesOn);
    m_next->setVisible(isWon && next);
    showHint(!reached);
    m_on->setDefault(goesOn);
    m_next->setDefault(!goesOn);
    m_next->setText(m_classroom.nextLessonText());
}

/// One after the other; after the last one they come again.
void ChallengePage::askHint()
{
    if (m_told == m_classroom.hintsShown())
        m_classroom.showHint();
    m_told = m_told < m_classroom.hintsShown() ? m_told + 1 : 1;
    refresh();
}

void ChallengePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        refresh();
}

/// Beside the button or, where that leaves too little, below it; in room that is there from the first: the sliders do
/// not move.
void ChallengePage::showHint(bool isOpen)
{
    const QStringList &all = m_classroom.lesson().hints;
    QStringList texts;
    for (int number = 1; number <= all.size(); ++number)
        texts += withWholeUnits(tr("Hint %1 of %2: %3").arg(number).arg(all.size()).arg(all[number - 1]));
    const QString first = tr("Show a hint");
    const QString further = tr("Show the next hint");
    const QString again = tr("Show hint 1 again");
    const QFontMetrics letters = m_ask->fontMetrics();
    const int frame = m_ask->sizeHint().width() - letters.horizontalAdvance(m_ask->text());
    int widest = 0;
    for (const QString &words : {first, further, again})
        widest = std::max(widest, frame + letters.horizontalAdvance(words));
    const bool isAlone = m_on->isHidden() && m_next->isHidden();
    const bool isBeside = !isOpen || (isAlone && width() > 3 * widest);
    m_row->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (isOpen && isBeside)
        m_hintRoom->keep(texts, widest + 2 * m_row->spacing()); // one before the room of buttons
    else if (isOpen)
        m_hintRoom->keep(texts, 0, m_ask->sizeHint().height() + m_row->spacing());
    const QString words = m_told == 0 ? first : m_told < all.size() ? further : again;
    if (words != m_ask->text())
        m_ask->setText(words);
    m_ask->setVisible(isOpen && (all.size() > 1 || m_told < all.size()));
    m_hint->setText(m_told > 0 ? texts.at(m_told - 1) : QString());
    m_hint->setVisible(isOpen && m_told > 0);
}

} // namespace overlap
