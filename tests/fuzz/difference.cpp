// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/difference.h"

#include "tests/conformance/referee.h"
#include "tests/fuzz/interpret.h"
#include "tests/fuzz/python.h"

#include <stdexcept>

namespace overlap::fuzz {

using namespace Qt::StringLiterals;

namespace {

QString withEnd(QStringList lines, bool stuck)
{
    if (stuck)
        lines += u"waits for ever"_s;
    return lines.join(u'\n');
}

/// Programs that are `program` with one thing less, the greatest steps first.
std::vector<Program> smaller(const Program &program)
{
    std::vector<Program> found;
    // A block is found again in a copy of the program by its place in the order of allBlocksOf().
    Program original = program;
    const std::vector<Block *> blocks = allBlocksOf(original);
    const auto change = [&](std::size_t block, const auto &edit) {
        Program copy = program;
        edit(*allBlocksOf(copy)[block]);
        numberStatements(copy);
        found.push_back(std::move(copy));
    };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i]->size() > 1)
            change(i, [](Block &block) { block.clear(); });
    }
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        for (std::size_t j = 0; j < blocks[i]->size(); ++j) {
            const auto at = [j](Block &block) { return block.begin() + std::ptrdiff_t(j); };
            change(i, [&](Block &block) { block.erase(at(block)); });
            const std::size_t inner = blocksOf((*blocks[i])[j]).size();
            for (std::size_t k = 0; k < inner; ++k) { // a block in the place of the statement around it
                change(i, [&](Block &block) {
                    const Block body = *blocksOf(*at(block))[k];
                    block.insert(block.erase(at(block)), body.begin(), body.end());
                });
            }
            if (const Try *attempt = std::get_if<Try>(&(*blocks[i])[j].what)) {
                for (std::optional<Block> Try::*part : {&Try::onError, &Try::onCancel, &Try::finally}) {
                    if (attempt->*part)
                        change(i, [&](Block &block) { (std::get<Try>(at(block)->what).*part).reset(); });
                }
            }
        }
    }
    return found;
}

} // namespace

std::vector<Difference> differences(const std::vector<Program> &programs, const Sabotage &sabotage)
{
    QJsonArray sources;
    for (const Program &program : programs)
        sources.append(QJsonObject{{u"name"_s, u"program.py"_s}, {u"source"_s, toPython(program)}});
    const QJsonArray python = askPython(sources);
    if (python.size() != sources.size())
        throw std::runtime_error("Python could not be run");

    std::vector<Difference> found;
    for (std::size_t i = 0; i < programs.size(); ++i) {
        const QJsonObject run = python[qsizetype(i)].toObject();
        Program program = programs[i];
        if (sabotage)
            sabotage(program);
        const Outcome outcome = interpret(program);
        const QStringList names = givenNames(run);
        Difference difference{i, programs[i], withEnd(describe(outcome.timeline, names), outcome.stuck),
                              withEnd(describe(run, names), run[u"stuck"].toBool())};
        if (difference.ours != difference.theirs)
            found.push_back(std::move(difference));
    }
    return found;
}

Difference shrink(Difference difference, const Sabotage &sabotage)
{
    for (;;) {
        std::vector<Difference> still = differences(smaller(difference.program), sabotage);
        if (still.empty())
            return difference;
        const quint64 index = difference.index;
        difference = std::move(still.front());
        difference.index = index;
    }
}

QString report(const Difference &difference, quint64 seed)
{
    const QStringList ours = difference.ours.split(u'\n');
    const QStringList theirs = difference.theirs.split(u'\n');
    qsizetype line = 0;
    while (ours.value(line) == theirs.value(line))
        ++line;
    return u"Program %1 of seed %2, made smaller:\n\n%3\nOverlap:\n%4\n\nCPython:\n%5\n\n"
           "They part at line %6:\n  Overlap: %7\n  CPython: %8\n"
           "Again: ./dev fuzz --seed %2 --from %1 --count 1\n"_s.arg(difference.index)
               .arg(seed)
               .arg(toPython(difference.program), difference.ours, difference.theirs)
               .arg(line + 1)
               .arg(ours.value(line, u"(ends)"_s), theirs.value(line, u"(ends)"_s));
}

} // namespace overlap::fuzz
