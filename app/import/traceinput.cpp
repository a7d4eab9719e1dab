// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/traceinput.h"

namespace overlap {

TraceInput::int_type TraceInput::underflow()
{
    m_control.done = m_read;
    m_tooLong = m_read - m_progress > m_token;
    if (m_tooLong || m_control.cancelled)
        return traits_type::eof();
    const qint64 count = m_file.read(m_piece.data(), qint64(m_piece.size()));
    m_atEnd = count <= 0;
    if (m_atEnd)
        return traits_type::eof();
    m_read += count;
    setg(m_piece.data(), m_piece.data(), m_piece.data() + count);
    return traits_type::to_int_type(m_piece.front());
}

} // namespace overlap
