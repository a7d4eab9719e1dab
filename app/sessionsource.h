// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/timelinesource.h"

namespace overlap {

class Classroom;
class Session;

/// The runs of a session, over their predictions, with the flags of what the reader predicts; blank as long as the
/// classroom hides them.
class SessionSource : public TimelineSource
{
    Q_OBJECT
public:
    /// The classroom outlives it.
    explicit SessionSource(Classroom &classroom, QObject *parent = nullptr);

    TimelineScene scene() const override;
    Inspection &inspection() override;
    void setPlayhead(TimePoint time) override;
    std::optional<KnobPull> pullOf(const SpanRef &span) override;
    void pull(const KnobPull &pull, Duration length) override;
    void letGo() override;
    QString pullText(const KnobPull &pull) const override;
    void moveFlag(std::size_t track, TimePoint time) override;

private:
    /// An answer of pullOf(), kept while the pointer stays where it is.
    struct Known
    {
        SpanRef span;
        KnobValues knobs;
        std::optional<KnobPull> pull;
    };

    void addFlags(TimelineScene &scene) const;

    Classroom &m_classroom;
    Session &m_session;
    const Timeline m_blank;
    std::optional<Known> m_known;
};

} // namespace overlap
