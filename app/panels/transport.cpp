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
    : QWidget(parent), m_session(session), m_restart(new ActionButton(*actions.restart, ButtonLook::IconOnly)),
      m_stepBack(new ActionButton(*actions.stepBack, ButtonLook::IconOnly)),
      m_run(new ActionButton(*actions.runOrPause, ButtonLook::IconAndText)),
      m_stepForward(new ActionButton(*actions.stepForward, ButtonLook::IconOnly)), m_time(new Label(TextRole::Readout)),
      m_rates(new RateBar(session))
{
    QFont bold;
    bold.setWeight(QFont::DemiBold);
    m_run->setFont(bold);
    m_run->setDefault(true);
    m_stepForward->setLayoutDirection(Qt::RightToLeft); // Its arrow points away from the word.
    m_time->setAccessibleName(tr("Time shown"));
    m_time->setAlignment(Qt::AlignCenter);

    auto *layout = new QHBoxLayout(this);
    const int inset = qRound(metrics.cardInset);
    layout->setContentsMargins(inset, 0, inset, 0);
    layout->setSpacing(qRound(metrics.gap));
    layout->addWidget(m_restart);
    layout->addWidget(m_stepBack);
    layout->addWidget(m_run);
    layout->addWidget(m_stepForward);
    layout->addWidget(m_time);
    layout->addWidget(m_rates, 1);
    keepWidths();
    showTime();
    for (const auto change : {&Session::playheadChanged, &Session::tracksChanged, &Session::lessonChanged})
        connect(&session, change, this, &Transport::showTime);
}

QSize Transport::minimumSizeHint() const
{
    const int gaps = layout()->spacing() * (layout()->count() - 1);
    const QSize icon = m_restart->sizeHint();
    const QMargins margins = layout()->contentsMargins();
    return QSize(icon.width() * 3 + m_run->minimumWidth() + m_time->minimumWidth() + m_rates->minimumSizeHint().width()
                     + gaps,
                 icon.height())
        .grownBy(margins);
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
    updateGeometry();
    arrange();
}

// The word "step" goes first where there is little room.
void Transport::arrange()
{
    const auto setLook = [this](ButtonLook look) {
        m_stepBack->setLook(look);
        m_stepForward->setLook(look);
    };
    setLook(ButtonLook::IconAndText);
    if (layout()->sizeHint().width() > width())
        setLook(ButtonLook::IconOnly);
}

void Transport::showTime()
{
    m_time->setText(formatSeconds(m_session.playhead().time_since_epoch()));
}

} // namespace overlap
