// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocketend.h"

#include "core/future.h"
#include "core/http.h"

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

std::string closedText(int code, const QString &reason)
{
    const QString text = u"the connection is closed: %1"_s.arg(code);
    return (reason.isEmpty() ? text : text + u' ' + reason).toStdString();
}

} // namespace

ConnectionClosed::ConnectionClosed(int code, const QString &reason)
    : std::runtime_error(closedText(code, reason)), code(code)
{ }

void WebSocketEnd::expectOpen() const
{
    if (m_error)
        std::rethrow_exception(m_error);
    if (!m_isOpen)
        throw UsageError("the connection is not open yet");
}

void WebSocketEnd::expectOpened() const
{
    if (!m_wasOpen)
        expectOpen();
}

QString WebSocketEnd::takeMessage()
{
    if (m_messages.empty()) {
        expectOpen();
        throw UsageError("there is no message yet");
    }
    QString text = std::move(m_messages.front());
    m_messages.pop_front();
    return text;
}

void WebSocketEnd::setOpen()
{
    m_isOpen = m_wasOpen = true;
    tell();
}

void WebSocketEnd::receive(const QString &text)
{
    m_messages.push_back(text);
    tell();
}

void WebSocketEnd::setClosed(int code, const QString &reason)
{
    end(std::make_exception_ptr(ConnectionClosed(code, reason)));
}

void WebSocketEnd::setRefused(const QString &why)
{
    end(std::make_exception_ptr(ConnectionError(why.toStdString())));
}

void WebSocketEnd::end(std::exception_ptr error)
{
    if (m_error)
        return;
    m_error = std::move(error);
    m_isOpen = false;
    tell();
}

void WebSocketEnd::tell() const
{
    if (changed)
        changed();
}

} // namespace overlap
