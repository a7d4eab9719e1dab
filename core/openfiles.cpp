// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openfiles.h"

#include <QDir>

#include <algorithm>
#include <mutex>
#include <stdexcept>

#include <sys/resource.h>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

std::size_t openFiles()
{
    return std::size_t(
        QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

/// How many files the program may have open, and how many it would have.
struct Files
{
    std::size_t allowed;
    std::size_t needed;
};

Files allowMore(std::size_t more)
{
    constexpr std::size_t reserve = 64; // what the rest of the program opens meanwhile
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const std::size_t needed = openFiles() + more + reserve;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return {needed, needed};
    const rlim_t allowed = std::min<rlim_t>(limit.rlim_max, needed);
    if (allowed > limit.rlim_cur)
        setrlimit(RLIMIT_NOFILE, &(limit = {allowed, limit.rlim_max}));
    return {limit.rlim_cur, needed};
}

} // namespace

std::size_t allowOpenFiles(std::size_t more)
{
    const Files files = allowMore(more);
    const std::size_t missing = files.needed - std::min(files.allowed, files.needed);
    return more - std::min(missing, more);
}

void expectOpenFiles(std::size_t more)
{
    const Files files = allowMore(more);
    if (files.allowed < files.needed)
        throw std::runtime_error(
            u"the system allows %1 open files, and %2 are needed"_s.arg(files.allowed).arg(files.needed).toStdString());
}

} // namespace overlap
