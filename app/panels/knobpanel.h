// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/card.h"

namespace overlap {

class Session;

/// The knobs of the lesson, and a word when the run on show was started with other values.
class KnobPanel : public Card
{
    Q_OBJECT
public:
    explicit KnobPanel(Session &session, QWidget *parent = nullptr);

private:
    void showLesson();
    void showOutdated();

    Session &m_session;
    QWidget *m_knobs = nullptr;
    QWidget *m_outdated;
};

} // namespace overlap
