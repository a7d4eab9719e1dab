// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of the code are lit, and what is said beside them.

#include "app/code/codeview.h"
#include "app/session.h"
#include "app/timeline/words.h"

#include <algorithm>

namespace overlap {

/// The line of the span that the reader points at or has selected; 0 if there is none here.
int CodeView::subjectLine() const
{
    const std::optional<SpanRef> &ref = m_session.inspection().subject();
    if (!ref || ref->track >= m_session.tracks().size())
        return 0;
    const Session::Track &track = m_session.tracks()[ref->track];
    const Timeline *timeline = ref->expected ? &track.prediction : track.recorded();
    const Lane *lane = timeline ? timeline->lane(ref->task) : nullptr;
    const TimePoint now = ref->expected ? track.prediction.latest() : m_session.edge();
    const std::optional<Span> span = lane ? lane->spanNumber(ref->number, now) : std::nullopt;
    return span ? m_session.focus().shownLine(m_language, span->line) : 0;
}

/// What the line has led to in the run of the focused variant or, before there is one, in its prediction.
LineUse CodeView::useOf(quint32 fileLine) const
{
    const Session::Track &track = m_session.focusTrack();
    const Timeline *run = track.recorded();
    return run ? lineUse(*run, fileLine, m_session.edge())
               : lineUse(track.prediction, fileLine, track.prediction.latest());
}

/// Whether the line has led to anything in any variant.
bool CodeView::hasLed(quint32 fileLine) const
{
    return std::ranges::any_of(m_session.tracks(), [&](const Session::Track &track) {
        const Timeline *run = track.recorded();
        return lineUse(track.prediction, fileLine, track.prediction.latest()).spans > 0
            || (run && lineUse(*run, fileLine, m_session.edge()).spans > 0);
    });
}

void CodeView::showLights()
{
    const quint32 fileLine = m_session.inspection().codeLine();
    LineLights lights;
    lights.subject = subjectLine();
    lights.chosen = m_session.focus().shownLine(m_language, fileLine);
    if (lights.chosen != 0) {
        m_idleLine = 0;
        if (const LineUse use = useOf(fileLine); use.spans > 0)
            lights.note = lineUseText(use);
        else if (hasLed(fileLine)) // A link may name a line that leads to none.
            lights.note = tr("nothing so far");
    } else if (m_idleLine != 0) {
        lights.chosen = m_idleLine;
        lights.note = lineUseText({});
    }
    if (m_presented)
        lights.note.clear();
    if (lights == m_lights)
        return;
    m_lights = lights;
    viewport()->update();
}

void CodeView::chooseLine(int line)
{
    Inspection &inspection = m_session.inspection();
    const bool again = line == m_lights.chosen;
    const quint32 fileLine = again ? 0 : m_session.focus().fileLine(m_language, line);
    const bool led = fileLine != 0 && hasLed(fileLine);
    m_idleLine = again || led ? 0 : line;
    inspection.setCodeLine(led ? fileLine : 0);
    showLights();
}

} // namespace overlap
