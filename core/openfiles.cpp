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

} // namespace

void expectOpenFiles(std::size_t more)
{
    constexpr std::size_t reserve = 64; // what the rest of the program opens meanwhile
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    const rlim_t needed = openFiles() + more + reserve;
    if (limit.rlim_cur >= needed)
        return;
    const rlim_t allowed = std::min(limit.rlim_max, needed);
    if (allowed > limit.rlim_cur)
        setrlimit(RLIMIT_NOFILE, &(limit = {allowed, limit.rlim_max}));
    if (allowed < needed)
        throw std::runtime_error(
            u"the system allows %1 open files, and %2 are needed"_s.arg(allowed).arg(needed).toStdString());
}

} // namespace overlap
