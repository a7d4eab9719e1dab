// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace overlap {

/// What a run and its worker processes say to each other: lines of text on the worker's standard input and output.
///
///     run to worker                                      worker to run
///                                                        ready             once, when it has started
///     compute NS, block NS, print TEXT, crash
///                         a step of the next script
///     play                play the script                compute NS        it has begun that step, and stands there
///     on                  the time of that step is over  print TEXT        as it comes to that step
///                                                        end               the script is over; what now?
///
/// NS are nanoseconds of the run's time, as whole numbers. TEXT is percent-encoded UTF-8, so that it is one line.
/// The run tells the time, so that a pause or another rate needs no words. A worker ends when its input ends, which is
/// also how the death of the run shows, and with an exit code of 1 and one line on stderr at a line that is not above.
namespace protocol {

inline constexpr std::string_view command = "worker"; ///< The program's argument that makes it a worker.

inline constexpr std::string_view ready = "ready";
inline constexpr std::string_view play = "play";
inline constexpr std::string_view on = "on";
inline constexpr std::string_view end = "end";
inline constexpr std::string_view crash = "crash";
inline constexpr std::string_view compute = "compute ";
inline constexpr std::string_view block = "block ";
inline constexpr std::string_view print = "print ";

} // namespace protocol

} // namespace overlap
