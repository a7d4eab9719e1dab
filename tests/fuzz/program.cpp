// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/program.h"

namespace overlap::fuzz {

namespace {

int number(Block &block, int next)
{
    for (Statement &statement : block) {
        statement.number = next++;
        for (Block *inner : blocksOf(statement))
            next = number(*inner, next);
    }
    return next;
}

} // namespace

std::vector<Block *> blocksOf(Statement &statement)
{
    return std::visit(
        [](auto &what) -> std::vector<Block *> {
            using What = std::remove_reference_t<decltype(what)>;
            if constexpr (std::is_same_v<What, Try>) {
                std::vector<Block *> blocks{&what.body};
                for (std::optional<Block> *block : {&what.onError, &what.onCancel, &what.finally}) {
                    if (*block)
                        blocks.push_back(&**block);
                }
                return blocks;
            } else if constexpr (requires { what.body; }) {
                return {&what.body};
            } else {
                return {};
            }
        },
        statement.what);
}

std::vector<Block *> blocksOf(Program &program)
{
    std::vector<Block *> blocks;
    for (Block &function : program.functions)
        blocks.push_back(&function);
    for (Generator &generator : program.generators) {
        for (Block &step : generator.steps)
            blocks.push_back(&step);
    }
    return blocks;
}

std::vector<Block *> allBlocksOf(Program &program)
{
    std::vector<Block *> blocks = blocksOf(program);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        for (Statement &statement : *blocks[i]) {
            for (Block *inner : blocksOf(statement))
                blocks.push_back(inner);
        }
    }
    return blocks;
}

int numberStatements(Program &program)
{
    int next = 1;
    for (Block *block : blocksOf(program))
        next = number(*block, next);
    return next - 1;
}

} // namespace overlap::fuzz
