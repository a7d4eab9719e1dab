// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workerprocess.h"

#include "core/workerprotocol.h"

#include <QtGlobal>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace overlap {

namespace {

/// Thrown when the input ends.
struct InputEnded
{ };

/// Thrown at a line that does not belong there.
struct Malformed
{
    std::string line;
};

bool isNumber(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool takesTime(std::string_view line)
{
    return line.starts_with(protocol::compute) || line.starts_with(protocol::block);
}

bool isStep(std::string_view line)
{
    if (takesTime(line))
        return isNumber(line.substr(line.find(' ') + 1));
    return line == protocol::crash || line.starts_with(protocol::print);
}

std::string nextLine(std::istream &in)
{
    std::string line;
    if (!std::getline(in, line))
        throw InputEnded();
    return line;
}

[[noreturn]] void crash()
{
    // A real crash, but one that leaves no file behind.
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0); // a program that collects core files does not look at the limit
#endif
    std::abort();
}

void playScript(const std::vector<std::string> &script, std::istream &in, std::ostream &out)
{
    for (const std::string &step : script) {
        if (step == protocol::crash)
            crash();
        out << step << std::endl;
        if (!takesTime(step))
            continue;
        std::string answer = nextLine(in);
        if (answer != protocol::on)
            throw Malformed{std::move(answer)};
    }
    out << protocol::end << std::endl;
}

void endWithParent()
{
    // Ctrl+C reaches all processes of a terminal: the run ends its workers itself, in its own order.
    std::signal(SIGINT, SIG_IGN);
#ifdef Q_OS_LINUX
    // The end of the input says so too, but not while somebody else has inherited the other end.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

} // namespace

int serveScripts(std::istream &in, std::ostream &out, std::ostream &error)
{
    try {
        out << protocol::ready << std::endl;
        for (std::vector<std::string> script;;) {
            std::string line = nextLine(in);
            if (line == protocol::play) {
                playScript(script, in, out);
                script.clear();
            } else if (isStep(line)) {
                script.push_back(std::move(line));
            } else {
                throw Malformed{std::move(line)};
            }
        }
    } catch (const InputEnded &) {
        return 0;
    } catch (const Malformed &malformed) {
        error << "overlap worker: not a line for a worker: " << malformed.line << std::endl;
        return 1;
    }
}

std::optional<int> runAsWorker(int argc, char **argv)
{
    if (argc != 2 || argv[1] != protocol::command)
        return {};
    endWithParent();
    return serveScripts(std::cin, std::cout, std::cerr);
}

} // namespace overlap
