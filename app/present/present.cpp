// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/present.h"

#include "app/present/otherscreen.h"
#include "app/present/presentwindow.h"
#include "app/present/slidestage.h"
#include "app/steps/classroom.h"
#include "lessons/lessons.h"

#include <algorithm>

namespace overlap {

namespace {

std::vector<PresentedLesson> lessonsOf(const CoursePlace *place)
{
    std::vector<PresentedLesson> all;
    if (!place) {
        for (const Lesson &lesson : lessons())
            all.push_back({.lesson = &lesson, .knobs = lesson.defaults(), .variants = {}, .steps = {}});
        return all;
    }
    for (const CourseLesson &each : place->course.lessons)
        all.push_back({findLesson(each.lesson), each.knobs, each.variants, each.steps});
    return all;
}

} // namespace

void present(Classroom &classroom, QWidget &window)
{
    if (auto *presenting = window.findChild<PresentWindow *>()) { // On another screen.
        presenting->activateWindow();
        return;
    }
    Session &session = classroom.session();
    const bool runs = session.runState() == Session::RunState::Running;
    if (runs)
        session.runOrPause();
    std::vector<PresentedLesson> all = lessonsOf(classroom.course());
    const std::size_t number = classroom.course()
        ? classroom.course()->number
        : std::size_t(
            std::ranges::find(all, session.lesson().id, [](const PresentedLesson &each) { return each.lesson->id; })
            - all.begin());
    PresentedLesson &first = all.at(number);
    first = {.lesson = &session.lesson(), .knobs = session.knobs(), .variants = {}, .steps = classroom.steps()};
    for (const Session::Track &track : session.tracks())
        first.variants += track.variant->id;
    auto *presenting = new PresentWindow(std::move(all), number, &window);
    presenting->live().setRate(session.rate());
    presenting->stage().setLanguage(session.inspection().language());
    QObject::connect(presenting, &PresentWindow::ended, &session, [&session, &window, runs] {
        if (runs && session.runState() == Session::RunState::Paused)
            session.runOrPause();
        window.activateWindow();
    });
    presenting->showOn(*otherScreen(window.screen()));
}

} // namespace overlap
