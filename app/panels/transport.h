// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace overlap {

struct Actions;
class ActionButton;
class TextLabel;
class RateBar;
class Session;

/// Starts, pauses and steps the run, says what time it shows, and at which speed it plays: in one line, or in two where
/// there is little room.
class Transport : public QWidget
{
    Q_OBJECT
public:
    Transport(Session &session, const Actions &actions, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

    /// The one that runs, pauses and continues.
    QWidget &runButton() const;

protected:
    bool event(QEvent *event) override;

private:
    void showTime();
    void keepWidths();
    void arrange();
    int readoutWidth(QSize rates) const;

    Session &m_session;
    QBoxLayout *m_lines;
    QHBoxLayout *m_buttons;
    ActionButton *m_restart;
    ActionButton *m_stepBack;
    ActionButton *m_run;
    ActionButton *m_stepForward;
    TextLabel *m_time;
    RateBar *m_rates;
};

} // namespace overlap
