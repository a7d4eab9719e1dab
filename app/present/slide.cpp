// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/slide.h"

#include <algorithm>

namespace overlap {

namespace {

using Kind = Slide::Kind;

void addRun(std::vector<Slide> &slides, const SlideContent &content)
{
    slides.push_back({Kind::Ready});
    slides.push_back({Kind::Run});
    for (std::size_t poll = 0; poll < content.questions; ++poll)
        slides.push_back({Kind::Recount, poll});
    for (std::size_t poll = 0; poll < content.questions; ++poll) {
        slides.push_back({Kind::Answer, poll});
        for (std::size_t choice = 0; choice < content.polls[poll].choices.size(); ++choice) {
            if (content.polls[poll].choices[choice].idea)
                slides.push_back({Kind::Idea, poll, choice});
        }
    }
    slides.push_back({Kind::Result});
    slides.push_back({Kind::Claim});
}

} // namespace

std::vector<Slide> slidesOf(const SlideContent &content)
{
    std::vector<Slide> slides{{Kind::Title}};
    for (std::size_t variant = 0; variant < std::size_t(content.variants.size()); ++variant)
        slides.push_back({Kind::Code, variant});
    for (std::size_t poll = 0; poll < content.questions; ++poll)
        slides.push_back({Kind::Ask, poll});
    addRun(slides, content);
    for (std::size_t paragraph = 0; paragraph < content.paragraphs.size(); ++paragraph) {
        slides.push_back({Kind::Text, paragraph});
        for (std::size_t link = 0; link < content.paragraphs[paragraph].links.size(); ++link)
            slides.push_back({Kind::Link, paragraph, link});
    }
    for (std::size_t poll = content.questions; poll < content.polls.size(); ++poll) {
        slides.push_back({Kind::Ask, poll});
        slides.push_back({Kind::Answer, poll});
    }
    for (std::size_t task = 0; task < content.lesson->tasks.size(); ++task)
        slides.push_back({Kind::Task, task});
    for (std::size_t hints = 0; hints <= std::size_t(content.lesson->hints.size()); ++hints)
        slides.push_back({Kind::Challenge, hints});
    if (content.lesson->puzzle) {
        for (const Kind kind : {Kind::Puzzle, Kind::Program, Kind::Built})
            slides.push_back({kind});
    }
    slides.push_back({Kind::End});
    std::erase_if(slides, [&](const Slide &slide) {
        const std::optional<Step> step = stepOf(slide, content);
        return step && std::ranges::count(content.steps, *step) == 0;
    });
    return slides;
}

std::optional<Step> stepOf(const Slide &slide, const SlideContent &content)
{
    switch (slide.kind) {
    case Kind::Title:
    case Kind::End:
        return {};
    case Kind::Code:
        return Step::Predict;
    case Kind::Ask:
    case Kind::Answer:
        if (slide.index >= content.questions)
            return Step::Change;
        return slide.kind == Kind::Ask ? Step::Predict : Step::Run;
    case Kind::Ready:
    case Kind::Run:
    case Kind::Recount:
    case Kind::Idea:
    case Kind::Result:
    case Kind::Claim:
        return Step::Run;
    case Kind::Text:
    case Kind::Link:
        return Step::Explain;
    case Kind::Task:
        return Step::Change;
    case Kind::Challenge:
        return Step::Challenge;
    case Kind::Puzzle:
    case Kind::Program:
    case Kind::Built:
        return Step::PutInOrder;
    }
    Q_UNREACHABLE();
}

} // namespace overlap
