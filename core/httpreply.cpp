// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/httpreply.h"

#include <QNetworkProxy>

namespace overlap {

std::string noConnection(const QUrl &url)
{
    return QStringLiteral("no connection to %1:%2").arg(url.host()).arg(url.port()).toStdString();
}

HttpManager::HttpManager()
{
    setProxy(QNetworkProxy::NoProxy);
    setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QNetworkReply *HttpManager::ask(const QUrl &url, quint64 number)
{
    QNetworkRequest request(url);
    if (number != 0)
        request.setRawHeader(requestHeader, QByteArray::number(number));
    return get(request);
}

HttpResponse responseOf(QNetworkReply &reply)
{
    if (reply.error() == QNetworkReply::RemoteHostClosedError)
        throw lostConnection();
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (status.isValid())
        return {.status = status.toInt(), .text = QString::fromUtf8(reply.readAll())};
    throw ConnectionError(noConnection(reply.url()));
}

} // namespace overlap
