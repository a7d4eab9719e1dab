// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/card.h"

class QPushButton;

namespace overlap {

class Session;
class TextLabel;

/// The knobs of the lesson, and a word when the run on show was started with other values or when what was typed is no
/// value.
class KnobPanel : public Card
{
    Q_OBJECT
public:
    explicit KnobPanel(Session &session, QWidget *parent = nullptr);

    /// Whether the runs of the session are before the reader, so that it is told when they are of other values.
    void setRunsShown(bool shown);

private:
    void showLesson();
    void showNote();

    Session &m_session;
    QWidget *m_knobs = nullptr;
    TextLabel *m_note;
    QPushButton *m_again;
    bool m_runsShown = true;
    QString m_refused; ///< What is wrong with what was typed; empty: nothing.
};

} // namespace overlap
