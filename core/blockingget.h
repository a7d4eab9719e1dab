// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http.h"

#include <source_location>

namespace overlap {

/// Asks for the resource at `url` over a connection of its own and blocks the loop's thread, and with it all tasks,
/// until the answer is there. Within a task. Errors: ConnectionError. As in urllib.request.urlopen.
HttpResponse blockingGet(const QString &url, std::source_location where = std::source_location::current());

} // namespace overlap
