// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/timelinesource.h"

namespace overlap {

class Session;

/// The runs of a session, over their predictions.
class SessionSource : public TimelineSource
{
    Q_OBJECT
public:
    /// The session outlives it.
    explicit SessionSource(Session &session, QObject *parent = nullptr);

    TimelineScene scene() const override;
    Inspection &inspection() override;
    void setPlayhead(TimePoint time) override;

private:
    Session &m_session;
};

} // namespace overlap
