// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/httpframing.h"

#include "core/http.h"

#include <QList>

#include <algorithm>
#include <array>

namespace overlap {

namespace {

enum Status : quint16 {
    BadRequest = 400,
    ContentTooLarge = 413,
    ExpectationFailed = 417,
    HeadersTooLarge = 431,
    NotImplemented = 501,
    VersionNotSupported = 505,
};

bool isTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isVisible(char c)
{
    return c > ' ' && c < '\x7f';
}

bool isInValue(char c)
{
    return c == '\t' || (static_cast<unsigned char>(c) >= ' ' && c != '\x7f');
}

bool areDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isKnownMethod(const QByteArray &method)
{
    static constexpr std::array known{"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"};
    return std::ranges::any_of(known, [&](const char *name) { return method == name; });
}

/// The path and query of a target that may be a whole address, as proxies ask for it; empty if it is neither.
QByteArray originForm(const QByteArray &target)
{
    const QByteArray scheme = "http://";
    if (!target.toLower().startsWith(scheme))
        return target.startsWith('/') && !target.startsWith("//") ? target : QByteArray();
    const qsizetype path = target.indexOf('/', scheme.size());
    return path < 0 ? QByteArray("/") : originForm(target.mid(path));
}

} // namespace

QByteArray FramedRequest::toBytes() const
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!body.isEmpty())
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

HttpFraming::State HttpFraming::read(QByteArray &bytes)
{
    while (m_refusal == 0 && m_part != Part::End && readPart(bytes)) { }
    if (m_refusal != 0)
        return State::Refused;
    if (m_part == Part::End)
        return State::Complete;
    return std::exchange(m_wantsGoAhead, false) ? State::WantsGoAhead : State::Incomplete;
}

FramedRequest HttpFraming::take()
{
    return std::exchange(*this, HttpFraming()).m_request;
}

void HttpFraming::refuse(int status)
{
    m_refusal = status;
}

/// The next line without its end; none if that is not there yet.
std::optional<QByteArray> HttpFraming::takeLine(QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const qsizetype size = end < 0 ? bytes.size() : end + 1;
    if (m_headSize + size > maxHead) {
        refuse(HeadersTooLarge);
        return {};
    }
    if (end < 0)
        return {};
    m_headSize += size;
    QByteArray line = bytes.first(end);
    bytes.remove(0, size);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// Returns whether there may be more to read.
bool HttpFraming::readPart(QByteArray &bytes)
{
    if (m_part == Part::Body || m_part == Part::Chunk)
        return readBody(bytes);
    const std::optional<QByteArray> line = takeLine(bytes);
    if (!line)
        return false;
    if (m_part == Part::RequestLine) {
        if (!line->isEmpty()) // an empty one may stand between two requests
            readRequestLine(*line);
    } else if (m_part == Part::Headers) {
        if (line->isEmpty())
            endHeaders();
        else
            readHeader(*line);
    } else if (m_part == Part::ChunkSize) {
        readChunkSize(*line);
    } else if (m_part == Part::ChunkEnd) {
        if (line->isEmpty())
            m_part = Part::ChunkSize;
        else
            refuse(BadRequest);
    } else if (line->isEmpty()) { // trailers, which say nothing to us
        m_part = Part::End;
    }
    return true;
}

bool HttpFraming::readBody(QByteArray &bytes)
{
    const qsizetype taken = std::min(m_bodyLeft, bytes.size());
    m_request.body += bytes.first(taken);
    bytes.remove(0, taken);
    m_bodyLeft -= taken;
    if (m_bodyLeft > 0)
        return false;
    m_part = m_part == Part::Chunk ? Part::ChunkEnd : Part::End;
    return true;
}

void HttpFraming::readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || !std::ranges::all_of(words[1], isVisible))
        return refuse(BadRequest);
    const QByteArray &version = words[2];
    if (version.size() != 8 || !version.startsWith("HTTP/") || version[6] != '.'
        || !areDigits(QByteArrayView(version).sliced(5, 1)) || !areDigits(QByteArrayView(version).sliced(7, 1)))
        return refuse(BadRequest);
    if (version[5] != '1')
        return refuse(VersionNotSupported);
    m_isOld = version[7] == '0';
    m_request.keepsAlive = !m_isOld;
    if (!isKnownMethod(words[0]))
        return refuse(NotImplemented);
    m_request.method = words[0];
    m_request.target = originForm(words[1]);
    if (m_request.target.isEmpty())
        return refuse(BadRequest);
    m_part = Part::Headers;
}

void HttpFraming::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(QByteArrayView(line).first(colon)) || !std::ranges::all_of(line, isInValue))
        return refuse(BadRequest);
    noteHeader(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
}

void HttpFraming::noteHeader(const QByteArray &name, const QByteArray &value)
{
    if (name == "host") {
        ++m_hosts;
    } else if (name == "content-length") {
        readLength(value);
    } else if (name == "transfer-encoding") {
        if (m_isChunked)
            refuse(BadRequest);
        else if (value.toLower() != "chunked")
            refuse(NotImplemented);
        m_isChunked = true;
    } else if (name == "connection") {
        const QByteArray asked = value.toLower();
        if (asked.contains("close"))
            m_request.keepsAlive = false;
        else if (m_isOld && asked.contains("keep-alive"))
            m_request.keepsAlive = true;
    } else if (name == "expect") {
        if (value.toLower() != "100-continue")
            refuse(ExpectationFailed);
        m_wantsGoAhead = !m_isOld;
    } else if (name.compare(requestHeader, Qt::CaseInsensitive) == 0) {
        m_request.number = value.toULongLong();
    }
}

void HttpFraming::readLength(const QByteArray &value)
{
    constexpr qsizetype mostDigits = 18;
    if (!areDigits(value))
        return refuse(BadRequest);
    const qsizetype length = value.size() > mostDigits ? maxBody + 1 : value.toLongLong();
    if (m_length && *m_length != length)
        return refuse(BadRequest);
    m_length = length;
}

void HttpFraming::endHeaders()
{
    // Two lengths are what smugglers of requests send.
    if (m_hosts > 1 || (m_hosts == 0 && !m_isOld) || (m_isChunked && (m_length || m_isOld)))
        return refuse(BadRequest);
    m_bodyLeft = m_length.value_or(0);
    if (m_bodyLeft > maxBody)
        return refuse(ContentTooLarge);
    m_part = m_isChunked ? Part::ChunkSize : Part::Body;
    m_wantsGoAhead = m_wantsGoAhead && (m_isChunked || m_bodyLeft > 0);
}

void HttpFraming::readChunkSize(const QByteArray &line)
{
    constexpr qsizetype mostDigits = 15;
    constexpr int hexadecimal = 16;
    const QByteArray digits = line.first(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed();
    const bool areHex = !digits.isEmpty() && std::ranges::all_of(digits, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    if (!areHex)
        return refuse(BadRequest);
    const qsizetype size = digits.size() > mostDigits ? maxBody + 1 : digits.toLongLong(nullptr, hexadecimal);
    if (size > maxBody - m_request.body.size())
        return refuse(ContentTooLarge);
    m_bodyLeft = size;
    m_part = size == 0 ? Part::Trailers : Part::Chunk;
}

} // namespace overlap
