// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpframing.h"

#include <vector>

/// What no client of good manners sends to a web server.
namespace overlap::malformed {

struct Request
{
    const char *name;
    QByteArray bytes;
    int status; ///< That the server answers; 0: it goes on waiting for the rest.
};

inline std::vector<Request> requestLines()
{
    const QByteArray host = "Host: a\r\n\r\n";
    return {
        {"nothing but line ends", "\r\n\r\n\r\n", 0},
        {"a zero byte", QByteArray("\0", 1) + "\r\n\r\n", 400},
        {"no request line", "Host: a\r\n\r\n", 400},
        {"one word", "GET\r\n" + host, 400},
        {"no version", "GET /\r\n" + host, 400},
        {"four words", "GET / HTTP/1.1 x\r\n" + host, 400},
        {"two spaces", "GET  / HTTP/1.1\r\n" + host, 400},
        {"tabs between the words", "GET\t/\tHTTP/1.1\r\n" + host, 400},
        {"a space in front", " GET / HTTP/1.1\r\n" + host, 400},
        {"a method with a comma", "GE,T / HTTP/1.1\r\n" + host, 400},
        {"a method in small letters", "get /fast HTTP/1.1\r\n" + host, 501},
        {"a method that nobody knows", "BREW /fast HTTP/1.1\r\n" + host, 501},
        {"CONNECT", "CONNECT a:80 HTTP/1.1\r\n" + host, 501},
        {"a method of 1,000 letters", QByteArray(1000, 'G') + " / HTTP/1.1\r\n" + host, 501},
        {"version 2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {"version 0.9", "GET / HTTP/0.9\r\n\r\n", 505},
        {"a version of words", "GET / HTTP/one\r\n" + host, 400},
        {"a version with a comma", "GET / HTTP/1,1\r\n" + host, 400},
        {"another protocol", "GET / ICY/1.1\r\n" + host, 400},
        {"a greeting of TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n", 12), 400},
        {"a target without a slash", "GET fast HTTP/1.1\r\n" + host, 400},
        {"a target that is a star", "OPTIONS * HTTP/1.1\r\n" + host, 400},
        {"a target with two slashes", "GET //evil/fast HTTP/1.1\r\n" + host, 400},
        {"an address with two slashes", "GET http://a//fast HTTP/1.1\r\n" + host, 400},
        {"an address of another scheme", "GET file:///etc/passwd HTTP/1.1\r\n" + host, 400},
        {"a zero byte in the target", QByteArray("GET /a\0b HTTP/1.1\r\n", 19) + host, 400},
        {"a target that is no UTF-8", "GET /\xff\xfe HTTP/1.1\r\n" + host, 400},
        {"a request line too long", "GET /" + QByteArray(HttpFraming::maxHead, 'a'), 431},
    };
}

inline std::vector<Request> headers()
{
    const QByteArray get = "GET /fast HTTP/1.1\r\nHost: a\r\n";
    return {
        {"no host", "GET /fast HTTP/1.1\r\n\r\n", 400},
        {"two hosts", get + "Host: b\r\n\r\n", 400},
        {"no colon", get + "Header\r\n\r\n", 400},
        {"no name", get + ": value\r\n\r\n", 400},
        {"a space before the colon", get + "Header : value\r\n\r\n", 400},
        {"a header that is folded", get + "Header: value\r\n more\r\n\r\n", 400},
        {"a zero byte in a value", get + QByteArray("Header: a\0b\r\n\r\n", 15), 400},
        {"a return within a value", get + "Header: a\rb\r\n\r\n", 400},
        {"a header too long", get + "Header: " + QByteArray(HttpFraming::maxHead, 'a'), 431},
        {"too many headers", get + QByteArray("H: v\r\n").repeated(HttpFraming::maxHead / 6), 431},
        {"no end of the headers", get, 0},
        {"an expectation of something else", get + "Expect: miracles\r\n\r\n", 417},
    };
}

inline std::vector<Request> bodies()
{
    const QByteArray post = "POST /size HTTP/1.1\r\nHost: a\r\n";
    const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    return {
        {"a length that is no number", post + "Content-Length: many\r\n\r\n", 400},
        {"a negative length", post + "Content-Length: -1\r\n\r\n", 400},
        {"a length with a sign", post + "Content-Length: +1\r\n\r\na", 400},
        {"an empty length", post + "Content-Length:\r\n\r\n", 400},
        {"two lengths", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400},
        {"a list of lengths", post + "Content-Length: 1, 1\r\n\r\na", 400},
        {"a length beyond all numbers", post + "Content-Length: 99999999999999999999999\r\n\r\n", 413},
        {"a body too long by one byte", post + "Content-Length: 65537\r\n\r\n", 413},
        {"half a body", post + "Content-Length: 10\r\n\r\nhalf", 0},
        {"a length and chunks", post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"chunks twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"another encoding", post + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501},
        {"chunks of the old protocol", "POST /size HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"a chunk size that is no number", chunked + "xyz\r\n", 400},
        {"a negative chunk size", chunked + "-1\r\n", 400},
        {"an empty chunk size", chunked + "\r\n", 400},
        {"a chunk size beyond all numbers", chunked + "ffffffffffffffffffff\r\n", 413},
        {"a chunk too long", chunked + "10001\r\n", 413},
        {"chunks that are too long together", chunked + "8000\r\n" + QByteArray(0x8000, 'a') + "\r\n8001\r\n", 413},
        {"a chunk longer than its size", chunked + "1\r\nab\r\n0\r\n\r\n", 400},
        {"chunk sizes with endless notes", chunked + "1;" + QByteArray(HttpFraming::maxHead, 'n'), 431},
        {"no end of the chunks", chunked + "1\r\na\r\n", 0},
        {"no end of the trailers", chunked + "0\r\nTrailer: a\r\n", 0},
    };
}

inline std::vector<Request> requests()
{
    std::vector<Request> all = requestLines();
    for (const auto &more : {headers(), bodies()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace overlap::malformed
