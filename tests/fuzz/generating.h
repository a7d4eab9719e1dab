// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/program.h"

#include <random>
#include <span>

namespace overlap::fuzz {

/// The longest nesting of blocks.
constexpr int maxDepth = 3;

/// Makes one program of random numbers.
class Generating
{
public:
    Generating(quint64 seed, quint64 index);
    Program program();

private:
    int below(int count) { return int(m_random() % quint64(count)); }
    bool oneIn(int count) { return below(count) == 0; }
    int limit();
    int pick(std::span<const int> values) { return values[std::size_t(below(int(values.size())))]; }

    /// Where a statement stands.
    struct Place
    {
        int function = 0; ///< It may call those of a higher number.
        int depth = 0;
        bool inGroup = false;
        bool inLimit = false;
    };

    Block block(Place place, int longest, int statements);
    /// What tasks of real programs do, over and over, with the one thing that this program is about.
    Block pattern(Place place);
    Block block(Place place, int longest);
    std::optional<Block> maybeBlock(Place place, int oneIn);
    Statement statement(Place place);
    Statement any(Place place);
    Statement simple(Place place);
    Statement shared();
    Statement awaiting(Place place);
    Statement nested(Place place);
    Operand operand(Place place);
    Operand function(Place place);
    Operand holdable();
    std::vector<Operand> operands(Place place, int most);
    bool canCall(Place place) const { return place.function + 1 < m_functions; }
    int callee(Place place) { return place.function + 1 + below(m_functions - place.function - 1); }

    /// Some of the numbers from 0, half of them or so.
    std::vector<int> someBelow(int count);

    std::mt19937_64 m_random;
    // What a program is made of: a choice of the cases of each function below, and of the delays. A program with few
    // kinds of things has more of each, which meet more often.
    std::vector<int> m_any;
    std::vector<int> m_simple;
    std::vector<int> m_shared;
    std::vector<int> m_awaiting;
    std::vector<int> m_nested;
    std::vector<int> m_resources;
    std::vector<int> m_sleeps;
    Operand::Kind m_theme{}; ///< Permit, Lock, Event, Get or Put.
    Program m_program;
    int m_functions = 0;
    int m_left = 0; ///< Statements that are still to be made.
};

} // namespace overlap::fuzz
