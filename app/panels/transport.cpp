// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/transport.h"

#include "app/actions.h"
#include "app/panels/actionbutton.h"
#include "app/panels/label.h"
#include "app/panels/ratebar.h"
#include "app/session.h"
#include "app/stylepaint.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace overlap {

Transport::Transport(Session &session, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_session(session), m_lines(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_buttons(new QHBoxLayout), m_restart(new ActionButton(*actions.restart, ButtonLook::IconOnly)),
      m_stepBack(new ActionButton(*actions.stepBack, ButtonLook::IconOnly)),
      m_run(new ActionButton(*actions.runOrPause, ButtonLook::IconAndText)),
      m_stepForward(new ActionButton(*actions.stepForward, ButtonLook::IconOnly)),
      m_time(new TextLabel(TextRole::Readout)), m_rates(new RateBar(session))
{
    QFont bold;
    bold.setWeight(QFont::DemiBold);
    m_run->setFont(bold);
    m_run->setDefault(true);
    setLayoutDirection(Qt::LeftToRight);                // As time runs.
    m_stepForward->setLayoutDirection(Qt::RightToLeft); // Its arrow points away from the word.
    m_time->setAccessibleDescription(tr("Time shown")); // As its name it would stand for the time.
    m_time->setAlignment(Qt::AlignCenter);

    for (ActionButton *button : {m_restart, m_stepBack, m_run, m_stepForward})
        m_buttons->addWidget(button);
    m_buttons->addStretch();
    auto *readout = new QHBoxLayout;
    readout->addWidget(m_time);
    readout->addWidget(m_rates, 1);
    for (QBoxLayout *layout : {m_lines, static_cast<QBoxLayout *>(m_buttons), static_cast<QBoxLayout *>(readout)})
        layout->setSpacing(qRound(metrics.gap));
    const int inset = qRound(metrics.cardInset);
    m_lines->setContentsMargins(inset, 0, inset, 0);
    m_lines->addLayout(m_buttons);
    m_lines->addLayout(readout, 1);
    keepWidths();
    showTime();
    for (const auto change : {&Session::playheadChanged, &Session::tracksChanged, &Session::lessonChanged})
        connect(&session, change, this, &Transport::showTime);
}

QWidget &Transport::runButton() const
{
    return *m_run;
}

QSize Transport::minimumSizeHint() const
{
    const int buttons = m_restart->sizeHint().width() * 3 + m_run->minimumWidth() + 3 * m_buttons->spacing();
    const QMargins margins = m_lines->contentsMargins();
    return {std::max(buttons, readoutWidth(m_rates->minimumSizeHint())) + margins.left() + margins.right(),
            m_lines->totalMinimumSize().height()};
}

bool Transport::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        QMetaObject::invokeMethod(this, &Transport::keepWidths, Qt::QueuedConnection); // Once its labels have it too.
    if (event->type() == QEvent::Resize)
        arrange();
    return QWidget::event(event);
}

// Neither the word on the run button nor the time may move what stands beside it.
void Transport::keepWidths()
{
    int widest = 0;
    for (const QString &text : {tr("Run"), tr("Pause"), tr("Continue"), tr("Run again")})
        widest = std::max(widest, m_run->fontMetrics().horizontalAdvance(text));
    m_run->setMinimumWidth(m_run->sizeHint().width() - m_run->fontMetrics().horizontalAdvance(m_run->text()) + widest);
    m_time->setMinimumWidth(m_time->fontMetrics().horizontalAdvance(QStringLiteral("000.00 s")));
    m_time->setIndent(m_time->indent()); // A label would keep the size that it wanted at the width before.
    updateGeometry();
    arrange();
}

int Transport::readoutWidth(QSize rates) const
{
    return m_time->minimumWidth() + m_lines->spacing() + rates.width();
}

// Where there is little room the word "step" goes first, then the buttons for the rates, then all is in two lines.
void Transport::arrange()
{
    const auto widthOf = [this](ButtonLook look) {
        m_stepBack->setLook(look);
        m_stepForward->setLook(look);
        m_buttons->invalidate();
        return m_buttons->sizeHint().width();
    };
    const QMargins margins = m_lines->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const int gap = m_lines->spacing();
    const bool oneLine = widthOf(ButtonLook::IconOnly) + gap + readoutWidth(m_rates->minimumSizeHint()) <= room;
    m_lines->setDirection(oneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int beside = oneLine ? gap + readoutWidth(m_rates->sizeHint()) : 0;
    if (widthOf(ButtonLook::IconAndText) + beside > room)
        widthOf(ButtonLook::IconOnly);
}

void Transport::showTime()
{
    m_time->setText(formatSeconds(m_session.playhead().time_since_epoch()));
}

} // namespace overlap
