// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace overlap {

/// One request as it stands on the wire, taken apart and checked: nothing in it is left to the doubt of a reader.
struct FramedRequest
{
    QByteArray method;
    QByteArray target;      ///< Begins with one '/'.
    QByteArray body;        ///< Whole, without the frames of chunks.
    quint64 number = 0;     ///< Of the header requestHeader; 0: there is none.
    bool keepsAlive = true; ///< Whether the connection is for more requests.

    /// For a server that is to read it again: what it means, with no header but those that it needs.
    QByteArray toBytes() const;
};

/// Takes requests of HTTP/1.0 and 1.1 from what arrives at a connection, however it is cut into pieces, and refuses
/// what is malformed or longer than a server should keep (RFC 9112).
class HttpFraming
{
public:
    static constexpr qsizetype maxHead = 16 * 1024; ///< Of request line and headers, in bytes.
    static constexpr qsizetype maxBody = 64 * 1024; ///< In bytes.

    /// What has become of the request.
    enum class State : quint8 {
        Incomplete,   ///< More has to come.
        WantsGoAhead, ///< Its client waits for "100 Continue" before it sends the body; asked once.
        Complete,     ///< It is there: take().
        Refused,      ///< See refusal(). Nothing that follows can be understood.
    };

    /// Takes from the front of `bytes` what belongs to the request, and drops it there.
    State read(QByteArray &bytes);

    /// The request, once complete. A new one begins.
    FramedRequest take();

    /// The status that says why it is refused, such as 431.
    int refusal() const { return m_refusal; }

private:
    enum class Part : quint8 { RequestLine, Headers, Body, ChunkSize, Chunk, ChunkEnd, Trailers, End };

    std::optional<QByteArray> takeLine(QByteArray &bytes);
    bool readPart(QByteArray &bytes);
    bool readBody(QByteArray &bytes);
    void readRequestLine(const QByteArray &line);
    void readHeader(const QByteArray &line);
    void noteHeader(const QByteArray &name, const QByteArray &value);
    void readLength(const QByteArray &value);
    void endHeaders();
    void readChunkSize(const QByteArray &line);
    void refuse(int status);

    FramedRequest m_request;
    Part m_part = Part::RequestLine;
    int m_refusal = 0;
    qsizetype m_headSize = 0;
    qsizetype m_bodyLeft = 0; ///< Of the body, or of the chunk.
    std::optional<qsizetype> m_length;
    int m_hosts = 0;
    bool m_isOld = false; ///< HTTP/1.0
    bool m_isChunked = false;
    bool m_wantsGoAhead = false;
};

} // namespace overlap
