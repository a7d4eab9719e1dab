// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>
#include <cstddef>
#include <utility>

namespace overlap {

/// An unbounded queue from one writing thread to one reading thread. Neither ever waits for the other: a push is a
/// store and a release, and allocates once for each `ChunkSize` values.
template<typename T, std::size_t ChunkSize>
class ChunkQueue
{
public:
    ChunkQueue() : m_read(new Chunk), m_write(m_read) { }

    ~ChunkQueue()
    {
        while (m_read)
            delete std::exchange(m_read, m_read->next.load(std::memory_order_relaxed));
    }

    Q_DISABLE_COPY_MOVE(ChunkQueue)

    /// Writing thread.
    void push(T value)
    {
        if (m_written == ChunkSize) {
            auto *chunk = new Chunk;
            m_write->next.store(chunk, std::memory_order_release);
            m_write = chunk;
            m_written = 0;
        }
        m_write->values[m_written] = std::move(value);
        m_write->count.store(++m_written, std::memory_order_release);
    }

    /// Reading thread: takes the oldest value; returns false if there is none.
    bool pop(T &value)
    {
        if (m_taken == ChunkSize) {
            Chunk *next = m_read->next.load(std::memory_order_acquire);
            if (!next)
                return false;
            delete std::exchange(m_read, next);
            m_taken = 0;
        }
        if (m_taken == m_read->count.load(std::memory_order_acquire))
            return false;
        value = std::move(m_read->values[m_taken++]);
        return true;
    }

    /// Reading thread: whether pop() would find nothing.
    bool isEmpty() const
    {
        const Chunk *chunk = m_read;
        std::size_t taken = m_taken;
        if (taken == ChunkSize) {
            chunk = chunk->next.load(std::memory_order_acquire);
            taken = 0;
        }
        return !chunk || taken == chunk->count.load(std::memory_order_acquire);
    }

private:
    struct Chunk
    {
        std::array<T, ChunkSize> values;
        std::atomic<std::size_t> count{0};
        std::atomic<Chunk *> next{nullptr};
    };

    // Of the reading thread.
    Chunk *m_read;
    std::size_t m_taken = 0;

    // Of the writing thread; on a cache line of their own, so that reading does not slow writing.
    alignas(64) Chunk *m_write;
    std::size_t m_written = 0;
};

} // namespace overlap
