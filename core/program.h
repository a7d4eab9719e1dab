// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"

#include <initializer_list>
#include <type_traits>
#include <utility>

namespace overlap {

/// A length as a lesson writes it: `Seconds delay = 2.0s`.
using Seconds = std::chrono::duration<double>;

/// What a lesson.cpp gives: its knobs (without labels) and the programs of its variants. All words are in lesson.md.
struct LessonProgram
{
    struct Main
    {
        QString variant;
        VariantMain main;
    };

    std::vector<Knob> knobs;
    std::vector<Main> variants;
    std::optional<Puzzle> puzzle = {};
};

/// Ties a member of a lesson's `Knobs` to the description of the knob.
template<typename Knobs>
struct KnobBinding
{
    Knob knob; ///< The default is taken from `Knobs{}`.
    std::function<void(Knobs &, double)> set;
};

template<typename Knobs>
KnobBinding<Knobs> durationKnob(const char *id, Seconds Knobs::*member, Seconds min, Seconds max, Seconds step)
{
    Knob knob{QString::fromLatin1(id),   {}, KnobKind::Duration, min.count(), max.count(), step.count(),
              (Knobs{}.*member).count(), {}};
    return {std::move(knob), [member](Knobs &knobs, double value) { knobs.*member = Seconds(value); }};
}

template<typename Knobs>
KnobBinding<Knobs> countKnob(const char *id, int Knobs::*member, int min, int max)
{
    Knob knob{QString::fromLatin1(id), {}, KnobKind::Count, double(min), double(max), 1, double(Knobs{}.*member), {}};
    return {std::move(knob), [member](Knobs &knobs, double value) { knobs.*member = int(value); }};
}

template<typename Knobs>
KnobBinding<Knobs> switchKnob(const char *id, bool Knobs::*member)
{
    Knob knob{QString::fromLatin1(id), {}, KnobKind::Switch, 0, 1, 1, Knobs{}.*member ? 1.0 : 0.0, {}};
    return {std::move(knob), [member](Knobs &knobs, double value) { knobs.*member = value != 0; }};
}

/// `choices` are the names of the enumerators, in their order from 0.
template<typename Knobs, typename Choice>
    requires std::is_enum_v<Choice>
KnobBinding<Knobs> choiceKnob(const char *id, Choice Knobs::*member, const QStringList &choices)
{
    Knob knob{QString::fromLatin1(id),    {}, KnobKind::Choice,        0,
              double(choices.size() - 1), 1,  double(Knobs{}.*member), choices};
    return {std::move(knob), [member](Knobs &knobs, double value) { knobs.*member = Choice(int(value)); }};
}

template<typename Knobs>
struct VariantBinding
{
    const char *id;
    QCoro::Task<> (*main)(Knobs);
};

/// A puzzle of the main function of a variant; see core/puzzlesteps.h.
template<typename Knobs>
struct PuzzleBinding
{
    QString variant;
    std::vector<PuzzleLine> lines;
    std::function<QCoro::Task<>(const Knobs &, const Puzzle::Block &)> run;
};

/// Puts a lesson's program together from its `Knobs`, their descriptions, the main function of each variant and the
/// puzzle, if there is one.
template<typename Knobs>
LessonProgram lessonProgram(std::initializer_list<KnobBinding<Knobs>> knobs,
                            std::initializer_list<VariantBinding<Knobs>> variants,
                            const std::optional<PuzzleBinding<Knobs>> &puzzle = {})
{
    LessonProgram program;
    std::vector<std::function<void(Knobs &, double)>> setters;
    for (const KnobBinding<Knobs> &binding : knobs) {
        program.knobs.push_back(binding.knob);
        setters.push_back(binding.set);
    }
    const auto knobsWith = [setters](const KnobValues &values) {
        Knobs result;
        for (std::size_t i = 0; i < setters.size(); ++i)
            setters[i](result, values.at(i));
        return result;
    };
    for (const VariantBinding<Knobs> &variant : variants) {
        program.variants.push_back(
            {QString::fromLatin1(variant.id),
             [knobsWith, main = variant.main](const KnobValues &values) { return main(knobsWith(values)); }});
    }
    if (puzzle) {
        program.puzzle = Puzzle{puzzle->variant, puzzle->lines,
                                [knobsWith, run = puzzle->run](const KnobValues &values, const Puzzle::Block &block) {
                                    return run(knobsWith(values), block);
                                }};
    }
    return program;
}

} // namespace overlap
