// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace overlap {

struct Actions;
class ActionButton;
class Label;
class RateBar;
class Session;

/// Starts, pauses and steps the run, says what time it shows, and at which speed it plays.
class Transport : public QWidget
{
    Q_OBJECT
public:
    Transport(Session &session, const Actions &actions, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    void showTime();
    void keepWidths();
    void arrange();

    Session &m_session;
    ActionButton *m_restart;
    ActionButton *m_stepBack;
    ActionButton *m_run;
    ActionButton *m_stepForward;
    Label *m_time;
    RateBar *m_rates;
};

} // namespace overlap
