// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chunkqueue.h"
#include "core/traceevent.h"

#include <QString>

namespace overlap {

/// All events of one run on their way from the thread that runs to the thread that draws. Texts travel beside the
/// events, in the same order: one for each event whose kind has a text.
class Trace
{
public:
    /// `isKept`: false for a trace that forgets all, to measure what a run costs without.
    explicit Trace(bool isKept = true) : m_isKept(isKept) { }

    /// Running thread.
    void append(const TraceEvent &event)
    {
        if (m_isKept)
            m_events.push(event);
    }

    /// Running thread: for a kind that has a text.
    void append(const TraceEvent &event, const QString &text)
    {
        if (!m_isKept)
            return;
        m_texts.push(text); // first, so that whoever sees the event finds its text
        m_events.push(event);
    }

    /// Drawing thread: takes the oldest event and its text; returns false if there is none.
    bool take(TraceEvent &event, QString &text)
    {
        if (!m_events.pop(event))
            return false;
        text.clear();
        if (hasText(event.kind))
            m_texts.pop(text);
        return true;
    }

    /// Drawing thread: whether take() would find nothing.
    bool isEmpty() const { return m_events.isEmpty(); }

private:
    const bool m_isKept;
    ChunkQueue<TraceEvent, 1024> m_events;
    ChunkQueue<QString, 64> m_texts;
};

} // namespace overlap
