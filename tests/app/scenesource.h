// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspection.h"
#include "app/timeline/timelinesource.h"

namespace overlap {

/// What a view shows of a scene that the test makes.
class SceneSource : public TimelineSource
{
public:
    TimelineScene scene() const override { return shown; }
    Inspection &inspection() override { return m_inspection; }
    void setPlayhead(TimePoint time) override { shown.playhead = time; }

    TimelineScene shown;

private:
    Inspection m_inspection;
};

} // namespace overlap
