// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace overlap {

/// What says that nobody listens there.
std::string noConnection(const QUrl &url);

/// What asks servers on the loopback: without proxies, redirections and caches. Used on one thread.
class HttpManager : public QNetworkAccessManager
{
    Q_OBJECT
public:
    HttpManager();

    /// `number`: of the request, for a server of the same run; 0: none.
    QNetworkReply *ask(const QUrl &url, quint64 number = 0);
};

/// What a finished reply has brought. Errors: ConnectionError.
HttpResponse responseOf(QNetworkReply &reply);

} // namespace overlap
