// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lineuse.h"

namespace overlap {

LineUse lineUse(const Timeline &timeline, quint32 line, TimePoint now)
{
    LineUse use;
    for (const Lane &lane : timeline.lanes()) {
        visitLine(lane, line, TimePoint::min(), TimePoint::max(), now, [&](const Span &span) {
            if (span.start > now)
                return;
            ++use.spans;
            use.sum += std::min(span.end, now) - span.start;
        });
    }
    return use;
}

} // namespace overlap
