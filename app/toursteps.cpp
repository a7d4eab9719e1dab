// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/toursteps.h"

#include "app/panels/knobpanel.h"
#include "app/panels/transport.h"
#include "app/steps/stepbar.h"
#include "app/steps/steppanel.h"
#include "app/timeline/timelineview.h"

namespace overlap {

std::vector<TourStep> tourSteps(const QWidget &window, TimelineView &timeline)
{
    return {
        {{window.findChild<StepBar *>(), window.findChild<StepPanel *>()},
         Tour::tr("Predict first"),
         Tour::tr("Overlap runs small programs and shows who waits for what. Each lesson goes through these steps, "
                  "and you may jump. At the first one you say what will happen, before you see it.")},
        {{window.findChild<Transport *>()},
         Tour::tr("Run it"),
         Tour::tr("Run starts the program, the one that you see at the right. Space pauses it, and the arrow keys "
                  "go back and on, one turn at a time.")},
        {{&timeline},
         Tour::tr("See who waits"),
         Tour::tr("Here you see what happens, once it runs. Each row is one task, time goes from left to right, and "
                  "a bar shows whether the task runs, waits or holds up all others. Its line of code and the "
                  "reason why it does not run stand at the right.")},
        {{window.findChild<KnobPanel *>()},
         Tour::tr("Change it"),
         Tour::tr("Move a slider or type its value: what the run will do is calculated at once. Each change is a "
                  "new exercise.")}};
}

} // namespace overlap
