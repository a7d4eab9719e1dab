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
    std::optional<KnobPull> pullOf(const SpanRef &span) override;
    void pull(const KnobPull &pull, Duration length) override;
    QString pullText(const KnobPull &pull) const override;

private:
    /// An answer of pullOf(), kept while the pointer stays where it is.
    struct Known
    {
        SpanRef span;
        KnobValues knobs;
        std::optional<KnobPull> pull;
    };

    Session &m_session;
    std::optional<Known> m_known;
};

} // namespace overlap
