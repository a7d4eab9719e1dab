// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"

#include <QString>

#include <stdexcept>

namespace overlap {

/// Why a request has no answer that could be used.
struct HttpError : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// Nobody listens there, or the connection was lost. As in aiohttp.ClientConnectionError.
struct ConnectionError : HttpError
{
    using HttpError::HttpError;
};

/// What says that a connection ended before its time.
inline ConnectionError lostConnection()
{
    return ConnectionError("the connection was lost");
}

/// The server has answered with a status that says that something is wrong. As in aiohttp.ClientResponseError.
struct StatusError : HttpError
{
    using HttpError::HttpError;
};

/// A live run knows its own requests again by a number that nobody guesses, which they carry in this header.
constexpr auto requestHeader = "Overlap-Request";

/// What a server is asked.
struct HttpRequest
{
    QString method = QStringLiteral("GET");
    QString path = QStringLiteral("/");
    QString query; ///< What stands behind the '?', decoded.
    QByteArray body;
};

/// What it answers.
struct HttpResponse
{
    static constexpr int ok = 200;
    static constexpr int firstError = 400;

    int status = ok;
    QString text;

    /// Errors: StatusError if the status is one from 400 on. As in aiohttp.ClientResponse.raise_for_status.
    void raiseForStatus() const;

    /// The text, which has come with the answer. *Suspends*: never. *As in*: ClientResponse.text.
    Operation<QString> read() const;
};

} // namespace overlap
