// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http.h"
#include "core/operation.h"

#include <memory>

namespace overlap {

/// A client of HTTP that keeps its connections and uses them again. A context for asyncWith(). A handle: copies share
/// the session. In a live run it is a QNetworkAccessManager, in a virtual one it asks the servers of Loop::network().
/// Used on the loop's thread. *As in*: aiohttp.ClientSession.
class HttpSession
{
public:
    /// How many connections Qt opens to one host.
    static constexpr int mostConnections = 6;

    /// At most `connections` requests are under way at once; the others queue for one. Errors: UsageError if that is
    /// less than 1 or more than Qt has. *As in*: aiohttp.TCPConnector(limit_per_host).
    explicit HttpSession(int connections = mostConnections,
                         std::source_location where = std::source_location::current());

    /// Opens the session, and closes it with all its connections. *Suspends*: never. *Errors*: none.
    Operation<> enter();
    Operation<> exit(const std::exception_ptr &error);

    /// Asks for the resource at `url`. *Suspends*: always. *Resumes*: on the iteration after the answer is there.
    /// *On cancel*: the request is given up, and its connection closed. *Errors*: ConnectionError; UsageError if the
    /// session is not open. An answer with an error status is an answer. *As in*: ClientSession.get, with the body.
    Operation<HttpResponse> get(QString url, std::source_location where = std::source_location::current()) const;

private:
    class State;
    static Operation<HttpResponse> get(std::shared_ptr<State> state, QString url, std::source_location where);
    std::shared_ptr<State> m_state;
};

} // namespace overlap
