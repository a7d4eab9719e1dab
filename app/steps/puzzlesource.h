// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspection.h"
#include "app/timeline/timelinesource.h"

namespace overlap {

class Classroom;

/// What the program does that the reader has put together.
class PuzzleSource : public TimelineSource
{
    Q_OBJECT
public:
    /// The classroom outlives it.
    explicit PuzzleSource(Classroom &classroom, QObject *parent = nullptr);

    TimelineScene scene() const override;
    Inspection &inspection() override { return m_inspection; }
    void setPlayhead(TimePoint) override { }

private:
    Classroom &m_classroom;
    Inspection m_inspection;
    const Timeline m_nothing;
};

} // namespace overlap
