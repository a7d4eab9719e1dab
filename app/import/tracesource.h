// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/recording.h"
#include "app/inspection.h"
#include "app/timeline/timelinesource.h"

#include <memory>

namespace overlap {

/// A trace from a file, which nothing changes any more.
class TraceSource : public TimelineSource
{
    Q_OBJECT
public:
    explicit TraceSource(std::shared_ptr<const Recording> recording, QObject *parent = nullptr);

    const Recording &recording() const { return *m_recording; }

    TimelineScene scene() const override;
    Inspection &inspection() override { return m_inspection; }

    /// There is no playhead until it has been set.
    void setPlayhead(TimePoint time) override;

private:
    std::shared_ptr<const Recording> m_recording;
    Inspection m_inspection;
    std::optional<TimePoint> m_playhead;
};

} // namespace overlap
