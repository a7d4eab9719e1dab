// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <array>
#include <atomic>
#include <streambuf>

namespace overlap {

/// How far a file is read, told to one thread and stopped by it while another reads.
struct LoadControl
{
    std::atomic<qint64> done = 0;  ///< Bytes.
    std::atomic<qint64> total = 0; ///< Bytes; 0: not known yet.
    std::atomic<bool> cancelled = false;
};

/// The letters of a file, one piece after the other. Ends early when it is cancelled, or when the reader takes in
/// too much at once.
class TraceInput : public std::streambuf
{
public:
    /// `token`: how many bytes may come between two calls of progressed().
    TraceInput(QIODevice &file, LoadControl &control, std::size_t token)
        : m_file(file), m_control(control), m_token(qint64(token))
    { }

    /// How many bytes have been taken.
    qint64 position() const { return m_read - (egptr() - gptr()); }

    /// The reader has made something of all that it took.
    void progressed() { m_progress = position(); }

    bool isTooLong() const { return m_tooLong; }
    bool isAtEnd() const { return m_atEnd; }

protected:
    int_type underflow() override;

private:
    QIODevice &m_file;
    LoadControl &m_control;
    qint64 m_token;
    qint64 m_read = 0;
    qint64 m_progress = 0;
    bool m_tooLong = false;
    bool m_atEnd = false;
    std::array<char, 65536> m_piece;
};

} // namespace overlap
